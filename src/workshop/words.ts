import type { Bounds, Condition, Effect, Inject, Scenario } from '../engine/scenario';
import { t } from '../i18n';

/** Rules of a scenario in a line of words, for authors: names as players know them, ids where they know none. */
const nameOf = (list: readonly { readonly id: string; readonly name: string }[], id: string): string =>
  list.find((one) => one.id === id)?.name ?? id;
export const measureName = (scenario: Scenario, id: string): string => nameOf(scenario.measures, id);
export const actName = (scenario: Scenario, id: string): string => nameOf(scenario.adversary.acts, id);
export const injectName = (scenario: Scenario, id: string): string => nameOf(scenario.injects, id);
export const indicatorName = (scenario: Scenario, id: string): string => nameOf(scenario.indicators, id);
export const endingName = (scenario: Scenario, id: string): string => scenario.endings.find((one) => one.id === id)?.title ?? id;

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

function boundsWords(what: string, { min, max }: Bounds): string {
  if (min !== undefined && max !== undefined)
    return min === max ? t('workshop.is', { what, value: min }) : t('workshop.between', { what, min, max });
  if (min !== undefined) return t('workshop.at-least', { what, value: min });
  return t('workshop.at-most', { what, value: max ?? 0 });
}

/** Empty for a condition that always holds. */
export function conditionWords(scenario: Scenario, condition: Condition): string {
  const parts: string[] = [];
  const say = (list: readonly string[], word: 'adopted' | 'active' | 'type' | 'culprit' | 'named', name: (id: string) => string): void => {
    for (const id of list) parts.push(t(`workshop.if-${word}`, { name: name(id) }));
  };
  const records = (record: Readonly<Record<string, Bounds | undefined>> | undefined, name: (id: string) => string): void => {
    for (const [id, bounds] of Object.entries(record ?? {})) if (bounds) parts.push(boundsWords(name(id), bounds));
  };
  const inner = (one: Condition): string => conditionWords(scenario, one) || t('workshop.always');
  if (condition.turn) parts.push(boundsWords(t('workshop.turn'), condition.turn));
  records(condition.indicator, (id) => indicatorName(scenario, id));
  records(condition.stock, (id) => id);
  if (condition.rung) parts.push(boundsWords(t('workshop.rung'), condition.rung));
  for (const flag of listed(condition.flag))
    parts.push(flag.startsWith('!') ? t('workshop.if-no-flag', { name: flag.slice(1) }) : t('workshop.if-flag', { name: flag }));
  say(listed(condition.adopted), 'adopted', (id) => measureName(scenario, id));
  say(listed(condition.active), 'active', (id) => measureName(scenario, id));
  records(condition.act, (id) => actName(scenario, id));
  if (condition.calm) parts.push(boundsWords(t('workshop.calm'), condition.calm));
  if (condition.attacks) parts.push(boundsWords(t('workshop.attacks'), condition.attacks));
  if (condition.broken) parts.push(boundsWords(t('workshop.broken'), condition.broken));
  records(condition.move, (id) => id);
  records(condition.suspicion, (id) => id);
  say(listed(condition.named), 'named', (id) => id);
  say(listed(condition.type), 'type', (id) => nameOf(scenario.adversary.types, id));
  say(listed(condition.culprit), 'culprit', (id) => id);
  for (const one of condition.all ?? []) parts.push(inner(one));
  if (condition.any) parts.push(t('workshop.any-of', { list: condition.any.map(inner).join(' / ') }));
  if (condition.not) parts.push(t('workshop.not', { what: inner(condition.not) }));
  return parts.join('; ');
}

const signed = (by: number): string => (by > 0 ? `+${by}` : String(by).replace('-', '−'));

export function effectWords(scenario: Scenario, effect: Effect): string {
  const by = signed(effect.by ?? 0);
  const what =
    effect.indicator !== undefined
      ? `${indicatorName(scenario, effect.indicator)} ${by}`
      : effect.stock !== undefined
        ? `${effect.stock} ${by}`
        : effect.fear
          ? t('workshop.fear', { by })
          : effect.position !== undefined
            ? t('workshop.position', { who: nameOf(scenario.actors, effect.position), by })
            : effect.flag !== undefined
              ? effect.flag.startsWith('!')
                ? t('workshop.clears', { name: effect.flag.slice(1) })
                : t('workshop.sets', { name: effect.flag })
              : effect.evidence !== undefined
                ? t('workshop.brings', { name: effect.evidence })
                : t('workshop.fires', { name: injectName(scenario, effect.inject ?? ''), after: effect.after ?? 0 });
  const when = effect.if ? conditionWords(scenario, effect.if) : '';
  return when === '' ? what : t('workshop.effect-if', { what, when });
}

export function triggerWords(scenario: Scenario, inject: Inject): string {
  const { trigger } = inject;
  const after = 'after' in trigger ? (trigger.after ?? 0) : 0;
  const chance = inject.chance < 1 ? ` ${t('workshop.chance', { share: Math.round(inject.chance * 100) })}` : '';
  const words = (): string => {
    if ('turn' in trigger)
      return typeof trigger.turn === 'number'
        ? t('workshop.on-turn', { turn: trigger.turn })
        : t('workshop.on-turns', { min: trigger.turn.min, max: trigger.turn.max });
    if ('act' in trigger) return t('workshop.on-act', { name: actName(scenario, trigger.act), after });
    if ('measure' in trigger) return t('workshop.on-measure', { name: measureName(scenario, trigger.measure), after });
    if ('flag' in trigger) return t('workshop.on-flag', { name: trigger.flag, after });
    if ('inject' in trigger) return t('workshop.on-inject', { name: injectName(scenario, trigger.inject), after });
    return t('workshop.on-call');
  };
  return words() + chance;
}

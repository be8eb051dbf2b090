import type { Bounds, Condition, Effect, MapCue } from '../../engine/scenario';
import type { Desk } from '../desk';
import { nearest } from '../nearest';
import type { Names } from './names';

/** Checks the small languages that measures, acts, injects and endings share: conditions, effects, map cues. */
export class RuleCheck {
  private readonly names: Names;
  private readonly desk: Desk;

  constructor(names: Names, desk: Desk) {
    this.names = names;
    this.desk = desk;
  }

  /** `type` may be read only where players cannot infer it before the debrief. */
  condition(condition: Condition, mayReadType: boolean): void {
    const { names, desk } = this;
    for (const part of [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not ? [condition.not] : [])])
      this.condition(part, mayReadType);
    for (const [id, bounds] of Object.entries(condition.indicator ?? {})) {
      desk.refer('scenario/unknown-indicator', 'indicator', id, names.indicators, condition.indicator ?? {}, id);
      this.bounds(bounds, 0, 100);
    }
    for (const bounds of Object.values(condition.stock ?? {})) this.bounds(bounds, 0, Infinity);
    for (const [id, bounds] of Object.entries(condition.act ?? {})) {
      desk.refer('scenario/unknown-act', 'act', id, names.acts, condition.act ?? {}, id);
      this.bounds(bounds, 0, Infinity);
    }
    for (const [id, bounds] of Object.entries(condition.move ?? {})) {
      desk.refer('scenario/unknown-move', 'move', id, names.moves, condition.move ?? {}, id);
      this.bounds(bounds, 0, Infinity);
    }
    for (const [id, bounds] of Object.entries(condition.suspicion ?? {})) {
      this.candidate(id, condition.suspicion ?? {}, id);
      this.bounds(bounds, 0, 100);
    }
    this.each(condition, 'named', (id, node, key) => {
      const name = id.replace('!', '');
      if (name !== 'any') this.candidate(name, node, key);
    });
    this.each(condition, 'culprit', (id, node, key) => this.candidate(id, node, key));
    if (condition.turn) this.bounds(condition.turn, 1, names.turns);
    if (condition.rung) this.bounds(condition.rung, 1, names.rungs);
    if (condition.calm) this.bounds(condition.calm, 0, Infinity);
    if (condition.attacks) this.bounds(condition.attacks, 0, Infinity);
    if (condition.broken) this.bounds(condition.broken, 0, 100);
    this.each(condition, 'adopted', (id, node, key) => desk.refer('scenario/unknown-measure', 'measure', id, names.measures, node, key));
    this.each(condition, 'active', (id, node, key) => desk.refer('scenario/unknown-measure', 'measure', id, names.measures, node, key));
    this.each(condition, 'flag', (flag, node, key) => this.flag(flag, node, key));
    this.each(condition, 'type', (id, node, key) => desk.refer('scenario/unknown-type', 'type', id, names.types, node, key));
    for (const key of ['type', 'culprit'] as const)
      if (condition[key] !== undefined && !mayReadType)
        desk.error('scenario/type-leak', condition, key, "the rival's hidden type may be read only in endings, epilogues and acts", {
          expected: 'a condition on what the table can know',
        });
  }

  effects(effects: readonly Effect[], mayReadType: boolean): void {
    const { names, desk } = this;
    for (const effect of effects) {
      if (effect.evidence !== undefined && this.needsDesk(effect, 'evidence'))
        desk.refer('scenario/unknown-evidence', 'piece of evidence', effect.evidence, names.evidence, effect, 'evidence');
      if (effect.indicator === 'attribution' && names.desk)
        desk.error(
          'scenario/derived-indicator',
          effect,
          'indicator',
          'with an attribution desk this indicator is the strongest suspicion, so no effect can move it',
          {
            expected: '{ evidence: <id> }, or { stock: collection, by }',
          },
        );
      if (effect.indicator !== undefined)
        desk.refer('scenario/unknown-indicator', 'indicator', effect.indicator, names.indicators, effect, 'indicator');
      if (effect.inject !== undefined) desk.refer('scenario/unknown-inject', 'inject', effect.inject, names.injects, effect, 'inject');
      if (effect.position !== undefined && effect.position !== 'all')
        desk.refer('scenario/unknown-delegation', 'delegation', effect.position, names.delegations, effect, 'position');
      if (effect.if) this.condition(effect.if, mayReadType);
    }
  }

  candidate(id: string, node: object, key: string | number): void {
    if (this.needsDesk(node, key)) this.desk.refer('scenario/unknown-candidate', 'candidate', id, this.names.candidates, node, key);
  }

  needsDesk(node: object, key: string | number): boolean {
    if (this.names.desk) return true;
    this.desk.error('scenario/no-desk', node, key, 'this scenario has no attribution desk, so nobody can be suspected or named', {
      expected: 'a section "attribution" with candidates and evidence',
    });
    return false;
  }

  cue(cue: MapCue | null): void {
    if (!cue) return;
    if (cue.pin !== undefined) this.place(cue.pin, cue, 'pin');
    cue.arc?.forEach((place, at) => this.place(place, cue.arc ?? [], at));
  }

  place(id: string, node: object, key: string | number): void {
    this.desk.refer('scenario/unknown-place', 'place', id, this.names.places, node, key);
  }

  /** A flag that nothing sets is a typing error more often than not, but it harms nobody. */
  flag(flag: string, node: object, key: string | number): void {
    const name = flag.replace('!', '');
    if (this.names.flags.has(name)) return;
    const near = nearest(name, this.names.flags);
    const hint = near === undefined ? '' : `; did you mean "${near}"?`;
    this.desk.warn('scenario/unknown-flag', node, key, `no effect ever sets the flag "${name}"${hint}`, { nearest: near });
  }

  /** `low` and `high`: what the value can be at all. */
  bounds(bounds: Bounds, low: number, high: number): void {
    const { min, max } = bounds;
    if (min === undefined && max === undefined)
      this.desk.error('scenario/bounds', bounds, null, 'neither min nor max is given', { expected: 'min, max or both' });
    else if (min !== undefined && max !== undefined && min > max)
      this.desk.error('scenario/bounds', bounds, 'min', `min ${min} is above max ${max}, so this can never hold`, {
        expected: `at most ${max}`,
      });
    else if ((min ?? low) > high || (max ?? high) < low) {
      const range = high === Infinity ? `${low} or more` : `${low} to ${high}`;
      this.desk.error('scenario/bounds', bounds, null, `this can never hold: the value is always ${range}`, {
        expected: `bounds within ${range}`,
      });
    } else if ((min === undefined || min <= low) && (max === undefined || max >= high) && high !== Infinity) {
      this.desk.warn('scenario/always-true', bounds, null, `this always holds: the value is always ${low} to ${high}`, {
        expected: 'narrower bounds, or nothing',
      });
    }
  }

  private each(
    condition: Condition,
    key: 'adopted' | 'active' | 'flag' | 'type' | 'named' | 'culprit',
    check: (id: string, node: object, key: string | number) => void,
  ): void {
    const value = condition[key];
    if (typeof value === 'string') check(value, condition, key);
    else value?.forEach((id, at) => check(id, value, at));
  }
}

/** True when the condition holds whatever happens. */
export function isAlways(condition: Condition): boolean {
  return Object.keys(condition).every((key) => key === 'all' && (condition.all ?? []).every(isAlways));
}

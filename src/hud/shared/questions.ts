import type { Question } from '../../engine/forecast';
import type { Act, Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { namesOf } from './names';

/** What can be asked about a crisis comes out of its data: endings by their tone, moves by how grave they are, and each by itself. */
export interface Asked {
  readonly key: string;
  readonly words: string;
  readonly question: Question;
  /** What a group holds, by name. */
  readonly holds: readonly string[];
}

const TONES = ['bad', 'good', 'mixed'] as const;
const WEIGHTS = ['grave', 'calm', 'other'] as const;
/** Severity of an act, 0..1. */
const GRAVE_FROM = 0.5;
const weightOf = (act: Act): (typeof WEIGHTS)[number] => (act.calm ? 'calm' : act.severity >= GRAVE_FROM ? 'grave' : 'other');

export function endingsAsked({ endings }: Scenario): readonly Asked[] {
  const groups = TONES.flatMap((tone): Asked[] => {
    const some = endings.filter((one) => one.tone === tone);
    if (some.length === 0) return [];
    const question = { kind: 'ending' as const, endings: some.map((one) => one.id) };
    return [{ key: tone, words: t(`forecasts.ends-${tone}`), question, holds: some.map((one) => one.title) }];
  });
  return [
    ...groups,
    ...endings.map(
      ({ id, title }): Asked => ({
        ...{ key: `ending ${id}`, words: t('forecasts.ends-as', { ending: title }), holds: [] },
        question: { kind: 'ending', endings: [id] },
      }),
    ),
  ];
}

export function actsAsked({ adversary }: Scenario): readonly Asked[] {
  const groups = WEIGHTS.flatMap((weight): Asked[] => {
    const some = adversary.acts.filter((act) => weightOf(act) === weight);
    if (some.length === 0) return [];
    const question = { kind: 'act' as const, acts: some.map((one) => one.id) };
    return [{ key: weight, words: t(`forecasts.act-${weight}`), question, holds: some.map((one) => one.name) }];
  });
  return [
    ...groups,
    ...adversary.acts.map(
      ({ id, name }): Asked => ({
        ...{ key: `act ${id}`, words: t('forecasts.act-one', { act: name }), holds: [] },
        question: { kind: 'act', acts: [id] },
      }),
    ),
  ];
}

export function delegationsAsked({ council }: Scenario): readonly Asked[] {
  return [
    { key: 'any', words: t('forecasts.anybody-breaks'), question: { kind: 'breaks' }, holds: [] },
    ...council.delegations.map(
      ({ id, name }): Asked => ({
        ...{ key: id, words: t('forecasts.breaks', { delegation: name }), holds: [] },
        question: { kind: 'breaks', delegation: id },
      }),
    ),
  ];
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

/** The words of a question, those of a group where it is one. */
export function questionWords(scenario: Scenario, question: Question): string {
  const names = namesOf(scenario);
  switch (question.kind) {
    case 'breaks':
      return question.delegation === undefined
        ? t('forecasts.anybody-breaks')
        : t('forecasts.breaks', { delegation: names.actor(question.delegation) });
    case 'ending': {
      const found = endingsAsked(scenario).find((one) => one.question.kind === 'ending' && same(one.question.endings, question.endings));
      const title = (id: string): string => scenario.endings.find((one) => one.id === id)?.title ?? id;
      return found?.words ?? t('forecasts.ends-in-one-of', { list: question.endings.map(title).join(', ') });
    }
    case 'act': {
      const found = actsAsked(scenario).find((one) => one.question.kind === 'act' && same(one.question.acts, question.acts));
      return found?.words ?? t('forecasts.act-one-of', { list: question.acts.map((id) => names.act(id)).join(', ') });
    }
  }
}

import type { Forecast, Question } from '../engine/forecast';

/** Turn, whole per cent, the letter of the question, and what it is about. */
type Line = readonly [number, number, string, ...string[]];

const MOST = 400;
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/;

export function forecastsText(list: readonly Forecast[]): string {
  return JSON.stringify(list.map(({ turn, probability, question }): Line => [turn, Math.round(100 * probability), ...partsOf(question)]));
}
function partsOf(question: Question): readonly [string, ...string[]] {
  switch (question.kind) {
    case 'ending':
      return ['E', ...question.endings];
    case 'act':
      return ['A', ...question.acts];
    case 'breaks':
      return question.delegation === undefined ? ['B'] : ['B', question.delegation];
  }
}

/** Null when it is not such a text. Whether the crisis has those endings and acts is asked where the match is taken up. */
export function readForecasts(text: string): readonly Forecast[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST) return null;
  const list: Forecast[] = [];
  for (const one of value as readonly unknown[]) {
    if (!Array.isArray(one)) return null;
    const [turn, percent, letter, ...ids] = one as readonly unknown[];
    const question = questionOf(letter, ids);
    if (!isWhole(turn, 999) || turn < 1 || !isWhole(percent, 100) || question === null) return null;
    list.push({ turn, question, probability: percent / 100 });
  }
  return list;
}

const isWhole = (value: unknown, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;

function questionOf(letter: unknown, ids: readonly unknown[]): Question | null {
  const known = ids.filter((id): id is string => typeof id === 'string' && ID.test(id));
  if (known.length !== ids.length || ids.length > 60) return null;
  if (letter === 'B') return ids.length > 1 ? null : known[0] === undefined ? { kind: 'breaks' } : { kind: 'breaks', delegation: known[0] };
  if (ids.length === 0) return null;
  if (letter === 'E') return { kind: 'ending', endings: known };
  return letter === 'A' ? { kind: 'act', acts: known } : null;
}

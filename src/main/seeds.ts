import { t } from '../i18n';

const LIMIT = 120;
const WORDS = [
  ['amber', 'quiet', 'grey', 'northern', 'winter', 'copper', 'distant', 'early', 'silver', 'open', 'narrow', 'late'],
  ['harbour', 'bridge', 'meadow', 'lantern', 'river', 'signal', 'orchard', 'window', 'station', 'ferry', 'garden', 'tower'],
];

/** Two words and a number: easy to say aloud in a classroom. */
export function freshSeed(): string {
  const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint32Array(3));
  const pick = (words: readonly string[] | undefined, n: number) => words?.[n % words.length] ?? '';
  return `${pick(WORDS[0], a)}-${pick(WORDS[1], b)}-${(c % 90) + 10}`;
}

export function whyNotSeed(seed: string): string | null {
  if (seed.length === 0) return t('title.seed-empty');
  return seed.length > LIMIT ? t('title.seed-long', { limit: LIMIT, length: seed.length }) : null;
}

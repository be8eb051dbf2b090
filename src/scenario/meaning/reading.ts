import type { Scenario } from '../../engine/scenario';
import type { Desk } from '../desk';

/** School grade above which a text is called hard, and words below which the formula says nothing. */
const HARDEST = 14;
const ENOUGH = 60;

/**
 * Texts that every player has to read, by the Flesch-Kincaid grade level (0.39 words per sentence + 11.8 syllables per word - 15.59;
 * J. P. Kincaid and others, 1975). The aim is grade 10; proper names of this field alone cost two or three grades, so the
 * warning starts well above it.
 */
export function checkReading(scenario: Scenario, desk: Desk): void {
  const { brief, adversary, injects, endings, measures } = scenario;
  const check = (node: object, key: string, text: string): void => {
    const grade = gradeOf(text);
    if (grade !== null && grade > HARDEST)
      desk.warn('scenario/hard-to-read', node, key, `this text reads like school grade ${Math.round(grade)}`, {
        expected: `shorter sentences and words: about grade 10, at most ${HARDEST}`,
      });
  };
  check(brief, 'situation', brief.situation);
  brief.more.forEach((text, at) => check(brief.more, String(at), text));
  for (const type of adversary.types) check(type, 'text', type.text);
  for (const act of adversary.acts) check(act.seen, 'text', act.seen.text);
  for (const inject of injects) if (inject.dispatch) check(inject.dispatch, 'text', inject.dispatch.text);
  for (const measure of measures) check(measure, 'text', measure.text);
  for (const ending of endings) check(ending, 'text', ending.text);
}

/** Grade level of an English text, or null when it is too short to say. */
export function gradeOf(text: string): number | null {
  const words = text.match(/[A-Za-zÀ-ž'’-]+/g) ?? [];
  if (words.length < ENOUGH) return null;
  const sentences = Math.max(1, (text.match(/[.!?:;](?:\s|$)/g) ?? []).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

/** Groups of vowels, without the silent e at the end. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ž]/g, '');
  const trimmed = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, (trimmed.match(/[aeiouyà-ÿ]+/g) ?? []).length);
}

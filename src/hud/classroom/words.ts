import type { Assignment } from '../../classroom';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { codeWords } from '../sharing/sharing-sheets';
import type { Host } from '../host';
import type { AssignmentTrouble, KeptClass, Refused } from './api';

/** What is wrong with a code that was handed in. */
export function refusedWords(host: Host, { problem }: Refused): string {
  const elsewhere = (assignment: string): string => {
    const kept = host.classroom.classes.value.find((one) => one.id === assignment);
    return kept === undefined ? '' : ` ${t('classroom.other-class', { name: nameOf(host, kept) })}`;
  };
  switch (problem.code) {
    case 'hand-in/other-assignment':
      return t('classroom.other-assignment') + elsewhere(problem.assignment);
    case 'hand-in/other-crisis':
      return t('classroom.other-crisis', { found: titleOf(host, problem.found) }) + elsewhere(problem.assignment);
    case 'hand-in/other-engine':
      return t('classroom.other-engine', { found: problem.found, expected: problem.expected });
    case 'hand-in/crisis-changed':
      return t('classroom.crisis-changed');
    case 'hand-in/other-luck':
      return t('classroom.other-luck');
    case 'hand-in/illegal':
      return t('classroom.illegal', { turn: problem.turn, command: problem.command });
    case 'hand-in/altered':
      return t('classroom.altered', { turn: problem.turn });
    case 'hand-in/bent':
      return t('classroom.bent');
    case 'code/not-a-code':
      return t('classroom.no-hand-in', { begins: problem.begins });
    default:
      return codeWords(problem);
  }
}

/** Its id where the crisis is not here. */
const titleOf = (host: Host, id: string): string => host.catalogue.find((one) => one.id === id)?.title ?? id;

/** "Class 10b, Crimea 2014" */
export function nameOf(host: Host, { assignment }: KeptClass): string {
  const crisis = titleOf(host, assignment.scenario.id);
  return assignment.title === '' ? crisis : t('classroom.named', { title: assignment.title, crisis });
}

/** A code that its writer has tampered with, as against one that was miscopied or comes from elsewhere. */
export const isForged = ({ code }: Refused['problem']): boolean =>
  code === 'hand-in/bent' || code === 'hand-in/illegal' || code === 'hand-in/altered' || code === 'hand-in/other-luck';

export function assignmentWords(trouble: AssignmentTrouble): string {
  switch (trouble.code) {
    case 'assignment/no-crisis':
      return t('classroom.no-crisis');
    case 'assignment/other-engine':
    case 'assignment/scenario-changed':
      return t('classroom.other-version');
    default:
      return codeWords(trouble);
  }
}

/** "the rival steady, your intelligence fair, the council as usual" */
export function difficultyWords({ settings }: Assignment): string {
  return t('classroom.difficulty-words', {
    rationality: t(`title.rationality-${settings.rationality}`),
    intelligence: t(`title.intelligence-${settings.intelligence}`),
    discipline: t(`title.discipline-${settings.discipline}`),
  });
}

/** A share of 0 to 1 as whole per cent. */
export const percent = (share: number): string => t('settings.per-cent', { value: Math.round(share * 100) });
/** A score of 0 to 1 with two places; a dash for none. */
export const score = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** How a handed-in match ended; its id where the crisis has no such ending any more. */
export const endingWords = (scenario: Scenario, id: string | null): string =>
  id === null ? t('classroom.not-ended') : (scenario.endings.find((one) => one.id === id)?.title ?? id);

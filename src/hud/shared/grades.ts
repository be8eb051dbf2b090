import type { Grade } from '../../engine/vocabulary';

const SOURCES: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'of unknown reliability',
};
const ITEMS: Readonly<Record<string, string>> = {
  '1': 'confirmed',
  '2': 'probably true',
  '3': 'possibly true',
  '4': 'doubtful',
  '5': 'improbable',
  '6': 'cannot be judged',
};

export function itemWords(grade: Grade): string {
  return ITEMS[grade.charAt(1)] ?? '';
}
export function sourceWords(grade: Grade): string {
  return SOURCES[grade.charAt(0)] ?? '';
}
/** Spoken in full: "source completely reliable, item confirmed". */
export function gradeWords(grade: Grade): string {
  return `source ${sourceWords(grade)}, item ${itemWords(grade)}`;
}
export function isHighGrade(grade: Grade): boolean {
  return grade.startsWith('A') || grade.startsWith('B');
}

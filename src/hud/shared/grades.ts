import { t, texts } from '../../i18n';
import type { Grade } from '../../engine/vocabulary';

const SOURCES: Readonly<Record<string, string>> = texts({
  A: 'words.source-A',
  B: 'words.source-B',
  C: 'words.source-C',
  D: 'words.source-D',
  E: 'words.source-E',
  F: 'words.source-F',
});
const ITEMS: Readonly<Record<string, string>> = texts({
  '1': 'words.item-1',
  '2': 'words.item-2',
  '3': 'words.item-3',
  '4': 'words.item-4',
  '5': 'words.item-5',
  '6': 'words.item-6',
});

export function itemWords(grade: Grade): string {
  return ITEMS[grade.charAt(1)] ?? '';
}
export function sourceWords(grade: Grade): string {
  return SOURCES[grade.charAt(0)] ?? '';
}
/** Spoken in full: "source completely reliable, item confirmed". */
export function gradeWords(grade: Grade): string {
  return t('words.source-item', { source: sourceWords(grade), item: itemWords(grade) });
}
export function isHighGrade(grade: Grade): boolean {
  return grade.startsWith('A') || grade.startsWith('B');
}

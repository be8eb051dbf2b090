import { t } from '../../i18n';
import type { Grade } from '../../engine/vocabulary';

const SOURCES: Readonly<Record<string, string>> = {
  get A() {
    return t('words.source-A');
  },
  get B() {
    return t('words.source-B');
  },
  get C() {
    return t('words.source-C');
  },
  get D() {
    return t('words.source-D');
  },
  get E() {
    return t('words.source-E');
  },
  get F() {
    return t('words.source-F');
  },
};
const ITEMS: Readonly<Record<string, string>> = {
  get '1'() {
    return t('words.item-1');
  },
  get '2'() {
    return t('words.item-2');
  },
  get '3'() {
    return t('words.item-3');
  },
  get '4'() {
    return t('words.item-4');
  },
  get '5'() {
    return t('words.item-5');
  },
  get '6'() {
    return t('words.item-6');
  },
};

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

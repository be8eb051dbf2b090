import { t } from '../i18n';
/** Where a delegation stands, from -1 (cautious) to 1 (firm), in words. */
export function stanceWords(hawkishness: number): string {
  return degree((hawkishness + 1) / 2, [
    t('words.stance-cautious'),
    t('words.stance-inclined-to-caution'),
    t('words.stance-middle'),
    t('words.stance-inclined-to-firmness'),
    t('words.stance-firm'),
  ]);
}
/** The word for a share of 0 to 1. */
export function degree(share: number, words: readonly string[]): string {
  return words[Math.min(words.length - 1, Math.floor(Math.max(0, share) * words.length))] ?? '';
}

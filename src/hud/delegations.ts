import { t } from '../i18n';
/**
 * Where a delegation stands, from -1 (cautious) to 1 (firm), in words. Members of one council differ by tenths: cut into even
 * fifths, nearly all of them would stand "in the middle", whatever is said of them beside it.
 */
export function stanceWords(hawkishness: number): string {
  if (hawkishness <= -0.13) return t('words.stance-cautious');
  if (hawkishness <= -0.07) return t('words.stance-inclined-to-caution');
  if (hawkishness < 0.08) return t('words.stance-middle');
  return hawkishness < 0.17 ? t('words.stance-inclined-to-firmness') : t('words.stance-firm');
}
/** The word for a share of 0 to 1. */
function degree(share: number, words: readonly string[]): string {
  return words[Math.min(words.length - 1, Math.floor(Math.max(0, share) * words.length))] ?? '';
}
export const nearnessWords = (proximity: number): string =>
  degree(proximity, [t('table.far-from-the-crisis'), t('table.some-way-off'), t('table.close-to-the-crisis'), t('table.next-door-to-it')]);
export const tradeWords = (exposure: number): string =>
  degree(exposure, [t('table.little'), t('table.some'), t('table.much'), t('table.very-much')]);

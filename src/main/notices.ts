/** Notices pile up in the order of their weight, so that "not saved" is not lost behind "renamed". */
import { signal } from '@preact/signals';
import type { Notice } from '../hud';

const WEIGHT: Readonly<Record<Notice['priority'], number>> = { loss: 2, care: 1, note: 0 };

/** The weightiest first; of equal ones the newest. */
export const notices = signal<readonly Notice[]>([]);

/** The same words again replace their older copy. */
export function notify(notice: Notice): void {
  const others = notices.value.filter((one) => one.text !== notice.text);
  const at = others.findIndex((one) => WEIGHT[one.priority] <= WEIGHT[notice.priority]);
  notices.value = at < 0 ? [...others, notice] : others.toSpliced(at, 0, notice);
}
export function putAway(notice: Notice): void {
  notices.value = notices.value.filter((one) => one !== notice);
}

import { signal } from '@preact/signals';

/**
 * Whether the first picture stands. What only adorns it, or lies folded in it, comes a frame later: a telephone answers the
 * first touch a tenth of a second sooner.
 */
export const settled = signal(true);

export function settleAfterFirstPicture(): void {
  settled.value = false;
  const settle = (): void => void (settled.value = true);
  requestAnimationFrame(() => setTimeout(settle));
  // A page that opens in the background draws no frame.
  setTimeout(settle, 500);
}

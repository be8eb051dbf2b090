import { signal } from '@preact/signals';

/**
 * Whether the first picture stands. What only adorns it, or lies folded in it, comes a frame later: a telephone answers the
 * first touch a tenth of a second sooner.
 */
export const settled = signal(true);

export function settleAfterFirstPicture(): void {
  settled.value = false;
  void painted().then(() => (settled.value = true));
}

/** When what is in the page by now stands on the screen. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    // A page that opens in the background draws no frame.
    setTimeout(resolve, 500);
  });
}

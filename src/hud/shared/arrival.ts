import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/**
 * A new screen takes the focus when the old one took its own away with it; otherwise the keyboard starts again at the
 * top of the page. `when` changes with each arrival.
 */
export function useArrival(target: RefObject<HTMLElement | null>, when: unknown): void {
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) target.current?.focus({ preventScroll: true });
  }, [when]);
}

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** A sheet opens at its top: sheets follow one another in the same scrolled box, and the next would begin where the last was left. */
export function useTop(within: RefObject<HTMLElement | null>, when: unknown): void {
  useLayoutEffect(() => within.current?.closest('.class-screen')?.scrollTo(0, 0), [when]);
}

import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

const room = signal<typeof import('.') | null>(null);

function fetchRoom(): void {
  if (room.peek() === null) import('.').then((found) => (room.value = found), console.warn);
}

/**
 * The debrief and the comparison of two games, or null until they are fetched. The first turn does not wait for them:
 * they come a moment after the match stands, or at once where they are wanted.
 */
export function useDebrief(wanted: boolean): typeof import('.') | null {
  useEffect(() => {
    if (wanted) return fetchRoom();
    const timer = setTimeout(fetchRoom, 4000);
    return () => clearTimeout(timer);
  }, [wanted]);
  return room.value;
}

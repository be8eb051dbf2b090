import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Name of the person by delegation; empty where none was given. */
export type Seats = ReadonlyMap<string, string>;

const room = signal<typeof import('.') | null>(null);

/** The screens of people round one device, or null while they are fetched or not wanted: most matches never need them. */
export function useHotSeat(wanted: boolean): typeof import('.') | null {
  useEffect(() => {
    if (wanted && room.peek() === null) void import('.').then((found) => (room.value = found));
  }, [wanted]);
  return wanted ? room.value : null;
}

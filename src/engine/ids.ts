/** An id for a message; whatever else stands there is named by its kind, since turning it into text may throw. */
export const named = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : typeof value);

/** The place of an id in its list, or null. */
export function find(index: (id: string) => number, id: string): number | null {
  try {
    return index(id);
  } catch {
    return null;
  }
}

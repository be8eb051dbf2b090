/** Texts of another language by position in the data: what the page fetches. Keys are names or positions in a list. */
export interface Patch {
  readonly [key: string]: string | Patch;
}

/** The same data with other words; what the patch does not name stays. Nothing but texts can change. */
export function applyPatch<T>(data: T, patch: Patch): T {
  return Object.freeze(patched(data, patch)) as T;
}

function patched(data: unknown, patch: Patch): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const copy = (Array.isArray(data) ? [...(data as unknown[])] : { ...data }) as Record<string, unknown>;
  for (const [key, text] of Object.entries(patch)) {
    const found = copy[key];
    if (typeof text !== 'string') copy[key] = patched(found, text);
    else if (typeof found === 'string') copy[key] = text;
  }
  return copy;
}

export function patchOf(texts: Iterable<readonly [at: readonly (string | number)[], text: string]>): Patch {
  const root: { [key: string]: string | Patch } = {};
  for (const [at, text] of texts) {
    let node: { [key: string]: string | Patch } = root;
    for (const key of at.slice(0, -1)) {
      const next = (node[key] ?? {}) as { [key: string]: string | Patch };
      node[key] = next;
      node = next;
    }
    node[String(at[at.length - 1])] = text;
  }
  return root;
}

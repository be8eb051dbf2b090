/** Ids named in any `sources` list of resolved data. */
export function usedSources(data: unknown): Set<string> {
  const used = new Set<string>();
  collect(data, used);
  return used;
}

function collect(node: unknown, used: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (key === 'sources' && Array.isArray(value)) value.filter((id) => typeof id === 'string').forEach((id) => used.add(id));
    else collect(value, used);
  }
}

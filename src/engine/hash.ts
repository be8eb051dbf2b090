/** Canonical JSON: keys sorted, so that equal values give equal text whatever the order of writing. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let text = '[';
    for (let i = 0; i < value.length; i++) text += (i > 0 ? ',' : '') + canonical(value[i]);
    return `${text}]`;
  }
  const record = value as Record<string, unknown>;
  let text = '{';
  for (const key of Object.keys(record).sort()) {
    if (record[key] === undefined) continue;
    text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonical(record[key])}`;
  }
  return `${text}}`;
}

/** 64-bit non-cryptographic digest of a text, 16 hexadecimal digits: tells change and error, not forgery. */
export function digest(text: string): string {
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x5bd1e995);
    a ^= a >>> 13;
    b = Math.imul(b ^ code, 0x1b873593);
    b ^= b >>> 15;
    b = (b + a) | 0;
  }
  a = Math.imul(a ^ (b >>> 16), 0x7feb352d);
  b = Math.imul(b ^ (a >>> 15), 0x846ca68b);
  a ^= b >>> 14;
  return hex(a) + hex(b);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');

export function hashOf(value: unknown): string {
  return digest(canonical(value));
}

/** First place where two JSON values differ, as a path like `pub.ind[3]`; null when equal. */
export function firstDifference(a: unknown, b: unknown, path = ''): { path: string; left: unknown; right: unknown } | null {
  if (a === b || Object.is(a, b)) return null;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b))
    return { path: path === '' ? '(whole)' : path, left: a, right: b };
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const isArray = Array.isArray(a);
  for (const key of [...new Set([...Object.keys(left), ...Object.keys(right)])]) {
    const next = isArray ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = firstDifference(left[key], right[key], next);
    if (found) return found;
  }
  return null;
}

import type { Issues } from './issue';
import type { Places } from './places';
import type { Plain } from './tree';

/** Keys whose text is not shown as prose. */
const NOT_PROSE = new Set(['url', 'id', 'use', 'symbol']);

/**
 * Text may have paragraphs, **bold** and lists, nothing else: whatever looks like a tag is refused, and what looks like
 * other markup would be shown as typed, so it earns a warning.
 */
export function checkProse(node: Plain, places: Places, issues: Issues): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object') {
      checkProse(value, places, issues);
      continue;
    }
    if (typeof value !== 'string' || NOT_PROSE.has(key)) continue;
    const complain = (severity: 'error' | 'warning', code: 'scenario/html' | 'scenario/markup', text: string): void => {
      const path = places.path(node);
      const where = Array.isArray(node) ? `${path}[${Number(key) + 1}]` : path === '' ? key : `${path}.${key}`;
      issues.add(severity, code, places.value(node, key), `${where}: ${text}`, { expected: 'plain text with **bold** and lists at most' });
    };
    const tag = /<[a-zA-Z/!?][^\s<>]{0,20}/.exec(value);
    if (tag) complain('error', 'scenario/html', `HTML is not allowed: "${tag[0]}".`);
    else if (/\]\(|`|^#{1,6} |^\|/m.test(value))
      complain('warning', 'scenario/markup', 'only **bold** and lists are understood; other markup is shown as typed.');
    else if ((value.split('**').length - 1) % 2 === 1) complain('warning', 'scenario/markup', 'a "**" is not closed.');
  }
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import tokens from '../../assets/tokens.json';

const css = readFileSync(new URL('../../src/hud/styles/tokens.css', import.meta.url), 'utf8').replaceAll('"', "'");

/** The custom properties inside the braces that follow a selector. */
function block(start: string): Record<string, string> {
  const at = css.indexOf(start);
  if (at < 0) throw new Error(`no ${start} in tokens.css`);
  const from = css.indexOf('{', at);
  const body = css.slice(from + 1, css.indexOf('}', from));
  return Object.fromEntries([...body.matchAll(/--([\w-]+): ([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

test('the page paints by day with the palette of the tokens', () => {
  expect(block(':root,')).toEqual(tokens.day);
});

test('the page paints by night with the palette of the tokens, chosen or by the device', () => {
  expect(block(":root[data-theme='night'] {")).toEqual(tokens.night);
  expect(block(':root:not([data-theme])')).toEqual(tokens.night);
});

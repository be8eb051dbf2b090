import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { credits } from '../../src/cli/vite-credits';

const own = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

describe('the credits', () => {
  const all = credits();

  it('name every package that is in the game, with the version in use', () => {
    for (const [name, version] of Object.entries(own.dependencies)) expect(all).toContainEqual(expect.objectContaining({ name, version }));
  });

  it('give each a licence that allows passing the game on', () => {
    const open = ['MIT', 'ISC', 'BSD-3-Clause', 'BSD-2-Clause', 'Apache-2.0', 'OFL-1.1', '0BSD'];
    for (const one of all) expect(open, one.name).toContain(one.licence);
  });

  it('carry no address', () => {
    for (const one of all) expect(one.author).not.toMatch(/[@<(]|http/);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { crisis } from './capture';

vi.setConfig({ testTimeout: 60_000 });
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
const run = (...args: string[]): string => node('src/cli/run.mjs', ...args);

/** A module of two files, written long enough ago that its bundle counts as made after it. */
function write(name: string, text: string, seconds: number): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  const then = new Date(Date.now() - 1000 * seconds);
  utimesSync(path, then, then);
  return path;
}

describe('a command run from its bundle', () => {
  it('plays the same games as the rooms it is made of, on one thread and on two', async () => {
    const line = ['simulate', 'crimea-2014', '--policy', 'random', '--seeds', '40', '--json'];
    const { gamesPerSecond: _, ...here } = (await crisis(...line)).json<Record<string, unknown>>();
    for (const workers of ['1', '2']) {
      const { gamesPerSecond: __, ...there } = JSON.parse(run('src/cli/crisis.ts', ...line, '--workers', workers)) as Record<
        string,
        unknown
      >;
      expect(there).toEqual(here);
    }
  });

  it('ends as the command ends', () => {
    expect(() => execFileSync(process.execPath, ['src/cli/run.mjs', 'src/cli/crisis.ts', 'dance'], { cwd: root, stdio: 'pipe' })).toThrow(
      expect.objectContaining({ status: 2 }),
    );
  });

  it('follows a change in any of its sources', () => {
    const main = write('main.ts', `import { word } from './word';\nconsole.log(word as string, ...process.argv.slice(2));\n`, 60);
    write('word.ts', `export const word = 'hold';\n`, 60);
    expect([run(main, 'once'), run(main, 'again')]).toEqual(['hold once\n', 'hold again\n']);
    write('word.ts', `export const word = 'seal';\n`, 30);
    expect(run(main, 'then')).toBe('seal then\n');
  });

  it('knows a module by the address of its source', () => {
    const main = write('address.ts', 'console.log(import.meta.url);\n', 60);
    expect(run(main)).toBe(`${pathToFileURL(main).href}\n`);
  });

  it('says where in the source it went wrong', () => {
    const main = write('wrong.ts', `\n\nfunction fails(): never {\n  throw new Error('as it should');\n}\nfails();\n`, 60);
    const stack = `try{await import(await (await import('./src/cli/bundle.mjs')).bundle(${JSON.stringify(main)}))}catch(e){console.log(e.stack)}`;
    expect(node('--enable-source-maps', '--input-type=module', '-e', stack)).toContain('wrong.ts:4:');
  });
});

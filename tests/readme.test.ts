import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCrisis } from '../src/cli/crisis';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}/README.md`, 'utf8');
const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { scripts: Record<string, string> };

/** Commands in fences and in back-ticks, one by one. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g), ...readme.matchAll(/`((?:npm|npx|node) [^`]+)`/g)]
  .flatMap(([, text]) => (text ?? '').split(/\n|&&/))
  .map((line) => line.trim())
  .filter((line) => line !== '');

async function crisis(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCrisis(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the README', () => {
  test('gives the commands to play and to test first', () => {
    expect(commands.slice(0, 4)).toEqual(['npm ci', 'npm start', 'npm ci', 'npm test']);
  });

  test.each([...new Set(commands)])('names a command that exists: %s', async (command) => {
    const script = /^npm (?:run (?:-s )?)?([\w:-]+)/.exec(command)?.[1] ?? '';
    if (command === 'npm ci') return;
    expect(Object.keys(scripts)).toContain(script);
    const program = /^(?:tsx|node src\/cli\/run\.mjs) (\S+)/.exec(scripts[script] ?? '')?.[1];
    if (program !== undefined) expect(existsSync(`${root}/${program}`), program).toBe(true);
    if (script !== 'crisis') return;
    const name = /-- ([\w-]+)/.exec(command)?.[1] ?? '';
    const help = (await crisis(['help'])).out;
    expect(name === 'help' || new RegExp(`^  ${name}\\b`, 'm').test(help), `crisis has no command ${name}`).toBe(true);
  });

  test.each([['help'], ['lint'], ['simulate']])('shows a crisis %s that works as printed', async (name) => {
    const line = commands.find((command) => command.startsWith(`npm run -s crisis -- ${name}`)) ?? '';
    const result = await crisis(line.replace('npm run -s crisis -- ', '').split(' '));
    expect(result.code).toBe(0);
  });

  test('points only at files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link ?? '').filter((link) => !link.startsWith('http'));
    const folders = [...readme.matchAll(/`((?:src|tests|scenarios|assets|\.ci)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect([...links, ...folders].filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  });

  test('names every room under src that has something in it', () => {
    const rooms = readdirSync(`${root}/src`, { withFileTypes: true }).filter((each) => each.isDirectory());
    const filled = rooms.filter((room) => readdirSync(`${root}/src/${room.name}`).length > 0).map((room) => `src/${room.name}`);
    expect(filled.filter((room) => !readme.includes(room))).toEqual([]);
  });
});

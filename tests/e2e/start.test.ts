import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { listen } from '../../src/cli/static-server';

const root = fileURLToPath(new URL('../..', import.meta.url));
const running: (ChildProcess | Server)[] = [];

afterEach(async () => {
  for (const each of running.splice(0)) {
    if ('kill' in each) {
      if (each.exitCode !== null) continue;
      const gone = new Promise((resolve) => each.once('exit', resolve));
      each.kill();
      await gone;
    } else {
      each.close();
    }
  }
});

/** What `npm start` prints, until it has named its address or ended. */
async function start(...args: string[]): Promise<{ printed: string; url: string | null }> {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/cli/start.ts', ...args], { cwd: root });
  running.push(child);
  let printed = '';
  return new Promise((resolve) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const url = /http:\/\/localhost:\d+\//.exec(printed)?.[0];
      if (url !== undefined) resolve({ printed, url });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => resolve({ printed, url: null }));
  });
}

test('npm start builds the game, prints an address, and the game is there', async () => {
  const { url, printed } = await start();
  expect(url, printed).not.toBeNull();
  expect(Number(new URL(url ?? '').port)).toBeGreaterThanOrEqual(4173);
  const page = await fetch((url ?? '').replace('localhost', '127.0.0.1'));
  expect(page.status).toBe(200);
  expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('Silence Procedure');
});

test('npm start with a host for all lets other machines in and prints where they find it', async () => {
  const { url, printed } = await start('--host', '0.0.0.0');
  const others = networkInterfaces();
  const outside = Object.values(others).some((some) => some?.some((one) => one.family === 'IPv4' && !one.internal));
  const told = /Others in this network find it at (http:\/\/[\d.]+:\d+\/)/.exec(printed)?.[1];
  expect(url, printed).not.toBeNull();
  expect(told !== undefined, printed).toBe(outside);
  if (told !== undefined) expect((await fetch(told)).status).toBe(200);
});

test('npm start says so when the wanted port is taken or is no port', async () => {
  const other = createServer();
  running.push(other);
  const port = await listen(other, 0);
  expect((await start('--port', String(port))).printed).toContain('That port is taken');
  expect((await start('--port', 'tea')).printed).toContain('--port wants a number');
  expect((await start('--host', 'tea')).printed).toContain('--host wants an address');
});

/**
 * `npm start`: builds the game and serves it on this machine.
 *   npm start -- --port 8080   listens on that port instead of the first free one from 4173
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { listen, staticServer } from './static-server';

const FIRST_PORT = 4173;
const root = fileURLToPath(new URL('../../', import.meta.url));

function wantedPort(): number | null {
  const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' } } });
  if (values.port === undefined) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port wants a number from 1 to 65535, not "${values.port}"`);
  return port;
}

async function start(): Promise<void> {
  const wanted = wantedPort();
  const server = staticServer(fileURLToPath(new URL('../../dist', import.meta.url)));
  const port = await listen(server, wanted ?? FIRST_PORT, wanted !== null);
  console.log('Building the game ...');
  await build({ root, configLoader: 'runner', logLevel: 'warn' });
  console.log(`Silence Procedure is at http://localhost:${port}/  (Ctrl+C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
}

start().catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(
    taken ? 'That port is taken; leave --port away to use the first free one.' : error instanceof Error ? error.message : error,
  );
  process.exit(1);
});

/**
 * `npm start`: builds the game and serves it on this machine.
 *   npm start -- --port 8080   listens on that port instead of the first free one from 4173
 *   npm start -- --host 0.0.0.0   lets the other machines of the network in, and prints the addresses at which they find it
 */
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { listen, staticServer } from './static-server';

const FIRST_PORT = 4173;
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Wanted {
  readonly port: number | null;
  /** Only this machine where nothing else is asked for. */
  readonly host: string;
}
function wantedAddress(): Wanted {
  const { values } = parseArgs({ options: { port: { type: 'string', short: 'p' }, host: { type: 'string' } } });
  const host = values.host ?? '127.0.0.1';
  if (isIP(host) !== 4) throw new Error(`--host wants an address such as 0.0.0.0, not "${host}"`);
  if (values.port === undefined) return { port: null, host };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port wants a number from 1 to 65535, not "${values.port}"`);
  return { port, host };
}

/** Addresses at which other machines find this one. */
function addressesFrom(host: string): readonly string[] {
  if (host.startsWith('127.')) return [];
  if (host !== '0.0.0.0') return [host];
  return Object.values(networkInterfaces()).flatMap((some) =>
    (some ?? []).flatMap((one) => (one.family === 'IPv4' && !one.internal ? [one.address] : [])),
  );
}

async function start(): Promise<void> {
  const { port: wanted, host } = wantedAddress();
  const server = staticServer(fileURLToPath(new URL('../../dist', import.meta.url)));
  const port = await listen(server, wanted ?? FIRST_PORT, wanted !== null, host);
  console.log('Building the game ...');
  await build({ root, configLoader: 'runner', logLevel: 'warn' });
  for (const address of addressesFrom(host)) console.log(`Others in this network find it at http://${address}:${port}/`);
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

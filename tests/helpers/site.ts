/** Global set-up of the e2e tests: builds the game once, serves it, and starts one browser for all of them. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { listen, staticServer } from '../../src/cli/static-server';
import { announce, launchBrowserServer } from './browser';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Its own folder: tests never touch the dist that somebody may be serving. */
export const BUILT = fileURLToPath(new URL('../../node_modules/.cache/e2e-site', import.meta.url));

export default async function setup(): Promise<() => Promise<void>> {
  // The test runner names its own kind of environment, under which packages would give their larger development copies.
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  await build({ root, configLoader: 'runner', mode: 'production', logLevel: 'warn', build: { outDir: BUILT, emptyOutDir: true } });
  process.env['NODE_ENV'] = NODE_ENV;
  const server = staticServer(BUILT);
  const port = await listen(server, 0);
  const browser = await launchBrowserServer();
  announce(`http://127.0.0.1:${port}/`, browser.wsEndpoint());
  return async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  };
}

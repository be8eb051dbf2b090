/** Loaded by bun before the tests: hands out one source file with a fault in it. The file on disk stays as it is. */
import { vi } from 'bun:test';

// Time limits of single tests are the other runner's; here the whole run has one.
vi.setConfig ??= () => undefined;

const { MUTATION_FILE, MUTATION_TEXT } = process.env;
if (MUTATION_FILE !== undefined && MUTATION_TEXT !== undefined) {
  const escaped = MUTATION_FILE.replaceAll('\\', '/')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('/', '[\\\\/]');
  Bun.plugin({
    name: 'planted fault',
    setup: (build) => build.onLoad({ filter: new RegExp(`${escaped}$`) }, () => ({ contents: MUTATION_TEXT, loader: 'ts' })),
  });
}

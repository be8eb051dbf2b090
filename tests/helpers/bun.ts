import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
/** A real binary is some hundred megabytes; where install scripts are refused, a short text stands in its place. */
const REAL = 1_000_000;

/** The second JavaScript engine (JavaScriptCore), or null where the platform has none. It needs no install script. */
export function bunBinary(): string | null {
  const exe = process.platform === 'win32' ? 'bun.exe' : 'bun';
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const arch = process.arch === 'arm64' ? 'aarch64' : process.arch;
  const candidates = [`bun/bin/bun.exe`, ...['', '-baseline', '-musl'].map((kind) => `@oven/bun-${platform}-${arch}${kind}/bin/${exe}`)];
  const found = candidates.map((path) => `${modules}${path}`).find((path) => existsSync(path) && statSync(path).size > REAL);
  return found ?? null;
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Scenario } from '../../src/engine';

/** The rules and the bots as one ES module that exports `catalogueOf`, for engines that cannot read TypeScript. */
export async function bundleCatalogue(): Promise<string> {
  const entry = fileURLToPath(new URL('catalogue.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', minify: true, lib: { entry, formats: ['es'], fileName: 'catalogue' } },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (!output || !('output' in output)) throw new Error('the build of the catalogue gave no output');
  return output.output[0].code;
}

/** A folder with the bundle and a script that prints the catalogue, to start an engine on. */
export async function writeBundle(scenarios: readonly Scenario[]): Promise<{ readonly folder: string; readonly script: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const script = join(folder, 'print.mjs');
  writeFileSync(join(folder, 'catalogue.mjs'), await bundleCatalogue());
  writeFileSync(
    script,
    `import { catalogueOf } from './catalogue.mjs';\nconsole.log(JSON.stringify(catalogueOf(${JSON.stringify(scenarios)})));\n`,
  );
  return { folder, script };
}

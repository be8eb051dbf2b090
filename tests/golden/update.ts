/** `npm run golden:update`: writes the golden files anew. Read the difference before you commit it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GOLDEN, type GoldenFile, writeGolden } from './files';

for (const file of Object.keys(GOLDEN) as GoldenFile[]) {
  writeGolden(file, GOLDEN[file]());
  process.stdout.write(`tests/golden/${file}\n`);
}

const biome = fileURLToPath(new URL('../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
execFileSync(process.execPath, [biome, 'format', '--write', fileURLToPath(new URL('.', import.meta.url))], { stdio: 'ignore' });

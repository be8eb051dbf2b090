/** `npm run messages`: writes the types of message ids after a change of the English texts. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDS, idsFiles } from './messages';

mkdirSync(IDS, { recursive: true });
const wanted = idsFiles();
const standing = readdirSync(IDS);
for (const file of standing) if (!wanted.has(file)) rmSync(join(IDS, file));
for (const [file, text] of wanted) {
  const path = join(IDS, file);
  if (standing.includes(file) && readFileSync(path, 'utf8') === text) continue;
  writeFileSync(path, text);
  console.log(`wrote src/i18n/ids/${file}`);
}

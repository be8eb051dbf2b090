// `node src/cli/run.mjs <module.ts> [arguments]`: runs a TypeScript module from a bundle (see bundle.mjs for why).
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

// Errors name the line of the source, not of the bundle.
process.setSourceMapsEnabled(true);
// The module finds its arguments where it would without this one in between.
process.argv.splice(1, 1);
process.argv[1] = resolve(process.argv[1]);
const address = await bundle(process.argv[1]);
// For what holds only as long as the bundle does.
process.env.SILENCE_PROCEDURE_BUNDLE = fileURLToPath(new URL('.', address));
await import(address);

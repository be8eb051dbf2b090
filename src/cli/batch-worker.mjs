// A worker thread starts from plain JavaScript; what it runs comes from a bundle, as fast as on the main thread.
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const { default: run } = await import(await bundle(fileURLToPath(new URL('./batch-worker.ts', import.meta.url))));
export default run;

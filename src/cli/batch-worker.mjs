// A worker thread starts without the loader that reads TypeScript (Node 20 ignores it in execArgv), so it brings it along.
import { register } from 'tsx/esm/api';

register();
const { default: run } = await import('./batch-worker.ts');
export default run;

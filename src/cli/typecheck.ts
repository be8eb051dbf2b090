/**
 * Types, seen from each side: the whole repository once, then the browser rooms without Node, then each pure room
 * without DOM and Node, so that a pure room which reaches for its host does not even compile.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const views = [
  { name: 'everything (DOM and Node)', project: 'tsconfig.json' },
  { name: 'browser rooms (no Node)', project: 'src/tsconfig.browser.json' },
  ...['engine', 'scenario', 'policies', 'analysis', 'session', 'classroom'].map((room) => ({
    name: `${room} (no DOM, no Node)`,
    project: `src/${room}/tsconfig.json`,
  })),
];

let failed = 0;
for (const view of views) {
  const result = spawnSync(process.execPath, [compiler, '--project', view.project, '--pretty', 'false'], { cwd: root, encoding: 'utf8' });
  const errors = `${result.stdout}${result.stderr}`.trim();
  if (result.status === 0) {
    console.log(`ok    ${view.name}`);
  } else {
    failed += 1;
    console.log(`FAIL  ${view.name}\n${errors.replace(/^/gm, '      ')}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;

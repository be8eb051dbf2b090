/**
 * `npm run mutation -- --room engine --sample 150 --seed x`: plants a sample of small faults into the sources of a room, one
 * at a time and never on disk, and runs the room's tests against each. What no test notices is printed at the end.
 *
 *   --files a,b        only these sources of the room, without their endings
 *   --without a,b      test files left out, without their endings
 *   --at-once 2        runs side by side
 *   --out file.json    keeps the verdicts and goes on from them; --again file.json tries the survivors of such a file once more
 *   --with a,b         test files that run against every fault as well; `all` for the golden files and every test of the room
 *   --unchecked        takes for granted that the tests pass with no fault planted (run them first)
 *
 * The tests run in bun: it starts in a tenth of the time, and the rules give the same results in its engine.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bunBinary } from '../helpers/bun';
import { type Mutant, mutantsOf, plant } from './mutants';
import { drawSample, interval, percent } from './sums';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A fault that makes a loop endless ends here: many times what the tests of a source take on a busy machine. */
const LONGEST = 300_000;
const NEAREST = 3;

type Outcome = 'killed' | 'timeout' | 'survived';
interface Verdict {
  readonly mutant: Mutant;
  readonly outcome: Outcome;
}

const { values: asked } = parseArgs({
  options: {
    room: { type: 'string', default: 'engine' },
    sample: { type: 'string', default: '100' },
    seed: { type: 'string', default: 'x' },
    files: { type: 'string' },
    without: { type: 'string', default: 'fuzz,command-line,properties,ledger' },
    'at-once': { type: 'string', default: '2' },
    out: { type: 'string' },
    again: { type: 'string' },
    with: { type: 'string', default: '' },
    unchecked: { type: 'boolean', default: false },
  },
});
const { room } = asked;
const bun = bunBinary();
if (bun === null) throw new Error('bun has no binary for this platform');

const textOf = (file: string): string => readFileSync(`${ROOT}/${file}`, 'utf8');
const stem = (file: string): string => /([^/]+?)(?:-holes)?(?:\.test)?\.ts$/.exec(file)?.[1] ?? file;
const testName = (file: string): string => /([^/]+)\.test\.ts$/.exec(file)?.[1] ?? file;
const list = (folder: string, ending: string): string[] =>
  readdirSync(`${ROOT}/${folder}`)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => `${folder}/${name}`);

/** A room may have rooms of its own. */
const sources = readdirSync(`${ROOT}/src/${room}`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort()
  .map((name) => `src/${room}/${name}`);
const tests = list(`tests/${room}`, '.test.ts').filter((file) => !asked.without.split(',').includes(stem(file)));
/** Games and formulas of record; the comparison of three engines runs the same games again and would find nothing more. */
const golden = list('tests/golden', '.test.ts').filter((file) => stem(file) === 'golden');
const testTexts = new Map(tests.map((file) => [file, textOf(file)]));
const texts = new Map(sources.map((file) => [file, textOf(file)]));

/**
 * The tests of a source: those that bear its name or import it, the most direct first. No more than three: the others see it
 * only through whole games, where a fault is found late or by chance. The score is therefore a lower bound.
 */
function testsOf(file: string): string[] {
  const named = tests.filter((test) => stem(test) === stem(file));
  const importing = tests.filter(
    (test) => !named.includes(test) && testTexts.get(test)?.includes(`/${file.replace(/\.ts$/, '')}'`) === true,
  );
  const shortest = importing.sort((a, b) => (testTexts.get(a)?.length ?? 0) - (testTexts.get(b)?.length ?? 0));
  const extra = asked.with === 'all' ? [...golden, ...tests] : tests.filter((test) => asked.with.split(',').includes(testName(test)));
  const found = [...new Set([...named, ...shortest.slice(0, NEAREST - named.length), ...extra])];
  return found.length > 0 ? found : tests;
}

async function run(mutant: Mutant | null, files: readonly string[]): Promise<Outcome> {
  const planted = mutant === null ? {} : { MUTATION_FILE: mutant.file, MUTATION_TEXT: plant(texts.get(mutant.file) ?? '', mutant) };
  const options = ['test', '--bail', '--timeout', String(LONGEST), '--preload', './tests/mutation/planted.mjs'];
  const child = spawn(bun ?? '', [...options, ...files.map((file) => `./${file}`)], {
    cwd: ROOT,
    // With CI set, a snapshot that differs is a failure and never written.
    env: { ...process.env, ...planted, CI: '1' },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, LONGEST);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(late ? 'timeout' : code === 0 ? 'survived' : 'killed');
    });
  });
}

/** A test that fails on the sources as they are would count every fault as found. */
const sound = new Map<string, Promise<void>>();
async function mustPass(file: string): Promise<void> {
  if ((await run(null, testsOf(file))) !== 'survived') throw new Error(`the tests of ${file} fail with no fault planted`);
}

async function judge(mutant: Mutant): Promise<Outcome> {
  const passes = sound.get(mutant.file) ?? (asked.unchecked ? Promise.resolve() : mustPass(mutant.file));
  sound.set(mutant.file, passes);
  await passes;
  return run(mutant, testsOf(mutant.file));
}

const name = ({ file, line, was, becomes }: Mutant): string => {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}:${line}  ${short(was)}  =>  ${short(becomes)}`;
};
const same = (a: Mutant, b: Mutant): boolean => a.file === b.file && a.start === b.start && a.end === b.end && a.becomes === b.becomes;

const all = sources.flatMap((file) => mutantsOf(file, texts.get(file) ?? ''));
const candidates = all.filter(({ file }) => asked.files === undefined || asked.files.split(',').includes(stem(file)));
const earlier = asked.again === undefined ? null : (JSON.parse(readFileSync(asked.again, 'utf8')) as Verdict[]);
const sample =
  earlier === null
    ? drawSample(candidates, Number(asked.sample), `${room} ${asked.seed}`)
    : candidates.filter((mutant) => earlier.some((each) => each.outcome === 'survived' && same(each.mutant, mutant)));

// A run that was cut short goes on where it stopped.
const kept = asked.out !== undefined && existsSync(asked.out) ? (JSON.parse(readFileSync(asked.out, 'utf8')) as Verdict[]) : [];
const verdicts = kept.filter((each) => sample.some((mutant) => same(each.mutant, mutant)));
const queue = sample.filter((mutant) => !verdicts.some((each) => same(each.mutant, mutant)));
async function work(): Promise<void> {
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    const outcome = await judge(mutant);
    verdicts.push({ mutant, outcome });
    process.stderr.write(outcome === 'survived' ? `\n${outcome}: ${name(mutant)}\n` : '.');
    if (asked.out !== undefined) writeFileSync(asked.out, JSON.stringify(verdicts));
  }
}
await Promise.all(Array.from({ length: Number(asked['at-once']) }, work));

const count = (outcome: Outcome): number => verdicts.filter((each) => each.outcome === outcome).length;
const found = count('killed') + count('timeout');
const [low, high] = interval(found, sample.length);
console.log(`\n${room}: ${all.length} places for a fault, ${candidates.length} of them asked for, ${sample.length} tried`);
console.log(`killed ${count('killed')}, stopped by the time limit ${count('timeout')}, survived ${count('survived')}`);
console.log(`score ${percent(found / sample.length)} (95 % interval ${percent(low)} to ${percent(high)})`);
for (const each of verdicts) if (each.outcome === 'survived') console.log(`survived: ${name(each.mutant)}`);

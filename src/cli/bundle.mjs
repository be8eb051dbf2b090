// TypeScript read file by file names every function anew and lets each module look its neighbours up; the hot loop of a
// batch then runs at two thirds of its speed. So commands that play matches run from a bundle. It is made when a source
// has changed since the last one, which its list of sources tells.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Below node_modules, so that the libraries, which stay outside of the bundle, are found from there. */
const CACHE = join(ROOT, 'node_modules/.cache/silence-procedure');
const DAY = 24 * 60 * 60 * 1000;

/** A module asks for files beside itself by its own address, which is not the bundle's. */
const ownAddress = {
  name: 'own address',
  setup(here) {
    here.onLoad({ filter: /\.m?ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' };
    });
  },
};

/** Size and time of change of each source: what tells whether a bundle still holds. */
const stampOf = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : 'gone';
};

/** Folder of the bundle made last of this entry, while all of its sources are as they were. */
function standing(list) {
  try {
    const { folder, stamps } = JSON.parse(readFileSync(list, 'utf8'));
    if (Object.entries(stamps).every(([path, stamp]) => stampOf(join(ROOT, path)) === stamp) && existsSync(folder)) return folder;
  } catch {
    // None yet, or a list cut short: it is made anew.
  }
  return null;
}

/** Written apart and renamed, so that a process beside this one never finds half of it. */
function place(path, write) {
  const draft = `${path}.${process.pid}`;
  write(draft);
  try {
    renameSync(draft, path);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function make(entry, name) {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    entryPoints: { [name]: entry },
    absWorkingDir: ROOT,
    outdir: CACHE,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    plugins: [ownAddress],
  });
  const hash = createHash('sha256');
  for (const { path, contents } of outputFiles) hash.update(path).update(contents);
  const folder = join(CACHE, hash.digest('hex').slice(0, 16));
  if (!existsSync(folder))
    place(folder, (draft) => {
      for (const { path, contents } of outputFiles) {
        const file = join(draft, relative(CACHE, path));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, contents);
      }
    });
  return { folder, sources: [...Object.keys(metafile.inputs), 'package-lock.json', 'src/cli/bundle.mjs'] };
}

/**
 * Bundles a TypeScript module with all it imports, dynamic imports apart.
 * @param {string} entry path of the module
 * @returns {Promise<string>} address of the bundle to import
 */
export async function bundle(entry) {
  const name = relative(ROOT, resolve(entry)).replaceAll(/[^\w]+/g, '-');
  const list = join(CACHE, `${name}.json`);
  let folder = standing(list);
  if (folder === null) {
    const started = Date.now();
    const made = await make(entry, name);
    folder = made.folder;
    const paths = made.sources.map((path) => join(ROOT, path));
    // What is saved while the bundle is being made may be in it or not, so that one is not listed.
    if (paths.every((path) => statSync(path).mtimeMs < started)) {
      const stamps = Object.fromEntries(made.sources.map((path, at) => [path, stampOf(paths[at])]));
      place(list, (draft) => writeFileSync(draft, JSON.stringify({ folder, stamps })));
    }
    forgetOld();
  }
  return pathToFileURL(join(folder, `${name}.js`)).href;
}

/** Lists and bundles of yesterday: made again when asked for. Not sooner, for a process may still run from one. */
function forgetOld() {
  for (const each of readdirSync(CACHE)) {
    const path = join(CACHE, each);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > DAY)
      rmSync(path, { recursive: true, force: true });
  }
}

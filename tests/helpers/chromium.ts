/**
 * Where the tests' browser comes from. On Linux x64 it is the packed Chromium of node_modules, so that `npm ci && npm test`
 * needs nothing from the system; elsewhere an installed Chrome, Chromium or Edge.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface BrowserBinary {
  readonly path: string;
  /** Added to the environment of the browser. */
  readonly env: Readonly<Record<string, string>>;
}

/** WebGL 2 in software, no first-run pages, no traffic of its own, and no name but this machine's resolves. */
export const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // The page itself is painted without it: through the software GPU a reload took up to 25 s, which no test can tell from a hang.
  '--disable-gpu-rasterization',
  '--autoplay-policy=no-user-gesture-required',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const packed = fileURLToPath(new URL('../../node_modules/@sparticuz/chromium/', import.meta.url));

const INSTALLED: readonly string[] = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

export async function findBrowser(): Promise<BrowserBinary> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names ${chosen}, which does not exist.`);
    return { path: chosen, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64' && existsSync(packed)) return unpack();
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path, env: {} };
  throw new Error(
    `The browser tests bring their own Chromium only on Linux x64; this is ${process.platform} ${process.arch}. ` +
      'Install Google Chrome or Chromium, or set CHROME_PATH to its executable. The other tests run by: npm run test:unit',
  );
}

/**
 * Unpacks once into node_modules/.cache. It fills a folder of its own and renames it into place, so that two runs at
 * the same time cannot see half of a browser.
 */
async function unpack(): Promise<BrowserBinary> {
  const version = (JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string }).version;
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    const draft = `${home}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    await inflateAll(draft);
    try {
      renameSync(draft, home);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  const fonts = join(home, 'fonts.conf');
  writeFileSync(fonts, fontsConf(home));
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: `${join(home, 'al2023', 'lib')}:${home}`, FONTCONFIG_FILE: fonts, FONTCONFIG_PATH: dirname(fonts) },
  };
}

/** The package unpacks into the temporary folder and trusts whatever lies there, hence a fresh one for it. */
async function inflateAll(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of ['chromium.br', 'swiftshader.tar.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await inflate(join(packed, 'bin', archive));
    }
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function fontsConf(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

/**
 * The house and its rooms: who may import whom, and which words of the host or of inexact maths a pure room may not
 * say. One table, read by tests/layers.test.ts; .oxlintrc.json repeats its coarse half for the editor.
 */
export const ROOMS = [
  'engine',
  'scenario',
  'policies',
  'analysis',
  'session',
  'table',
  'hud',
  'workshop',
  'i18n',
  'audio',
  'storage',
  'share',
  'classroom',
  'offline',
  'workers',
  'cli',
  'main',
] as const;
export type Room = (typeof ROOMS)[number];

/**
 * What a room takes from another: all of it; `types` only; or `words`: types, and the closed lists of
 * engine/vocabulary, which are names and not rules.
 */
export type Share = 'all' | 'words' | 'types';

export interface RoomRules {
  readonly rooms: Readonly<Partial<Record<Room, Share>>>;
  /** npm packages, with their subpaths. */
  readonly packages: readonly string[] | 'any';
  /** Files under assets/. */
  readonly assets: boolean;
  /** Pure: no host, no clock, no chance of its own, no inexact maths. `timers`: pure but for timers. */
  readonly purity: 'pure' | 'timers' | 'host';
}

const anyRoom = Object.fromEntries(ROOMS.filter((room) => room !== 'main').map((room) => [room, 'all'])) as Record<Room, Share>;

export const RULES: Readonly<Record<Room, RoomRules>> = {
  engine: { rooms: {}, packages: ['immer', 'seedrandom'], assets: false, purity: 'pure' },
  scenario: { rooms: { engine: 'words' }, packages: ['yaml', 'zod'], assets: false, purity: 'pure' },
  policies: { rooms: { engine: 'all' }, packages: [], assets: false, purity: 'pure' },
  analysis: { rooms: { engine: 'all', scenario: 'types', policies: 'all' }, packages: [], assets: false, purity: 'pure' },
  session: { rooms: { engine: 'all', policies: 'all', storage: 'types' }, packages: [], assets: false, purity: 'timers' },
  table: {
    rooms: { engine: 'words', session: 'all' },
    packages: ['phaser', 'd3-geo', 'topojson-client', 'topojson-specification', 'geojson', 'world-atlas', 'milsymbol'],
    assets: true,
    purity: 'host',
  },
  hud: {
    rooms: { engine: 'words', scenario: 'types', analysis: 'types', session: 'all', i18n: 'all', share: 'types', classroom: 'all' },
    packages: ['preact', '@preact/signals', '@fontsource', 'flag-icons', 'lucide-static', 'virtual:credits'],
    assets: true,
    purity: 'host',
  },
  workshop: {
    rooms: {
      engine: 'all',
      scenario: 'all',
      policies: 'all',
      analysis: 'all',
      session: 'all',
      hud: 'all',
      i18n: 'all',
      storage: 'types',
      workers: 'all',
    },
    packages: ['preact', '@preact/signals', '@codemirror', '@lezer', 'idb', 'virtual:scenario-sources'],
    assets: true,
    purity: 'host',
  },
  i18n: { rooms: {}, packages: ['virtual:messages', 'icu-minify', '@preact/signals'], assets: false, purity: 'host' },
  audio: { rooms: { engine: 'words', session: 'all' }, packages: ['howler'], assets: true, purity: 'host' },
  storage: { rooms: { engine: 'types' }, packages: ['idb'], assets: false, purity: 'host' },
  share: { rooms: { engine: 'words' }, packages: ['uqr'], assets: false, purity: 'host' },
  classroom: {
    rooms: { engine: 'all', scenario: 'types', policies: 'all', analysis: 'all', share: 'types' },
    packages: [],
    assets: false,
    purity: 'pure',
  },
  offline: { rooms: {}, packages: [], assets: false, purity: 'host' },
  workers: { rooms: anyRoom, packages: 'any', assets: true, purity: 'host' },
  cli: { rooms: anyRoom, packages: 'any', assets: true, purity: 'host' },
  main: { rooms: anyRoom, packages: 'any', assets: true, purity: 'host' },
};

/** Exceptions, by file and reason. Empty, and a test keeps it so. */
export const ALLOWED: readonly { readonly file: string; readonly problem: string }[] = [];

/** `Math` in a pure room: exact in every JavaScript engine. exp, log, pow, sin and their like differ between engines. */
export const EXACT_MATHS: ReadonlySet<string> = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'round',
  'sign',
  'sqrt',
  'trunc',
]);

/** Names of the language that no pure room says, not even for something of its own. */
export const BANNED_WORDS: ReadonlySet<string> = new Set([
  ...['Date', 'Intl', 'Temporal', 'globalThis', 'eval', 'Function'],
  ...['WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'Reflect'],
]);

/**
 * Names of the host. A file may give such a name to something of its own (a text is a document, too): the compiler, which
 * sees the pure rooms without DOM and Node, tells the two apart.
 */
export const BANNED_NAMES: ReadonlySet<string> = new Set([
  ...['performance', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB'],
  ...['process', 'Buffer', 'global', 'require', '__dirname', '__filename'],
  ...['console', 'fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'crypto'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'],
  'structuredClone',
]);

export const TIMERS: ReadonlySet<string> = new Set(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask']);

/** Methods whose answer depends on the place where the program runs. */
export const BANNED_MEMBERS: RegExp = /^(?:toLocale\w+|localeCompare)$/;

/**
 * Writes src/hud/shared/icon-paths.ts from lucide (ISC). Run: node assets/icons/make-icons.mjs
 * Only what the interface uses is taken, so that the menu stays small.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const wanted = {
  shield: 'shield',
  handshake: 'handshake',
  tent: 'tent',
  messages: 'messages-square',
  clock: 'clock',
  lock: 'lock',
  undo: 'undo-2',
  book: 'book-open',
  settings: 'settings',
  help: 'circle-question-mark',
  send: 'send',
  check: 'check',
  cross: 'x',
  sun: 'sun',
  moon: 'moon',
  down: 'chevron-down',
  up: 'chevron-up',
  left: 'chevron-left',
  right: 'chevron-right',
  plus: 'plus',
  file: 'file-text',
  eye: 'eye',
  gauge: 'gauge',
  hand: 'gallery-horizontal-end',
  ear: 'ear',
  hourglass: 'hourglass',
  info: 'info',
  alert: 'triangle-alert',
  print: 'printer',
  copy: 'copy',
  share: 'share-2',
  external: 'external-link',
  fork: 'git-fork',
  again: 'rotate-ccw',
  skip: 'skip-forward',
  arrow: 'arrow-right',
  users: 'users',
  map: 'map',
  flag: 'flag',
  download: 'download',
  list: 'list',
  scale: 'scale',
  play: 'play',
  search: 'search',
  pin: 'map-pin',
  coins: 'coins',
  save: 'save',
  trash: 'trash',
  upload: 'upload',
  pencil: 'pencil',
  link: 'link',
  pause: 'pause',
  back: 'step-back',
  on: 'step-forward',
  start: 'skip-back',
};
const nodes = JSON.parse(readFileSync(new URL('../../node_modules/lucide-static/icon-nodes.json', import.meta.url), 'utf8'));
const lines = Object.entries(wanted).map(([name, id]) => {
  if (!nodes[id]) throw new Error(`no icon ${id}`);
  const parts = nodes[id].map(([tag, attrs]) => {
    const { key: _key, ...rest } = attrs;
    return `['${tag}', ${JSON.stringify(rest).replaceAll('"', "'")}]`;
  });
  return `  ${name}: [${parts.join(', ')}],`;
});
writeFileSync(
  new URL('../../src/hud/shared/icon-paths.ts', import.meta.url),
  `// Made by assets/icons/make-icons.mjs from lucide (ISC licence, assets/icons/LICENSE-lucide.txt). Do not edit.\nexport type IconPart = readonly [tag: 'path' | 'circle' | 'rect' | 'line' | 'polyline' | 'polygon' | 'ellipse', attributes: Readonly<Record<string, string>>];\nexport const ICON_PATHS = {\n${lines.join('\n')}\n} as const satisfies Readonly<Record<string, readonly IconPart[]>>;\nexport type IconName = keyof typeof ICON_PATHS;\n`,
);

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ALLOWED, ROOMS, RULES } from './helpers/layers';
import { checkFile, importedRooms, roomOf, type Violation } from './helpers/layers-check';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/.test(file))
  .sort();
const textOf = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');
const show = ({ file, line, problem }: Violation): string => `${file}:${line} ${problem}`;
const problems = (file: string, text: string): string[] => checkFile(file, text).map((each) => each.problem);

describe('the rooms of the house', () => {
  test('every import follows the table and no pure room names its host, the clock or inexact maths', () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap((file) => checkFile(file, textOf(file))).map(show)).toEqual([]);
  });

  test('the list of exceptions is empty', () => {
    expect(ALLOWED).toEqual([]);
  });

  test('only the composition root knows both the table and the HUD', () => {
    const both = sources.filter((file) => {
      const rooms = importedRooms(file, textOf(file));
      return rooms.has('table') && rooms.has('hud');
    });
    expect(both.filter((file) => roomOf(file) !== 'main')).toEqual([]);
  });

  test('files beyond 400 lines are worth a second look', () => {
    const long = sources.map((file) => ({ file, lines: textOf(file).split('\n').length })).filter(({ lines }) => lines > 400);
    for (const { file, lines } of long) console.warn(`look twice: ${file} has ${lines} lines`);
  });
});

describe('the checker catches', () => {
  const inEngine = (text: string): string[] => problems('src/engine/planted.ts', text);

  test.each([
    ["import { mount } from '../hud/mount';", 'imports hud: engine may not'],
    ["import type { Mount } from '../hud/mount';", 'imports hud: engine may not'],
    ["export { mount } from '../hud/mount';", 'imports hud: engine may not'],
    ["export * from '../table/scene';", 'imports table: engine may not'],
    ["const later = () => import('../session/session');", 'imports session: engine may not'],
    ["type Later = import('../session/api').Session;", 'imports session: engine may not'],
    ["import '../main';", 'imports main: engine may not'],
    ["import fs from 'node:fs';", 'imports node:fs: not a library of engine'],
    ["import { h } from 'preact';", 'imports preact: not a library of engine'],
    ["import tokens from '../../assets/tokens.json';", 'imports assets/tokens.json: engine has no assets'],
    ["import list from 'virtual:scenarios';", 'imports virtual:scenarios: only main, cli and workers do'],
    ["import { odd } from '../cellar/odd';", 'imports src/cellar/odd: belongs to no room'],
    ["import { helper } from '../../tests/helpers/x';", 'imports tests/helpers/x: outside src'],
    ['const at = (path: string) => import(path);', 'imports something that is not a plain string'],
    ["const all = import.meta.glob('../hud/*.ts');", 'imports hud: engine may not'],
    ["const url = new URL('../workers/batch.ts', import.meta.url);", 'imports workers: engine may not'],
  ])('%s', (text, problem) => {
    expect(inEngine(text)).toContain(problem);
  });

  test.each([
    ['const now = Date.now();', 'says Date'],
    ['const now = new Date();', 'says Date'],
    ['let when: Date;', 'says Date'],
    ['const box = { Date };', 'says Date'],
    ['function f(Date: number): void {}', 'says Date'],
    ["new Intl.NumberFormat('en');", 'says Intl'],
    ['Math.random();', 'says Math.random'],
    ['Math.exp(1);', 'says Math.exp'],
    ['Math.log(1);', 'says Math.log'],
    ['Math.pow(2, 3);', 'says Math.pow'],
    ['Math.sin(1);', 'says Math.sin'],
    ['Math.hypot(1, 2);', 'says Math.hypot'],
    ['Math.cbrt(1);', 'says Math.cbrt'],
    ["Math['random']();", 'says Math.random'],
    ['Math[name]();', 'says Math.[...]'],
    ['const { random } = Math;', 'says Math other than Math.<function>'],
    ['const maths = Math;', 'says Math other than Math.<function>'],
    ['const eight = 2 ** 3;', 'says **'],
    ['n **= 2;', 'says **='],
    ['(5).toLocaleString();', 'says toLocaleString'],
    ["name['toLocaleUpperCase']();", 'says toLocaleUpperCase'],
    ["a?.localeCompare('b');", 'says localeCompare'],
    ['const { localeCompare } = text;', 'says localeCompare'],
    ['performance.now();', 'says performance'],
    ['setTimeout(run, 1);', 'says setTimeout'],
    ["process.env['X'];", 'says process'],
    ['window.x;', 'says window'],
    ["document.createElement('p');", 'says document'],
    ['globalThis.crypto;', 'says globalThis'],
    ['structuredClone(state);', 'says structuredClone'],
    ["console.log('x');", 'says console'],
    ["new Function('return 1');", 'says Function'],
    ["eval('1');", 'says eval'],
    ['const at = import.meta.url;', 'says import.meta'],
    ['const = ;', 'cannot be read'],
  ])('%s', (text, problem) => {
    expect(inEngine(text).join('\n')).toContain(problem);
  });

  test.each([
    ['src/session/planted.ts', "import { runBatch } from '../analysis/batch';", 'imports analysis: session may not'],
    ['src/session/planted.ts', 'document.title;', 'says document'],
    ['src/scenario/planted.ts', "import { step } from '../engine/step';", 'imports engine at run time: scenario may only import its types'],
    [
      'src/analysis/planted.ts',
      "import { parse } from '../scenario/parse';",
      'imports scenario at run time: analysis may only import its types',
    ],
    [
      'src/hud/planted.tsx',
      "import { step } from '../engine/step'; const p = <p />;",
      'imports engine at run time: hud may only import its types',
    ],
    ['src/hud/planted.ts', "import Phaser from 'phaser';", 'imports phaser: not a library of hud'],
    ['src/hud/planted.ts', "import type { Sheet } from '../table/sheet';", 'imports table: hud may not'],
    ['src/table/planted.ts', "import { signal } from '@preact/signals';", 'imports @preact/signals: not a library of table'],
    ['src/table/deep/planted.ts', "import { Panel } from '../../hud/panel';", 'imports hud: table may not'],
    ['src/policies/planted.ts', "import { z } from 'zod';", 'imports zod: not a library of policies'],
    ['src/policies/planted.ts', 'setTimeout(think, 1);', 'says setTimeout'],
    [
      'src/hud/planted.ts',
      "import text from '../../scenarios/library/actors.yaml?raw';",
      'imports scenarios/library/actors.yaml: outside src',
    ],
    ['src/stray.ts', '', 'belongs to no room'],
    ['src/cellar/odd.ts', '', 'belongs to no room'],
  ])('in %s: %s', (file, text, problem) => {
    expect(problems(file, text)).toContain(problem);
  });

  test('the line of what it found', () => {
    expect(checkFile('src/engine/planted.ts', '\n\nMath.random();')).toEqual([
      { file: 'src/engine/planted.ts', line: 3, problem: 'says Math.random' },
    ]);
  });
});

describe('the checker lets pass', () => {
  test.each([
    ['a word in a comment', '// Date.now(), Math.random() and window are not for us\n/* import x from "../hud/x" */'],
    ['a word in a string', 'const text = "Date.now() ** Math.random() window.document"; const other = `import("../hud/x")`;'],
    ['a word in a regular expression', 'const pattern = /Date|window|Math.random/;'],
    ['a property of that name', 'const place = { window: 1, document: 2 }; place.window; place?.document;'],
    ['a field and a method of that name', 'class Place { process = 1; performance(): number { return this.process; } }'],
    ['a type member of that name', 'interface Seen { readonly window: number; document(): void }'],
    [
      'something of its own by a name of the host',
      'const document = parse(text); const f = ({ window }: Box): number => window + document.size;',
    ],
    ['exact maths', 'Math.floor(Math.sqrt(Math.max(2, Math.abs(-3)))) + Math.imul(3, 4);'],
    ['its own libraries', "import { produce } from 'immer'; import alea from 'seedrandom/lib/alea.js';"],
    ['its own files', "import { draw } from './draws'; export type { View } from './view';"],
  ])('%s', (_, text) => {
    expect(problems('src/engine/planted.ts', text)).toEqual([]);
  });

  test.each([
    ['src/session/planted.ts', 'const timer = setTimeout(() => clearTimeout(timer), 10);'],
    ['src/scenario/planted.ts', "import { PILLARS } from '../engine/vocabulary'; import type { Scenario } from '../engine/scenario';"],
    ['src/table/planted.ts', "import { type View } from '../engine/view'; import tokens from '../../assets/tokens.json'; new Date();"],
    ['src/hud/planted.tsx', "import { render } from 'preact'; import './panel.css'; import type { Debrief } from '../analysis/debrief';"],
    [
      'src/main.ts',
      "import { mount } from './hud/mount'; import list from 'virtual:scenarios'; const table = () => import('./table/table');",
    ],
    ['src/virtual.d.ts', "declare module 'virtual:scenarios' {}"],
  ])('in %s: %s', (file, text) => {
    expect(problems(file, text)).toEqual([]);
  });
});

test('each room has its rules, and the rooms of files are read from their paths', () => {
  expect(Object.keys(RULES)).toEqual([...ROOMS]);
  expect([
    roomOf('src/engine/draws.ts'),
    roomOf('src/hud/why/panel.tsx'),
    roomOf('src/main.ts'),
    roomOf('src/main/x.ts'),
    roomOf('src/x.ts'),
  ]).toEqual(['engine', 'hud', 'main', 'main', null]);
});

/**
 * The shipped Phaser is put together from parts (src/cli/phaser-plugin.ts) while its types are those of the full one,
 * so the compiler does not see a part that is missing. This reads which parts the table names and looks for each in
 * the built file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';
import { withPage } from '../helpers/browser';
import { BUILT } from '../helpers/site';

const table = fileURLToPath(new URL('../../src/table', import.meta.url));
const files = readdirSync(table, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

type Node = { readonly type: string } & Record<string, unknown>;

/** `Phaser.Math.Clamp` as ['Phaser', 'Math', 'Clamp']; null for anything but plain names and `this`. */
function chain(node: Node): string[] | null {
  if (node.type === 'Identifier') return [String(node['name'])];
  if (node.type === 'ThisExpression') return ['this'];
  if (node.type !== 'MemberExpression' || node['computed'] === true) return null;
  const before = chain(node['object'] as Node);
  return before === null ? null : [...before, String((node['property'] as Node)['name'])];
}

const parts = new Set<string>();
const factories = { add: new Set<string>(), make: new Set<string>(), load: new Set<string>() };
for (const file of files) {
  /** Local name to the name in Phaser: `import { Game } from 'phaser'`. */
  const imported = new Map<string, string>();
  const bring = (node: Node): void => {
    if ((node['source'] as Node)['value'] !== 'phaser' || node['importKind'] === 'type') return;
    for (const each of node['specifiers'] as Node[]) {
      if (each.type !== 'ImportSpecifier' || each['importKind'] === 'type') continue;
      const name = String((each['imported'] as Node)['name']);
      imported.set(String((each['local'] as Node)['name']), name);
      parts.add(name);
    }
  };
  const visit = (node: Node): void => {
    const names = chain(node);
    if (names === null) return;
    const [first, last] = [names[0], names.at(-1) ?? ''];
    const part = imported.get(first ?? '');
    if (part !== undefined) parts.add([part, ...names.slice(1)].join('.'));
    if (first === 'Phaser' && names.length > 1) parts.add(names.slice(1).join('.'));
    const owner = names.at(-2);
    if (first !== 'Phaser' && names.length > 2 && (owner === 'add' || owner === 'make' || owner === 'load')) factories[owner].add(last);
  };
  const text = readFileSync(`${table}/${file}`, 'utf8');
  new Visitor({
    ImportDeclaration: (node) => bring(node as unknown as Node),
    MemberExpression: (node) => visit(node as unknown as Node),
  }).visit(parseSync(file, text).program);
}

test('the shipped Phaser has every part and factory that the table names', async () => {
  const chunk = readdirSync(`${BUILT}/assets`).find((file) => /^phaser-.*\.js$/.test(file));
  const wanted = {
    parts: [...parts].filter((path) => path !== 'Types' && !path.startsWith('Types.')),
    add: [...factories.add],
    make: [...factories.make],
    load: [...factories.load],
  };
  expect(wanted.add.length).toBeGreaterThan(0);
  const missing = await withPage({}, async (page) => {
    // As text: the test runner rewrites import() in functions.
    const module = await page.evaluateHandle(`import(new URL('./assets/${chunk ?? ''}', location.href).href)`);
    return module.evaluate((exports, names) => {
      const has = (owner: unknown, key: string): boolean => owner !== null && owner !== undefined && key in Object(owner);
      const phaser = Object.values(exports as Record<string, () => unknown>)
        .map((load) => load())
        .find((value) => has(value, 'VERSION'));
      const reach = (path: string): unknown =>
        path.split('.').reduce<unknown>((at, key) => (has(at, key) ? (at as Record<string, unknown>)[key] : undefined), phaser);
      const files = Object.keys(Object(reach('Loader.FileTypes'))).map((name) => name.toLowerCase());
      return [
        ...names.parts.filter((path) => reach(path) === undefined),
        ...names.add.filter((name) => !has(reach('GameObjects.GameObjectFactory.prototype'), name)).map((name) => `add.${name}`),
        ...names.make.filter((name) => !has(reach('GameObjects.GameObjectCreator.prototype'), name)).map((name) => `make.${name}`),
        ...names.load
          .filter(
            (name) => !has(reach('Loader.LoaderPlugin.prototype'), name) && !files.some((file) => file.startsWith(name.toLowerCase())),
          )
          .map((name) => `load.${name}`),
      ];
    }, wanted);
  });
  expect(missing).toEqual([]);
});

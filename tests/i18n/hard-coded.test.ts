import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { partOf } from '../../src/i18n/parts';
import { idsIn, literalTexts } from '../helpers/literal-text';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Titles of books as they were printed, and files of data, which keep one language for the tools that read them. */
const NOT_INTERFACE = new Set(['src/hud/about/works.ts', 'src/hud/codex/terms.ts', 'src/hud/debrief/exports.ts']);

test('no text of the interface is written in a source: all of it comes from message files', () => {
  const found = [...sources('src/hud'), ...sources('src/main'), 'src/main.ts']
    .filter((file) => !NOT_INTERFACE.has(file))
    .flatMap((file) => literalTexts(file, textOf(file)));
  expect(found).toEqual([]);
});

test('what the title screen says is there before the rest of the words', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, path] of textOf(file).matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm)) {
      const target = posix.join(dirname(file), path ?? '');
      const found = [`${target}.ts`, `${target}.tsx`, `${target}/index.ts`, `${target}/index.tsx`].find((one) =>
        existsSync(join(root, one)),
      );
      if (found?.startsWith('src/hud') || found?.startsWith('src/main')) visit(found);
    }
  };
  visit('src/main.ts');
  expect(seen.has('src/hud/title/index.tsx')).toBe(true);
  // Part of the first script, but used by later rooms only.
  const later = new Set(['src/hud/shared/format.ts', 'src/main/board.ts', 'src/hud/shared/rule-words.ts']);
  const late = [...seen].filter((file) => !later.has(file)).flatMap((file) => idsIn(textOf(file)).map((id) => `${file} ${id}`));
  expect(late.filter((one) => partOf(one.split(' ')[1]?.split('.')[0] ?? '') !== 'menu')).toEqual([]);
});

describe('hard-coded text is found', () => {
  test.each([
    ['const a = <p>Table it</p>;', 'Table it'],
    ['const a = <p>{done ? "ready" : t("a.b")}</p>;', 'ready'],
    ['const a = <p>{open && `${n} open`}</p>;', '… open'],
    ['const a = <b aria-label="close">x</b>;', 'close'],
    ['const a = <b title={`Turn ${n}`} />;', 'Turn …'],
    ['const a = <input placeholder={busy ? "wait" : ""} />;', 'wait'],
    ['const a = <Fact name="Lead time" />;', 'Lead time'],
    ['announce("Seed copied.");', 'Seed copied.'],
    ['const NAMES = { day: "By day" };', 'By day'],
    ['const words = (n: number) => `${n} of the members`;', '… of the members'],
  ])('%s', (source, text) => {
    expect(literalTexts('planted.tsx', source)).toEqual([`planted.tsx:1 ${text}`]);
  });

  test.each([
    'const a = <p class="paper state-of-play">{t("a.b")} · {n}&nbsp;%</p>;',
    'const a = <Icon name="check" />;',
    'const a = <Stud state="holds" words="" />;',
    'const a = <button type="button" onClick={() => go("later")} />;',
    'if (kind === "no vote") throw new Error("No such kind.");',
    'console.warn("The table cannot be drawn.");',
    'type Stage = "under way" | "Over";',
    'page.querySelector("main > p");',
  ])('and nothing is found in %s', (source) => {
    expect(literalTexts('planted.tsx', source)).toEqual([]);
  });
});

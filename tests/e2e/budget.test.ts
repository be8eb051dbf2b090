import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILT } from '../helpers/site';

const KB = 1000;
const files = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(BUILT, file)).isFile());
const gzip = (file: string): number => gzipSync(readFileSync(join(BUILT, file))).length;
const total = (list: readonly string[]): number => list.reduce((sum, file) => sum + gzip(file), 0);
const listed = (list: readonly string[]): string => list.map((file) => `${(gzip(file) / KB).toFixed(1)} kB ${file}`).join('\n');

/** Scripts that the page loads before anything is clicked: its own and what they import statically. */
function menuScripts(): string[] {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = readFileSync(join(BUILT, file), 'utf8');
    for (const [, path] of text.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g)) visit(join('assets', path ?? ''));
  };
  for (const [, path] of page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)) visit(path ?? '');
  return [...found];
}

test('the script before the menu is usable is at most 40 kB gzipped, without Phaser', () => {
  const scripts = menuScripts();
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((file) => file.includes('phaser'))).toEqual([]);
  expect(total(scripts) / KB, listed(scripts)).toBeLessThanOrEqual(40);
});

test('all scripts of the game are at most 450 kB gzipped', () => {
  const scripts = files.filter((file) => file.endsWith('.js'));
  expect(total(scripts) / KB, listed(scripts)).toBeLessThanOrEqual(450);
});

test('everything for playing offline is at most 2.5 MB', () => {
  expect(total(files) / KB, listed(files)).toBeLessThanOrEqual(2500);
});

test('the built page has no inline script or style and names files by relative paths only', () => {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
});

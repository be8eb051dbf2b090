import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT } from '../helpers/site';
import { listed, sizesOf, total } from '../helpers/sizes';

const sizes = sizesOf(BUILT);

test('the script before the menu is usable is at most 40 kB gzipped, without Phaser', () => {
  expect(sizes.menu.length).toBeGreaterThan(0);
  expect(sizes.menu.filter((one) => one.file.includes('phaser'))).toEqual([]);
  expect(total(sizes.menu), listed(sizes.menu)).toBeLessThanOrEqual(40);
});

test('all scripts of the game are at most 450 kB gzipped', () => {
  expect(total(sizes.scripts), listed(sizes.scripts)).toBeLessThanOrEqual(450);
});

test('everything for playing offline is at most 2.5 MB', () => {
  expect(total(sizes.everything), listed(sizes.everything)).toBeLessThanOrEqual(2500);
});

test('the built page has no inline script or style and names files by relative paths only', () => {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
});

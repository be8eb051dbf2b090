import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT } from '../helpers/site';
import { listed, precached, sizesOf, total } from '../helpers/sizes';

const sizes = sizesOf(BUILT);

test('the script before the menu is usable is at most 40 kB gzipped, without Phaser', () => {
  expect(sizes.menu.length).toBeGreaterThan(0);
  expect(sizes.menu.filter((one) => one.file.includes('phaser'))).toEqual([]);
  expect(total(sizes.menu), listed(sizes.menu)).toBeLessThanOrEqual(40);
});

test('all scripts of the game are at most 450 kB gzipped', () => {
  expect(total(sizes.scripts), listed(sizes.scripts)).toBeLessThanOrEqual(450);
});

test('everything that is kept for playing offline is at most 2.5 MB gzipped', () => {
  expect(total(sizes.offline), listed(sizes.offline)).toBeLessThanOrEqual(2500);
});

test('the copy for playing offline has every built file but sound for browsers without webm, what only an installer reads, and the workshop', () => {
  const kept = precached(BUILT);
  expect(kept).toContain('index.html');
  const built = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(BUILT, file)).isFile());
  const left = built.filter((file) => !kept.includes(file) && !file.endsWith('.mp3') && !/[\\/]workshop-/.test(file));
  expect(left.toSorted()).toEqual([
    'icons/app-192.png',
    'icons/app-512.png',
    'icons/app-maskable-512.png',
    'manifest.webmanifest',
    'sw.js',
  ]);
  expect(kept.filter((file) => !built.includes(file))).toEqual([]);
});

test('the built page has no inline script or style and names files by relative paths only', () => {
  const page = readFileSync(join(BUILT, 'index.html'), 'utf8');
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/(?:src|href)="(?:\/|https?:)/);
});

test('the classroom is at most 40 kB of script beside the game, and none of it comes with the menu', () => {
  expect(sizes.classroom.length).toBeGreaterThan(0);
  expect(total(sizes.classroom), listed(sizes.classroom)).toBeLessThanOrEqual(40);
  expect(sizes.menu.filter((one) => sizes.classroom.includes(one))).toEqual([]);
});

test('the workshop is at most 350 kB of script beside the game, and none of it comes with the menu', () => {
  const scripts = sizes.workshop.filter((one) => one.file.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  expect(total(scripts), listed(scripts)).toBeLessThanOrEqual(350);
  expect(sizes.menu.filter((one) => one.file.includes('workshop'))).toEqual([]);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../../src/engine';
import { loadScenario } from '../helpers/load';
import { busy, tiny } from '../helpers/tiny';
import { catalogueOf } from './catalogue';
import { formulas } from './formulas';
import { goldenGames } from './games';

const root = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** Every scenario in the house, by the folders that hold one. */
export function shippedScenarios(): Scenario[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isDirectory() && readdirSync(join(root, one.name)).includes('scenario.yaml'))
    .map((one) => loadScenario(one.name))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const GOLDEN = {
  'formulas.json': (): unknown => formulas(),
  'games.json': (): unknown => goldenGames([tiny(), busy(), ...shippedScenarios()]),
  'catalogue.json': (): unknown => catalogueOf([busy(), ...shippedScenarios()]),
} as const;
export type GoldenFile = keyof typeof GOLDEN;

const path = (file: GoldenFile): string => fileURLToPath(new URL(file, import.meta.url));
export const readGolden = (file: GoldenFile): unknown => JSON.parse(readFileSync(path(file), 'utf8')) as unknown;

/** One line for each innermost list or object: a change reads as a few changed lines. */
export function pretty(value: unknown, indent = ''): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const flat = JSON.stringify(value);
  const inner = Object.values(value);
  if (flat.length <= 120 || inner.every((one) => one === null || typeof one !== 'object')) return flat;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((one) => deeper + pretty(one, deeper)).join(',\n')}\n${indent}]`;
  const lines = Object.entries(value).map(([key, one]) => `${deeper}${JSON.stringify(key)}: ${pretty(one, deeper)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

export const writeGolden = (file: GoldenFile, value: unknown): void => writeFileSync(path(file), `${pretty(value)}\n`);

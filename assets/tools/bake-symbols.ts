/**
 * Bakes the symbols that scenarios may name, every key for the three sides: forces in the standard's form (APP-6 as drawn by milsymbol,
 * MIT), civil things as plain pictograms of this project.
 * Run: npm run bake
 *
 * Frames: ally = friend, partner = assumed friend (dashed frame), rival = hostile; observers are neutral on every side.
 * No echelon is drawn: the scenario does not state one.
 */
import { writeFileSync } from 'node:fs';
import milsymbol from 'milsymbol';
import { pictograms } from './pictograms';

/** Symbol set and entity, as in the standard: positions 5-6 and 11-16 of the code. */
const KEYS: Readonly<Record<string, readonly [set: string, entity: string]>> = {
  infantry: ['10', '121100'],
  engineer: ['10', '140700'],
  medical: ['10', '161300'],
  signal: ['10', '111000'],
  mechanised: ['10', '121102'],
  armour: ['10', '120500'],
  recon: ['10', '121300'],
  artillery: ['10', '130300'],
  'air-defence': ['10', '130100'],
  'special-operations': ['10', '121800'],
  'electronic-warfare': ['10', '150500'],
  hq: ['10', '000000'],
  observers: ['10', '121200'],
  fighter: ['01', '110104'],
  aew: ['01', '110116'],
  'cargo-aircraft': ['01', '110107'],
  'tanker-aircraft': ['01', '110109'],
  'unmanned-aircraft': ['01', '110300'],
  carrier: ['30', '120100'],
  'mine-countermeasures': ['30', '120406'],
  'merchant-ship': ['30', '140100'],
  'oil-tanker': ['30', '140109'],
  frigate: ['30', '120204'],
  destroyer: ['30', '120203'],
  'patrol-boat': ['30', '120500'],
  'naval-base': ['20', '121309'],
  'air-base': ['20', '121301'],
  'refugee-camp': ['20', '111901'],
};
const SIDES = { ally: '3', partner: '2', rival: '6' } as const;

const out: Record<string, Record<string, { svg: string; width: number; height: number }>> = {};
for (const [key, [set, entity]] of Object.entries(KEYS)) {
  const sides: Record<string, { svg: string; width: number; height: number }> = {};
  for (const [side, identity] of Object.entries(SIDES)) {
    const headquarters = key === 'hq' ? '2' : '0';
    const code = `100${key === 'observers' ? '4' : identity}${set}0${headquarters}00${entity}0000`;
    const symbol = new milsymbol.Symbol(code, { size: 30, padding: 1, outlineWidth: 0, strokeWidth: 5 });
    if (!symbol.isValid()) throw new Error(`${key} for ${side}: ${code} is no symbol of the standard`);
    const { width, height } = symbol.getSize();
    const svg = symbol
      .asSVG()
      .replace(/ (?:version|baseProfile)="[^"]*"/g, '')
      .replace(/(\d+\.\d\d)\d+/g, '$1');
    sides[side] = { svg, width: Math.round(width * 100) / 100, height: Math.round(height * 100) / 100 };
  }
  out[key] = sides;
}
Object.assign(out, pictograms());
const text = JSON.stringify(out);
writeFileSync(new URL('../symbols/symbols.json', import.meta.url), `${text}\n`);
console.log(`${Object.keys(out).length} symbols, ${text.length} bytes`);

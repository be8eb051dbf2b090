/// <reference path="./alea.d.ts" />
import alea from 'seedrandom/lib/alea.js';

/**
 * Keyed draws: no stream runs, each draw is a function of (match key, turn, purpose, subject). Changing one
 * decision therefore changes nobody else's luck, which is what makes forks and paired comparisons honest.
 */

/** The algorithm's name is part of the key: another generator would be another match, never a silent change. */
const KEY_DOMAIN = 'silence-procedure/alea/1:';

/** Four 32-bit integers from a seed phrase. */
export function matchKey(seed: string): number[] {
  const random = alea(KEY_DOMAIN + seed);
  return [random.int32(), random.int32(), random.int32(), random.int32()];
}

/** FNV-1a over UTF-16 code units: a name becomes the integer under which its draws are keyed. */
export function nameKey(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash | 0;
}

export interface Purpose {
  readonly name: string;
  readonly key: number;
}
const purpose = (name: string): Purpose => ({ name, key: nameKey(`purpose/${name}`) });

export const PURPOSE = {
  type: purpose('type'),
  offset: purpose('offset'),
  silence: purpose('silence'),
  silenceAgain: purpose('silence-again'),
  lobby: purpose('lobby'),
  noise: purpose('noise'),
  gain: purpose('gain'),
  act: purpose('act'),
  seen: purpose('seen'),
  accident: purpose('accident'),
  inject: purpose('inject'),
  body: purpose('body'),
  power: purpose('power'),
  reading: purpose('reading'),
  evidence: purpose('evidence'),
  policy: purpose('policy'),
} as const;

function absorb(hash: number, value: number): number {
  let v = Math.imul(value, 0x2c1b3c6d);
  v ^= v >>> 15;
  v = Math.imul(v, 0x297a2d39);
  v ^= v >>> 12;
  const h = hash ^ v;
  return (Math.imul((h << 11) | (h >>> 21), 9) + 0x38495ab5) | 0;
}

/** What all draws of one turn and purpose have in common, worked out once where many subjects draw in a row. */
export function drawStem(key: readonly number[], turn: number, purposeKey: number): number {
  return absorb(absorb(key[0]!, turn) ^ key[1]!, purposeKey) ^ key[2]!;
}

/** Uniform 32-bit integer, unsigned. */
export function draw32(key: readonly number[], turn: number, purposeKey: number, subject: number): number {
  return grown(drawStem(key, turn, purposeKey), key[3]!, subject);
}

function grown(stem: number, last: number, subject: number): number {
  let h = absorb(stem, subject) ^ last;
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  h ^= h >>> 16;
  return h >>> 0;
}

/** Uniform in [0, 1), a multiple of 2^-32. */
export function draw(key: readonly number[], turn: number, purposeKey: number, subject: number): number {
  return draw32(key, turn, purposeKey, subject) / 4294967296;
}

/** The same draw from its stem. */
export function drawFrom(stem: number, key: readonly number[], subject: number): number {
  return grown(stem, key[3]!, subject) / 4294967296;
}

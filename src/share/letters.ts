/**
 * The letters of a code. Each of the 64 stands for a number of six bits; every block of them carries two letters of
 * check that make both its sum and its weighted sum nought in the field of 64 elements. One wrong letter in a block
 * leaves its size in the first sum and its place in the second, so that it can be named.
 */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Letters of content in a full block; with its two of check still fewer than the 63 places the weights tell apart. */
export const CONTENT = 60;
export const BLOCK = CONTENT + 2;

const VALUES: ReadonlyMap<string, number> = new Map([...LETTERS].map((letter, at) => [letter, at]));
export const valueOf = (letter: string): number => VALUES.get(letter) ?? -1;

/** Powers of x in GF(2)[x] / (x^6 + x + 1), twice round. */
const POWER: number[] = [];
const LOG = new Array<number>(64).fill(0);
for (let at = 0, value = 1; at < 63; at++) {
  POWER[at] = value;
  POWER[at + 63] = value;
  LOG[value] = at;
  value <<= 1;
  if (value & 64) value ^= 0b1000011;
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : POWER[LOG[a]! + LOG[b]!]!);
const over = (a: number, b: number): number => (a === 0 ? 0 : POWER[LOG[a]! + 63 - LOG[b]!]!);

/** Puts the two letters of check before each block of content. */
export function withChecks(content: readonly number[]): number[] {
  const out: number[] = [];
  for (let from = 0; from < content.length; from += CONTENT) {
    const block = content.slice(from, from + CONTENT);
    const { sum, weighted } = sums([0, 0, ...block]);
    const second = over(sum ^ weighted, 1 ^ POWER[1]!);
    out.push(sum ^ second, second, ...block);
  }
  return out;
}

function sums(block: readonly number[]): { readonly sum: number; readonly weighted: number } {
  let sum = 0;
  let weighted = 0;
  block.forEach((value, at) => {
    sum ^= value;
    weighted ^= times(value, POWER[at]!);
  });
  return { sum, weighted };
}

export type BlockCheck = 'whole' | 'broken' | { readonly at: number; readonly should: number };

/** Whole, or with one letter wrong and which, or beyond that. Two wrong letters can look like one: check the whole after putting it right. */
export function checkBlock(block: readonly number[]): BlockCheck {
  const { sum, weighted } = sums(block);
  if (sum === 0 && weighted === 0) return 'whole';
  if (sum === 0 || weighted === 0) return 'broken';
  const at = LOG[over(weighted, sum)]!;
  return at < block.length ? { at, should: block[at]! ^ sum } : 'broken';
}

export function toValues(bytes: Uint8Array): number[] {
  const values: number[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      values.push((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) values.push((held << (6 - bits)) & 63);
  return values;
}

export function toBytes(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((values.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const value of values) {
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 255;
    }
    held &= (1 << bits) - 1;
  }
  return bytes;
}

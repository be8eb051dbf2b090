import { believe } from './belief';
import type { Compiled } from './compiled';
import type { CompiledReading } from './compiled-desk';
import { clamp, type Context, emit, roll, share, STOCK, whole } from './context';
import { deriveAttribution } from './attribution';
import { PURPOSE } from './draws';
import type { HiddenState, MatchState, PublicState, Settings } from './state';

/** Another constant key for the second die of the triangular noise. */
const SECOND_DIE = 0x51ed270b;

/** Half-width of a reading's noise now, hundredths: collection narrows it, the difficulty setting widens or narrows it. */
export function readingSpread(c: Compiled, pub: Readonly<PublicState>, settings: Settings, reading: CompiledReading): number {
  const m = c.scenario.model.intelligence;
  const quality = c.scenario.model.difficulty.intelligence[settings.intelligence];
  const narrowed = (reading.spread * (1 - m.collectionCut * share(pub.stock[STOCK.collection]!))) / quality;
  return Math.max(Math.round(m.least * 100), Math.round(narrowed));
}

/** Credibility digit of the grading: the narrower the noise, the better. */
export function credibilityDigit(c: Compiled, spread: number): 1 | 2 | 3 | 4 | 5 | 6 {
  const { credibility } = c.scenario.model.intelligence;
  let digit = 1;
  while (digit < 6 && spread > credibility[digit - 1]! * 100) digit++;
  return digit as 1 | 2 | 3 | 4 | 5 | 6;
}

function valueUnder(reading: CompiledReading, hid: Readonly<HiddenState>, type: number): number {
  if (reading.about === 'fear') return hid.fear[type]!;
  return reading.about === 'audience' ? hid.audience : reading.values[type]!;
}

function isDue(reading: CompiledReading, turn: number): boolean {
  if (turn < reading.from) return false;
  return reading.every === 0 ? turn === reading.from : (turn - reading.from) % reading.every === 0;
}

/**
 * The reports of this turn. Each is the hidden value plus triangular noise; the staff's belief moves by how likely each
 * hypothesis makes what was read, so it stays a posterior of what was observed and nothing else.
 */
export function readIntelligence(x: Context): void {
  const { c, pub, hid } = x;
  for (let i = 0; i < c.readings.length; i++) {
    const reading = c.readings[i]!;
    if (!isDue(reading, pub.turn) || !reading.test(pub, null)) continue;
    const spread = readingSpread(c, pub, x.state.settings, reading);
    const noise = roll(x, PURPOSE.reading, reading.key) + roll(x, PURPOSE.reading, reading.key ^ SECOND_DIE) - 1;
    const truth = valueUnder(reading, hid, hid.type);
    const value = clamp(whole(truth + noise * spread), 0, 10000);
    const before = x.events ? [...pub.belief] : null;
    if (reading.about !== 'audience') learnFrom(x, reading, value, spread);
    if (!x.events) continue;
    emit(x, {
      type: 'intelligence/read',
      reading: reading.id,
      value,
      spread,
      digit: credibilityDigit(c, spread),
      before: before!,
      after: [...pub.belief],
    });
    emit(x, { type: 'intelligence/truth', reading: reading.id, value: truth, read: value }, 'engine');
  }
}

function learnFrom(x: Context, reading: CompiledReading, value: number, spread: number): void {
  const { c, pub, hid } = x;
  const { doubt } = c.scenario.model.intelligence;
  const { likelihood } = c.scratch;
  for (let k = 0; k < likelihood.length; k++) {
    const distance = Math.abs(value - valueUnder(reading, hid, k)) / spread;
    likelihood[k] = doubt + (1 - doubt) * Math.max(0, 1 - distance);
  }
  believe(x, likelihood);
  pub.evidence++;
  deriveAttribution(x, 'evidence', reading.id);
}

/** Chance that an act is seen for what it is: its own visibility, and what shared collection brings to light. */
export function sightOf(c: Compiled, state: Pick<MatchState, 'pub'>, visibility: number): number {
  const cut = c.scenario.model.intelligence.collectionSight * share(state.pub.stock[STOCK.collection]!);
  return visibility + (1 - visibility) * cut;
}

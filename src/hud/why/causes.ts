import { t } from '../../i18n';
import type { Cause, DrawRecord, GameEvent, LedgerEntry } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import type { Why } from '../../engine/view';
import { decimal, listWords } from '../shared/format';
import { namesOf } from '../shared/names';
import { percent } from '../shared/odds';
import { apportioned } from '../shared/rounding';
import { MINUS } from './words';

/** A ledger line as it is read: which cause, how much, and the luck behind it. */
export interface CauseLine {
  readonly key: string;
  readonly cause: Cause;
  readonly title: string;
  readonly detail: string;
  readonly delta: number;
  /** As printed, so that the printed column adds up. */
  readonly text: string;
}

export interface LedgerRow {
  readonly indicator: string;
  readonly name: string;
  readonly good: 'up' | 'down';
  readonly base: number;
  readonly value: number;
  readonly baseText: string;
  readonly valueText: string;
  readonly causes: readonly CauseLine[];
  /** "65 + 6 − 5 − 4 − 1 =" */
  readonly sum: string;
}

/** Indicator deltas of one cause belong in one line: a measure may touch an indicator by two rules. */
export function groupEntries(
  entries: readonly LedgerEntry[],
): { cause: Cause; delta: number; draws: DrawRecord[]; entries: LedgerEntry[] }[] {
  const groups = new Map<string, { cause: Cause; delta: number; draws: DrawRecord[]; entries: LedgerEntry[] }>();
  for (const entry of entries) {
    const key = `${entry.cause.kind}/${entry.cause.id}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, { cause: entry.cause, delta: entry.delta, draws: entry.draw === null ? [] : [entry.draw], entries: [entry] });
    } else {
      group.delta += entry.delta;
      if (entry.draw !== null) group.draws.push(entry.draw);
      group.entries.push(entry);
    }
  }
  return [...groups.values()];
}

/**
 * Rounds a sum for print so that the printed numbers add up: whole points if that leaves every cause what it is when rounded
 * alone, and none vanishes by it; else tenths. Steps are hundredths of a point.
 */
export function apportion(
  base: number,
  deltas: readonly number[],
  value: number,
): { readonly step: 100 | 10 | 1; readonly base: number; readonly deltas: readonly number[]; readonly value: number } {
  for (const step of [100, 10] as const) {
    // Plus zero: a rounded minus zero would be printed with its sign.
    const b = Math.round(base / step) + 0;
    const v = Math.round(value / step) + 0;
    const exact = deltas.map((d) => d / step);
    const parts = apportioned(exact, v - b);
    if (parts === null) continue;
    const truthful = parts.every((n, i) => n * deltas[i]! > 0 || (n === 0 && (step === 10 || deltas[i] === 0)));
    // "+3" beside a draw of 2.2 would contradict itself.
    const plain = step === 10 || parts.every((n, i) => Math.abs(n - exact[i]!) <= 0.5);
    if (truthful && plain) return { step, base: b, deltas: parts, value: v };
  }
  return { step: 1, base, deltas: [...deltas], value };
}

export function ledgerRow(scenario: Scenario, why: Why, events: readonly GameEvent[] = []): LedgerRow {
  const spec = scenario.indicators.find((i) => i.id === why.indicator);
  const groups = groupEntries(why.causes).filter((g) => g.delta !== 0);
  const parts = apportion(
    why.base,
    groups.map((g) => g.delta),
    why.value,
  );
  const print = (n: number): string => {
    const size = Math.abs(n * parts.step) / 100;
    return parts.step === 100 ? String(size) : decimal(size, parts.step === 10 ? 1 : 2);
  };
  const causes = groups.map((g, i): CauseLine => {
    const words = causeWords(scenario, g.cause, g.entries[0]?.turn ?? 0, events);
    const luck = g.draws.map((d) => drawText(d, g.delta)).filter((text) => text !== '');
    const detail = [words.detail, ...luck].filter((text) => text !== '').join('; ');
    const n = parts.deltas[i]!;
    return {
      key: `${g.cause.kind}/${g.cause.id}`,
      cause: g.cause,
      title: words.title,
      detail,
      delta: g.delta,
      text: `${g.delta < 0 ? MINUS : '+'}\u2009${print(n)}`,
    };
  });
  const sum = [print(parts.base), ...parts.deltas.map((n, i) => `${groups[i]!.delta < 0 ? MINUS : '+'} ${print(n)}`)].join(' ');
  return {
    indicator: why.indicator,
    name: namesOf(scenario).indicator(why.indicator),
    good: spec?.good ?? 'up',
    base: why.base,
    value: why.value,
    baseText: print(parts.base),
    valueText: print(parts.value),
    causes,
    sum: `${sum} =`,
  };
}

/**
 * What a cause is called at the table. An act that the staff did not see for what it was keeps its name
 * until the match has ended and the books are open.
 */
export function causeWords(
  scenario: Scenario,
  cause: Cause,
  turn: number,
  events: readonly GameEvent[] = [],
): { readonly title: string; readonly detail: string } {
  const names = namesOf(scenario);
  const { name, note } = names.cause(cause);
  switch (cause.kind) {
    case 'measure':
      return { title: name, detail: measureDetail(cause.id, turn, events) || note };
    case 'act':
      return hidden(cause.id, turn, events)
        ? { title: t('why.a-move-not-seen'), detail: names.scenario.adversary.name }
        : { title: name, detail: note };
    case 'delegation': {
      const answer = events.find((e) => e.turn === turn && e.type === 'silence/answered' && e.delegation === cause.id && !e.held);
      return answer?.type === 'silence/answered'
        ? { title: t('why.broke-silence', { name }), detail: answer.person ? t('hotseat.by-person') : drawText(answer.draw, 0) }
        : { title: name, detail: note };
    }
    case 'commitment':
      return { title: t('why.red-line', { name }), detail: commitmentDetail(cause.id, turn, events) || note };
    case 'drift': {
      if (cause.id !== 'silence-broken') return { title: name, detail: note };
      const breakers = events.flatMap((e) =>
        e.turn === turn && e.type === 'silence/answered' && !e.held
          ? [`${names.actor(e.delegation)} (${e.person ? t('hotseat.by-person') : drawText(e.draw, 0)})`]
          : [],
      );
      return { title: name, detail: breakers.length === 0 || breakers.length > 4 ? note : listWords(breakers) };
    }
    case 'inject': {
      const headline = names.injectSpec(cause.id)?.headline ?? '';
      return { title: name, detail: headline === '' ? note : headline };
    }
    case 'move':
      return { title: name, detail: names.move(cause.id)?.headline ?? note };
    case 'evidence':
    case 'naming':
    case 'way':
    case 'accident':
      return { title: name, detail: note };
  }
}

/** Was the rival's move of that turn only seen as something else, and are the books still closed? */
export function hidden(act: string, turn: number, events: readonly GameEvent[]): boolean {
  if (events.some((e) => e.type === 'match/ended')) return false;
  return events.some((e) => e.turn === turn && e.type === 'adversary/acted' && e.act === act && !e.seen);
}

function measureDetail(id: string, turn: number, events: readonly GameEvent[]): string {
  const mine = events.filter((e) => e.turn === turn && 'measure' in e && e.measure === id);
  if (mine.some((e) => e.type === 'measure/took-effect')) return t('why.took-effect');
  if (mine.some((e) => e.type === 'body/voted' && !e.passes)) return t('why.refused');
  if (mine.some((e) => e.type === 'measure/cancelled')) return t('why.cancelled-early');
  if (mine.some((e) => e.type === 'decision/adopted')) return t('why.decided');
  return events.length === 0 ? '' : t('why.under-way');
}

function commitmentDetail(id: string, turn: number, events: readonly GameEvent[]): string {
  for (const e of events) {
    if (e.turn !== turn) continue;
    if (e.type === 'commitment/unanswered' && e.measure === id) return t('why.crossed-and-not-answered');
    if (e.type === 'commitment/honoured' && e.measure === id) return t('why.crossed-and-answered');
    if (e.type === 'commitment/made' && e.measure === id) return t('why.word-given');
  }
  return '';
}

/** Draws are told in hundredths, like the odds beside them: below the odds, the thing happens. */
export function drawNumber(tenThousandths: number): string {
  return String(Math.min(99, Math.floor(tenThousandths / 100)));
}

/** Noise draws move an amount; all others decide whether something happens. */
export function isNoise(draw: DrawRecord): boolean {
  return draw.purpose === 'noise' || draw.purpose === 'gain';
}

/** The luck behind an amount: "spread 3 to 6, drew 4" or "chance 27 %, drew 19". */
export function drawText(draw: DrawRecord, delta: number): string {
  if (!isNoise(draw)) return t('why.chance-drew', { odds: percent(draw.odds), draw: drawNumber(draw.draw) });
  const width = draw.odds / 10000;
  const factor = 1 + width * ((2 * draw.draw) / 10000 - 1);
  if (width === 0 || factor <= 0) return '';
  const middle = Math.abs(delta) / 100 / factor;
  const low = middle * (1 - width);
  const high = middle * (1 + width);
  const digits = high - low < 2 ? 1 : 0;
  return t('why.spread-to-drew', {
    number: decimal(low, digits),
    number2: decimal(high, digits),
    number3: decimal(Math.abs(delta) / 100, digits),
  });
}

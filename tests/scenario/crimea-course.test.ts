import { describe, expect, it, vi } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile } from '../../src/engine';
import type { GameEvent } from '../../src/engine/events';
import { policyFor } from '../../src/policies';
import { loadScenario } from '../helpers/load';

vi.setConfig({ testTimeout: 60_000 });

/** Whole games of Crimea 2014: what is told must fit together, whatever the order in which things come. */
const c = compile(loadScenario('crimea-2014'));
const GAMES = ['random', 'history', 'do-nothing', 'consult-and-wait'].flatMap((name) =>
  Array.from({ length: 60 }, (_, i) => playMatch(c, `course ${i}`, name, policyFor(c.scenario, name)!, { records: true }).events),
);
const firedOn = (events: readonly GameEvent[], id: string): number | null =>
  events.find((event) => event.type === 'inject/fired' && event.inject === id)?.turn ?? null;
const told = (id: string): readonly { readonly turn: number; readonly events: readonly GameEvent[] }[] =>
  GAMES.flatMap((events) => {
    const turn = firedOn(events, id);
    return turn === null ? [] : [{ turn, events }];
  });
const votes = (events: readonly GameEvent[], body: string) =>
  events.flatMap((event) => (event.type === 'body/voted' && event.body === body ? [event] : []));

describe('in a course of Crimea 2014', () => {
  it('the figures of the Assembly of record are never told after a vote that the Council brought itself', () => {
    const record = told('general-assembly-vote');
    expect(record.length).toBeGreaterThan(0);
    for (const { events } of record) expect(votes(events, 'un-assembly')).toEqual([]);
    expect(GAMES.filter((events) => votes(events, 'un-assembly').length > 0).length).toBeGreaterThan(0);
  });

  it('the Assembly votes once', () => {
    for (const events of GAMES) expect(votes(events, 'un-assembly').length).toBeLessThanOrEqual(1);
  });

  it('republics are declared after the annexation or from April, and votes held there a turn later, from May', () => {
    const declared = told('buildings-taken');
    expect(declared.length).toBeGreaterThan(0);
    for (const { turn, events } of declared) {
      const annexed = events.find((event) => event.type === 'adversary/acted' && event.act === 'annex')?.turn ?? 99;
      expect(turn >= 6 || turn > annexed).toBe(true);
    }
    const voted = told('second-votes');
    expect(voted.length).toBeGreaterThan(0);
    for (const { turn, events } of voted) {
      expect(turn).toBeGreaterThanOrEqual(7);
      expect(turn).toBeGreaterThan(firedOn(events, 'buildings-taken') ?? 99);
    }
  });

  it.each(['inspectors-held', 'four-in-geneva'])('%s comes in April at the earliest', (id) => {
    const found = told(id);
    expect(found.length).toBeGreaterThan(0);
    for (const { turn } of found) expect(turn).toBeGreaterThanOrEqual(6);
  });

  it('flight MH17 is lost in the turn of 17 July or told of in the one after, never before', () => {
    const lost = told('airliner');
    expect(lost.length).toBeGreaterThan(0);
    for (const { turn } of lost) expect(c.scenario.turns[turn - 1]!.date >= '2014-07-17').toBe(true);
  });

  it('the first European list is not told as the first after the Council had asked for one', () => {
    const first = told('first-european-list');
    expect(first.length).toBeGreaterThan(0);
    for (const { turn, events } of first)
      expect(
        events.some((event) => event.type === 'measure/took-effect' && event.measure === 'personal-sanctions' && event.turn < turn),
      ).toBe(false);
    expect(told('second-european-list').length).toBeGreaterThan(0);
  });

  it('China stands aside in the Security Council, as on 15 March 2014, and Russia alone stops the draft', () => {
    const held = GAMES.flatMap((events) => votes(events, 'un'));
    const asRecorded = held.filter((vote) => vote.yes === 13 && vote.no === 1 && vote.abstain === 1);
    const aside = held.filter((vote) => vote.votes.some((one) => one.voter === 'CHN' && one.abstain === 1));
    expect(held.length).toBeGreaterThan(10);
    for (const vote of held) expect(vote).toMatchObject({ passes: false, reason: 'veto', by: 'RUS' });
    expect(aside.length / held.length).toBeGreaterThan(0.9);
    expect(asRecorded.length / held.length).toBeGreaterThan(0.5);
  });
});

it('a rung of the ladder names a level of danger, not something that has happened', () => {
  for (const { name } of c.scenario.ladder.rungs) expect(name).not.toMatch(/annexation|seizure|invasion|proxy|clash|use$/i);
});

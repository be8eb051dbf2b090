/** Faults that random play and close reading once found. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/engine/compiled';
import type { GameEvent } from '../../src/engine/events';
import { draw, matchKey, nameKey, PURPOSE } from '../../src/engine/draws';
import { createMatch, newState, STANDARD } from '../../src/engine/match';
import { previewWays } from '../../src/engine/preview';
import { makeReplay, verifyReplay } from '../../src/engine/replay';
import { step } from '../../src/engine/step';
import type { Command } from '../../src/engine/commands';
import { eventsFor, viewFor } from '../../src/engine/view-for';
import { seedWhere, sit } from '../helpers/drive';
import { always, council, delegation, doubter, friend, inject, measure, quietModel, still, tiny } from '../helpers/tiny';

describe('a hidden offset of just below nought', () => {
  const scenario = tiny({ council: council(...Array.from({ length: 32 }, (_, i) => delegation(`D${i}`))) });
  const subjects = scenario.council.delegations.map((one) => nameKey(`delegation/${one.id}`));
  const spread = scenario.model.council.offsetSpread * 10000;
  const seed = seedWhere('an offset lies just below nought', (one) => {
    const offsets = subjects.map((subject) => (2 * draw(matchKey(one), 0, PURPOSE.offset.key, subject) - 1) * spread);
    return offsets.some((offset) => offset < 0 && offset > -0.5);
  });
  it('is stored as a plain nought', () => {
    for (const offset of createMatch(scenario, seed).state.hid.offset) expect(Object.is(offset, -0)).toBe(false);
  });
  it('does not make a saved replay look altered', () => {
    const table = sit(scenario, seed);
    while (table.phase !== 'ended') {
      table.do(table.phase === 'decide' ? { type: 'council/circulate' } : { type: 'turn/advance' });
    }
    const snapshots = [{ after: table.commands.length - 1, state: table.state }];
    const replay = makeReplay(scenario, seed, STANDARD, table.commands, table.hashes, table.state, snapshots);
    expect(verifyReplay(scenario, JSON.parse(JSON.stringify(replay)))).toMatchObject({ ok: true });
  });
});

describe('a command of hostile make', () => {
  const hostile = JSON.parse('{"toString": 1, "valueOf": 1}') as string;
  it.each<Command>([
    { type: 'agenda/table', measure: hostile },
    { type: 'agenda/take-back', measure: hostile },
    { type: 'council/sound', delegation: hostile },
    { type: 'measure/cancel', measure: hostile },
  ])('is refused like any other: %j', (command) => {
    const scenario = tiny();
    expect(step(scenario, createMatch(scenario, 'hostile').state, command)).toMatchObject({ ok: false });
  });
});

describe('an inject that brings itself about at once', () => {
  it('fires once a turn and does not hang the match', () => {
    const scenario = still({
      injects: [
        inject('first', { trigger: { turn: 1 }, effects: [{ inject: 'echo', after: 0 }] }),
        inject('echo', { trigger: { call: true }, once: false, effects: [{ inject: 'echo', after: 0 }] }),
      ],
    });
    const events: GameEvent[] = [];
    events.push = (...more) => {
      if (events.length > 100) throw new Error('the echo never ends');
      return Array.prototype.push.apply(events, more);
    };
    newState(compile(scenario), 'echo', STANDARD, {}, events);
    expect(events.filter((event) => event.type === 'inject/fired' && event.inject === 'echo')).toHaveLength(1);
  });
});

describe('a measure that needs another one in effect', () => {
  it('cannot be decided when that one was cancelled after tabling', () => {
    const scenario = still({
      measures: [
        measure('base', { duration: 3 }),
        measure('follow-up', { requires: [{ if: { active: 'base' }, else: 'It needs the base.' }] }),
      ],
    });
    const table = sit(scenario).decide('base').advance();
    table.do({ type: 'agenda/table', measure: 'follow-up' }, { type: 'measure/cancel', measure: 'base' });
    if (table.refusal({ type: 'council/circulate' }) === null) table.decide();
    expect(table.adopted('follow-up')).toBe(0);
    expect(table.all('measure/taken-back').map((event) => event.measure)).toEqual(['follow-up']);
  });
});

describe('the ways on from a text already softened', () => {
  it('are shown with the effect that they will have', () => {
    const scenario = still({
      council: council(doubter('AAA'), friend('BBB')),
      measures: [measure('firm', { procedure: 'silence', assertiveness: 0.9 })],
    });
    const table = sit(scenario).decide('firm').take('water-down');
    expect(table.phase).toBe('objection');
    const shown = previewWays(scenario, viewFor(scenario, table.state, 'chair'));
    expect(shown.find((one) => one.way === 'lobby')?.effect).toBe(600);
    expect(shown.find((one) => one.way === 'coalition')?.effect).toBe(300);
  });
});

describe('an act that nobody saw', () => {
  const scenario = always({ visibility: 0, gain: 10, severity: 0.5 }, { model: quietModel() });
  it('is not named as a cause in what the table hears before the end', () => {
    const table = sit(scenario).decide();
    const heard = JSON.stringify(eventsFor(table.events, false).filter((event) => event.type !== 'adversary/acted'));
    expect(table.all('adversary/acted')[0]).toMatchObject({ act: 'act', seen: false });
    for (const name of ['"act":"act"', '"id":"act"', '"subject":"act"']) expect(heard).not.toContain(name);
    expect(heard).toContain('"objective"');
  });
  it('is named when the match is over', () => {
    const table = sit(scenario).playOut();
    expect(JSON.stringify(eventsFor(table.events, true))).toContain('"act":"act"');
  });
});

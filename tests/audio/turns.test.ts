import { beforeEach, describe, expect, test } from 'vitest';
import { CUES, type CueId } from '../../src/audio/cues';
import { createTurns, type Turns } from '../../src/audio/turns';
import { FakeClock } from './stage';

let clock: FakeClock;
let heard: { cue: CueId; at: number; speed: number }[];
let turns: Turns;
beforeEach(() => {
  clock = new FakeClock();
  heard = [];
  turns = createTurns(clock, (cue, speed) => heard.push({ cue, at: clock.now(), speed }));
});
const gaps = (): number[] => heard.slice(1).map((one, i) => one.at - heard[i]!.at);

describe('a council that answers', () => {
  test('one after another is heard whole: 28 studs, evenly', () => {
    for (let i = 0; i < 28; i++) {
      turns.ask('stud');
      clock.pass(110);
    }
    expect(heard).toHaveLength(28);
    expect(new Set(gaps())).toEqual(new Set([110]));
  });

  test('all at once is a short run and not noise', () => {
    for (let i = 0; i < 28; i++) turns.ask('stud');
    clock.pass(5000);
    expect(heard).toHaveLength(1 + CUES.stud.queue);
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(CUES.stud.gap);
    expect(heard.at(-1)!.at).toBeLessThan(500);
  });

  test('never sounds like one machine: neighbours differ in speed, a little', () => {
    for (let i = 0; i < 28; i++) {
      turns.ask('stud');
      clock.pass(110);
    }
    heard.slice(1).forEach((one, i) => expect(one.speed).not.toBe(heard[i]!.speed));
    for (const { speed } of heard) expect(Math.abs(speed - 1)).toBeLessThanOrEqual(0.06);
  });
});

test('a bell that still rings is not struck again', () => {
  turns.ask('bell');
  turns.ask('bell');
  clock.pass(100);
  turns.ask('bell');
  clock.pass(5000);
  expect(heard).toHaveLength(1);
  turns.ask('bell');
  expect(heard).toHaveLength(2);
});

test('different sounds do not wait for each other', () => {
  turns.ask('stamp');
  turns.ask('stud');
  expect(heard.map((one) => one.cue)).toEqual(['stamp', 'stud']);
});

test('while everything is held only the brass sounds; what was waiting is left out', () => {
  turns.ask('stud');
  turns.ask('stud');
  turns.hold(500, 'brass');
  turns.ask('telex');
  turns.ask('brass');
  clock.pass(499);
  turns.ask('card');
  expect(heard.map((one) => one.cue)).toEqual(['stud', 'brass']);
  clock.pass(1);
  clock.pass(100);
  turns.ask('card');
  expect(heard.at(-1)?.cue).toBe('card');
});

test('clearing calls off what waits', () => {
  for (let i = 0; i < 4; i++) turns.ask('stud');
  turns.clear();
  clock.pass(5000);
  expect(heard).toHaveLength(1);
});

import { beforeEach, describe, expect, test } from 'vitest';
import type { SoundId } from '../../src/audio/cues';
import { createSound, type Sound, type SoundSettings } from '../../src/audio/desk';
import type { GameEvent } from '../../src/engine/events';
import type { Session, Snapshot } from '../../src/session/api';
import { createSession } from '../../src/session';
import { loadScenario } from '../helpers/load';
import { FakeClock, FakePlayer, settle } from './stage';

const crimea = loadScenario('crimea-2014');
const MODEST: SoundSettings = { muted: false, overall: 70, room: 60, effects: 70, theme: 60 };

let clock: FakeClock;
let player: FakePlayer;
let captions: SoundId[];
let loads: number;
const make = (settings: SoundSettings, load?: () => Promise<FakePlayer>): Sound =>
  createSound({
    settings,
    clock,
    onSound: (sound) => captions.push(sound),
    load: () => {
      loads++;
      return load ? load() : Promise.resolve(player);
    },
  });

/** A match to which things happen when the test says so. */
class Rehearsed {
  private listeners = new Set<() => void>();
  private readonly real = createSession(crimea, { seed: 'desk' });
  private events: readonly GameEvent[] = [];
  private escalation = 2000;
  readonly session: Session = {
    ...this.real,
    subscribe: (listener) => {
      this.listeners.add(listener);
      return () => this.listeners.delete(listener);
    },
    snapshot: () => this.snapshot(),
  };
  private snapshot(): Snapshot {
    const real = this.real.snapshot();
    const ind = [...real.view.pub.ind];
    ind[0] = this.escalation;
    return { ...real, events: this.events, view: { ...real.view, pub: { ...real.view.pub, ind } } };
  }
  escalate(points: number): void {
    this.escalation = points * 100;
    this.tell();
  }
  happens(event: GameEvent): void {
    this.events = [...this.events, event];
    this.tell();
  }
  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
const tabled: GameEvent = { turn: 1, audience: 'all', type: 'measure/tabled', measure: 'x' };
const firebreak: GameEvent = { turn: 1, audience: 'all', type: 'rung/moved', from: 3, to: 4, firebreak: 'First shots' };

beforeEach(() => {
  clock = new FakeClock();
  player = new FakePlayer(clock);
  captions = [];
  loads = 0;
});

describe('silence first', () => {
  test('nothing is loaded until there is something to hear', async () => {
    const sound = make(MODEST);
    await settle();
    expect(loads).toBe(0);
    sound.sitDown(new Rehearsed().session);
    await settle();
    expect(loads).toBe(1);
  });

  test.each<[string, Partial<SoundSettings>]>([
    ['the sound is off', { muted: true }],
    ['the overall volume is down', { overall: 0 }],
    ['all three are down', { room: 0, effects: 0, theme: 0 }],
  ])('nothing is loaded when %s, and captions come all the same', async (_, change) => {
    const match = new Rehearsed();
    const sound = make({ ...MODEST, ...change });
    sound.present('crimea-2014');
    sound.sitDown(match.session);
    clock.pass(2000);
    match.happens(tabled);
    await settle();
    expect(loads).toBe(0);
    expect(captions).toEqual(['theme', 'card']);
  });

  test('switched off, everything stops; switched on, the room comes back', async () => {
    const sound = make(MODEST);
    sound.sitDown(new Rehearsed().session);
    await settle();
    expect(player.layers.get('hum')).toBeGreaterThan(0);
    sound.set({ ...MODEST, muted: true });
    expect([player.hushed, player.layers.size]).toEqual([1, 0]);
    sound.set(MODEST);
    expect(player.layers.get('hum')).toBeGreaterThan(0);
  });

  test('a player that cannot be had leaves a silent game that goes on', async () => {
    const match = new Rehearsed();
    const sound = make(MODEST, () => Promise.reject(new Error('no such file')));
    sound.present('crimea-2014');
    sound.sitDown(match.session);
    await settle();
    match.happens(tabled);
    match.escalate(90);
    sound.set({ ...MODEST, effects: 10 });
    sound.attend(false);
    sound.leave();
    expect(loads).toBe(1);
  });
});

describe('volumes', () => {
  async function levels(change: Partial<SoundSettings>): Promise<{ cue: number; hum: number; theme: number }> {
    player = new FakePlayer(clock);
    const match = new Rehearsed();
    const sound = make({ ...MODEST, ...change });
    sound.present('crimea-2014');
    sound.sitDown(match.session);
    await settle();
    match.happens(tabled);
    return { cue: player.cues[0]?.gain ?? 0, hum: player.layers.get('hum') ?? 0, theme: player.themes[0]?.gain ?? 0 };
  }
  test('each of the three moves its own part, and the overall one all of them', async () => {
    const all = await levels({});
    expect(await levels({ room: 30 })).toMatchObject({ cue: all.cue, theme: all.theme });
    expect((await levels({ room: 30 })).hum).toBeLessThan(all.hum);
    expect((await levels({ effects: 30 })).cue).toBeLessThan(all.cue);
    expect((await levels({ theme: 30 })).theme).toBeLessThan(all.theme);
    const quiet = await levels({ overall: 30 });
    for (const key of ['cue', 'hum', 'theme'] as const) expect(quiet[key]).toBeLessThan(all[key]);
  });
  test('as delivered are modest: nothing at more than a third', async () => {
    const all = await levels({});
    for (const gain of Object.values(all)) expect(gain).toBeLessThan(0.4);
  });
  test('a part that is down is not even asked for', async () => {
    const match = new Rehearsed();
    const sound = make({ ...MODEST, effects: 0 });
    sound.sitDown(match.session);
    await settle();
    match.happens(tabled);
    expect([player.cues, player.warmed]).toEqual([[], []]);
  });
});

describe('the room', () => {
  test('tightens with escalation, and says so in words as each layer enters', async () => {
    const match = new Rehearsed();
    make(MODEST).sitDown(match.session);
    await settle();
    const calm = player.layers.get('air')!;
    expect(player.layers.get('strings')).toBe(0);
    match.escalate(60);
    clock.pass(2000);
    match.escalate(90);
    expect(player.layers.get('strings')).toBeGreaterThan(0);
    expect(player.layers.get('air')).toBeLessThan(calm);
    expect(captions).toEqual(['pulse', 'strings']);
  });

  test('stops for half a second at a firebreak; then one brass note, then it comes back', async () => {
    const match = new Rehearsed();
    make(MODEST).sitDown(match.session);
    await settle();
    match.happens(firebreak);
    expect(player.layers.get('hum')).toBe(0);
    match.happens(tabled);
    match.escalate(70);
    clock.pass(499);
    expect([player.cues, player.layers.get('hum')]).toEqual([[], 0]);
    clock.pass(1);
    expect(player.names()).toEqual(['brass']);
    clock.pass(3000);
    expect(player.names()).toEqual(['brass']);
    expect(player.layers.get('hum')).toBeGreaterThan(0);
    expect(captions).toContain('brass');
  });

  test('ends when the chair leaves, in the middle of a firebreak too', async () => {
    const match = new Rehearsed();
    const sound = make(MODEST);
    sound.sitDown(match.session);
    await settle();
    match.happens(firebreak);
    sound.leave();
    clock.pass(10_000);
    expect(player.cues).toEqual([]);
    expect([...player.layers.values()].every((gain) => gain === 0)).toBe(true);
    match.happens(tabled);
    expect(player.cues).toEqual([]);
  });
});

describe('a page nobody looks at', () => {
  test('pauses, plays no cues meanwhile, and goes on when looked at again', async () => {
    const match = new Rehearsed();
    const sound = make(MODEST);
    sound.sitDown(match.session);
    await settle();
    sound.attend(false);
    expect(player.paused).toBe(true);
    match.happens(tabled);
    expect(player.cues).toEqual([]);
    sound.attend(true);
    clock.pass(500);
    match.happens(tabled);
    expect([player.paused, player.names()]).toEqual([false, ['card']]);
  });
});

test('the theme of the crisis plays once, and not when it comes too late', async () => {
  const sound = make(MODEST);
  sound.present('paris-2015');
  await settle();
  expect(player.themes.map((one) => one.name)).toEqual(['theme-paris-2015']);
  let come: (player: FakePlayer) => void = () => undefined;
  player = new FakePlayer(clock);
  const late = make(MODEST, () => new Promise((resolve) => (come = resolve)));
  late.present('winter-grid');
  clock.pass(4000);
  come(player);
  await settle();
  expect(player.themes).toEqual([]);
});

test('a weighty caption stands for a moment before a light one takes its place', () => {
  const match = new Rehearsed();
  make({ ...MODEST, muted: true }).sitDown(match.session);
  match.happens({ turn: 1, audience: 'all', type: 'decision/adopted', measure: 'x', level: 1000, arrives: 2, way: 'chair' });
  clock.pass(200);
  match.happens(tabled);
  clock.pass(1500);
  match.happens(tabled);
  expect(captions).toEqual(['bell', 'card']);
});

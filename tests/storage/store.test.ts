import { describe, expect, test } from 'vitest';
import type { Replay } from '../../src/engine/replay';
import { type Drawer, memoryDrawer } from '../../src/storage/drawer';
import { makeRecord, type MatchRecord, readRecord } from '../../src/storage/match-record';
import { readPreferences, STANDARD_PREFERENCES } from '../../src/storage/preferences';
import { makeStore, openStore, RING } from '../../src/storage/store';

const replay = {
  format: 1,
  engine: '1',
  scenario: { id: 'crimea-2014', hash: 'abc' },
  seed: 'amber-harbour-23',
  settings: { rationality: 'normal', intelligence: 'normal', discipline: 'normal' },
  commands: [{ type: 'agenda/table', measure: 'emergency-statement' }],
  hashes: ['00ff'],
  finalHash: '00ff',
} as unknown as Replay;

function record(over: Partial<Omit<MatchRecord, 'checksum'>> = {}): MatchRecord {
  return makeRecord({ savedAt: 1000, writer: 'one', title: 'Crimea 2014', turn: 1, turns: 10, ended: false, replay, ...over });
}

describe('a saved match', () => {
  test('comes back as it was written', async () => {
    const store = makeStore(memoryDrawer(), 'one', true);
    expect(await store.writeMatch(record({ turn: 3 }), false)).toBe('saved');
    expect((await store.findMatch()).record).toEqual(record({ turn: 3 }));
  });

  test('is absent without a word when nothing was saved', async () => {
    expect(await makeStore(memoryDrawer(), 'one', true).findMatch()).toEqual({ record: null, problem: null, kept: null });
  });

  test('that is damaged is put aside, not deleted, and the newest turn before takes its place', async () => {
    const drawer = memoryDrawer();
    const store = makeStore(drawer, 'one', true);
    await store.writeMatch(record({ turn: 2, savedAt: 2000 }), true);
    await drawer.put('match/current', { ...record({ turn: 3, savedAt: 3000 }), turn: 9 });
    const found = await store.findMatch();
    expect(found.problem).toBe('damaged');
    expect(found.record?.turn).toBe(2);
    expect(await drawer.get(found.kept ?? '')).toMatchObject({ turn: 9 });
    // Offered again after the next reload, too.
    expect(await drawer.get('match/current')).toMatchObject({ turn: 2 });
  });

  test.each([
    ['a number', 7, 'not-a-record'],
    ['a list', [], 'not-a-record'],
    ['text', 'match', 'not-a-record'],
    ['another tool', { kind: 'shopping-list', format: 1 }, 'not-a-record'],
    ['a later version', { kind: 'match', format: 3 }, 'newer-format'],
    ['half a record', { kind: 'match', format: 1, title: 'Crimea 2014' }, 'damaged'],
  ])('%s in its place is named for what it is and kept', async (_, value, problem) => {
    const drawer = memoryDrawer();
    await drawer.put('match/current', value);
    const found = await makeStore(drawer, 'one', true).findMatch();
    expect(found).toMatchObject({ record: null, problem });
    expect(await drawer.get(found.kept ?? '')).toEqual(value);
  });

  test('with any one character of its text changed is seen to be damaged', () => {
    const text = JSON.stringify(record());
    let changed = 0;
    for (let at = 0; at < text.length; at++) {
      const flipped = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      let value: unknown;
      try {
        value = JSON.parse(flipped);
      } catch {
        continue;
      }
      changed++;
      expect(readRecord(value).ok, `at ${at}: ${flipped.slice(Math.max(0, at - 20), at + 20)}`).toBe(false);
    }
    expect(changed).toBeGreaterThan(100);
  });

  test('leaves the last five committed turns behind it', async () => {
    const drawer = memoryDrawer();
    const store = makeStore(drawer, 'one', true);
    for (let turn = 1; turn <= 9; turn++) await store.writeMatch(record({ turn, savedAt: turn * 10 }), true);
    const kept = (await drawer.keys()).filter((key) => key.startsWith('match/turn/'));
    expect(kept).toHaveLength(RING);
    expect(kept.map((key) => Number(key.split('-')[1])).sort((a, b) => a - b)).toEqual([5, 6, 7, 8, 9]);
  });
});

describe('two tabs', () => {
  test('the one that took the match over writes; the other is told and overwrites nothing', async () => {
    const drawer = memoryDrawer();
    const [first, second] = [makeStore(drawer, 'first', true), makeStore(drawer, 'second', true)];
    first.claim();
    expect(await first.writeMatch(record({ writer: 'first', turn: 1 }), false)).toBe('saved');
    second.claim();
    expect(await second.writeMatch(record({ writer: 'second', turn: 2 }), false)).toBe('saved');
    expect(await first.writeMatch(record({ writer: 'first', turn: 1 }), false)).toBe('other-tab');
    expect((await second.findMatch()).record?.writer).toBe('second');
  });
});

describe('a browser that refuses storage', () => {
  test('gets a store in memory that says so', async () => {
    const store = await openStore('one', () => Promise.reject(new Error('refused')));
    expect(store.persistent).toBe(false);
    expect(await store.writeMatch(record(), false)).toBe('saved');
    expect((await store.findMatch()).record?.turn).toBe(1);
  });

  test('a full disk is told and throws nothing', async () => {
    const full: Drawer = { ...memoryDrawer(), put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const store = makeStore(full, 'one', true);
    expect(await store.writeMatch(record(), true)).toBe('failed');
    await expect(store.writePreferences(STANDARD_PREFERENCES)).resolves.toBeUndefined();
  });
});

describe('preferences', () => {
  test('come back as they were set', async () => {
    const store = makeStore(memoryDrawer(), 'one', true);
    const wanted = { ...STANDARD_PREFERENCES, theme: 'night', textSize: 150, spacing: 'wide', names: 'invented', coached: true } as const;
    await store.writePreferences(wanted);
    expect(await store.readPreferences()).toEqual(wanted);
  });

  test('of before there was sound or a second language keep what they say and get the standard for the rest', () => {
    const old = { format: 1, theme: 'night', textSize: 125, motion: 'reduced', coached: true };
    expect(readPreferences(old)).toEqual({
      ...old,
      format: 2,
      sound: STANDARD_PREFERENCES.sound,
      language: 'system',
      spacing: 'standard',
      names: 'real',
    });
  });

  test('of sound come back, and volumes off the scale fall back one by one', () => {
    const sound = { muted: true, overall: 5, room: 0, effects: 100, theme: 35, captions: true };
    expect(readPreferences({ ...STANDARD_PREFERENCES, sound }).sound).toEqual(sound);
    expect(readPreferences({ format: 2, sound: { ...sound, room: 140, theme: 'loud', muted: 1 } }).sound).toEqual({
      ...sound,
      muted: false,
      room: STANDARD_PREFERENCES.sound.room,
      theme: STANDARD_PREFERENCES.sound.theme,
    });
  });

  test('that make no sense fall back to the standard, one by one', () => {
    expect(readPreferences(null)).toEqual(STANDARD_PREFERENCES);
    expect(readPreferences({ theme: 'purple', textSize: 9000, motion: 'reduced' })).toEqual({ ...STANDARD_PREFERENCES, motion: 'reduced' });
  });
});

describe('a match kept beside the current one', () => {
  test('outlives what is saved over the current one, until it is cleared', async () => {
    const drawer = memoryDrawer();
    const store = makeStore(drawer, 'one', true);
    expect(await store.findFirst()).toBeNull();
    expect(await store.keepFirst(record({ turn: 10, ended: true }))).toBe(true);
    await store.writeMatch(record({ turn: 4 }), true);
    expect(await makeStore(drawer, 'one', true).findFirst()).toEqual(record({ turn: 10, ended: true }));
    expect((await store.findMatch()).record?.turn).toBe(4);
    await store.keepFirst(null);
    expect(await store.findFirst()).toBeNull();
  });

  test('that is damaged is not offered, and a store that refuses says so', async () => {
    const drawer = memoryDrawer();
    await drawer.put('match/first', { ...record(), turn: 9 });
    expect(await makeStore(drawer, 'one', true).findFirst()).toBeNull();
    const broken: Drawer = { ...drawer, put: () => Promise.reject(new Error('full')), get: () => Promise.reject(new Error('gone')) };
    const store = makeStore(broken, 'one', true);
    expect(await store.keepFirst(record())).toBe(false);
    expect(await store.findFirst()).toBeNull();
  });
});

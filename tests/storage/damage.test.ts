import { describe, expect, test } from 'vitest';
import { createSession } from '../../src/session';
import { memoryDrawer } from '../../src/storage/drawer';
import { FILE_LIMIT, fileOf, readFile } from '../../src/storage/files';
import { makeRecord, type MatchRecord, readRecord, renamed } from '../../src/storage/match-record';
import { makeStore } from '../../src/storage/store';
import { loadScenario } from '../helpers/load';

const crimea = loadScenario('crimea-2014');

/** Real games: the seed decides, nobody tables anything. */
function saved(turn: number, name = ''): MatchRecord {
  const session = createSession(crimea, { seed: 'amber-harbour-23' });
  while (session.snapshot().view.pub.turn < turn)
    session.dispatch(session.snapshot().view.pub.phase === 'ledger' ? { type: 'turn/advance' } : { type: 'council/circulate' });
  return makeRecord({
    name,
    savedAt: 1_000_000 + turn,
    writer: 'one',
    title: crimea.title,
    turn,
    turns: 10,
    ended: false,
    face: { rung: 3, rungs: 10, trail: [35, 40], bars: [40, 60] },
    replay: session.replay(),
  });
}
const before = saved(2);
const newest = saved(3);

/** The places of the bits to turn: spread over the whole text, the same in every run. */
function* bits(bytes: number, count: number): Generator<number> {
  for (let i = 0; i < count; i++) yield (Math.imul(i + 1, 0x9e3779b1) >>> 0) % (bytes * 8);
}
function flipped(bytes: Uint8Array, bit: number): string {
  const copy = Uint8Array.from(bytes);
  const at = Math.floor(bit / 8);
  copy[at] = copy[at]! ^ (1 << (bit % 8));
  return new TextDecoder().decode(copy);
}

describe('one bit in a thousand games', () => {
  test('turned in the saved game is seen each time, and the turn before is offered', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(newest));
    for (const bit of bits(bytes.length, 1000)) {
      const text = flipped(bytes, bit);
      let value: unknown = text;
      try {
        value = JSON.parse(text);
      } catch {
        // Not even JSON: a disk gives back what it gives back.
      }
      expect(readRecord(value).ok, `bit ${bit}`).toBe(false);
      const drawer = memoryDrawer();
      const store = makeStore(drawer, 'one', true);
      await store.writeMatch(before, true);
      await drawer.put('match/current', value);
      const found = await store.findMatch();
      expect([found.record?.turn, found.problem === null], `bit ${bit}`).toEqual([2, false]);
      expect(await drawer.get(found.kept ?? ''), `bit ${bit}`).toEqual(value);
    }
  });

  test('turned in an exported file of three games costs one game at most, and that one is named', () => {
    const games = [saved(1, 'first'), saved(2, 'second'), saved(3, 'third')];
    const bytes = new TextEncoder().encode(fileOf(games));
    for (const bit of bits(bytes.length, 1000)) {
      const read = readFile(flipped(bytes, bit));
      expect(read.ok && read.kind, `bit ${bit}`).toBe('saves');
      if (!read.ok || read.kind !== 'saves') continue;
      expect(read.records.length, `bit ${bit}`).toBeGreaterThanOrEqual(2);
      for (const record of read.records)
        expect(
          games.some((one) => one.checksum === record.checksum),
          `bit ${bit}`,
        ).toBe(true);
      expect(read.records.length + read.refused.length, `bit ${bit}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('a file of games', () => {
  const games = [saved(1, 'Äther – 1'), saved(3)];

  test('gives the same games back', () => {
    expect(readFile(fileOf(games))).toEqual({ ok: true, kind: 'saves', records: games, refused: [] });
    expect(readFile(JSON.stringify(games[0]))).toMatchObject({ ok: true, records: [games[0]] });
  });

  test('cut in the middle of its second game gives back the first and names the second by its place', () => {
    const text = fileOf(games);
    const read = readFile(text.slice(0, text.length - 300));
    expect(read).toMatchObject({ ok: true, records: [games[0]], refused: [{ at: 2, problem: 'not-a-record' }] });
  });

  test.each([
    ['nothing', '', { code: 'file/empty' }],
    ['blanks', ' \n', { code: 'file/empty' }],
    ['more than it may hold', ' '.repeat(FILE_LIMIT + 1), { code: 'file/too-large' }],
    ['brackets without end', '['.repeat(100_000), { code: 'file/too-deep' }],
    ['a letter', 'Dear council,\nnothing here.', { code: 'file/not-json', line: 1 }],
    ['JSON of another kind', '{"name":"someone","version":3}', { code: 'file/not-ours' }],
    ['a list', '[1,2,3]', { code: 'file/not-ours' }],
    ['a file of a later version', '{"kind":"silence-procedure-saves","format":9,"saves":[]}', { code: 'file/newer-format', found: 9 }],
  ])('of %s is refused with a reason', (_, text, problem) => {
    expect(readFile(text)).toMatchObject({ ok: false, problem });
  });

  test('that is a replay is told from saved games', () => {
    const replay = newest.replay;
    expect(readFile(JSON.stringify(replay))).toEqual({ ok: true, kind: 'replay', value: JSON.parse(JSON.stringify(replay)) });
  });

  test('with a game of a later version and one that was altered keeps the others and says which', () => {
    const text = JSON.stringify({
      kind: 'silence-procedure-saves',
      format: 1,
      saves: [{ ...games[0], format: 7 }, { ...games[1], turn: 9 }, games[0], 'tea', { __proto__: null, kind: 'match' }],
    });
    expect(readFile(text)).toMatchObject({
      ok: true,
      records: [games[0]],
      refused: [
        { at: 1, name: 'Äther – 1', problem: 'newer-format' },
        { at: 2, name: crimea.title, problem: 'damaged' },
        { at: 4, problem: 'not-a-record' },
        { at: 5, problem: 'not-a-record' },
      ],
    });
  });

  test('with keys that would change every object changes none', () => {
    readFile('{"kind":"match","format":2,"__proto__":{"planted":true},"constructor":{"prototype":{"planted":true}}}');
    expect(({} as { planted?: boolean }).planted).toBeUndefined();
  });
});

describe('the name of a game', () => {
  test('loses what is no letter and what is too long, and counts for the checksum', () => {
    const named = renamed(newest, `  Before\u0000 the\u202e ring\n${'x'.repeat(200)}`);
    expect(named.name).toMatch(/^Before the ring x+$/);
    expect(named.name).toHaveLength(80);
    expect(readRecord(named).ok).toBe(true);
    expect(readRecord({ ...named, name: 'Another' })).toEqual({ ok: false, problem: 'damaged' });
  });
});

describe('the list of games', () => {
  test('has what the player kept, what the game kept and what nobody can read, newest first', async () => {
    const drawer = memoryDrawer();
    const store = makeStore(drawer, 'one', true);
    const key = await store.keep(renamed(before, 'mine'));
    await store.writeMatch(newest, true);
    await drawer.put('backup/1-damaged', 'nonsense');
    expect((await store.list()).map((one) => [one.kind, one.record?.name ?? null])).toEqual([
      ['turn', ''],
      ['slot', 'mine'],
      ['aside', null],
    ]);
    const value = await store.takeOut(key ?? '');
    expect(await store.list()).toHaveLength(2);
    expect(await store.putBack(key ?? '', value)).toBe(true);
    expect(await store.list()).toHaveLength(3);
  });

  test('of a store that is full refuses a new game and says so', async () => {
    const full = { ...memoryDrawer(), put: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    expect(await makeStore(full, 'one', true).keep(before)).toBeNull();
    expect(await makeStore(full, 'one', true).putBack('slot/1', before)).toBe(false);
  });
});

import { databaseDrawer, type Drawer, memoryDrawer } from './drawer';
import { type MatchRecord, readRecord, type RecordProblem } from './match-record';
import { type Preferences, readPreferences, STANDARD_PREFERENCES } from './preferences';

/** The running match after every change; one copy for each committed turn behind it. */
const CURRENT = 'match/current';
const TURN = 'match/turn/';
const BACKUP = 'backup/';
/** Games that the player keeps. */
const SLOT = 'slot/';
/** A finished match that waits while another course from one of its turns is played. */
const FIRST = 'match/first';
const PREFERENCES = 'preferences';
/** Committed turns kept behind the current record. */
export const RING = 5;

export interface Found {
  readonly record: MatchRecord | null;
  /** Set when what lay there could not be read: then `record` is the newest good one before it, and the bad one lies under `kept`. */
  readonly problem: RecordProblem | null;
  readonly kept: string | null;
}
export type Written = 'saved' | 'other-tab' | 'failed';

/** A game in the list: kept by the player, kept by the game at the end of a turn, or put aside because nobody could read it. */
export interface Kept {
  readonly key: string;
  readonly kind: 'slot' | 'turn' | 'aside';
  /** Null for what cannot be read. */
  readonly record: MatchRecord | null;
}

export interface Store {
  /** False when values last only as long as the page. */
  readonly persistent: boolean;
  readonly writer: string;
  findMatch(): Promise<Found>;
  writeMatch(record: MatchRecord, turnCommitted: boolean): Promise<Written>;
  /** From now on this page owns the saved match: a game begun or taken up here. */
  claim(): void;
  /** Puts a record that nobody can play aside under a backup key and says where. */
  setAside(reason: string): Promise<string | null>;
  /** Keeps a match beside the current one, until another takes its place or null clears it. */
  keepFirst(record: MatchRecord | null): Promise<boolean>;
  findFirst(): Promise<MatchRecord | null>;
  /** Everything in the list, newest first. */
  list(): Promise<readonly Kept[]>;
  /** Writes a game into a place of its own, or over the one named; null when the store refuses. */
  keep(record: MatchRecord, key?: string): Promise<string | null>;
  /** What lies there, whatever it is. */
  value(key: string): Promise<unknown>;
  /** Takes it out of the list and hands it over, so that it can be put back. */
  takeOut(key: string): Promise<unknown>;
  putBack(key: string, value: unknown): Promise<boolean>;
  readPreferences(): Promise<Preferences>;
  writePreferences(preferences: Preferences): Promise<void>;
}

export async function openStore(writer: string, open: () => Promise<Drawer> = () => databaseDrawer()): Promise<Store> {
  try {
    const drawer = await open();
    await drawer.keys();
    return makeStore(drawer, writer, true);
  } catch {
    return makeStore(memoryDrawer(), writer, false);
  }
}

export function makeStore(drawer: Drawer, writer: string, persistent: boolean): Store {
  /** Writers seen when this page took the match over; any other that turns up later is a second tab. */
  let trusted: ReadonlySet<string> | null = null;
  let asides = 0;

  async function putAside(key: string, value: unknown, reason: string): Promise<string> {
    const taken = new Set(await drawer.keys());
    let name = '';
    do name = `${BACKUP}${++asides}-${reason}`;
    while (taken.has(name));
    await drawer.put(name, value);
    await drawer.remove(key);
    return name;
  }

  async function newestTurn(): Promise<MatchRecord | null> {
    let newest: MatchRecord | null = null;
    for (const key of await drawer.keys()) {
      if (!key.startsWith(TURN)) continue;
      const read = readRecord(await drawer.get(key));
      if (read.ok && (newest === null || read.record.savedAt > newest.savedAt)) newest = read.record;
    }
    return newest;
  }

  async function keepTurn(record: MatchRecord): Promise<void> {
    await drawer.put(`${TURN}${record.savedAt}-${record.turn}`, record);
    const kept = (await drawer.keys()).filter((key) => key.startsWith(TURN)).toSorted((a, b) => savedAtOf(a) - savedAtOf(b));
    for (const key of kept.slice(0, Math.max(0, kept.length - RING))) await drawer.remove(key);
  }

  return {
    persistent,
    writer,
    async findMatch() {
      const value = await drawer.get(CURRENT).catch(() => undefined);
      if (value === undefined) return { record: null, problem: null, kept: null };
      const read = readRecord(value);
      if (read.ok) return { record: read.record, problem: null, kept: null };
      const kept = await putAside(CURRENT, value, read.problem);
      const before = await newestTurn();
      // Back in its place, or the offer would be gone with the next reload.
      if (before !== null) await drawer.put(CURRENT, before);
      return { record: before, problem: read.problem, kept };
    },
    async writeMatch(record, turnCommitted) {
      try {
        const before = readRecord(await drawer.get(CURRENT));
        if (before.ok && before.record.writer !== writer && trusted !== null && !trusted.has(before.record.writer)) return 'other-tab';
        if (before.ok && trusted === null) trusted = new Set([before.record.writer]);
        await drawer.put(CURRENT, record);
        // Read back: a store that takes a value and loses it is worse than one that refuses.
        if (!readRecord(await drawer.get(CURRENT)).ok) return 'failed';
        trusted = new Set([writer]);
        if (turnCommitted) await keepTurn(record);
        return 'saved';
      } catch {
        return 'failed';
      }
    },
    claim() {
      trusted = null;
    },
    async setAside(reason) {
      const value = await drawer.get(CURRENT).catch(() => undefined);
      return value === undefined ? null : putAside(CURRENT, value, reason);
    },
    async keepFirst(record) {
      try {
        if (record === null) await drawer.remove(FIRST);
        else await drawer.put(FIRST, record);
        return true;
      } catch {
        return false;
      }
    },
    async findFirst() {
      const read = readRecord(await drawer.get(FIRST).catch(() => undefined));
      return read.ok ? read.record : null;
    },
    async list() {
      const kept: Kept[] = [];
      for (const key of await drawer.keys()) {
        const kind = key.startsWith(SLOT) ? 'slot' : key.startsWith(TURN) ? 'turn' : key.startsWith(BACKUP) ? 'aside' : null;
        if (kind === null) continue;
        const read = readRecord(await drawer.get(key));
        kept.push({ key, kind, record: read.ok ? read.record : null });
      }
      return kept.toSorted((a, b) => (b.record?.savedAt ?? 0) - (a.record?.savedAt ?? 0));
    },
    async keep(record, key = `${SLOT}${crypto.randomUUID()}`) {
      try {
        await drawer.put(key, record);
        return readRecord(await drawer.get(key)).ok ? key : null;
      } catch {
        return null;
      }
    },
    value: (key) => drawer.get(key),
    async takeOut(key) {
      const value = await drawer.get(key);
      await drawer.remove(key);
      return value;
    },
    async putBack(key, value) {
      try {
        await drawer.put(key, value);
        return true;
      } catch {
        return false;
      }
    },
    readPreferences: () =>
      drawer
        .get(PREFERENCES)
        .then(readPreferences)
        .catch(() => STANDARD_PREFERENCES),
    async writePreferences(preferences) {
      await drawer.put(PREFERENCES, preferences).catch(() => undefined);
    },
  };
}

function savedAtOf(key: string): number {
  return Number.parseInt(key.slice(TURN.length), 10);
}

/** Kept games: the list, and what can be done with each. */
import { catalogue } from 'virtual:scenarios';
import type { GameEntry, Games, Imported } from '../hud';
import { whenWords } from '../hud/shared/when';
import { t } from '../i18n';
import type { Session } from '../session';
import { cleanName, FILE_LIMIT, type Kept, type MatchRecord, readFile, readRecord, renamed } from '../storage';
import { findFirst } from './courses';
import { desk, screen } from './desk';
import { notify } from './notices';
import { handOver, handOverText } from './files';
import { enter, failed, scenarioOf, toTitle } from './match';
import { recordOf, whyNotResumed } from './saving';
import { makeRoom } from './make-room';
import { openReplay } from './sharing';
import { titleOf, unspoken } from './spoken';

function entryOf({ key, kind, record }: Kept): GameEntry {
  if (record === null)
    return {
      ...{ key, kind, title: key.endsWith('newer-format') ? t('saves.aside-newer') : t('saves.aside-damaged'), name: '' },
      ...{ scenario: '', turn: 0, turns: 0, ended: false, ending: null, score: null, when: '', seed: '', face: null },
    };
  const { name, title, turn, turns, ended, ending, score, face, savedAt, replay } = record;
  return {
    ...{ key, kind, name, turn, turns, ended, ending, score, face },
    title: titleOf(replay.scenario.id, title),
    ...{ scenario: replay.scenario.id, seed: replay.seed, when: whenWords(new Date(savedAt), new Date()) },
  };
}

async function recordAt(key: string): Promise<MatchRecord | null> {
  const read = readRecord(await desk.store?.value(key));
  return read.ok ? read.record : null;
}

async function load(key: string): Promise<void> {
  const found = await recordAt(key);
  if (found === null) return;
  const { id } = found.replay.scenario;
  if (!catalogue.some((one) => one.id === id)) {
    notify({ priority: 'care', text: t('saves.crisis-gone', { id: id.slice(0, 40) }) });
    return;
  }
  if (!(await makeRoom())) return;
  const before = screen.value;
  if (before.kind !== 'match') screen.value = { kind: 'loading', title: found.title };
  const [scenario, room] = await Promise.all([scenarioOf(id), import('../session')]);
  const resumed = room.resumeSession(scenario, found.replay, found.forecasts);
  if (!resumed.ok) {
    // Under other rules it cannot be played, but what was decided in it can still be read.
    await openReplay(found.replay);
    notify({ priority: 'care', text: whyNotResumed(resumed.problem.code) });
    return;
  }
  desk.record = found;
  await findFirst(scenario);
  enter(resumed.session);
}

async function take(file: File): Promise<Imported> {
  const trouble = (code: 'file/unreadable' | 'file/no-room'): Imported => ({ kind: 'trouble', trouble: { code } });
  if (file.size > FILE_LIMIT * 3) return { kind: 'trouble', trouble: { code: 'file/too-large', length: file.size, most: FILE_LIMIT } };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return trouble('file/unreadable');
  }
  const read = readFile(text);
  if (!read.ok) return { kind: 'trouble', trouble: read.problem };
  if (read.kind === 'replay') {
    await openReplay(read.value);
    return { kind: 'replay' };
  }
  const here = new Set((await desk.store?.list())?.map((one) => one.record?.checksum));
  let [taken, known] = [0, 0];
  for (const record of read.records) {
    if (here.has(record.checksum)) {
      known++;
      continue;
    }
    if (!(await desk.store?.keep(record))) return trouble('file/no-room');
    taken++;
  }
  return { kind: 'saves', taken, known, refused: read.refused };
}

export const games: Games = {
  comparable: async (match) => (await import('./comparable')).comparable(match),
  persistent: () => desk.store?.persistent ?? true,
  list: async () => (await desk.store?.list())?.map(entryOf) ?? [],
  async keep(match: Session, wanted: string) {
    const { pub } = match.snapshot().view;
    const name = cleanName(wanted) || t('saves.keep-default', { title: match.scenario.title, turn: pub.turn });
    return ((await desk.store?.keep(recordOf(unspoken(match), name))) ?? null) !== null;
  },
  load: (key) => void load(key).catch(failed('saves.failed-saved')),
  look: (key) =>
    void recordAt(key)
      .then((found) => (found === null ? undefined : openReplay(found.replay)))
      .catch(failed('saves.failed-saved')),
  async rename(key, name) {
    const found = await recordAt(key);
    if (found === null || cleanName(name) === '') return false;
    return ((await desk.store?.keep(renamed(found, name), key)) ?? null) !== null;
  },
  async remove(key) {
    const value = await desk.store?.takeOut(key);
    return async () => (await desk.store?.putBack(key, value)) ?? false;
  },
  async save(key) {
    if (key !== null) {
      const found = await recordAt(key);
      // What cannot be read is handed over as it lies there: a newer version may know what it is.
      if (found === null) handOverText('silence-procedure-put-aside.json', `${JSON.stringify(await desk.store?.value(key)) ?? 'null'}\n`);
      else handOver([found]);
      return;
    }
    const all = (await desk.store?.list()) ?? [];
    const records = all.flatMap((one) => (one.record === null ? [] : [one.record]));
    handOver(records);
  },
  saveRunning() {
    if (desk.session) handOver([recordOf(desk.session)]);
    else if (desk.record) handOver([desk.record]);
    else toTitle();
    return Promise.resolve();
  },
  take,
};

/** A class without a server: assignments out, hand-ins in, and what the device keeps of both. Fetched when a class is about. */
import { catalogue } from 'virtual:scenarios';
import type { Cloud } from '../analysis';
import {
  type Assignment,
  assignmentId,
  assignmentText,
  type HandIn,
  handInText,
  readAssignmentText,
  readHandInText,
  whyNotPlayable,
} from '../classroom';
import type { AssignmentTrouble, Classroom, ClassPage, KeptClass, Seat } from '../hud';
import { t } from '../i18n';
import { classes, openedRest, sameGame, seats, shelf } from './classroom';
import { desk, screen } from './desk';
import { makeRoom } from './make-room';
import { enter, scenarioOf } from './match';
import { codeOf } from './shared-game';
import { openHandedIn } from './sharing';
import { unspoken } from './spoken';

const CLASS = 'class/';
const SEAT = 'seat/';
const OPENED = 'opened';

/** What cannot be read is left where it is. */
export async function readShelf(keys: readonly string[]): Promise<void> {
  const read = async <T extends { readonly assignment: Assignment }>(prefix: string): Promise<T[]> => {
    const found: T[] = [];
    for (const key of keys.filter((one) => one.startsWith(prefix))) {
      const value = (await shelf.drawer.get(key)) as (Omit<T, 'assignment'> & { readonly text: string }) | undefined;
      const assignment = readAssignmentText(String(value?.text));
      if (value !== undefined && assignment !== null) found.push({ ...value, assignment } as unknown as T);
    }
    return found;
  };
  classes.value = (await read<KeptClass>(CLASS)).toSorted((a, b) => b.made - a.made);
  seats.value = await read<Seat>(SEAT);
  if (keys.includes(OPENED)) openedRest.value = (await shelf.drawer.get(OPENED)) as typeof openedRest.value;
}

async function put(key: string, { assignment, ...rest }: KeptClass | Seat): Promise<boolean> {
  try {
    await shelf.drawer.put(key, { format: 1, ...rest, text: assignmentText(assignment) });
    return true;
  } catch {
    return false;
  }
}

function show(page: ClassPage, hash: string): void {
  desk.leaveMatch?.();
  desk.sound?.leave();
  screen.value = { kind: 'classroom', page };
  if (location.hash !== hash) history.pushState(null, '', hash);
}

export const openTeacher = (): void => show({ page: 'teacher' }, '#/class');

export async function openAssignment(code: string): Promise<void> {
  screen.value = { kind: 'loading', title: t('title.name') };
  const refused = (trouble: AssignmentTrouble): void => show({ page: 'refused', trouble }, location.hash);
  const share = await import('../share');
  const read = await share.decodeText('assignment', code);
  if (!read.ok) return refused(read.problem);
  const assignment = readAssignmentText(read.text);
  if (assignment === null) return refused({ code: 'code/unreadable' });
  if (!catalogue.some((one) => one.id === assignment.scenario.id)) return refused({ code: 'assignment/no-crisis' });
  const why = whyNotPlayable(assignment, await here(assignment.scenario.id));
  if (why !== null) return refused({ code: `assignment/${why}` });
  show({ page: 'student', assignment }, location.hash);
}

/** A fresh match says of which crisis and under which rules it is. */
async function here(id: string): Promise<Pick<Assignment, 'engine' | 'scenario'>> {
  const [scenario, room] = await Promise.all([scenarioOf(id), import('../session')]);
  const match = room.createSession(scenario, { seed: 'any' });
  const { engine, scenario: known } = match.replay();
  match.dispose();
  return { engine, scenario: known };
}

export const make: Classroom['make'] = async ({ scenario, ...parts }) => ({ ...parts, ...(await here(scenario)) });

export const shareOf: Classroom['shareOf'] = async (assignment) => {
  const share = await import('../share');
  const code = await share.encodeText('assignment', assignmentText(assignment));
  const link = `${location.href.replace(/#.*$/, '')}#a=${code}`;
  return { code, link, qr: share.qrOf(link) };
};

export const keepClass: Classroom['keepClass'] = (kept) => {
  const others = classes.value.filter((one) => one.id !== kept.id);
  classes.value = [kept, ...others].toSorted((a, b) => b.made - a.made);
  return put(CLASS + kept.id, kept);
};
export const removeClass: Classroom['removeClass'] = async (id) => {
  classes.value = classes.value.filter((one) => one.id !== id);
  await shelf.drawer.remove(CLASS + id).catch(() => undefined);
};
export const keepSeat: Classroom['keepSeat'] = (seat) => {
  seats.value = [...seats.value.filter((one) => one.id !== seat.id), seat];
  return put(SEAT + seat.id, seat);
};
export const takeSeat: Classroom['takeSeat'] = async (seat) => {
  if (!(await makeRoom())) return false;
  await keepSeat(seat);
  return true;
};

export const savedGame: Classroom['savedGame'] = async (assignment) => {
  const { replay, forecasts } = desk.record ?? {};
  if (!replay || !sameGame(assignment, replay.scenario.id, replay.seed, replay.settings)) return null;
  const [scenario, room] = await Promise.all([scenarioOf(replay.scenario.id), import('../session')]);
  const resumed = room.resumeSession(scenario, replay, forecasts);
  return resumed.ok ? resumed.session : null;
};

export const leaveRest: Classroom['leaveRest'] = async (seat, doctrine) => {
  const match = await savedGame(seat.assignment);
  const turn = match && (await import('../classroom/rest')).playRest(match, doctrine);
  if (match === null || turn === null) return false;
  await keepSeat({ ...seat, left: { turn, doctrine } });
  enter(match);
  return true;
};

export const handIn: Classroom['handIn'] = async (seat, session) => {
  const share = await import('../share');
  const { code } = await codeOf(unspoken(session));
  const game = await share.decodeCode(code);
  if (!game.ok) throw new Error(game.problem.code);
  const one: HandIn<string> = {
    assignment: assignmentId(seat.assignment),
    alias: seat.alias,
    forecasts: seat.forecasts,
    rationale: seat.rationale,
    ...(seat.left === undefined ? {} : { left: seat.left }),
    game: share.gameText(game.game),
  };
  return share.encodeText('hand-in', handInText(one));
};

export const check: Classroom['check'] = (assignment, text, watch) => {
  let stopped = false;
  let stop = (): void => undefined;
  Promise.all([scenarioOf(assignment.scenario.id), import('../workers/class-client')]).then(
    ([scenario, room]) => {
      if (stopped) return;
      stop = room.checkCodes(scenario, assignment, text, (reply) => {
        if (reply.type === 'checked') watch.checked(reply.result, reply.at + 1, reply.of);
        if (reply.type === 'done') watch.done(reply.of);
        if (reply.type === 'failed') watch.failed(reply.message);
      });
    },
    (error: unknown) => watch.failed(String(error)),
  );
  return () => {
    stopped = true;
    stop();
  };
};

export const cloud: Classroom['cloud'] = async (assignment) => {
  const [scenario, room] = await Promise.all([scenarioOf(assignment.scenario.id), import('../workers/class-client')]);
  return new Promise<Cloud>((resolve, reject) => {
    room.askCloud(scenario, assignment, (reply) => {
      if (reply.type === 'cloud') resolve(reply.cloud);
      else reject(new Error(reply.type));
    });
  });
};

export const openGame: Classroom['openGame'] = async (code, turn) => {
  const share = await import('../share');
  const read = await share.decodeText('hand-in', code);
  const handed = read.ok ? readHandInText(read.text) : null;
  const game = share.readGameText(handed?.game ?? '');
  openedRest.value = game === null || handed?.left === undefined ? null : { finalHash: game.finalHash, left: handed.left };
  // Also after a reload in the debrief; where nothing can be kept it holds as long as the page.
  await shelf.drawer.put(OPENED, openedRest.value).catch(() => undefined);
  if (game === null || handed === null) return;
  await openHandedIn(game, await share.encodeGame(game), handed.alias, turn ?? null);
};

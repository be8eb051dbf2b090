/** A class without a server: assignments out, hand-ins in, and what the device keeps of both. */
import { signal } from '@preact/signals';
import { catalogue } from 'virtual:scenarios';
import type { Cloud } from '../analysis';
import type { Assignment, HandIn } from '../classroom';
import type { AssignmentTrouble, Classroom, ClassPage, KeptClass, Seat } from '../hud';
import { CLASS_DATABASE, databaseDrawer, type Drawer, memoryDrawer } from '../storage';
import { desk, screen } from './desk';
import { scenarioOf } from './match';
import { makeRoom } from './make-room';
import { codeOf } from './shared-game';
import { sharing } from './sharing';
import { unspoken } from './spoken';

const classes = signal<readonly KeptClass[]>([]);
const seats = signal<readonly Seat[]>([]);
const persistent = signal(true);
let drawer: Drawer = memoryDrawer();

const CLASS = 'class/';
const SEAT = 'seat/';

/** What lies on the device, before any page asks for it. What cannot be read is left where it is. */
export async function findClasses(): Promise<void> {
  try {
    drawer = await databaseDrawer(CLASS_DATABASE);
    const keys = await drawer.keys();
    if (keys.length === 0) return;
    const room = await import('../classroom');
    const read = async <T extends { readonly assignment: Assignment }>(prefix: string): Promise<T[]> => {
      const found: T[] = [];
      for (const key of keys.filter((one) => one.startsWith(prefix))) {
        const value = (await drawer.get(key)) as (Omit<T, 'assignment'> & { readonly text: string }) | undefined;
        const assignment = room.readAssignmentText(String(value?.text));
        if (value !== undefined && assignment !== null) found.push({ ...value, assignment } as unknown as T);
      }
      return found;
    };
    classes.value = (await read<KeptClass>(CLASS)).toSorted((a, b) => b.made - a.made);
    seats.value = await read<Seat>(SEAT);
  } catch {
    drawer = memoryDrawer();
    persistent.value = false;
  }
}

async function put(key: string, one: KeptClass | Seat): Promise<boolean> {
  const { assignmentText } = await import('../classroom');
  const { assignment, ...rest } = one;
  try {
    await drawer.put(key, { format: 1, ...rest, text: assignmentText(assignment) });
    return true;
  } catch {
    return false;
  }
}

const sameGame = (one: Assignment, scenario: string, seed: string, settings: Assignment['settings']): boolean =>
  one.scenario.id === scenario &&
  one.seed === seed &&
  one.settings.rationality === settings.rationality &&
  one.settings.intelligence === settings.intelligence &&
  one.settings.discipline === settings.discipline;

function show(page: ClassPage, hash: string): void {
  desk.leaveMatch?.();
  desk.sound?.leave();
  screen.value = { kind: 'classroom', page };
  if (location.hash !== hash) history.pushState(null, '', hash);
}

/** `#/class` and `#a=...`, from the address bar. */
export async function openClassLink(code: string | null): Promise<void> {
  if (code === null) return show({ page: 'teacher' }, '#/class');
  screen.value = { kind: 'loading', title: 'Silence Procedure' };
  const refused = (trouble: AssignmentTrouble): void => show({ page: 'refused', trouble }, location.hash);
  const [share, room] = await Promise.all([import('../share'), import('../classroom')]);
  const read = await share.decodeText('assignment', code);
  if (!read.ok) return refused(read.problem);
  const assignment = room.readAssignmentText(read.text);
  if (assignment === null) return refused({ code: 'code/unreadable' });
  if (!catalogue.some((one) => one.id === assignment.scenario.id)) return refused({ code: 'assignment/no-crisis' });
  const why = room.whyNotPlayable(assignment, await hashOf(assignment.scenario.id));
  if (why !== null) return refused({ code: `assignment/${why}` });
  show({ page: 'student', assignment }, location.hash);
}

async function hashOf(id: string): Promise<string> {
  const [scenario, engine] = await Promise.all([scenarioOf(id), import('../engine')]);
  return engine.compile(scenario).hash;
}

export const classroom: Classroom = {
  classes,
  seats,
  persistent,
  open: () => show({ page: 'teacher' }, '#/class'),
  async make({ scenario: id, ...parts }) {
    const [hash, engine] = await Promise.all([hashOf(id), import('../engine')]);
    return { ...parts, scenario: { id, hash }, engine: engine.ENGINE_VERSION };
  },
  async shareOf(assignment) {
    const [share, room] = await Promise.all([import('../share'), import('../classroom')]);
    const code = await share.encodeText('assignment', room.assignmentText(assignment));
    const link = `${location.href.replace(/#.*$/, '')}#a=${code}`;
    return { code, link, qr: share.qrOf(link) };
  },
  async keepClass(kept) {
    const others = classes.value.filter((one) => one.id !== kept.id);
    classes.value = [kept, ...others].toSorted((a, b) => b.made - a.made);
    return put(CLASS + kept.id, kept);
  },
  async removeClass(id) {
    classes.value = classes.value.filter((one) => one.id !== id);
    await drawer.remove(CLASS + id).catch(() => undefined);
  },
  async keepSeat(seat) {
    seats.value = [...seats.value.filter((one) => one.id !== seat.id), seat];
    return put(SEAT + seat.id, seat);
  },
  seatOf(session) {
    const { seed, settings } = session.snapshot().view;
    return seats.value.find((one) => sameGame(one.assignment, session.scenario.id, seed, settings)) ?? null;
  },
  async savedGame(assignment) {
    const { replay } = desk.record ?? {};
    if (!replay || !sameGame(assignment, replay.scenario.id, replay.seed, replay.settings)) return null;
    const [scenario, room] = await Promise.all([scenarioOf(replay.scenario.id), import('../session')]);
    const resumed = room.resumeSession(scenario, replay);
    return resumed.ok ? resumed.session : null;
  },
  async takeSeat(seat) {
    if (!(await makeRoom())) return false;
    await classroom.keepSeat(seat);
    return true;
  },
  async handIn(seat, session) {
    const [share, room] = await Promise.all([import('../share'), import('../classroom')]);
    const { code } = await codeOf(unspoken(session));
    const game = await share.decodeCode(code);
    if (!game.ok) throw new Error(game.problem.code);
    const one: HandIn<string> = {
      assignment: room.assignmentId(seat.assignment),
      alias: seat.alias,
      forecasts: seat.forecasts,
      rationale: seat.rationale,
      game: share.gameText(game.game),
    };
    return share.encodeText('hand-in', room.handInText(one));
  },
  check(assignment, text, watch) {
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
  },
  async cloud(assignment) {
    const [scenario, room] = await Promise.all([scenarioOf(assignment.scenario.id), import('../workers/class-client')]);
    return new Promise<Cloud>((resolve, reject) => {
      room.askCloud(scenario, assignment, (reply) => {
        if (reply.type === 'cloud') resolve(reply.cloud);
        else reject(new Error(reply.type));
      });
    });
  },
  async openGame(code) {
    const [share, room] = await Promise.all([import('../share'), import('../classroom')]);
    const read = await share.decodeText('hand-in', code);
    const game = read.ok ? share.readGameText(room.readHandInText(read.text)?.game ?? '') : null;
    if (game === null) return;
    await sharing.open(await share.encodeGame(game));
  },
};

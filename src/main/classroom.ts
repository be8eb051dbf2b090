/** A class without a server, as far as every page needs it: the way in, and whose match was assigned. The rest comes when wanted. */
import { DIFFICULTY_PARTS } from '../engine/vocabulary';
import { signal } from '@preact/signals';
import type { Assignment, LeftOver } from '../classroom';
import type { Classroom, KeptClass, Seat } from '../hud';
import { notify, putAway } from './notices';
import { CLASS_DATABASE, databaseDrawer, type Drawer, memoryDrawer } from '../storage';

export const classes = signal<readonly KeptClass[]>([]);
export const seats = signal<readonly Seat[]>([]);
const persistent = signal(true);
/** Where classes and seats lie. */
export const shelf: { drawer: Drawer } = { drawer: memoryDrawer() };

/** The handed-in match that the teacher opened last, where a doctrine decided its later turns: the code of a match does not say so. */
export const openedRest = signal<{ readonly finalHash: string; readonly left: LeftOver } | null>(null);

const room = () => import('./classroom-desk');

/** What lies on the device, before any page asks for it. */
export async function findClasses(): Promise<void> {
  try {
    shelf.drawer = await databaseDrawer(CLASS_DATABASE);
    const keys = await shelf.drawer.keys();
    if (keys.length > 0) await (await room()).readShelf(keys);
  } catch {
    shelf.drawer = memoryDrawer();
    persistent.value = false;
  }
}

/** `#/class` and `#a=...`, from the address bar. */
export async function openClassLink(code: string | null): Promise<void> {
  const { openTeacher, openAssignment } = await room();
  await (code === null ? openTeacher() : openAssignment(code));
}

export const sameGame = (one: Assignment, scenario: string, seed: string, settings: Assignment['settings']): boolean =>
  one.scenario.id === scenario && one.seed === seed && DIFFICULTY_PARTS.every((part) => one.settings[part] === settings[part]);

/** Calls that fetch the rest first. */
const LATER = [
  'make',
  'shareOf',
  'keepClass',
  'removeClass',
  'keepSeat',
  'savedGame',
  'takeSeat',
  'leaveRest',
  'handIn',
  'cloud',
  'openGame',
] as const;
type Later = (typeof LATER)[number];
const later = Object.fromEntries(
  LATER.map((name) => [name, async (...given: never[]) => ((await room())[name] as (...all: never[]) => unknown)(...given)]),
) as unknown as Pick<Classroom, Later>;

export const classroom: Classroom = {
  classes,
  seats,
  persistent,
  open: () => void openClassLink(null),
  seatOf(session) {
    const { seed, settings } = session.snapshot().view;
    return seats.value.find((one) => sameGame(one.assignment, session.scenario.id, seed, settings)) ?? null;
  },
  leftOf(session) {
    const own = classroom.seatOf(session)?.left;
    const opened = openedRest.value;
    if (own !== undefined || opened === null) return own;
    return session.replay().finalHash === opened.finalHash ? opened.left : undefined;
  },
  remind(text) {
    const notice = { priority: 'care', text } as const;
    notify(notice);
    return () => putAway(notice);
  },
  ...later,
  check(assignment, text, watch) {
    let stop = (): void => undefined;
    let stopped = false;
    room().then(
      (found) => {
        if (!stopped) stop = found.check(assignment, text, watch);
      },
      (error: unknown) => watch.failed(String(error)),
    );
    return () => {
      stopped = true;
      stop();
    };
  },
};

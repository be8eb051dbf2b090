/** Composition root: the only file that knows every room. */
import { signal } from '@preact/signals';
import { catalogue, loadScenario } from 'virtual:scenarios';
import type { Scenario } from './engine/scenario';
import type { Sound } from './audio';
import {
  boardSlots,
  type CaptionId,
  type Choice,
  type FirstGame,
  type Host,
  loadRooms,
  mountHud,
  picked,
  type Screen,
  tableDraws,
} from './hud';
import { whenWords } from './hud/shared/when';
import type { Session } from './session';
import { makeRecord, type MatchRecord, openStore, type Preferences, STANDARD_PREFERENCES, type Store } from './storage';
import type { Rect, TableHandle, TableSlots } from './table';

const SEED_LIMIT = 120;
const SEED_WORDS = [
  ['amber', 'quiet', 'grey', 'northern', 'winter', 'copper', 'distant', 'early', 'silver', 'open', 'narrow', 'late'],
  ['harbour', 'bridge', 'meadow', 'lantern', 'river', 'signal', 'orchard', 'window', 'station', 'ferry', 'garden', 'tower'],
];
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

const screen = signal<Screen>({ kind: 'title' });
const saved = signal<ReturnType<typeof describe> | null>(null);
const preferences = signal<Preferences>(STANDARD_PREFERENCES);
const notice = signal<string | null>(null);
const heard = signal<{ readonly sound: CaptionId } | null>(null);
const first = signal<FirstGame | null>(null);
let store: Store | null = null;
let record: MatchRecord | null = null;
let firstRecord: MatchRecord | null = null;
let leaveMatch: (() => void) | null = null;

function describe(one: MatchRecord) {
  return {
    scenario: one.replay.scenario.id,
    title: one.title,
    turn: one.turn,
    turns: one.turns,
    ended: one.ended,
    seed: one.replay.seed,
    when: whenWords(new Date(one.savedAt), new Date()),
  };
}

function themeNow(): 'day' | 'night' {
  const { theme } = preferences.value;
  return theme === 'system' ? (dark.matches ? 'night' : 'day') : theme;
}
function motionReduced(): boolean {
  return preferences.value.motion === 'reduced' || still.matches;
}
function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset['theme'] = themeNow();
  root.dataset['motion'] = motionReduced() ? 'reduced' : 'full';
  root.dataset['text'] = String(preferences.value.textSize);
  table?.setTheme(themeNow());
  table?.setReducedMotion(motionReduced());
  table?.resize();
  sound?.set(preferences.value.sound);
  pace();
}

/* --- sound --- */
let sound: Sound | null = null;

/** Nothing of it is loaded before somebody has touched the page; howler itself waits until there is something to hear. */
function listenForGesture(): void {
  const wake = (): void => {
    for (const kind of ['pointerdown', 'keydown']) removeEventListener(kind, wake, true);
    void import('./audio').then((room) => {
      sound = room.createSound({ settings: preferences.value.sound, onSound: (one) => (heard.value = { sound: one }) });
      document.addEventListener('visibilitychange', () => sound?.attend(document.visibilityState === 'visible'));
      const now = screen.value;
      if (now.kind === 'match') sound.sitDown(now.session);
      else if (now.kind === 'brief') sound.present(now.scenario.id);
    }, console.warn);
  };
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, wake, true);
}

/* --- the match --- */
let session: Session | null = null;
let table: TableHandle | null = null;

function pace(): void {
  session?.playback.setPace(motionReduced() ? { answer: 0, beat: 0 } : { answer: 110, beat: 1100 });
}

function save(match: Session, turnCommitted: boolean): void {
  if (!store) return;
  const { view } = match.snapshot();
  const made = makeRecord({
    savedAt: Date.now(),
    writer: store.writer,
    title: match.scenario.title,
    turn: view.pub.turn,
    turns: match.scenario.turns.length,
    ended: view.pub.phase === 'ended',
    replay: match.replay(),
  });
  record = made;
  void store.writeMatch(made, turnCommitted).then((result) => {
    if (result === 'other-tab')
      notice.value = 'This game is also open in another tab, which has saved a later state. Play on there; this tab no longer saves.';
    if (result === 'failed')
      notice.value = 'The game could not be saved on this device. It goes on, but will be lost when the page closes.';
  });
}

function enter(match: Session): void {
  leaveMatch?.();
  session = match;
  pace();
  store?.claim();
  let commands = -1;
  let turn = match.snapshot().view.pub.turn;
  const keep = (): void => {
    // Playback changes the snapshot too; only a command is worth a record.
    const count = match.replay().commands.length;
    if (count === commands) return;
    const { pub } = match.snapshot().view;
    const committed = pub.turn !== turn || pub.phase === 'ended';
    commands = count;
    turn = pub.turn;
    save(match, committed);
  };
  keep();
  const stop = match.subscribe(keep);
  layTable(match);
  sound?.sitDown(match);
  leaveMatch = () => {
    stop();
    sound?.leave();
    clearTable();
    match.dispose();
    session = null;
    leaveMatch = null;
  };
  screen.value = { kind: 'match', session: match };
  if (location.hash !== '#/match') history.pushState(null, '', '#/match');
}

function rectOf(element: HTMLElement | null): Rect | null {
  if (!element?.isConnected) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x, y, w: width, h: height } : null;
}
function slots(): TableSlots {
  const place = (name: keyof TableSlots) => rectOf(boardSlots.get(name));
  return {
    ladder: place('ladder'),
    council: place('council'),
    map: place('map'),
    // Trays and turn track are paper with things to press on it: the page draws those itself.
    trays: null,
    capital: place('capital'),
    turn: null,
  };
}

/** The canvas comes after the page: the match can be played before it, and without it. */
function layTable(match: Session): void {
  const parent = document.getElementById('table');
  if (!parent) return;
  void import('./table')
    .then(async (room) => {
      if (session !== match) return;
      const handle = room.mountTable({
        parent,
        session: match,
        theme: themeNow(),
        reducedMotion: motionReduced(),
        slots,
        onPick: (what) => {
          if (what.kind === 'delegation') picked.value = { kind: 'delegation', id: what.id };
        },
      });
      table = handle;
      await handle.ready;
      if (table === handle) tableDraws.value = true;
    })
    .catch((error: unknown) => {
      console.warn('The table cannot be drawn on this device; the page shows it instead.', error);
      if (session === match) clearTable();
    });
}
const unwatchSlots = boardSlots.subscribe(() => table?.resize());
function clearTable(): void {
  tableDraws.value = false;
  table?.destroy();
  table = null;
}

/* --- coming and going --- */
async function scenarioOf(id: string): Promise<Scenario> {
  const [scenario] = await Promise.all([loadScenario(id), loadRooms()]);
  return scenario;
}

function toTitle(): void {
  leaveMatch?.();
  sound?.leave();
  saved.value = record ? describe(record) : null;
  screen.value = { kind: 'title' };
  if (location.hash !== '' && location.hash !== '#/') history.pushState(null, '', '#/');
}

function failed(what: string): (error: unknown) => void {
  return (error) => {
    console.error(error);
    toTitle();
    notice.value = `${what} Check the connection and try again.`;
  };
}

function open(choice: Choice): void {
  const entry = catalogue.find((one) => one.id === choice.scenario);
  if (!entry) {
    // A link may come while another screen stands, or before any does.
    toTitle();
    notice.value = `There is no crisis called “${choice.scenario.slice(0, 60)}” here.`;
    return;
  }
  leaveMatch?.();
  screen.value = { kind: 'loading', title: entry.title };
  scenarioOf(choice.scenario).then((scenario) => {
    screen.value = { kind: 'brief', scenario, choice };
    sound?.present(scenario.id);
    const link = `#/play?scenario=${encodeURIComponent(choice.scenario)}&seed=${encodeURIComponent(choice.seed)}`;
    if (location.hash !== link) history.pushState(null, '', link);
  }, failed('The crisis could not be loaded.'));
}

function begin(choice: Choice): void {
  Promise.all([scenarioOf(choice.scenario), import('./session')]).then(([scenario, room]) => {
    forgetFirst();
    enter(room.createSession(scenario, { seed: choice.seed, settings: choice.settings }));
  }, failed('The match could not be started.'));
}

async function takeUp(): Promise<void> {
  const found = record;
  if (!found) return toTitle();
  const id = found.replay.scenario.id;
  if (!catalogue.some((one) => one.id === id)) {
    const kept = await store?.setAside('unknown-crisis');
    record = null;
    toTitle();
    notice.value = `The saved game belongs to a crisis that is not here (${id.slice(0, 40)}). It has been put aside${kept ? ` as “${kept}”` : ''}, not deleted.`;
    return;
  }
  screen.value = { kind: 'loading', title: found.title };
  const [scenario, room] = await Promise.all([scenarioOf(id), import('./session')]);
  const resumed = room.resumeSession(scenario, found.replay);
  if (resumed.ok) {
    await findFirst(scenario);
    return enter(resumed.session);
  }
  const kept = await store?.setAside(resumed.problem.code.replace('replay/', ''));
  record = null;
  toTitle();
  notice.value = `${whyNotResumed(resumed.problem.code)} It has been put aside${kept ? ` as “${kept}”` : ''}, not deleted. You can start anew.`;
}

/* --- another course from a turn --- */
async function playFrom(match: Session, turn: number): Promise<void> {
  const room = await import('./session');
  const fork = room.forkSession(match.scenario, match.replay(), turn);
  // From a course of its own the way back still leads to the match that came first.
  if (first.value === null && record !== null) {
    firstRecord = record;
    const kept = (await store?.keepFirst(record)) ?? false;
    if (!kept) notice.value = 'The finished game could not be kept on this device. Its debrief is lost when the page closes.';
    first.value = firstOf(match);
  }
  enter(fork);
}
function firstOf(match: Session): FirstGame | null {
  const { pub } = match.snapshot().view;
  const ending = match.scenario.endings[pub.ending];
  return ending === undefined ? null : { ending: ending.title, score: (pub.score[pub.score.length - 1] ?? 0) / 100 };
}

/** Does the current match branch off from the kept one? */
function sameCrisis(one: MatchRecord, other: MatchRecord | null): boolean {
  return other !== null && one.replay.seed === other.replay.seed && one.replay.scenario.hash === other.replay.scenario.hash;
}
async function findFirst(scenario: Scenario): Promise<void> {
  first.value = null;
  if (firstRecord === null || !sameCrisis(firstRecord, record)) return;
  const resumed = (await import('./session')).resumeSession(scenario, firstRecord.replay);
  first.value = resumed.ok ? firstOf(resumed.session) : null;
}
function forgetFirst(): void {
  firstRecord = null;
  first.value = null;
  void store?.keepFirst(null);
}

async function backToFirst(): Promise<void> {
  const found = firstRecord;
  if (!found) return;
  const [scenario, room] = await Promise.all([scenarioOf(found.replay.scenario.id), import('./session')]);
  const resumed = room.resumeSession(scenario, found.replay);
  if (!resumed.ok) throw new Error(resumed.problem.code);
  enter(resumed.session);
  forgetFirst();
}

function whyNotResumed(code: string): string {
  switch (code) {
    case 'replay/other-engine':
    case 'replay/scenario-changed':
      return 'The saved game was played under other rules: the game or the crisis has been changed since.';
    case 'replay/newer-format':
      return 'The saved game comes from a newer version of this game.';
    default:
      return 'The saved game cannot be played again as it stands.';
  }
}

/** Links: `#/play?scenario=...&seed=...` opens a brief, `#/match` the running game, anything else the title. */
function follow(): void {
  const [path = '', query = ''] = location.hash.slice(1).split('?', 2);
  if (path === '/match') {
    if (screen.value.kind !== 'match') void takeUp().catch(failed('The saved game could not be loaded.'));
    return;
  }
  if (path === '/play') {
    const wanted = new URLSearchParams(query);
    const scenario = wanted.get('scenario') ?? catalogue[0]?.id ?? '';
    const seed = (wanted.get('seed') ?? '').trim() || host.freshSeed();
    const problem = host.whyNotSeed(seed);
    if (problem) {
      toTitle();
      notice.value = `The link cannot be opened. ${problem}`;
      return;
    }
    leaveMatch?.();
    open({ scenario, seed, settings: { rationality: 'normal', intelligence: 'normal', discipline: 'normal' } });
    return;
  }
  if (screen.value.kind !== 'title') toTitle();
}

const host: Host = {
  catalogue,
  screen,
  saved,
  preferences,
  heard,
  notice,
  dismissNotice: () => {
    notice.value = null;
  },
  setPreferences(change) {
    preferences.value = { ...preferences.value, ...change };
    applyPreferences();
    rememberTheme();
    void store?.writePreferences(preferences.value);
  },
  freshSeed() {
    const [a = 0, b = 0, c = 0] = crypto.getRandomValues(new Uint32Array(3));
    const pick = (words: readonly string[] | undefined, n: number) => words?.[n % words.length] ?? '';
    return `${pick(SEED_WORDS[0], a)}-${pick(SEED_WORDS[1], b)}-${(c % 90) + 10}`;
  },
  whyNotSeed(seed) {
    if (seed.length === 0) return 'A seed has at least one character.';
    return seed.length > SEED_LIMIT ? `A seed has at most ${SEED_LIMIT} characters; this one has ${seed.length}.` : null;
  },
  scenario: loadScenario,
  open,
  begin,
  resume: () => void takeUp().catch(failed('The saved game could not be loaded.')),
  toTitle,
  async analyst(match) {
    const room = await import('./workers');
    return room.createAnalyst(room.browserLine(), match.scenario);
  },
  playFrom: (match, turn) => void playFrom(match, turn).catch(failed('The turn could not be taken up.')),
  first,
  backToFirst: () => void backToFirst().catch(failed('The first game could not be loaded.')),
};

/** The light is known before the store has answered, so that the first picture is the right one. */
function rememberTheme(): void {
  try {
    localStorage.setItem('light', preferences.value.theme);
  } catch {
    // Storage refused: the first picture follows the device.
  }
}
function guessTheme(): void {
  try {
    const theme = localStorage.getItem('light');
    if (theme === 'day' || theme === 'night') preferences.value = { ...preferences.value, theme };
  } catch {
    // As above.
  }
}

async function start(parent: HTMLElement): Promise<void> {
  guessTheme();
  applyPreferences();
  // Large text makes the page longer than the screen; the table follows what it lies under.
  parent.addEventListener('scroll', () => table?.resize(), { passive: true });
  dark.addEventListener('change', applyPreferences);
  still.addEventListener('change', applyPreferences);
  const opening = openStore(crypto.randomUUID());
  if (location.hash.length > 2) screen.value = { kind: 'loading', title: 'Silence Procedure' };
  mountHud(parent, host);
  listenForGesture();
  window.addEventListener('popstate', follow);
  const opened = await opening;
  const [known, found] = await Promise.all([opened.readPreferences(), opened.findMatch()]);
  store = opened;
  preferences.value = known;
  applyPreferences();
  record = found.record;
  firstRecord = await opened.findFirst();
  saved.value = record ? describe(record) : null;
  if (!opened.persistent)
    notice.value = 'This browser keeps nothing for this page. The game works, but it will be lost when the page closes.';
  if (found.problem) notice.value = problemWords(found.problem, found.kept, record !== null);
  follow();
  if (screen.value.kind === 'title') whenIdle(() => void preload());
}

function problemWords(problem: string, kept: string | null, older: boolean): string {
  const what =
    problem === 'newer-format'
      ? 'The saved game comes from a newer version of this game.'
      : 'The saved game was damaged and could not be read.';
  return `${what} It has been put aside${kept ? ` as “${kept}”` : ''}, not deleted.${older ? ' Continue takes up the turn before.' : ''}`;
}

async function preload(): Promise<void> {
  const first = catalogue[0];
  await Promise.all([loadRooms(), import('./session'), first ? loadScenario(first.id) : null]);
  await import('./table');
}
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 4000 });
  else setTimeout(run, 1200);
}

const app = document.getElementById('app');
if (app) void start(app);
if (import.meta.hot) import.meta.hot.dispose(() => unwatchSlots());

/** Composition root: with the modules of src/main the only one that knows every room. */
import { computed } from '@preact/signals';
import { catalogue, loadScenario } from 'virtual:scenarios';
import { type Host, lettered, loadRooms, mountHud, painted, type Screen } from './hud';
import { backToFirst, playFrom } from './main/courses';
import { desk, first, heard, preferences, saved, screen, storageHasAnswered } from './main/desk';
import { listenForGesture } from './main/ear';
import { newEdition, playOffline, useEdition } from './main/edition';
import { games } from './main/games';
import { speak } from './main/language';
import { failed, toTitle } from './main/match';
import { begin, follow, open, resume } from './main/opening';
import { notices, notify, putAway } from './main/notices';
import { applyPreferences, followDevice, guessLook, recallPreferences, setPreferences } from './main/preferences';
import { describe, problemWords } from './main/saving';
import { freshSeed, whyNotSeed } from './main/seeds';
import { calling, spoken, spokenCatalogue, spokenHandbook, unspoken, wantWords } from './main/spoken';
import { sharing } from './main/sharing';
import { classroom, findClasses } from './main/classroom';
import { t } from './i18n';
import { openStore } from './storage';

/** The brief is of the crisis in the language of the page. */
const shown = computed<Screen>(() => {
  const now = screen.value;
  return now.kind === 'brief' ? { ...now, scenario: spoken(now.scenario) } : now;
});

const host: Host = {
  get catalogue() {
    return spokenCatalogue.value;
  },
  screen: shown,
  saved,
  preferences,
  heard,
  notices,
  putAway,
  setPreferences,
  freshSeed,
  whyNotSeed,
  async scenario(id) {
    const [scenario] = await Promise.all([loadScenario(id), wantWords(id)]);
    return spoken(scenario);
  },
  handbook: spokenHandbook,
  open,
  begin,
  resume,
  toTitle,
  async analyst(match) {
    const room = await import('./workers');
    return room.createAnalyst(room.browserLine(), unspoken(match).scenario);
  },
  playFrom: (match, turn) => void playFrom(match, turn).catch(failed('saves.failed-turn')),
  first,
  games,
  sharing,
  classroom,
  newEdition,
  useEdition,
  backToFirst: () => void backToFirst().catch(failed('saves.failed-first')),
};

async function start(parent: HTMLElement): Promise<void> {
  guessLook();
  applyPreferences();
  await speak();
  // Large text makes the page longer than the screen; the table follows what it lies under.
  parent.addEventListener('scroll', () => desk.table?.resize(), { passive: true });
  followDevice();
  if (location.hash.length > 2) screen.value = { kind: 'loading', title: t('title.name') };
  const opening = screen.value;
  calling.subscribe((names) => (lettered.value = names === null ? (text) => text : names.rename));
  mountHud(parent, host);
  listenForGesture();
  window.addEventListener('popstate', follow);
  // The menu stands on the screen before storage is asked: what it finds is no part of the first picture.
  await painted();
  const opened = await openStore(crypto.randomUUID());
  const [known, found] = await Promise.all([opened.readPreferences(), opened.findMatch(), findClasses()]);
  desk.store = opened;
  recallPreferences(known);
  desk.record = found.record;
  desk.firstRecord = await opened.findFirst();
  saved.value = desk.record ? describe(desk.record) : null;
  if (!opened.persistent) notify({ priority: 'loss', text: t('saves.memory-only') });
  if (found.problem) notify({ priority: 'loss', text: problemWords(found.problem, desk.record !== null) });
  storageHasAnswered();
  // Whoever was quicker than the storage is on the way already, and must not be called back.
  if (screen.value === opening) follow();
  if (desk.session) opened.claim();
  whenIdle(() => void settle());
}

/** When there is nothing else to do: what the first game needs, then the copy for playing offline. */
async function settle(): Promise<void> {
  if (screen.value.kind === 'title') await preload().catch(console.warn);
  // A first click that comes at once has the line to itself.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await playOffline();
}
async function preload(): Promise<void> {
  const front = catalogue[0];
  await Promise.all([loadRooms(), import('./session'), front ? loadScenario(front.id) : null]);
  await import('./table');
}
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 4000 });
  else setTimeout(run, 1200);
}

const app = document.getElementById('app');
if (app) void start(app);

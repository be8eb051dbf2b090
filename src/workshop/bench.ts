/** What lies on the bench: the draft that is open, and how well it is kept. */
import { signal } from '@preact/signals';
import { fetchSource } from 'virtual:scenario-sources';
import { t } from '../i18n';
import { type Checker, startChecker } from './checking';
import { type DraftGame, type GameShelf, openGameShelf } from './draft-games';
import { type Draft, leaveLastWords, openShelf, type Shelf, takeLastWords } from './drafts';
import type { FileHandle } from './files';

export type Kept = 'saved' | 'saving' | 'failed' | 'other-tab';

export const drafts = signal<readonly Draft[]>([]);
/** The open draft; its text is the one that it was opened with. */
export const draft = signal<Draft | null>(null);
export const kept = signal<Kept>('saved');
export const persistent = signal(true);
/** The last game on the open draft. */
export const draftGame = signal<DraftGame | null>(null);
/** One sentence on the last thing that went wrong, or null. */
export const trouble = signal<string | null>(null);

const OPEN = 'workshop-open-draft';
/** Milliseconds after a keystroke until the text is in the store. */
const PAUSE = 300;

let shelf: Shelf | null = null;
let games: GameShelf | null = null;
let checker: Checker | null = null;
let text = '';
let dirty = false;
let timer = 0;
let queue: Promise<void> = Promise.resolve();
const handles = new Map<string, FileHandle>();

/** Which draft this tab had open, for a reload. */
function recall(): string | null {
  try {
    return sessionStorage.getItem(OPEN);
  } catch {
    return null;
  }
}
function recallNext(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(OPEN);
    else sessionStorage.setItem(OPEN, id);
  } catch {
    // Storage refused: the list of drafts opens instead.
  }
}

export const textNow = (): string => text;
export const handleOf = (id: string): FileHandle | null => handles.get(id) ?? null;
export const rememberHandle = (id: string, handle: FileHandle | null): void => void (handle && handles.set(id, handle));

/** Opens shelf and checker, and the draft that lay open when the page was last closed. */
export async function openBench(): Promise<void> {
  if (shelf === null) {
    [shelf, games] = await Promise.all([openShelf(), openGameShelf()]);
    persistent.value = shelf.persistent;
    await takeLastWords(shelf);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') flush();
    });
    window.addEventListener('beforeunload', (event) => {
      if (draft.peek() && (!persistent.peek() || kept.peek() === 'failed')) event.preventDefault();
    });
  }
  checker ??= await startChecker();
  await refresh();
  if (draft.peek() !== null) return checker.look(text);
  const last = recall();
  const found = last === null ? null : await shelf.get(last);
  if (found) await lay(found);
}

export async function refresh(): Promise<void> {
  drafts.value = (await shelf?.list()) ?? [];
}

async function lay(one: Draft): Promise<void> {
  flush();
  checker?.forget();
  text = one.text;
  dirty = false;
  kept.value = 'saved';
  draft.value = one;
  draftGame.value = null;
  recallNext(one.id);
  checker?.look(text);
  const game = (await games?.get(one.id).catch(() => null)) ?? null;
  // Somebody may have opened another draft or played meanwhile.
  if (draft.peek()?.id === one.id) draftGame.value ??= game;
}

/** Keeps the game that is being played on the open draft, instead of the one before. */
export function keepGame(game: DraftGame): void {
  if (game.draft === draft.peek()?.id) draftGame.value = game;
  // Not kept when the store is full: it is there as long as the page is.
  games?.put(game).catch((error: unknown) => console.warn(error));
}

export function changed(to: string): void {
  text = to;
  dirty = true;
  kept.value = 'saving';
  clearTimeout(timer);
  timer = window.setTimeout(() => void save(), PAUSE);
  checker?.look(to);
}

/** Looks once more at the text as it stands. */
export function lookAgain(): void {
  checker?.look(text);
}

function nextRevision(): Draft | null {
  const now = draft.peek();
  if (!now) return null;
  return { ...now, name: titleOf(text), text, savedAt: Date.now(), revision: now.revision + 1 };
}

function save(): Promise<void> {
  clearTimeout(timer);
  queue = queue.then(saveNow);
  return queue;
}

async function saveNow(): Promise<void> {
  const one = dirty ? nextRevision() : null;
  if (!one || !shelf) return;
  dirty = false;
  const answer = await shelf.put(one);
  if (draft.peek()?.id !== one.id) return;
  if (answer === 'other-tab') {
    // Both texts are somebody's work: this one goes on under a name of its own.
    const fork = { ...one, id: crypto.randomUUID(), revision: 1 };
    await shelf.put(fork);
    draft.value = fork;
    recallNext(fork.id);
    kept.value = 'other-tab';
    return;
  }
  draft.value = one;
  kept.value = answer === 'failed' ? 'failed' : dirty ? 'saving' : 'saved';
}

/** The page may be gone in a moment. */
function flush(): void {
  const next = dirty ? nextRevision() : null;
  if (!next) return;
  if (persistent.peek()) leaveLastWords(next);
  void save();
}

export async function closeDraft(): Promise<void> {
  flush();
  await queue;
  draft.value = null;
  recallNext(null);
  checker?.forget();
  await refresh();
}

export const openDraft = (one: Draft): Promise<void> => lay(one);

export async function addDraft(origin: Draft['origin'], content: string): Promise<Draft | null> {
  if (!shelf) return null;
  const one: Draft = { id: crypto.randomUUID(), name: titleOf(content), text: content, origin, savedAt: Date.now(), revision: 1 };
  const answer = await shelf.put(one);
  await lay(one);
  kept.value = answer === 'saved' ? 'saved' : 'failed';
  return one;
}

export async function addFrom(source: string): Promise<void> {
  await addDraft(source === 'template' ? 'template' : 'copy', await fetchSource(source));
}

export async function removeDraft(id: string): Promise<void> {
  await Promise.all([shelf?.remove(id), games?.remove(id)]);
  await refresh();
}

/** The title that the text gives itself. */
export function titleOf(content: string): string {
  const found = /^title:[ \t]*(.+)$/m
    .exec(content)?.[1]
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2');
  return found?.slice(0, 80) || t('workshop.untitled');
}
export function fileNameOf(content: string): string {
  const id = /^id:[ \t]*["']?([a-z][a-z0-9-]*)/m.exec(content)?.[1];
  return `${id ?? 'scenario'}.yaml`;
}

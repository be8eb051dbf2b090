import { openDB } from 'idb';

/** A text on the bench. Its number goes up with each save, so that a second tab is noticed. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** `file`: opened from a disk, so nobody knows who wrote it. */
  readonly origin: 'template' | 'copy' | 'file';
  readonly savedAt: number;
  readonly revision: number;
}

export interface Shelf {
  /** False when drafts last only as long as the page. */
  readonly persistent: boolean;
  list(): Promise<readonly Draft[]>;
  get(id: string): Promise<Draft | null>;
  /** Saves unless another page has saved meanwhile: then nothing is overwritten. */
  put(draft: Draft): Promise<'saved' | 'other-tab' | 'failed'>;
  remove(id: string): Promise<void>;
}

const NAME = 'silence-procedure-workshop';
const STORE = 'drafts';

export async function openShelf(): Promise<Shelf> {
  try {
    return await databaseShelf();
  } catch {
    return memoryShelf();
  }
}

async function databaseShelf(): Promise<Shelf> {
  const db = await openDB(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore(STORE, { keyPath: 'id' });
    },
  });
  await db.count(STORE);
  return {
    persistent: true,
    list: async () => sorted((await db.getAll(STORE)).filter(isDraft)),
    async get(id) {
      const found: unknown = await db.get(STORE, id);
      return isDraft(found) ? found : null;
    },
    async put(draft) {
      try {
        const job = db.transaction(STORE, 'readwrite', { durability: 'strict' });
        const before: unknown = await job.store.get(draft.id);
        const overtaken = isDraft(before) && before.revision >= draft.revision;
        await Promise.all([overtaken ? null : job.store.put(draft), job.done]);
        return overtaken ? 'other-tab' : 'saved';
      } catch {
        return 'failed';
      }
    },
    remove: (id) => db.delete(STORE, id),
  };
}

export function memoryShelf(): Shelf {
  const drafts = new Map<string, Draft>();
  return {
    persistent: false,
    list: () => Promise.resolve(sorted([...drafts.values()])),
    get: (id) => Promise.resolve(drafts.get(id) ?? null),
    put(draft) {
      if ((drafts.get(draft.id)?.revision ?? -1) >= draft.revision) return Promise.resolve('other-tab');
      drafts.set(draft.id, draft);
      return Promise.resolve('saved');
    },
    remove(id) {
      drafts.delete(id);
      return Promise.resolve();
    },
  };
}

const sorted = (drafts: readonly Draft[]): readonly Draft[] => drafts.toSorted((a, b) => b.savedAt - a.savedAt);

/** Another version or another tool may have written what lies in the store. */
export function isDraft(value: unknown): value is Draft {
  const one = value as Partial<Draft> | null | undefined;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.id === 'string' &&
    typeof one.name === 'string' &&
    typeof one.text === 'string' &&
    (one.origin === 'template' || one.origin === 'copy' || one.origin === 'file') &&
    typeof one.savedAt === 'number' &&
    typeof one.revision === 'number'
  );
}

/** What a page that closes has no time left to put into the database lies here until the next one opens. */
const LAST_WORDS = 'workshop-last-words';

export function leaveLastWords(draft: Draft): void {
  try {
    localStorage.setItem(LAST_WORDS, JSON.stringify(draft));
  } catch {
    // Too large or refused: the save under way must do.
  }
}
export async function takeLastWords(shelf: Shelf): Promise<void> {
  try {
    const found = localStorage.getItem(LAST_WORDS);
    if (found === null) return;
    const draft: unknown = JSON.parse(found);
    if (isDraft(draft)) await shelf.put(draft);
    localStorage.removeItem(LAST_WORDS);
  } catch {
    // Nothing there that could be read.
  }
}

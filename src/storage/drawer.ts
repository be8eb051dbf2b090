import { openDB } from 'idb';

/** Where values lie by key. Two kinds: the browser's database, and memory when that is refused. */
export interface Drawer {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
}

const NAME = 'silence-procedure';
const SHELF = 'records';

/** What a class keeps lies apart: it grows with the class, and is deleted with it. */
export const CLASS_DATABASE = 'silence-procedure-class';

/** @throws when the browser refuses (private window, full disk, blocked storage). */
export async function databaseDrawer(name = NAME): Promise<Drawer> {
  const db = await openDB(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore(SHELF);
    },
    blocking() {
      // A later version in another tab wants in: give way, the next call opens anew.
      db.close();
    },
  });
  return {
    get: (key) => db.get(SHELF, key),
    async put(key, value) {
      const job = db.transaction(SHELF, 'readwrite', { durability: 'strict' });
      await Promise.all([job.store.put(value, key), job.done]);
    },
    remove: (key) => db.delete(SHELF, key),
    keys: async () => (await db.getAllKeys(SHELF)).map(String),
  };
}

export function memoryDrawer(): Drawer {
  const values = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(values.get(key)),
    put(key, value) {
      values.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove(key) {
      values.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...values.keys()]),
  };
}

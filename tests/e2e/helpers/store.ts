import type { Page } from 'playwright-core';

/** What lies in the browser's store; for tests that look at it or spoil it behind the page's back. */
type Request =
  | { readonly do: 'keys' }
  | { readonly do: 'get'; readonly key: string }
  | { readonly do: 'put'; readonly key: string; readonly value: unknown }
  | { readonly do: 'remove'; readonly prefix: string };

async function ask(page: Page, request: Request): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('silence-procedure');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const job = opening.result.transaction('records', 'readwrite');
          const shelf = job.objectStore('records');
          let asked: IDBRequest | null = null;
          if (wanted.do === 'keys') asked = shelf.getAllKeys();
          else if (wanted.do === 'get') asked = shelf.get(wanted.key);
          else if (wanted.do === 'put') asked = shelf.put(wanted.value, wanted.key);
          else asked = shelf.delete(IDBKeyRange.bound(wanted.prefix, `${wanted.prefix}\uffff`));
          job.oncomplete = () => {
            opening.result.close();
            resolve(asked?.result);
          };
        };
      }),
    request,
  );
}

export async function storedKeys(page: Page): Promise<string[]> {
  return ((await ask(page, { do: 'keys' })) as IDBValidKey[]).map(String);
}
export async function spoil<T>(page: Page, key: string, change: (record: T) => unknown): Promise<void> {
  const value = change((await ask(page, { do: 'get', key })) as T);
  await ask(page, { do: 'put', key, value });
}
export async function stored(page: Page, key: string): Promise<unknown> {
  return ask(page, { do: 'get', key });
}
export async function lay(page: Page, key: string, value: unknown): Promise<void> {
  await ask(page, { do: 'put', key, value });
}
export async function drop(page: Page, prefix: string): Promise<void> {
  await ask(page, { do: 'remove', prefix });
}

import type { Page } from 'playwright-core';

/** What lies in the browser's store under its keys; for tests that look at it or spoil it behind the page's back. */
export async function storedKeys(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('silence-procedure');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const asked = opening.result.transaction('records').objectStore('records').getAllKeys();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map(String));
          };
        };
      }),
  );
}

/** Changes one stored record. `spoil` is the text of a function: it runs in the page. */
export async function spoil(page: Page, key: string, change: 'other-seed' | 'nonsense' | 'newer-format' | 'unknown-crisis'): Promise<void> {
  await page.evaluate(
    ([at, how]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('silence-procedure');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const job = opening.result.transaction('records', 'readwrite');
          const shelf = job.objectStore('records');
          const asked = shelf.get(at);
          asked.onsuccess = () => {
            const record = asked.result as { format: number; replay: { seed: string; scenario: { id: string } } };
            if (how === 'other-seed') record.replay.seed += ' and a flipped bit';
            if (how === 'newer-format') record.format = 99;
            if (how === 'unknown-crisis') record.replay.scenario.id = 'nowhere';
            shelf.put(how === 'nonsense' ? { nothing: 'of the kind' } : record, at);
          };
          job.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [key, change] as const,
  );
}

export async function drop(page: Page, start: string): Promise<void> {
  await page.evaluate(
    (prefix) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('silence-procedure');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const job = opening.result.transaction('records', 'readwrite');
          job.objectStore('records').delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
          job.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    start,
  );
}

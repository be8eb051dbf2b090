/** The copy for playing offline, and new editions of the game. Nothing here ever takes a game from the table. */
import { signal } from '@preact/signals';
import { screen } from './desk';

/** A newer edition lies ready and waits to be used. */
export const newEdition = signal(false);

let waiting: ServiceWorker | null = null;
let registration: ServiceWorkerRegistration | undefined;

export async function playOffline(): Promise<void> {
  // By the mode: a build inside a test runner counts as no production to the tools.
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return;
  try {
    registration = await navigator.serviceWorker.register('./sw.js', { updateViaCache: 'none' });
    if (!registration) return;
    watchFor(registration);
    // Coming back to the title is the time to ask whether there is a newer edition.
    screen.subscribe((now) => {
      if (now.kind === 'title') void registration?.update().catch(() => undefined);
    });
  } catch (error) {
    console.info('The game cannot be kept for playing offline on this device.', error);
  }
}

function watchFor(known: ServiceWorkerRegistration): void {
  const ready = (worker: ServiceWorker | null): void => {
    // Without a controller it is the first one: there is nothing older on the page.
    if (worker === null || !navigator.serviceWorker.controller) return;
    waiting = worker;
    newEdition.value = true;
  };
  ready(known.waiting);
  known.addEventListener('updatefound', () => {
    const coming = known.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed') ready(coming);
    });
  });
}

/** Pressed on the title: the new edition takes over and the page is opened anew, in this tab alone. */
export function useEdition(): void {
  if (waiting === null) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('use');
}

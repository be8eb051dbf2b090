/**
 * Keeps one whole edition of the game for playing with the network off. It imports nothing: the build (src/cli/vite-offline.ts)
 * strips the types, puts the list of files before it and writes it out as sw.js.
 *
 * A new edition is fetched whole while the old one is played, then waits. It takes over when nobody has the game open
 * any more, or when the player asks for it on the title; files of the edition before stay, for a tab that still plays it.
 */
// Its own names stay its own; the build takes this line out.
export {};

declare const EDITION: string;
/** Relative to this script; the page itself is './'. */
declare const FILES: readonly string[];

interface Waiting extends Event {
  waitUntil(job: Promise<unknown>): void;
}
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  readonly location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(kind: 'install' | 'activate', run: (event: Waiting) => void): void;
  addEventListener(kind: 'fetch', run: (event: Fetching) => void): void;
  addEventListener(kind: 'message', run: (event: MessageEvent) => void): void;
}
const here = self as unknown as Scope;

/** Caches belong to the whole host: the folder is part of the name, so that two copies of the game keep apart. */
const FOLDER = `silence-procedure ${new URL(here.registration.scope).pathname} `;
const MINE = FOLDER + EDITION;
/** Sound for browsers that play no webm, and the workshop: fetched when wanted, kept from then on. */
const ON_DEMAND = /\.mp3$|\/workshop-[^/]*$/;

here.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

async function fill(): Promise<void> {
  const cache = await caches.open(MINE);
  const urls = FILES.map((file) => new URL(file, here.registration.scope).href);
  const queue = [...urls];
  const fetcher = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      // A name with a hash in it is the same file in every edition.
      const known = /-[\w-]{8}\.\w+$/.test(url) ? await caches.match(url) : undefined;
      const answer = known ?? (await fetch(new Request(url, { cache: url.endsWith('/') ? 'reload' : 'default' })));
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      await cache.put(url, answer);
    }
  };
  // A few at a time: the game that is being played wants the line, too.
  await Promise.all(Array.from({ length: 4 }, fetcher));
}

here.addEventListener('activate', (event) => {
  event.waitUntil(tidy());
});

/** This edition and the one before it stay. */
async function tidy(): Promise<void> {
  const editions = (await caches.keys()).filter((name) => name.startsWith(FOLDER) && name !== MINE);
  await Promise.all(editions.slice(0, -1).map((name) => caches.delete(name)));
  // The first edition may serve the page that fetched it; a later one never reaches a page that did not ask for it.
  if (editions.length === 0) await (self as unknown as { clients: { claim(): Promise<void> } }).clients.claim();
}

here.addEventListener('message', (event) => {
  if (event.data === 'use') void here.skipWaiting();
});

here.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(here.registration.scope) || url.origin !== here.location.origin) return;
  event.respondWith(answerTo(request, url));
});

async function answerTo(request: Request, url: URL): Promise<Response> {
  if (request.mode === 'navigate') {
    const root = url.pathname === new URL(here.registration.scope).pathname || url.pathname.endsWith('/index.html');
    const page = root ? await (await caches.open(MINE)).match(here.registration.scope) : undefined;
    return page ?? fetch(request);
  }
  // First this edition, then any: a tab that still plays the edition before asks for files of its own.
  const kept = (await (await caches.open(MINE)).match(request.url)) ?? (await caches.match(request.url));
  if (kept) return kept;
  const answer = await fetch(request);
  if (ON_DEMAND.test(url.pathname) && answer.status === 200) await (await caches.open(MINE)).put(request.url, answer.clone());
  return answer;
}

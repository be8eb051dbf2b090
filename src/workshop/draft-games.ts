/** The last game on each draft, kept beside the drafts so that a reload takes nothing from whoever is trying a text out. */
import { openDB } from 'idb';
import type { Forecast, Replay, Scenario } from '../engine';

/** A game with the text that it was played on: the draft may have gone on since. */
export interface DraftGame {
  /** Id of the draft. */
  readonly draft: string;
  readonly scenario: Scenario;
  readonly replay: Replay;
  readonly forecasts: readonly Forecast[];
  readonly turn: number;
  readonly ended: boolean;
}

export interface GameShelf {
  get(draft: string): Promise<DraftGame | null>;
  /** Rejects when the store takes no more. */
  put(game: DraftGame): Promise<unknown>;
  remove(draft: string): Promise<void>;
}

// A database of its own: to widen that of the drafts would have to wait for every other tab to close it.
const NAME = 'silence-procedure-workshop-games';
const STORE = 'games';

export async function openGameShelf(): Promise<GameShelf> {
  try {
    const db = await openDB(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore(STORE, { keyPath: 'draft' });
      },
    });
    await db.count(STORE);
    return {
      async get(draft) {
        const found: unknown = await db.get(STORE, draft);
        return isDraftGame(found) ? found : null;
      },
      put: (game) => db.put(STORE, game),
      remove: (draft) => db.delete(STORE, draft),
    };
  } catch {
    return memoryGameShelf();
  }
}

function memoryGameShelf(): GameShelf {
  const games = new Map<string, DraftGame>();
  return {
    get: (draft) => Promise.resolve(games.get(draft) ?? null),
    put: (game) => Promise.resolve(games.set(game.draft, game)),
    remove: (draft) => Promise.resolve(void games.delete(draft)),
  };
}

/** Another version may have written what lies in the store. Whether its rules still hold tells the replay when it is taken up. */
function isDraftGame(value: unknown): value is DraftGame {
  const one = value as Partial<DraftGame> | null | undefined;
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.draft === 'string' &&
    typeof one.scenario === 'object' &&
    typeof one.replay === 'object' &&
    Array.isArray(one.replay?.commands) &&
    Array.isArray(one.forecasts) &&
    typeof one.turn === 'number' &&
    typeof one.ended === 'boolean'
  );
}

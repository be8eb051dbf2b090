import { signal } from '@preact/signals';

/** Empty places in the page that the table draws into. They come and go with the screens; the table asks for them by name. */
export const SLOT_NAMES = ['ladder', 'council', 'map', 'trays', 'capital', 'turn'] as const;
export type SlotName = (typeof SLOT_NAMES)[number];

const places = new Map<SlotName, HTMLElement>();
const listeners = new Set<() => void>();

export const boardSlots = {
  get(name: SlotName): HTMLElement | null {
    return places.get(name) ?? null;
  },
  /** Called when a slot appears, goes or moves. Returns the way out. */
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

const watcher = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => tell());

function tell(): void {
  for (const listener of listeners) listener();
}

/** `ref` of a slot element. */
export function slotRef(name: SlotName): (element: HTMLElement | null) => void {
  return (element) => {
    const before = places.get(name);
    if (before === (element ?? undefined)) return;
    if (element) {
      places.set(name, element);
      watcher?.observe(element);
    } else if (before) {
      // A screen that follows may have put its own slot in already; only the leaving one is taken out.
      if (!before.isConnected) places.delete(name);
      watcher?.unobserve(before);
    }
    tell();
  };
}

/** True once the canvas draws the board; until then, and without WebGL, the page draws it itself. */
export const tableDraws = signal(false);

import { signal } from '@preact/signals';

export type SectionId = 'organisations' | 'actors' | 'measures' | 'indicators' | 'rivals' | 'powers' | 'precedents' | 'terms';

/** Where the codex lies open. */
export interface Place {
  readonly section: SectionId;
  /** Entry id within the section; empty for the section as a whole. */
  readonly entry: string;
}

/** Null while the codex is closed. */
export const codexPlace = signal<Place | null>(null);

/** From any link. Small enough for the first script; the codex itself is fetched when it is opened. */
export function openCodex(section: SectionId = 'organisations', entry = ''): void {
  codexPlace.value = { section, entry };
}

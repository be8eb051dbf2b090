import { signal } from '@preact/signals';
import type { Scenario } from '../../engine/scenario';

export type SectionId = 'organisations' | 'actors' | 'measures' | 'indicators' | 'rivals' | 'powers' | 'precedents' | 'terms';

/** Where the codex lies open. */
export interface Place {
  readonly section: SectionId;
  /** Entry id within the section; empty for the section as a whole. */
  readonly entry: string;
}

/** Null while the codex is closed. */
export const codexPlace = signal<Place | null>(null);

/** The crisis whose words texts link to; null on screens without one. */
export const codexScenario = signal<Scenario | null>(null);

/** From any link. Small enough for the first script; the codex itself is fetched when it is opened. */
export function openCodex(section: SectionId = 'organisations', entry = ''): void {
  codexPlace.value = { section, entry };
}

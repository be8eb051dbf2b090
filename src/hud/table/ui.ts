import { signal } from '@preact/signals';
import type { Pillar } from '../../engine/vocabulary';

/** What lies open on the table screen. One thing at a time: no stack of sheets. */
export type OpenSheet =
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'hand'; readonly pillar: Pillar | 'all' }
  | { readonly kind: 'delegation'; readonly id: string }
  | { readonly kind: 'sound' }
  | { readonly kind: 'running' }
  | { readonly kind: 'commit' }
  | { readonly kind: 'desk' }
  | { readonly kind: 'advice' };

export const openSheet = signal<OpenSheet | null>(null);
export const closeSheet = (): void => {
  openSheet.value = null;
};

/** Phone: what lies over the board, and which tray is up. */
export type Tab = 'news' | 'rival' | 'state' | 'hand';
export const openTab = signal<Tab | null>(null);
export const trayUp = signal<Pillar>('deterrence');

import { signal } from '@preact/signals';

/** What was picked on the board, by click, tap or key. */
export type PickTarget =
  | { readonly kind: 'delegation'; readonly id: string }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'dispatch'; readonly key: number }
  | { readonly kind: 'rung'; readonly id: string };

export const picked = signal<PickTarget | null>(null);

export function openDelegation(id: string): void {
  picked.value = { kind: 'delegation', id };
}

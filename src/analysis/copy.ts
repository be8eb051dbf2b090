import type { MatchState } from '../engine';

type Plain = Record<string, unknown>;

/**
 * A copy that shares nothing with the original, for states that continuations may overwrite. It follows the structure, not a
 * list of fields: the state may grow. Spread keeps the hidden class of the original, so the rules' hot path stays monomorphic.
 */
export function copyState(state: Readonly<MatchState>): MatchState {
  return copyObject(state as unknown as Plain) as unknown as MatchState;
}

function copyObject(from: Plain): Plain {
  const copy = { ...from };
  for (const key in copy) {
    const value = copy[key];
    if (typeof value === 'object' && value !== null) copy[key] = Array.isArray(value) ? copyArray(value) : copyObject(value as Plain);
  }
  return copy;
}

function copyArray(from: readonly unknown[]): unknown[] {
  const copy = from.slice();
  for (let i = 0; i < copy.length; i++) {
    const value = copy[i];
    if (typeof value === 'object' && value !== null) copy[i] = Array.isArray(value) ? copyArray(value) : copyObject(value as Plain);
  }
  return copy;
}

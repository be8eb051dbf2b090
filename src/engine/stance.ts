/** A text as a delegation reads it: how bold, how dear, how risky. */
export interface Stance {
  readonly assertiveness: number;
  readonly economy: number;
  readonly risk: number;
}

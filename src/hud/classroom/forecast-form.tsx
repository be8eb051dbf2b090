import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';

/** Shares as typed; empty fields while nothing is stated. */
export type Shares = readonly string[];
export const noShares = (scenario: Scenario): Shares => scenario.adversary.types.map(() => '');

/** Null when nothing was typed, the shares when they sum to 100, else how far off the sum is. */
export function readShares(
  typed: Shares,
): { readonly ok: true; readonly shares: readonly number[] | null } | { readonly ok: false; readonly sum: number } {
  if (typed.every((one) => one.trim() === '')) return { ok: true, shares: null };
  const numbers = typed.map((one) => (one.trim() === '' ? 0 : Number(one)));
  const sum = numbers.reduce((total, one) => total + one, 0);
  const whole = numbers.every((one) => Number.isInteger(one) && one >= 0 && one <= 100);
  return whole && sum === 100 ? { ok: true, shares: numbers } : { ok: false, sum };
}

/** A chance as typed: null while nothing is, a whole number of per cent, or no chance at all. */
export function readChance(typed: string): { readonly ok: true; readonly chance: number | null } | { readonly ok: false } {
  if (typed.trim() === '') return { ok: true, chance: null };
  const value = Number(typed);
  return Number.isInteger(value) && value >= 0 && value <= 100 ? { ok: true, chance: value } : { ok: false };
}

/** One chance in per cent. */
export function ChanceField({
  typed,
  onType,
  label,
}: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Where no label stands beside it. */
  readonly label?: string;
}) {
  return (
    <input
      type="number"
      min={0}
      max={100}
      step={1}
      inputMode="numeric"
      aria-label={label}
      aria-invalid={readChance(typed).ok ? undefined : 'true'}
      value={typed}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** How likely each kind of rival is held to be, in per cent. */
export function KindsForm({
  scenario,
  typed,
  onType,
}: {
  readonly scenario: Scenario;
  readonly typed: Shares;
  readonly onType: (typed: Shares) => void;
}) {
  const read = readShares(typed);
  return (
    <fieldset class="class-kinds">
      <legend>{t('classroom.kinds', { rival: scenario.adversary.name })}</legend>
      {scenario.adversary.types.map((type, at) => (
        <label key={type.id}>
          <ChanceField typed={typed[at] ?? ''} onType={(now) => onType(typed.map((one, i) => (i === at ? now : one)))} />
          <span>
            {t('classroom.per-cent-sign')} <b>{type.name}</b>: {type.gloss}
          </span>
        </label>
      ))}
      {read.ok ? null : (
        <p class="class-warning" role="alert">
          {t('classroom.kinds-sum', { sum: Number.isFinite(read.sum) ? read.sum : 0 })}
        </p>
      )}
    </fieldset>
  );
}

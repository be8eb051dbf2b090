import { signal } from '@preact/signals';
import type { Stated } from '../../engine/forecast';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { ChanceField, readChance } from '../classroom/forecast-form';
import { actsAsked, type Asked, delegationsAsked, endingsAsked } from '../shared/questions';

type Place = 'worse' | 'better' | 'breaks' | 'act';
interface Row {
  /** What it is about: a key of what can be asked; empty for the first. */
  readonly key: string;
  readonly typed: string;
}
type Rows = Readonly<Record<Place, Row>>;
const BLANK: Row = { key: '', typed: '' };
const NO_ROWS: Rows = { worse: BLANK, better: BLANK, breaks: BLANK, act: BLANK };

/** What was typed for the turn that is being decided: a look back at the draft must not lose it. What was asked about stays. */
const typed = signal<{ readonly session: Session | null; readonly turn: number; readonly rows: Rows }>({
  session: null,
  turn: 0,
  rows: NO_ROWS,
});

function rowsOf(session: Session): Rows {
  const now = typed.value;
  if (now.session === session && now.turn === session.snapshot().view.pub.turn) return now.rows;
  const emptied = (row: Row): Row => ({ ...row, typed: '' });
  const { worse, better, breaks, act } = now.rows;
  return { worse: emptied(worse), better: emptied(better), breaks: emptied(breaks), act: emptied(act) };
}

interface Field {
  readonly place: Place;
  readonly label: string;
  readonly asked: readonly Asked[];
  readonly chosen: Asked;
  readonly typed: string;
}

/** `vote`: without one nobody can break silence. */
function fieldsOf(scenario: Scenario, rows: Rows, vote: boolean): readonly Field[] {
  const endings = endingsAsked(scenario);
  const field = (place: Place, label: string, asked: readonly Asked[], first = 0): Field[] => {
    const row = rows[place];
    const chosen = asked.find((one) => one.key === row.key) ?? asked[first] ?? asked[0];
    return chosen === undefined ? [] : [{ place, label, asked, chosen, typed: row.typed }];
  };
  return [
    ...field('worse', t('forecasts.which-ending'), endings),
    ...field('better', t('forecasts.which-ending'), endings, 1),
    ...(vote ? field('breaks', t('forecasts.which-delegation'), delegationsAsked(scenario)) : []),
    ...field('act', t('forecasts.which-act'), actsAsked(scenario)),
  ];
}

export interface StatedNow {
  readonly stated: readonly Stated[];
  /** Something is typed that is no chance. */
  readonly wrong: boolean;
}
/** What the fold holds for the turn that is being decided. */
export function statedNow(session: Session, vote: boolean): StatedNow {
  const read = fieldsOf(session.scenario, rowsOf(session), vote).map((field) => ({ field, read: readChance(field.typed) }));
  return {
    wrong: read.some((one) => !one.read.ok),
    stated: read.flatMap(({ field, read: found }) =>
      found.ok && found.chance !== null ? [{ question: field.chosen.question, probability: found.chance / 100 }] : [],
    ),
  };
}

const OPEN = 'forecast-open';
function wasOpen(): boolean {
  try {
    return localStorage.getItem(OPEN) === 'yes';
  } catch {
    return false;
  }
}
function rememberOpen(open: boolean): void {
  try {
    localStorage.setItem(OPEN, open ? 'yes' : 'no');
  } catch {
    // Storage refused: it is folded again next time.
  }
}

/** Chances for the turn, stated before it is decided. Folded until somebody wants it, and as it was left after that. */
export function ForecastFold({ session, vote }: { readonly session: Session; readonly vote: boolean }) {
  const rows = rowsOf(session);
  const fields = fieldsOf(session.scenario, rows, vote);
  const { stated } = statedNow(session, vote);
  const { turn } = session.snapshot().view.pub;
  const put = (place: Place, change: Partial<Row>): void => {
    typed.value = { session, turn, rows: { ...rows, [place]: { ...rows[place], ...change } } };
  };
  return (
    <details class="forecast-fold" open={wasOpen()} onToggle={(event) => rememberOpen(event.currentTarget.open)}>
      <summary>{stated.length === 0 ? t('forecasts.fold') : t('forecasts.fold-stated', { n: stated.length })}</summary>
      <p class="muted">{t('forecasts.note')}</p>
      {fields.map(({ place, label, asked, chosen, typed: text }) => (
        <div key={place} class="forecast-row">
          <ChanceField typed={text} label={t('forecasts.chance-of', { what: chosen.words })} onType={(now) => put(place, { typed: now })} />
          <span aria-hidden="true">{t('forecasts.that')}</span>
          <select aria-label={label} value={chosen.key} onChange={(event) => put(place, { key: event.currentTarget.value })}>
            {asked.map((one) => (
              <option key={one.key} value={one.key}>
                {one.words}
              </option>
            ))}
          </select>
          {chosen.holds.length > 0 ? <small class="muted">{t('forecasts.any-of', { list: chosen.holds.join(', ') })}</small> : null}
        </div>
      ))}
    </details>
  );
}

import type { Forecast } from '../engine';
import type { PolicyName } from '../policies';
import { finishMatch, newCourse, playDecision } from './course';
import {
  type BrierParts,
  type Calibrated,
  calibratedOf,
  calibration,
  type CalibrationBin,
  type Confidence,
  confidenceOf,
  mean,
  partsOf,
  square,
} from './forecast-scores';
import type { Game, TurnRecord } from './game';
import { freshFuture, luckOf } from './hidden';
import type { Job, Progress } from './job';

export interface ScoredForecast extends Forecast {
  readonly happened: boolean;
  /** What the model's own odds were: exact for silence and acts, from replays for endings. */
  readonly odds: number;
  /** Replays behind the odds; null where they are exact. */
  readonly sample: number | null;
  /** Brier score of the statement and of the true odds: squared distance from what happened, 0 best, 1 worst. */
  readonly brier: number;
  readonly oddsBrier: number;
}

export interface ForecastReport {
  readonly continuation: PolicyName;
  readonly replays: number;
  readonly forecasts: readonly ScoredForecast[];
  /** Statements about what this record cannot tell: a turn that is not over, an ending of a match that runs. */
  readonly open: readonly Forecast[];
  /** Means; null without a scored forecast. */
  readonly brier: number | null;
  readonly oddsBrier: number | null;
  /** Always one half, for comparison: 0.25. */
  readonly coin: number;
  readonly bins: readonly CalibrationBin[];
  /** Null without a scored forecast. */
  readonly parts: BrierParts | null;
  readonly calibrated: Calibrated | null;
  readonly confidence: Confidence;
}

export interface ForecastOptions {
  readonly replays?: number;
  readonly continuation?: PolicyName;
  readonly phrase?: string;
  readonly bins?: number;
}

/** Scores stated probabilities against what happened and against the true odds. @throws RangeError for an unknown id or a probability outside 0..1 */
export function* scoreForecasts(game: Game, stated: readonly Forecast[], options: ForecastOptions = {}): Job<ForecastReport> {
  const { replays = 400, continuation = 'adaptive', phrase = game.seed, bins = 5 } = options;
  for (const one of stated) check(game, one);
  const endings = new Map<number, number[]>();
  const wanted = [...new Set(stated.filter((one) => one.question.kind === 'ending').map((one) => one.turn))].sort((a, b) => a - b);
  const total = wanted.length * replays;
  let done = 0;
  const partial = (): ForecastReport => reportOf(game, stated, endings, continuation, replays, bins);
  const progress = (better: boolean): Progress<ForecastReport> => ({ done, total, better, partial });
  for (const turn of wanted) {
    const record = game.turns.find((one) => one.turn === turn);
    if (!record?.over || game.ending === null) continue;
    const counts = game.c.endings.map(() => 0);
    endings.set(turn, counts);
    for (let n = 0; n < replays; n++) {
      const course = newCourse(game.c, freshFuture(game.c, record.opening, luckOf(phrase, turn, n), 'truth'), continuation, phrase);
      playDecision(course, record.decision);
      finishMatch(course);
      const at = course.x.pub.ending;
      counts[at] = counts[at]! + 1;
      done++;
      if (n % 10 === 9) yield progress(false);
    }
    yield progress(true);
  }
  return partial();
}

function check({ c }: Game, { turn, question, probability }: Forecast): void {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`turn ${turn}: a probability lies between 0 and 1, not ${probability}`);
  const known = (ids: readonly { readonly id: string }[], id: string, kind: string): void => {
    if (!ids.some((one) => one.id === id)) throw new RangeError(`turn ${turn}: the scenario has no ${kind} '${id}'`);
  };
  if (question.kind === 'ending') for (const id of question.endings) known(c.endings, id, 'ending');
  else if (question.kind === 'act') for (const id of question.acts) known(c.acts, id, 'act');
  else if (question.delegation !== undefined) known(c.delegations, question.delegation, 'delegation');
}

type Truth = Pick<ScoredForecast, 'happened' | 'odds' | 'sample'>;

function truthOf(game: Game, { turn, question }: Forecast, endings: ReadonlyMap<number, readonly number[]>): Truth | null {
  const record = game.turns.find((one) => one.turn === turn);
  if (!record?.over) return null;
  if (question.kind === 'act') return truthOfAct(record, question.acts);
  if (question.kind === 'breaks') return truthOfSilence(record, question.delegation);
  const counts = endings.get(turn);
  if (game.ending === null || !counts) return null;
  const played = counts.reduce((sum, one) => sum + one, 0);
  const hits = [...new Set(question.endings)].reduce((sum, id) => sum + counts[game.c.endings.findIndex((one) => one.id === id)]!, 0);
  return { happened: question.endings.includes(game.ending), odds: hits / Math.max(1, played), sample: played };
}

function truthOfAct(record: TurnRecord, acts: readonly string[]): Truth | null {
  for (const event of record.events) {
    if (event.type !== 'adversary/chose') continue;
    const sum = event.options.reduce((all, one) => all + (acts.includes(one.act) ? one.odds : 0), 0);
    // Odds of single acts are rounded; all of them together may come to a little more than one.
    return { happened: acts.includes(event.act), odds: Math.min(10000, sum) / 10000, sample: null };
  }
  return null;
}

/** First round only: what follows depends on the way that the chair then takes. Without a vote nobody can break silence. */
function truthOfSilence(record: TurnRecord, delegation: string | undefined): Truth {
  let holds = 1;
  let happened = false;
  for (const event of record.events) {
    if (event.type === 'silence/held' || event.type === 'silence/broken') break;
    if (event.type !== 'silence/answered' && event.type !== 'silence/expected') continue;
    if (delegation !== undefined && event.delegation !== delegation) continue;
    // What a person answered is what happened; the model's odds for that seat stand in what it expected.
    if (event.type === 'silence/expected' || !event.person) holds *= 1 - event.draw.odds / 10000;
    if (event.type === 'silence/answered' && !event.held) happened = true;
  }
  return { happened, odds: 1 - holds, sample: null };
}

function reportOf(
  game: Game,
  stated: readonly Forecast[],
  endings: ReadonlyMap<number, readonly number[]>,
  continuation: PolicyName,
  replays: number,
  bins: number,
): ForecastReport {
  const forecasts: ScoredForecast[] = [];
  const open: Forecast[] = [];
  for (const one of stated) {
    const truth = truthOf(game, one, endings);
    if (!truth) {
      open.push(one);
      continue;
    }
    const came = truth.happened ? 1 : 0;
    forecasts.push({ ...one, ...truth, brier: square(one.probability - came), oddsBrier: square(truth.odds - came) });
  }
  return {
    continuation,
    replays,
    forecasts,
    open,
    brier: forecasts.length === 0 ? null : mean(forecasts.map((one) => one.brier)),
    oddsBrier: forecasts.length === 0 ? null : mean(forecasts.map((one) => one.oddsBrier)),
    coin: 0.25,
    bins: calibration(forecasts, bins),
    parts: partsOf(forecasts),
    calibrated: calibratedOf(forecasts, bins),
    confidence: confidenceOf(forecasts),
  };
}

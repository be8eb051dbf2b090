import { seatPeople } from './answers';
import { type Compiled, compile } from './compiled';
import { changeStock, type Context, emit, INDICATOR, makeContext, STOCK, whole } from './context';
import { draw, matchKey, PURPOSE } from './draws';
import type { GameEvent } from './events';
import { suspicionOf, leadingCandidate } from './attribution';
import { fireInjects } from './injects';
import { readIntelligence } from './intelligence';
import { settleNames } from './naming';
import type { Scenario } from './scenario';
import type { MatchState, Settings } from './state';
import { STOCKS } from './vocabulary';

export const ENGINE_VERSION = '2';
export const STANDARD: Settings = { rationality: 'normal', intelligence: 'normal', discipline: 'normal' };
export const SEED_LIMIT = 120;

export type SeedProblem = 'seed/empty' | 'seed/too-long';

/** Seeds are phrases of 1 to 120 characters; longer ones are somebody's mistake. */
export function checkSeed(seed: string): SeedProblem | null {
  if (seed.length === 0) return 'seed/empty';
  if (seed.length > SEED_LIMIT) return 'seed/too-long';
  return null;
}

/** Noughts to copy: a list that is copied whole has no holes to be asked about at every reading, and is made at once. */
const NOUGHTS: number[][] = [];
function zeros(n: number): number[] {
  let all = NOUGHTS[n];
  if (!all) {
    all = [];
    for (let i = 0; i < n; i++) all.push(0);
    NOUGHTS[n] = all;
  }
  return all.slice();
}

export interface Options {
  /** Fixes the rival's type instead of drawing it (tests, theory lens, balance by type). */
  readonly type?: string;
}

/** A new match with the first turn open. @throws RangeError for a seed that `checkSeed` refuses. */
export function createMatch(
  scenario: Scenario,
  seed: string,
  settings: Settings = STANDARD,
  options: Options = {},
): { state: MatchState; events: GameEvent[] } {
  const events: GameEvent[] = [];
  const state = newState(compile(scenario), seed, settings, options, events);
  return { state, events };
}

/** The same without records, on a state the caller owns. */
export function newState(c: Compiled, seed: string, settings: Settings, options: Options, events: GameEvent[] | null): MatchState {
  const problem = checkSeed(seed);
  if (problem) throw new RangeError(`${problem}: a seed has 1 to ${SEED_LIMIT} characters, this one ${seed.length}`);
  const { scenario } = c;
  const key = matchKey(seed);
  const spread = scenario.model.council.offsetSpread * 10000;
  const state: MatchState = {
    scenario: scenario.id,
    seed,
    settings,
    pub: {
      turn: 1,
      phase: 'decide',
      day: 0,
      ind: scenario.indicators.map((one) => Math.round(one.start * 100)),
      stock: STOCKS.map((_, at) => (at === STOCK.capital ? Math.round(scenario.capital.start * 100) : 0)),
      flags: zeros(c.flags.length),
      agenda: [],
      adopted: zeros(c.measures.length),
      adoptedTurn: zeros(c.measures.length),
      running: [],
      sounded: zeros(c.delegations.length),
      position: zeros(c.delegations.length),
      text: null,
      broke: zeros(c.delegations.length),
      circulated: 0,
      acts: zeros(c.acts.length),
      lastAct: -1,
      lastSeverity: Math.round(scenario.model.council.severityPivot * 10000),
      calm: 0,
      attacks: scenario.council.attacked.map((one) => ({
        member: c.index.delegation(one.member),
        severity: Math.round(one.severity * 10000),
        attribution: 0,
        turn: 0,
      })),
      commitments: [],
      belief: priors(c),
      evidence: 0,
      riskCarried: 0,
      injectsFired: zeros(c.injects.length),
      pending: [],
      answer: -10000,
      breaches: [0, 0, 0, 0, 0, 0],
      moves: zeros(c.moves.length),
      moveTurn: zeros(c.moves.length),
      findings: zeros(c.desk?.evidence.length ?? 0),
      named: [],
      ending: -1,
      score: [],
    },
    hid: {
      key,
      type: options.type === undefined ? drawType(c, key) : c.index.type(options.type),
      fear: c.types.map((type) => Math.round(type.fear.start * 100)),
      audience: 0,
      offset: c.delegations.map((one) => whole((2 * draw(key, 0, PURPOSE.offset.key, one.key) - 1) * spread)),
      acts: zeros(c.acts.length),
      actTurn: zeros(c.acts.length),
    },
  };
  if (settings.people) state.pub.people = seatPeople(c, settings);
  if (c.desk) state.pub.ind[INDICATOR.attribution] = suspicionOf(c, state.pub, leadingCandidate(c, state.pub));
  for (const attack of state.pub.attacks) attack.attribution = state.pub.ind[INDICATOR.attribution]!;
  openTurn(makeContext(c, state, events));
  return state;
}

function priors(c: Compiled): number[] {
  const parts = c.types.map((type) => Math.floor(type.prior * 1000000));
  const rest = 1000000 - parts.reduce((sum, part) => sum + part, 0);
  parts[0] = parts[0]! + rest;
  return parts;
}

function drawType(c: Compiled, key: readonly number[]): number {
  const drawn = draw(key, 0, PURPOSE.type.key, 0);
  let sum = 0;
  for (let k = 0; k < c.types.length; k++) {
    sum += c.types[k]!.prior;
    if (drawn < sum) return k;
  }
  return c.types.length - 1;
}

/** The situation: income and upkeep, then what the calendar and the past bring. */
export function openTurn(x: Context): void {
  const { c, pub } = x;
  if (x.events) emit(x, { type: 'turn/opened', date: c.scenario.turns[pub.turn - 1]!.date });
  if (pub.turn > 1) changeStock(x, STOCK.capital, c.scenario.capital.income * 100, 'drift', 'income');
  for (let i = 0; i < pub.running.length; ) {
    const one = pub.running[i]!;
    const measure = c.measures[one.measure]!;
    if (measure.upkeep === 0 || one.arrives === 0 || one.arrives >= pub.turn) {
      i++;
      continue;
    }
    if (pub.stock[STOCK.capital]! >= measure.upkeep) {
      changeStock(x, STOCK.capital, -measure.upkeep, 'measure', measure.id);
      i++;
      continue;
    }
    pub.running.splice(i, 1);
    emit(x, { type: 'measure/lapsed', measure: measure.id });
  }
  settleNames(x);
  fireInjects(x);
  readIntelligence(x);
  pub.phase = 'decide';
}

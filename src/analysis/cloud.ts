import { type Compiled, makeContext, newState, type Settings, stepOwned, settingsWithoutPeople } from '../engine';
import { makeInput, POLICIES, type PolicyName, policyLuck } from '../policies';
import { isOver } from './course';
import type { Game } from './game';
import type { Job, Progress } from './job';

export interface CloudOptions {
  readonly games?: number;
  /** Played in turn, so each has the same share. */
  readonly policies?: readonly PolicyName[];
  readonly phrase?: string;
}

export const PERCENTILES = [5, 25, 50, 75, 95] as const;

/** Where many games stood when each turn closed. A game that ended early counts on with its last values. */
export interface Cloud {
  readonly games: number;
  readonly policies: readonly PolicyName[];
  /** By indicator id, turn by turn from the first: values in hundredths in the order of PERCENTILES. */
  readonly bands: Readonly<Record<string, readonly (readonly number[])[]>>;
  /** Games still running when each turn closed. */
  readonly running: readonly number[];
}

export function* cloud(c: Compiled, settings: Settings, options: CloudOptions = {}): Job<Cloud> {
  const { games = 600, policies = MIX, phrase = 'cloud' } = options;
  const turns = c.turns.length;
  // values[indicator][turn]: one list of all games.
  const values = c.indicators.map(() => Array.from({ length: turns }, (): number[] => []));
  const running = new Array<number>(turns).fill(0);
  let done = 0;
  const partial = (): Cloud => ({
    games: done,
    policies,
    running: running.slice(),
    bands: Object.fromEntries(c.indicators.map((id, at) => [id, values[at]!.map(percentiles)])),
  });
  const progress = (better: boolean): Progress<Cloud> => ({ done, total: games, better, partial });
  for (let n = 0; n < games; n++) {
    const policy = policies[n % policies.length]!;
    const seed = `${phrase}/${Math.floor(n / policies.length)}`.slice(-100);
    const state = newState(c, seed, settingsWithoutPeople(settings), {}, null);
    const x = makeContext(c, state, null);
    const input = makeInput(c, state.pub, settings, policyLuck(seed, policy));
    for (let turn = 0; turn < turns; turn++) {
      if (turn > 0 && state.pub.phase !== 'ended') stepOwned(x, { type: 'turn/advance' });
      while (!isOver(x)) {
        const rejection = stepOwned(x, POLICIES[policy](input));
        if (rejection) throw new Error(`policy ${policy}, turn ${state.pub.turn}: refused (${rejection.code})`);
      }
      if (state.pub.phase !== 'ended') running[turn] = running[turn]! + 1;
      for (let i = 0; i < values.length; i++) values[i]![turn]!.push(state.pub.ind[i]!);
    }
    done++;
    yield progress(done === 60);
  }
  return partial();
}

const MIX: readonly PolicyName[] = ['do-nothing', 'random', 'hawk', 'dove', 'history', 'adaptive'];

/** By the nearest rank: always values that occurred. */
function percentiles(list: readonly number[]): number[] {
  const sorted = [...list].sort((a, b) => a - b);
  return PERCENTILES.map((p) => sorted[Math.max(0, Math.ceil((p * sorted.length) / 100) - 1)] ?? 0);
}

/** The way of one game through an indicator's cloud: its value when each turn closed, hundredths. */
export function pathOf({ c, turns }: Game, indicator: string): number[] {
  const at = c.index.indicator(indicator);
  return turns.filter((one) => one.over).map((one) => one.indicators[at]!);
}

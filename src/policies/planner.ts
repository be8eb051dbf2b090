import { type Command, DIMENSIONS, makeContext, type MatchState, stepOwned, type Way, WAYS, whyNot, whyNotTable } from '../engine';
import { copyOf, imagine } from './imagine';
import { ADVANCE, makeInput, PASS, type Policy, type PolicyInput } from './policy';

/** How far a planner looks: all in counts, never in time, so that every machine decides alike. */
export interface Effort {
  /** Worlds in the first and in the last round of a comparison; each round has twice as many and half the candidates. */
  readonly first: number;
  readonly last: number;
  /** Packages that are built on with a further measure. */
  readonly beam: number;
  /** Measures that are tried on top of each of them. */
  readonly breadth: number;
}

/** A package of measures, or a way on: commands to give now. */
type Candidate = readonly Command[];

/** What a match to its end is worth to the chair. */
const worth = (state: MatchState): number => state.pub.score[DIMENSIONS.length]!;

/** The same worlds for every candidate, thought up as they are needed. */
class Worlds {
  readonly #made: MatchState[] = [];
  constructor(
    readonly input: PolicyInput,
    readonly base: Policy,
  ) {}

  /** Plays one candidate and then the base policy to the end in world `at`; -1 when it cannot be played. */
  play(candidate: Candidate, at: number): number {
    this.#made[at] ??= this.#fresh(at);
    const state = copyOf(this.#made[at]);
    const { c, settings } = this.input;
    const x = makeContext(c, state, null);
    for (const command of candidate) if (stepOwned(x, command)) return -1;
    const input = makeInput(c, state.pub, settings, this.#luck(at));
    while (state.pub.phase !== 'ended') if (stepOwned(x, this.base(input))) return -1;
    return worth(state);
  }

  #fresh(at: number): MatchState {
    const state = imagine(this.input, at);
    state.pub.agenda.length = 0;
    return state;
  }
  #luck(at: number): readonly number[] {
    return [at, 1, 2, 3];
  }
}

interface Ranked {
  readonly candidate: Candidate;
  sum: number;
}

/** Successive halving: all candidates in a few worlds, the better half in twice as many, until one is left or worlds run out. */
function race(worlds: Worlds, candidates: readonly Candidate[], { first, last }: Effort, keep: number): Ranked[] {
  let field: Ranked[] = candidates.map((candidate) => ({ candidate, sum: 0 }));
  for (let from = 0, to = first; ; from = to, to *= 2) {
    for (const one of field) for (let at = from; at < to; at++) one.sum += worlds.play(one.candidate, at);
    field.sort((a, b) => b.sum - a.sum);
    if (to >= last || field.length <= 1) return field;
    field = field.slice(0, Math.max(keep, Math.ceil(field.length / 2)));
  }
}

function bestPackage(input: PolicyInput, base: Policy, effort: Effort): readonly number[] {
  const { c } = input;
  const pub = copyOf(input.pub);
  pub.agenda.length = 0;
  const worlds = new Worlds(input, base);
  const commands = (items: readonly number[]): Candidate => [...items.map((at) => c.tables[at]!), PASS];
  const packages = new Map<Candidate, readonly number[]>();
  const offer = (items: readonly number[]): Candidate => {
    const made = commands(items);
    packages.set(made, items);
    return made;
  };
  const open = c.measures.filter((measure) => whyNotTable(c, pub, measure) === null).map((measure) => measure.index);
  const singles = race(worlds, [offer([]), ...open.map((at) => offer([at]))], effort, effort.beam + 1);
  let stand = singles;
  const finalists = [...singles.slice(0, 2), { candidate: offer(baseline(input, base)), sum: 0 }];
  const order = singles.flatMap((one) => packages.get(one.candidate)!);
  for (const at of open) if (!order.includes(at) && order.length < effort.breadth) order.push(at);
  const tried = new Set<string>();
  for (let size = 1; size < c.scenario.capital.agenda; size++) {
    const longer: Candidate[] = [];
    for (const one of stand.slice(0, effort.beam)) {
      const items = packages.get(one.candidate)!;
      if (items.length !== size) continue;
      for (const at of order.slice(0, effort.breadth)) {
        if (items.includes(at)) continue;
        const key = [...items, at].sort((a, b) => a - b).join();
        if (tried.has(key)) continue;
        tried.add(key);
        pub.agenda.splice(0, pub.agenda.length, ...items);
        if (whyNotTable(c, pub, c.measures[at]!) === null) longer.push(offer([...items, at]));
      }
    }
    if (longer.length === 0) break;
    stand = race(worlds, longer, effort, effort.beam);
    finalists.push(...stand.slice(0, 2));
  }
  const all = finalists.map((one) => one.candidate);
  const [best] = race(worlds, all, { ...effort, first: effort.last }, 1);
  return packages.get(best!.candidate)!;
}

/** What the base policy itself would table. */
function baseline(input: PolicyInput, base: Policy): number[] {
  const pub = copyOf(input.pub);
  pub.agenda.length = 0;
  for (;;) {
    const command = base({ ...input, pub });
    if (command.type !== 'agenda/table') return pub.agenda.slice();
    pub.agenda.push(input.c.index.measure(command.measure));
  }
}

function bestWay(input: PolicyInput, base: Policy, effort: Effort): Command {
  const ways = WAYS.map((way: Way): Command => ({ type: 'council/way', way })).filter(
    (command) => whyNot(input.c, input.pub, command) === null,
  );
  const [best] = race(
    new Worlds(input, base),
    ways.map((way) => [way]),
    { ...effort, first: effort.last },
    1,
  );
  return best!.candidate[0]!;
}

export function makePlanner(base: Policy, effort: Effort): Policy {
  /** Plans by the table object that they were made for: the measures of a turn are tabled one command at a time. */
  const plans = new WeakMap<object, { readonly when: string; readonly items: readonly number[] }>();
  return (input) => {
    const { c, pub } = input;
    if (pub.phase === 'ledger') return ADVANCE;
    if (pub.phase === 'objection') return bestWay(input, base, effort);
    const when = `${pub.turn} ${pub.stock[0]!} ${pub.running.length} ${pub.sounded.join()}`;
    let plan = plans.get(pub);
    if (plan?.when !== when) {
      plan = { when, items: bestPackage(input, base, effort) };
      plans.set(pub, plan);
    }
    for (const at of plan.items) if (whyNotTable(c, pub, c.measures[at]!) === null) return c.tables[at]!;
    return PASS;
  };
}

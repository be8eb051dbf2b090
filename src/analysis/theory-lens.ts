import { type Command, DIMENSIONS, newState, settingsWithoutPeople } from '../engine';
import { POLICIES, type PolicyName } from '../policies';
import { carryDecisions } from './carried';
import { type LeftOut, newAccount } from './course';
import { addTo, type Estimate, estimateOf, newSums } from './estimates';
import { type Game, readGame } from './game';
import type { Job, Progress } from './job';
import { playMatch } from './play';

export interface TheoryLensOptions {
  readonly replays?: number;
  /** Decides where the record has nothing to say, and is shown for comparison. */
  readonly policy?: PolicyName;
  readonly phrase?: string;
}

/** The game's decisions against one kind of rival. */
export interface Lens {
  readonly type: string;
  /** This is the rival that the game had. */
  readonly own: boolean;
  /** The match with the same luck and this rival. */
  readonly game: Game;
  readonly leftOut: readonly LeftOut[];
  /** Over fresh luck: score, and share of each ending (0..1, most frequent first). */
  readonly value: Estimate;
  readonly endings: readonly { readonly id: string; readonly share: number }[];
  /** The policy, which reads the rival as it goes, over the same luck. */
  readonly policy: Estimate;
}

export interface TheoryLens {
  readonly policy: PolicyName;
  readonly lenses: readonly Lens[];
}

/** The same decisions against every kind of rival: what is right against one can be what ruins the other. */
export function* theoryLens(game: Game, options: TheoryLensOptions = {}): Job<TheoryLens> {
  const { replays = 400, policy = 'adaptive', phrase = game.seed } = options;
  const { c } = game;
  const settings = settingsWithoutPeople(game.settings);
  const studies = c.types.map((type, at) => ({
    type: type.id,
    own: at === game.state.hid.type,
    ...sameLuck(game, type.id, policy),
    value: newSums(),
    policy: newSums(),
    endings: c.endings.map(() => 0),
  }));
  let done = 0;
  const total = replays * 2 * studies.length;
  const partial = (): TheoryLens => ({
    policy,
    lenses: studies.map((one) => ({
      type: one.type,
      own: one.own,
      game: one.game,
      leftOut: one.leftOut,
      value: estimateOf(one.value),
      policy: estimateOf(one.policy),
      endings: c.endings
        .map(({ id }, at) => ({ id, share: one.endings[at]! / Math.max(1, one.value.n) }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share),
    })),
  });
  const progress = (better: boolean): Progress<TheoryLens> => ({ done, total, better, partial });
  for (let n = 0; n < replays; n++) {
    for (const one of studies) {
      const seed = `lens/${phrase}/${n}`.slice(-SEED);
      const state = newState(c, seed, settings, { type: one.type }, null);
      carryDecisions(game, state, policy, seed);
      addTo(one.value, state.pub.score[DIMENSIONS.length]!);
      one.endings[state.pub.ending] = one.endings[state.pub.ending]! + 1;
      const other = playMatch(c, seed, policy, POLICIES[policy], { settings, type: one.type });
      addTo(one.policy, other.state.pub.score[DIMENSIONS.length]!);
      done += 2;
    }
    yield progress(n === 19);
  }
  return partial();
}

const SEED = 100;

function sameLuck(game: Game, type: string, policy: PolicyName): { game: Game; leftOut: LeftOut[] } {
  const options = { type };
  const commands: Command[] = [];
  const leftOut: LeftOut[] = [];
  const state = newState(game.c, game.seed, game.settings, options, null);
  carryDecisions(game, state, policy, game.seed, {
    account: newAccount(),
    log: (command) => commands.push(command),
    refuse: (one) => leftOut.push(one),
  });
  const read = readGame(game.c, { seed: game.seed, settings: game.settings, commands }, options);
  if (!read.ok) throw new Error(`decisions carried to another rival broke the rules at command ${read.at}: ${read.rejection.code}`);
  return { game: read.game, leftOut };
}

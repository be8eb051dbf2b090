import { DIMENSIONS, newState, settingsWithoutPeople } from '../engine';
import { POLICIES, type PolicyName } from '../policies';
import { carryDecisions } from './carried';
import { type Account, finishMatch, newAccount, newCourse, playDecision } from './course';
import { addTo, type Estimate, estimateOf, newSums, type Sums } from './estimates';
import type { Game } from './game';
import { freshFuture, luckOf } from './hidden';
import type { Job, Progress } from './job';
import { playMatch } from './play';

export interface SkillLuckOptions {
  /** Matches with fresh luck for the decisions and for each reference policy. */
  readonly replays?: number;
  /** The yardstick, and the one who decides where the record has nothing to say. */
  readonly reference?: PolicyName;
  /** Policies whose expectation is shown beside it. */
  readonly policies?: readonly PolicyName[];
  readonly phrase?: string;
}

export interface SkillLuck {
  readonly reference: PolicyName;
  /** What came out, points. */
  readonly outcome: number;
  /** The same decisions, turn by turn, over fresh luck against the same rival. */
  readonly decisions: Estimate;
  /** Shares of the commands in those matches that the rules refused, and decisions handed to the reference policy per match. */
  readonly leftOut: number;
  readonly handed: number;
  /** Expectation of each policy over the same luck, against the same rival. */
  readonly policies: readonly { readonly policy: PolicyName; readonly value: Estimate }[];
  /** decisions - reference (paired). The decisions are held however luck turns, the policy looks again each turn: it errs against the player. */
  readonly skill: Estimate;
  /** outcome - decisions. */
  readonly luck: Estimate;
  /**
   * The same difference, outcome - reference, told turn by turn: what each decision was worth against the reference policy's own from the
   * same moment, and what luck then did with it. `start` is that policy's expectation when the first turn opened: the parts sum to
   * outcome - start, since each turn takes up where the one before left off.
   */
  readonly start: Estimate;
  readonly turns: readonly { readonly turn: number; readonly skill: Estimate; readonly luck: Estimate }[];
}

/** @throws RangeError for a match that is not over */
export function* skillAndLuck(game: Game, options: SkillLuckOptions = {}): Job<SkillLuck> {
  if (game.score === null) throw new RangeError('skill and luck are told of a match that is over');
  const { replays = 1000, reference = 'adaptive', phrase = game.seed } = options;
  const policies = options.policies ?? COMPANY;
  const all = [reference, ...policies.filter((one) => one !== reference)];
  const type = game.c.types[game.state.hid.type]!.id;
  // The luck of those who played a delegation cannot be drawn anew: everywhere here the model answers for them.
  const settings = settingsWithoutPeople(game.settings);
  const study: Study = {
    decisions: newSums(),
    skill: newSums(),
    account: newAccount(),
    policies: all.map((policy) => ({ policy, value: newSums() })),
    turns: game.turns.map(() => ({ policy: newSums(), done: newSums(), skill: newSums() })),
  };
  const perTurn = Math.ceil(replays / 2);
  const total = replays * (all.length + 1) + perTurn * 2 * game.turns.length;
  let done = 0;
  const partial = (): SkillLuck => resultOf(game, study, reference);
  const progress = (better: boolean): Progress<SkillLuck> => ({ done, total, better, partial });

  for (let n = 0; n < replays; n++) {
    const seed = `skill/${phrase}/${n}`;
    const state = newState(game.c, seed.slice(-SEED), settings, { type }, null);
    carryDecisions(game, state, reference, seed, { account: study.account });
    const own = state.pub.score[TOTAL]!;
    addTo(study.decisions, own);
    study.policies.forEach(({ policy, value }, at) => {
      const played = playMatch(game.c, seed.slice(-SEED), policy, POLICIES[policy], { settings, type });
      const score = played.state.pub.score[TOTAL]!;
      addTo(value, score);
      if (at === 0) addTo(study.skill, own - score);
    });
    done += all.length + 1;
    yield progress(n === 19 || n === replays - 1);
  }
  for (let n = 0; n < perTurn; n++) {
    game.turns.forEach((record, at) => {
      const sums = study.turns[at]!;
      const luck = luckOf(phrase, record.turn, n);
      const free = newCourse(game.c, freshFuture(game.c, record.opening, luck, 'truth'), reference, phrase);
      finishMatch(free);
      const held = newCourse(game.c, freshFuture(game.c, record.opening, luck, 'truth'), reference, phrase);
      playDecision(held, record.decision);
      finishMatch(held);
      addTo(sums.policy, free.x.pub.score[TOTAL]!);
      addTo(sums.done, held.x.pub.score[TOTAL]!);
      addTo(sums.skill, held.x.pub.score[TOTAL]! - free.x.pub.score[TOTAL]!);
    });
    done += 2 * game.turns.length;
    yield progress(n === 19);
  }
  return partial();
}

const COMPANY: readonly PolicyName[] = ['do-nothing', 'history', 'hawk', 'dove'];
const TOTAL = DIMENSIONS.length;
/** Seeds are phrases of limited length; what tells them apart stands at their end. */
const SEED = 100;

interface Study {
  readonly decisions: Sums;
  readonly skill: Sums;
  readonly account: Account;
  readonly policies: readonly { readonly policy: PolicyName; readonly value: Sums }[];
  /** From each turn's opening: the policy's own course, the decision and then the policy, and their paired difference. */
  readonly turns: readonly { readonly policy: Sums; readonly done: Sums; readonly skill: Sums }[];
}

function resultOf(game: Game, study: Study, reference: PolicyName): SkillLuck {
  const outcome = game.score! / 100;
  const decisions = estimateOf(study.decisions);
  const { account } = study;
  return {
    reference,
    outcome,
    decisions,
    leftOut: account.leftOut / Math.max(1, account.done + account.leftOut),
    handed: account.handed / Math.max(1, decisions.n),
    policies: study.policies.map(({ policy, value }) => ({ policy, value: estimateOf(value) })),
    skill: estimateOf(study.skill),
    luck: { ...decisions, mean: outcome - decisions.mean, low: outcome - decisions.high, high: outcome - decisions.low },
    start: estimateOf(study.turns[0]!.policy),
    turns: game.turns.map((record, at) => {
      const { done, skill } = study.turns[at]!;
      const next = study.turns[at + 1];
      return {
        turn: record.turn,
        skill: estimateOf(skill),
        luck: gap(next ? estimateOf(next.policy) : certain(outcome), estimateOf(done)),
      };
    }),
  };
}

const certain = (value: number): Estimate => ({ n: 1, mean: value, sd: 0, low: value, high: value });

/** a - b of two independent estimates. */
function gap(a: Estimate, b: Estimate): Estimate {
  const mean = a.mean - b.mean;
  const half = Math.sqrt((a.high - a.mean) * (a.high - a.mean) + (b.high - b.mean) * (b.high - b.mean));
  return { n: Math.max(a.n, b.n), mean, sd: Math.sqrt(a.sd * a.sd + b.sd * b.sd), low: mean - half, high: mean + half };
}

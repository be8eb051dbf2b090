import { DIMENSIONS } from '../engine';
import type { PolicyName } from '../policies';
import { type Choice, choiceOf, type Option } from './alternatives';
import { finishMatch, newCourse, playDecision } from './course';
import { addTo, type Estimate, estimateOf, newSums, type Sums } from './estimates';
import type { Game } from './game';
import { freshFuture, type Knowledge, luckOf } from './hidden';
import type { Job, Progress } from './job';
import { newTrace, type Reason, reasonOf, type Trace, trace } from './reasons';

export interface TurningPointOptions {
  /** Replays for each option of each decision. */
  readonly replays?: number;
  /** Replays with luck of their own for the best option found: the pick of many flatters itself, a second look does not. */
  readonly confirmations?: number;
  /** Options beside the one taken, at most. */
  readonly most?: number;
  /** Decides every later turn, whatever was done in this one. */
  readonly continuation?: PolicyName;
  readonly knowledge?: readonly Knowledge[];
  /** Names the luck of the replays. */
  readonly phrase?: string;
}

/** An option against what was done; points. */
export interface Verdict {
  readonly measures: readonly string[];
  readonly policies: readonly PolicyName[];
  /** Expected score. */
  readonly value: Estimate;
  /** Paired difference from what was done. */
  readonly difference: Estimate;
}

export interface DecisionValue {
  readonly turn: number;
  readonly done: { readonly measures: readonly string[]; readonly value: Estimate };
  /** Best first. */
  readonly others: readonly Verdict[];
  /** The best option; null when none did better. Measured anew when `confirmed`; `clear` when the interval lies above nought. */
  readonly better: (Verdict & { readonly confirmed: boolean; readonly clear: boolean; readonly reason: Reason | null }) | null;
  /** Doing nothing against what was done; null when nothing was done. */
  readonly nothing: Verdict | null;
  /** What was done against the average of the options (paired): above nought for a decision well taken. */
  readonly gain: Estimate;
}

export interface TurningPoints {
  readonly continuation: PolicyName;
  readonly replays: number;
  /** By what was held fixed about the hidden world. */
  readonly decisions: Readonly<Partial<Record<Knowledge, readonly DecisionValue[]>>>;
  /** What moved the game most, by what could be known then: see `topOf`. */
  readonly top: readonly TurningPoint[];
}

export interface TurningPoint {
  readonly turn: number;
  /** A better option was there; or this one was much better than the others. */
  readonly kind: 'missed' | 'made';
}

/** Growing looks at every decision: a first answer at once, then a better one. */
const LOOKS = [2, 6, 16, 48, 120];

interface Study {
  readonly choice: Choice;
  readonly knowledge: Knowledge;
  readonly value: Sums;
  /** Done minus the sum of the options, which keeps to whole numbers. */
  readonly gain: Sums;
  readonly others: readonly { readonly option: Option; readonly value: Sums; readonly difference: Sums }[];
  best: { readonly at: number; readonly value: Sums; readonly difference: Sums; readonly done: Trace; readonly other: Trace } | null;
}

export function* turningPoints(game: Game, options: TurningPointOptions = {}): Job<TurningPoints> {
  const { replays = 200, confirmations = 400, most = 30, continuation = 'adaptive', phrase = game.seed } = options;
  const knowledge = options.knowledge ?? ['known', 'truth'];
  const studies: Study[] = [];
  // How much there is to do is known when all options are; till then it is something, and none of it done.
  let total = 1;
  let done = 0;
  let seen = 0;
  const partial = (): TurningPoints => ({
    continuation,
    replays: seen,
    decisions: Object.fromEntries(knowledge.map((one) => [one, studies.filter((study) => study.knowledge === one).map(decisionOf(game))])),
    top: topOf(studies.filter((study) => study.knowledge === knowledge[0]).map(decisionOf(game))),
  });
  const progress = (better: boolean): Progress<TurningPoints> => ({ done, total, better, partial });

  // Control goes back after each turn here and every few games below: whoever wants to stop this waits for no longer.
  const choices: Choice[] = [];
  for (const record of game.turns) {
    const choice = choiceOf(game, record, most);
    if (choice) choices.push(choice);
    yield progress(false);
  }
  studies.push(...knowledge.flatMap((one) => choices.map((choice) => newStudy(choice, one))));
  total = studies.reduce((sum, one) => sum + (one.others.length + 1) * replays + 2 * confirmations, 0);

  let from = 0;
  for (const to of [...LOOKS.filter((one) => one < replays), replays]) {
    for (const one of knowledge) {
      for (const study of studies) {
        if (study.knowledge !== one) continue;
        for (let n = from; n < to; n++) {
          for (const games of look(game, study, continuation, phrase, n)) {
            done += games;
            yield progress(false);
          }
        }
      }
      if (one === knowledge[0]) seen = to;
      yield progress(true);
    }
    from = to;
  }
  for (const study of studies) {
    study.best = pickBest(game, study);
    for (let n = replays; study.best && n < replays + confirmations; n++) {
      confirm(game, study, study.best, continuation, phrase, n);
      done += 2;
      if (n % 10 === 0) yield progress(false);
    }
  }
  return partial();
}

function newStudy(choice: Choice, knowledge: Knowledge): Study {
  return {
    choice,
    knowledge,
    value: newSums(),
    gain: newSums(),
    others: choice.others.map((option) => ({ option, value: newSums(), difference: newSums() })),
    best: null,
  };
}

/** Plays one option out in one future; total score in hundredths. */
function playOut(game: Game, { choice, knowledge }: Study, option: Option, by: PolicyName, luck: readonly number[], kept?: Trace): number {
  const state = freshFuture(game.c, choice.moment, luck, knowledge);
  const course = newCourse(game.c, state, by, game.seed);
  playDecision(course, option.commands);
  if (kept) trace(kept, 'soon', state);
  finishMatch(course);
  if (kept) trace(kept, 'end', state);
  return state.pub.score[DIMENSIONS.length]!;
}

/** Games in one go: a game of ten turns takes some tenths of a millisecond, a first one in a cold engine ten times that. */
const STRETCH = 8;

/** The n-th future of a decision: what was done and every other option, all under the same luck. Tells how many games it has played. */
function* look(game: Game, study: Study, by: PolicyName, phrase: string, n: number): Generator<number, void, undefined> {
  const luck = luckOf(phrase, study.choice.turn, n);
  const done = playOut(game, study, study.choice.done, by, luck);
  let gain = 0;
  let games = 1;
  // All sums of a future are added at once, or an answer in its middle would pair unequal numbers.
  const scores: number[] = [];
  for (const one of study.others) {
    scores.push(playOut(game, study, one.option, by, luck));
    if (++games % STRETCH !== 0) continue;
    yield STRETCH;
  }
  addTo(study.value, done);
  study.others.forEach((one, at) => {
    addTo(one.value, scores[at]!);
    addTo(one.difference, scores[at]! - done);
    gain += done - scores[at]!;
  });
  addTo(study.gain, gain);
  yield games % STRETCH;
}

function pickBest(game: Game, study: Study): Study['best'] {
  let at = -1;
  let top = 0;
  study.others.forEach(({ difference }, i) => {
    if (difference.sum <= top) return;
    top = difference.sum;
    at = i;
  });
  return at < 0 ? null : { at, value: newSums(), difference: newSums(), done: newTrace(game.c), other: newTrace(game.c) };
}

function confirm(game: Game, study: Study, best: NonNullable<Study['best']>, by: PolicyName, phrase: string, n: number): void {
  const luck = luckOf(phrase, study.choice.turn, n);
  const done = playOut(game, study, study.choice.done, by, luck, best.done);
  const score = playOut(game, study, study.others[best.at]!.option, by, luck, best.other);
  addTo(best.value, score);
  addTo(best.difference, score - done);
}

const decisionOf =
  ({ c }: Game) =>
  (study: Study): DecisionValue => {
    const others = study.others
      .map(
        ({ option, value, difference }): Verdict => ({
          measures: option.measures,
          policies: option.policies,
          value: estimateOf(value),
          difference: estimateOf(difference),
        }),
      )
      .sort((a, b) => b.difference.mean - a.difference.mean);
    const found = study.best;
    const first = found ? others.find((one) => one.measures === study.others[found.at]!.option.measures)! : others[0];
    const measured: Verdict | undefined =
      found && first ? { ...first, value: estimateOf(found.value), difference: estimateOf(found.difference) } : first;
    const better = measured && measured.difference.mean > 0 ? measured : null;
    return {
      turn: study.choice.turn,
      done: { measures: study.choice.done.measures, value: estimateOf(study.value) },
      others,
      better: better && {
        ...better,
        confirmed: found !== null,
        clear: better.difference.low > 0,
        reason: found && reasonOf(c, found.done, found.other),
      },
      nothing: others.find((one) => one.measures.length === 0) ?? null,
      gain: estimateOf(study.gain, Math.max(1, study.others.length)),
    };
  };

/**
 * The two decisions that cost most against their best option and the one that stood out most above its options; where one kind is
 * missing the other fills up to three. Only what luck alone would not show: intervals beside nought. In the order of turns.
 */
function topOf(decisions: readonly DecisionValue[]): TurningPoint[] {
  const missed = decisions.filter((one) => one.better?.clear).sort((a, b) => b.better!.difference.mean - a.better!.difference.mean);
  const made = decisions.filter((one) => !one.better?.clear && one.gain.low > 0).sort((a, b) => b.gain.mean - a.gain.mean);
  const best = Math.max(Math.min(1, made.length), 3 - missed.length);
  return [
    ...missed.slice(0, 3 - Math.min(best, made.length)).map(({ turn }) => ({ turn, kind: 'missed' as const })),
    ...made.slice(0, best).map(({ turn }) => ({ turn, kind: 'made' as const })),
  ].sort((a, b) => a.turn - b.turn);
}

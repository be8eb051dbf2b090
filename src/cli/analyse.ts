import {
  type DecisionValue,
  type Estimate,
  finish,
  type Game,
  type Job,
  outcomeOf,
  readGame,
  type SkillLuck,
  skillAndLuck,
  type TheoryLens,
  theoryLens,
  type TurningPoints,
  turningPoints,
} from '../analysis';
import { compile } from '../engine';
import { QUICK } from '../policies';
import { EXIT, type Io, parseArgs, UsageError, wholeNumber } from './io';
import { readReplay } from './read-replay';
import { policyNamed } from './simulate';

/** Turning points, skill and luck, and the theory lens of one recorded match. */
export async function runAnalyse(args: string[], io: Io): Promise<number> {
  const { positional, options, json } = parseArgs(args, ['scenario', 'replays', 'policy']);
  const replays = wholeNumber(options, 'replays', 200, 100_000);
  const policy = policyNamed(options.get('policy') ?? 'adaptive');
  // It looks ahead by simulation itself: thousands of continuations by it would take hours.
  if (!QUICK.some((one) => one === policy)) throw new UsageError(`--policy must be one of ${QUICK.join(', ')} here`);
  const read = await readReplay('analyse', positional, options.get('scenario'), io, json);
  if (!read.ok) return read.exit;
  const c = compile(read.scenario);
  const known = readGame(c, read.replay);
  if (!known.ok) throw new Error(`a verified replay was refused at command ${known.at}`);
  const { game } = known;
  const points = run('turning points', turningPoints(game, { replays, confirmations: 2 * replays, continuation: policy }));
  const skill = game.ending === null ? null : run('skill and luck', skillAndLuck(game, { replays: 5 * replays, reference: policy }));
  const lens = run('theory lens', theoryLens(game, { replays: 2 * replays, policy }));
  if (json) {
    const lenses = lens.lenses.map((one) => ({ ...one, game: outcomeOf(one.game) }));
    io.out(JSON.stringify({ ok: true, ...header(game), turningPoints: points, skill, lens: { ...lens, lenses } }, digits));
  } else {
    const { scenario, seed, turns, ending, score } = header(game);
    io.out(`${scenario}, seed '${seed}': ${turns} turns, ${ending === null ? 'not over yet' : `ending ${ending}, score ${score}`}`);
    tellPoints(io, points);
    if (skill) tellSkill(io, skill);
    else io.out('\nskill and luck are told of a match that is over');
    tellLens(io, lens);
  }
  return EXIT.fine;
}

const header = (game: Game) => ({
  scenario: game.c.scenario.id,
  seed: game.seed,
  settings: game.settings,
  turns: game.turns.length,
  ...outcomeOf(game),
});

function run<Result>(name: string, job: Job<Result>): Result {
  if (!process.stderr.isTTY) return finish(job);
  let shown = -1;
  const result = finish(job, ({ done, total }) => {
    const percent = Math.floor((100 * done) / total);
    if (percent !== shown) process.stderr.write(`\r\x1b[K${name} ${(shown = percent)} %`);
  });
  process.stderr.write('\r\x1b[K');
  return result;
}

/** Four digits: more would be noise. */
const digits = (_: string, value: unknown): unknown => (typeof value === 'number' ? Math.round(value * 10000) / 10000 : value);

const points = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(1)}`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const interval = ({ mean, low, high, n }: Estimate, show: (value: number) => string = (value) => value.toFixed(1)): string =>
  `${show(mean)} (95 %: ${show(low)} to ${show(high)}; n ${n})`;
const agenda = (measures: readonly string[]): string => (measures.length === 0 ? 'nothing' : measures.join(' + '));

function tellPoints(io: Io, { continuation, replays, decisions, top }: TurningPoints): void {
  io.out(`\nturning points: each decision against its alternatives; later turns by ${continuation}, ${replays} replays an alternative,`);
  io.out('the best one measured anew; a difference in points of the score, judged by what could be known then');
  const known = decisions.known ?? [];
  if (top.length === 0) io.out('  no decision stood out: luck alone would show as much');
  for (const { turn, kind } of top) {
    const one = known.find((each) => each.turn === turn)!;
    if (kind === 'missed')
      tellMissed(
        io,
        one,
        decisions.truth?.find((each) => each.turn === turn),
      );
    else
      io.out(
        `  turn ${turn}: ${agenda(one.done.measures)}\n    well decided, against the average alternative ${interval(one.gain, points)}`,
      );
  }
  io.out('\n  turn  expected   best alternative');
  for (const one of known) {
    const { better } = one;
    const other = better ? `${points(better.difference.mean)} ${agenda(better.measures)}` : 'none better';
    io.out(`  ${String(one.turn).padStart(4)}  ${one.done.value.mean.toFixed(1).padStart(8)}   ${other}`);
  }
}

function tellMissed(io: Io, one: DecisionValue, truth: DecisionValue | undefined): void {
  const better = one.better!;
  const named = better.policies.length > 0 ? ` (as ${better.policies.join(', ')})` : '';
  io.out(`  turn ${one.turn}: ${agenda(one.done.measures)}`);
  io.out(`    better ${agenda(better.measures)}${named}: ${interval(better.difference, points)}`);
  if (truth?.better) io.out(`    knowing the truth: ${agenda(truth.better.measures)} ${interval(truth.better.difference, points)}`);
  const reason = better.reason;
  if (!reason) return;
  const moved = reason.indicators.slice(0, 3).map((each) => `${each.id} ${points(each.end)}`);
  const ended = reason.endings.slice(0, 2).map((each) => `${each.id} ${percent(each.done)} to ${percent(each.other)}`);
  io.out(`    at the end: ${[...moved, ...ended].join('; ')}`);
}

function tellSkill(io: Io, skill: SkillLuck): void {
  io.out(`\nskill and luck, against ${skill.reference} and the same rival`);
  io.out(`  outcome ${skill.outcome.toFixed(1)}`);
  io.out(`  the same decisions over fresh luck ${interval(skill.decisions)}`);
  io.out(
    `    ${percent(skill.leftOut)} of the commands left out there as not allowed; ${skill.handed.toFixed(1)} commands a match by ${skill.reference}`,
  );
  for (const { policy, value } of skill.policies) io.out(`  ${policy.padEnd(11)} ${interval(value)}`);
  io.out(`  skill ${interval(skill.skill, points)}   luck ${interval(skill.luck, points)}`);
  io.out(`  turn   skill    luck   (each decision against ${skill.reference}'s own from there)`);
  for (const one of skill.turns)
    io.out(`  ${String(one.turn).padStart(4)} ${points(one.skill.mean).padStart(7)} ${points(one.luck.mean).padStart(7)}`);
}

function tellLens(io: Io, { policy, lenses }: TheoryLens): void {
  io.out('\ntheory lens: the same decisions against each kind of rival');
  for (const one of lenses) {
    const { ending, score } = outcomeOf(one.game);
    const ends = one.endings.slice(0, 3).map((each) => `${each.id} ${percent(each.share)}`);
    io.out(`  ${one.type}${one.own ? ' (the rival of this match)' : ''}: ${ending} ${score?.toFixed(1)} with the same luck`);
    io.out(`    over fresh luck ${interval(one.value)}; ${policy} ${one.policy.mean.toFixed(1)}; ${ends.join(', ')}`);
  }
}

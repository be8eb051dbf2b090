import type { Compiled, CompiledMeasure } from './compiled';
import type { CompiledVoter } from './compiled-others';
import { clamp, type Context, emit, share } from './context';
import { breakChance, easyDraw, easyUtility, idealPoint, type Mood, moodOf, plainUtility, textUtility } from './council';
import { cast, closePoll, openPoll, refusal, type Ruling } from './decision';
import { drawFrom, drawStem, PURPOSE } from './draws';
import type { MatchState } from './state';

/** How far votes of a group scatter around its mean share. */
const SCATTER = 0.15;

/** Another organisation is asked: every voter answers by its own position, the organisation's rule counts. */
export function askBody(x: Context, measure: CompiledMeasure): Ruling {
  const body = x.c.bodies[measure.through]!;
  const mood = bodyMood(x.c, x.state);
  const poll = openPoll();
  const record = [];
  const surely = easyDraw(mood);
  const limit = easyUtility(mood);
  const stem = drawStem(x.key, x.pub.turn, PURPOSE.body.key);
  for (let i = 0; i < body.voters.length; i++) {
    const voter = body.voters[i]!;
    const utility = voterUtility(x.c, x.state, mood, voter, measure, x.hid.offset);
    const drawn = drawFrom(stem, x.key, voter.key + measure.key);
    if (voter.seats === 1 && drawn >= surely && utility > limit && !x.events) {
      cast(poll, body.rule, voter.id, 1, 'yes');
      continue;
    }
    const votes = castVotes(voter, breakChance(mood, utility), drawn);
    if (votes.yes > 0) cast(poll, body.rule, voter.id, votes.yes, 'yes');
    if (votes.no > 0) cast(poll, body.rule, voter.id, votes.no, 'no');
    if (votes.abstain > 0) cast(poll, body.rule, voter.id, votes.abstain, 'abstain');
    if (x.events) record.push({ voter: voter.id, ...votes });
  }
  const ruling = closePoll(poll, body.rule);
  if (x.events)
    emit(x, {
      type: 'body/voted',
      body: body.id,
      measure: measure.id,
      passes: ruling.passes,
      reason: ruling.reason,
      by: ruling.by,
      yes: record.reduce((sum, one) => sum + one.yes, 0),
      no: record.reduce((sum, one) => sum + one.no, 0),
      abstain: record.reduce((sum, one) => sum + one.abstain, 0),
      votes: record,
    });
  return ruling;
}

function castVotes(voter: CompiledVoter, chance: number, drawn: number): { yes: number; no: number; abstain: number } {
  if (voter.seats === 1) {
    if (drawn >= chance) return { yes: 1, no: 0, abstain: 0 };
    return drawn >= refusal(chance, voter.abstain) ? { yes: 0, no: 0, abstain: 1 } : { yes: 0, no: 1, abstain: 0 };
  }
  const yes = Math.round(voter.seats * clamp(1 - chance + SCATTER * (2 * drawn - 1), 0, 1));
  const no = Math.round(voter.seats * refusal(1 - yes / voter.seats, voter.abstain));
  return { yes, no, abstain: voter.seats - yes - no };
}

/** Elsewhere the unity of this council plays no part. */
export function bodyMood(c: Compiled, state: Readonly<Pick<MatchState, 'pub' | 'settings'>>): Mood {
  return moodOf(c, state.pub, state.settings, false);
}

/** Chance that a voter does not agree. Members of the council think as they do there; `offsets` are the hidden parts, or null where unknown; `shift` moves everybody alike, for a range. */
export function voterRefusal(
  c: Compiled,
  state: Readonly<Pick<MatchState, 'pub' | 'settings'>>,
  mood: Mood,
  voter: CompiledVoter,
  measure: CompiledMeasure,
  offsets: readonly (number | null)[],
  shift = 0,
): number {
  return breakChance(mood, voterUtility(c, state, mood, voter, measure, offsets, shift));
}

function voterUtility(
  c: Compiled,
  state: Readonly<Pick<MatchState, 'pub' | 'settings'>>,
  mood: Mood,
  voter: CompiledVoter,
  measure: CompiledMeasure,
  offsets: readonly (number | null)[],
  shift = 0,
): number {
  const { pub } = state;
  const text = measure.stance;
  if (voter.delegation >= 0) {
    const at = voter.delegation;
    const ideal = idealPoint(c, pub, mood, at, (offsets[at] ?? 0) / 10000 + shift);
    return textUtility(c, pub, mood, at, ideal, text, 0);
  }
  let ideal = shift + voter.hawkishness + voter.pull * mood.escalation + mood.pull;
  for (let n = 0; n < voter.norms.length; n++) ideal += c.scenario.model.norms.pull * voter.norms[n]! * breachBalance(pub.breaches, n);
  return plainUtility(mood, voter.dear, voter.wary, ideal, text, 0);
}

/** Breaches of a norm by the rival less those by the council, -1..1. */
export function breachBalance(breaches: readonly number[], norm: number): number {
  return share(breaches[norm]!) - share(breaches[norm + 3]!);
}

/** Puts breaches on record: `side` 0 for the rival, 1 for the council; negative amounts uphold. */
export function recordNorms(x: Context, side: 0 | 1, norms: readonly number[], scale: number): void {
  if (!x.c.hasNorms) return;
  const { step } = x.c.scenario.model.norms;
  for (let n = 0; n < norms.length; n++) {
    const by = norms[n]!;
    if (by === 0) continue;
    const at = n + 3 * side;
    x.pub.breaches[at] = clamp(x.pub.breaches[at]! + Math.round(by * step * scale * 100), 0, 10000);
  }
}

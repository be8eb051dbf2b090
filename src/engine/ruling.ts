import type { Compiled } from './compiled';
import { cast, closePoll, openPoll, refusal, type Ruling } from './decision';
import type { DecisionRule } from './scenario';

type Objection = { readonly delegation: number; readonly items: number; readonly aside: number };
type Text = { readonly items: readonly number[]; readonly objections: readonly Objection[] };

const CARRIED: Ruling = { passes: true, reason: 'agreed', by: '', level: 1 };
const STOPPED: Ruling = { passes: false, reason: 'objection', by: '', level: 0 };

/** Whether the council's own rule carries item k of a text in spite of the objections, and at what level. */
export function rulingOn(c: Compiled, text: Text, k: number): Ruling {
  const { rule } = c.scenario.council;
  const bit = 1 << k;
  if (rule.kind === 'consensus') {
    for (let i = 0; i < text.objections.length; i++) if (text.objections[i]!.items & bit) return STOPPED;
    return CARRIED;
  }
  const poll = openPoll();
  let next = 0;
  // Objections stand in seating order, so one walk along the table meets them all.
  for (let i = 0; i < c.delegations.length; i++) {
    const { id, spec } = c.delegations[i]!;
    while (next < text.objections.length && text.objections[next]!.delegation < i) next++;
    const one = text.objections[next];
    const objects = one !== undefined && one.delegation === i && (one.items & bit) !== 0;
    cast(poll, rule, id, spec.capability, objects ? (one.aside & bit ? 'abstain' : 'no') : 'yes');
  }
  return closePoll(poll, rule);
}

/** Positions of the items that the rule carries. */
export function heldItems(c: Compiled, text: Text): number[] {
  const held: number[] = [];
  for (let k = 0; k < text.items.length; k++) if (rulingOn(c, text, k).passes) held.push(k);
  return held;
}

/** Units into which the weight of the whole council is cut for the sums below: fine enough for a per cent. */
const UNITS = 400;

/**
 * Chance that a text passes when each member objects with its own chance, independently. Exact for consensus, unanimity without
 * a cap, lead and consult; for majorities the distribution of the balance is summed member by member on a grid. `abstain` is each
 * member's own share of abstentions.
 */
export function passChance(
  rule: DecisionRule,
  chances: readonly number[],
  weights: readonly number[],
  voters: readonly string[],
  abstain: readonly number[] = voters.map(() => rule.abstain),
): number {
  const n = chances.length;
  let chance = 1;
  switch (rule.kind) {
    case 'consensus':
      for (let i = 0; i < n; i++) chance *= 1 - chances[i]!;
      return chance;
    case 'unanimity': {
      // Nobody says no, and of those who do not, few enough stand aside.
      const aside: number[] = [];
      for (let i = 0; i < n; i++) {
        const no = refusal(chances[i]!, abstain[i]!);
        chance *= 1 - no;
        aside.push(no < 1 ? (chances[i]! - no) / (1 - no) : 0);
      }
      return chance * atMost(aside, Math.floor(rule.abstainMax * n));
    }
    case 'lead': {
      const at = voters.indexOf(rule.lead);
      return at < 0 ? 0 : 1 - chances[at]!;
    }
    case 'consult':
      for (let i = 0; i < n; i++) chance *= chances[i]!;
      return 1 - chance;
    case 'qualified':
    case 'simple':
      return majorityChance(rule, chances, weights, voters, abstain);
  }
}

/** Chance that at most `most` of independent events happen. */
function atMost(chances: readonly number[], most: number): number {
  let row = [1];
  for (const p of chances) {
    const next = Array.from({ length: row.length + 1 }, () => 0);
    row.forEach((value, count) => {
      next[count] = next[count]! + value * (1 - p);
      next[count + 1] = next[count + 1]! + value * p;
    });
    row = next;
  }
  let sum = 0;
  for (let count = 0; count <= most && count < row.length; count++) sum += row[count]!;
  return sum;
}

function majorityChance(
  rule: DecisionRule,
  chances: readonly number[],
  weights: readonly number[],
  voters: readonly string[],
  abstain: readonly number[],
): number {
  const n = chances.length;
  const total = weights.reduce((sum, one) => sum + one, 0);
  let free = 1;
  // A veto stops the text; given that none is cast, the members with a veto agree or abstain.
  const yes: number[] = [];
  const no: number[] = [];
  for (let i = 0; i < n; i++) {
    const refuses = refusal(chances[i]!, abstain[i]!);
    if (!rule.veto.includes(voters[i]!)) {
      yes.push(1 - chances[i]!);
      no.push(refuses);
      continue;
    }
    free *= 1 - refuses;
    yes.push(refuses < 1 ? (1 - chances[i]!) / (1 - refuses) : 0);
    no.push(0);
  }
  const share = rule.kind === 'simple' ? 0.5 : rule.weight;
  const byWeight =
    rule.kind === 'qualified' && rule.weight === 0
      ? 1
      : balanceChance(
          yes,
          no,
          weights.map((one) => Math.round((one / total) * UNITS * (1 - share))),
          weights.map((one) => Math.round((one / total) * UNITS * share)),
          rule.kind === 'simple' ? 1 : 0,
        );
  const needed = Math.ceil(rule.members * n - 1e-9);
  const byCount = rule.kind === 'simple' || needed <= 0 ? 1 : 1 - atMost(yes, needed - 1);
  return free * Math.min(byWeight, byCount);
}

/** Chance that the sum of gains and losses reaches `least`. */
function balanceChance(
  yes: readonly number[],
  no: readonly number[],
  gains: readonly number[],
  losses: readonly number[],
  least: number,
): number {
  const down = losses.reduce((sum, one) => sum + one, 0);
  const up = gains.reduce((sum, one) => sum + one, 0);
  let row: number[] = Array.from({ length: down + up + 1 }, () => 0);
  row[down] = 1;
  for (let i = 0; i < yes.length; i++) {
    const next: number[] = Array.from({ length: row.length }, () => 0);
    const stay = 1 - yes[i]! - no[i]!;
    for (let at = 0; at < row.length; at++) {
      const value = row[at]!;
      if (value === 0) continue;
      next[at] = next[at]! + value * stay;
      if (at + gains[i]! < row.length) next[at + gains[i]!] = next[at + gains[i]!]! + value * yes[i]!;
      if (at >= losses[i]!) next[at - losses[i]!] = next[at - losses[i]!]! + value * no[i]!;
    }
    row = next;
  }
  let sum = 0;
  for (let at = down + least; at < row.length; at++) sum += row[at]!;
  return sum;
}

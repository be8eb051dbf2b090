import type { DecisionRule } from './scenario';

/** One member's answer to one text. `weight` is capability in a council and votes in a body. */
export interface Vote {
  readonly voter: string;
  readonly weight: number;
  readonly vote: 'yes' | 'no' | 'abstain';
}

export type RuleReason =
  /** It passes. */
  | 'agreed'
  /** consensus, unanimity: somebody said no. */
  | 'objection'
  /** unanimity: too many stood aside. */
  | 'too-many-abstentions'
  /** qualified, simple: not enough. */
  | 'no-majority'
  /** A member with a veto said no. */
  | 'veto'
  /** lead: the lead state declined. */
  | 'lead-declined'
  /** consult: nobody joined the statement. */
  | 'nobody';

export interface Ruling {
  readonly passes: boolean;
  readonly reason: RuleReason;
  /** Whose answer decided it, where one member's did; else empty. */
  readonly by: string;
  /** What the decision is worth, 0..1: those who stand aside contribute nothing, a statement is less than a decision. */
  readonly level: number;
}

/**
 * Chance of a plain no from somebody who withholds consent with `chance`, where a rule lets members stand aside. The odds of a no
 * are the odds of not agreeing, cut by the rule's share: whoever is mildly against mostly stands aside, whoever is firmly
 * against says no. This is an ordered answer: no, aside, yes along one utility.
 */
export const refusal = (chance: number, abstain: number): number => (abstain < 1 ? (chance * (1 - abstain)) / (1 - abstain * chance) : 0);

const fails = (reason: RuleReason, by = ''): Ruling => ({ passes: false, reason, by, level: 0 });

/**
 * What an organisation has decided, by its own rule. Abstentions count neither way in a majority of those voting,
 * except where the rule asks for a share of all members (`members`).
 */
export function adjudicate(rule: DecisionRule, votes: readonly Vote[]): Ruling {
  const poll = openPoll();
  for (let i = 0; i < votes.length; i++) cast(poll, rule, votes[i]!.voter, votes[i]!.weight, votes[i]!.vote);
  return closePoll(poll, rule);
}

/** Votes as they are counted, one after another. */
export interface Poll {
  voters: number;
  yes: number;
  no: number;
  aside: number;
  yesWeight: number;
  noWeight: number;
  weight: number;
  /** First who said no, and first of those with a veto; empty while nobody has. */
  firstNo: string;
  veto: string;
  leads: Vote['vote'];
}

export const openPoll = (): Poll => ({
  voters: 0,
  yes: 0,
  no: 0,
  aside: 0,
  yesWeight: 0,
  noWeight: 0,
  weight: 0,
  firstNo: '',
  veto: '',
  leads: 'no',
});

export function cast(poll: Poll, rule: DecisionRule, voter: string, weight: number, vote: Vote['vote']): void {
  poll.voters++;
  poll.weight += weight;
  if (voter === rule.lead) poll.leads = vote;
  if (vote === 'yes') {
    poll.yes++;
    poll.yesWeight += weight;
  } else if (vote === 'abstain') poll.aside++;
  else {
    poll.no++;
    poll.noWeight += weight;
    if (poll.firstNo === '') poll.firstNo = voter;
    if (poll.veto === '' && rule.veto.includes(voter)) poll.veto = voter;
  }
}

/** The ruling on all votes cast. */
export function closePoll(poll: Poll, rule: DecisionRule): Ruling {
  const { voters, yes, no, aside, yesWeight, noWeight, weight, firstNo, veto, leads } = poll;
  const share = weight > 0 ? yesWeight / weight : 0;
  const agreed = (level: number): Ruling => ({ passes: true, reason: 'agreed', by: '', level });
  switch (rule.kind) {
    case 'consensus':
      return no + aside > 0 ? fails('objection', firstNo) : agreed(1);
    case 'unanimity':
      if (no > 0) return fails('objection', firstNo);
      if (aside > rule.abstainMax * voters) return fails('too-many-abstentions');
      return agreed(share);
    case 'qualified':
      if (veto !== '') return fails('veto', veto);
      if (yes < rule.members * voters) return fails('no-majority');
      // Weight is counted among those who voted: abstaining is not voting (Charter of the United Nations, Article 18).
      if (yesWeight < rule.weight * (yesWeight + noWeight)) return fails('no-majority');
      return yes > 0 ? agreed(1) : fails('no-majority');
    case 'simple':
      if (veto !== '') return fails('veto', veto);
      return yesWeight > noWeight ? agreed(1) : fails('no-majority');
    case 'lead':
      return leads === 'yes' ? agreed(share) : fails('lead-declined', rule.lead);
    case 'consult':
      return yes > 0 ? agreed(share * rule.force) : fails('nobody');
  }
}

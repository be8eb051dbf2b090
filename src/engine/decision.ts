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
  let yes = 0;
  let no = 0;
  let aside = 0;
  let yesWeight = 0;
  let noWeight = 0;
  let weight = 0;
  let firstNo = '';
  let veto = '';
  let leads: Vote['vote'] = 'no';
  for (let i = 0; i < votes.length; i++) {
    const one = votes[i]!;
    weight += one.weight;
    if (one.voter === rule.lead) leads = one.vote;
    if (one.vote === 'yes') {
      yes++;
      yesWeight += one.weight;
    } else if (one.vote === 'abstain') aside++;
    else {
      no++;
      noWeight += one.weight;
      if (firstNo === '') firstNo = one.voter;
      if (veto === '' && rule.veto.includes(one.voter)) veto = one.voter;
    }
  }
  const share = weight > 0 ? yesWeight / weight : 0;
  const agreed = (level: number): Ruling => ({ passes: true, reason: 'agreed', by: '', level });
  switch (rule.kind) {
    case 'consensus':
      return no + aside > 0 ? fails('objection', firstNo) : agreed(1);
    case 'unanimity':
      if (no > 0) return fails('objection', firstNo);
      if (aside > rule.abstainMax * votes.length) return fails('too-many-abstentions');
      return agreed(share);
    case 'qualified':
      if (veto !== '') return fails('veto', veto);
      if (yes < rule.members * votes.length) return fails('no-majority');
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

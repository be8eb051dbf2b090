import type { GameEvent } from '../../engine/events';
import type { DecisionRule, Measure, RedLine, Scenario } from '../../engine/scenario';
import { listWords } from './format';
import { namesOf } from './names';

/** Decision rules, clauses and votes in plain words. */

/** What the members of the council call the clause; the model's own word where they have none. */
export function clauseName(scenario: Scenario, which: 'consult' | 'aid'): string {
  const organisation = scenario.organisations.find((one) => one.id === scenario.council.organisation);
  const name = organisation?.[which] ?? '';
  if (name !== '') return name;
  return which === 'consult' ? 'the clause on consultation' : 'the clause on mutual aid';
}

/** How this council decides, as one sentence. */
export function ruleWords(scenario: Scenario): string {
  return sentenceOf(scenario, scenario.council.rule);
}

/** Any rule as one or two sentences. */
export function sentenceOf(scenario: Scenario, rule: DecisionRule): string {
  const names = namesOf(scenario);
  const per = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
  switch (rule.kind) {
    case 'consensus':
      return 'One objection breaks silence.';
    case 'unanimity':
      return rule.abstain > 0
        ? `One no stops it; up to ${per(rule.abstainMax)} may stand aside, and do not contribute.`
        : 'One no stops it.';
    case 'qualified': {
      const veto = rule.veto.length > 0 ? ` ${listWords(rule.veto.map((id) => names.actor(id)))} can veto.` : '';
      const of = rule.members > 0 ? `${per(rule.members)} of the members` : `${per(rule.weight)} of the votes cast`;
      return `It needs ${of}.${veto}`;
    }
    case 'simple':
      return 'More than half of the votes carries it.';
    case 'lead':
      return `${names.actor(rule.lead)} decides; others may stand aside.`;
    case 'consult':
      return 'Nothing binds: a statement of those who agree counts for part of a decision.';
  }
}

export function bodyRuleWords(scenario: Scenario, body: string): string {
  const found = scenario.bodies.find((one) => one.id === body);
  return found ? sentenceOf(scenario, found.rule) : '';
}

export function procedureWords(scenario: Scenario, procedure: Measure['procedure']): string {
  switch (procedure) {
    case 'silence':
      return scenario.council.rule.kind === 'consensus'
        ? 'by silence: every delegation may object'
        : `by the council. ${ruleWords(scenario)}`;
    case 'chair':
      return 'by the chair alone, no vote';
    case 'article-4':
      return `consultation under ${clauseName(scenario, 'consult')}, cannot be blocked`;
    case 'article-5':
      return `by the council, after the legal test of ${clauseName(scenario, 'aid')}`;
  }
}

/** "13 for, 1 against, 1 abstained. Russia's veto stops it." */
export function bodyVoteWords(scenario: Scenario, vote: Extract<GameEvent, { type: 'body/voted' }>): string {
  const by = vote.by === '' ? 'A member' : voterName(scenario, vote.body, vote.by);
  const count = [`${vote.yes} for`, vote.no > 0 ? `${vote.no} against` : '', vote.abstain > 0 ? `${vote.abstain} abstained` : '']
    .filter(Boolean)
    .join(', ');
  const why: Readonly<Record<typeof vote.reason, string>> = {
    agreed: '',
    objection: `${by} objected, and one objection is enough.`,
    'too-many-abstentions': 'Too many stood aside.',
    'no-majority': 'The majority was missed.',
    veto: `${by} used its veto.`,
    'lead-declined': `${by} declined, and without it nothing moves.`,
    nobody: 'Nobody joined the statement.',
  };
  return `${count}. ${why[vote.reason]}`.trim();
}

function voterName(scenario: Scenario, body: string, id: string): string {
  return scenario.bodies.find((one) => one.id === body)?.voters.find((one) => one.id === id)?.name ?? namesOf(scenario).actor(id);
}

export const WEAKNESS_WORDS: Readonly<Record<keyof RedLine['weakness'], readonly [string, string]>> = {
  arbitrary: ['Why here?', 'the place of the line is arbitrary'],
  imprecise: ['What exactly?', 'it is not precise what crosses it'],
  unverifiable: ['How would one know?', 'a crossing is hard to prove'],
  incomplete: ['What does it leave out?', 'much harm can be done beneath it'],
};

/** The weakest side of a line in words, or nothing for a sound one. */
export function weakestWords(line: RedLine): string {
  const [top] = (Object.keys(WEAKNESS_WORDS) as (keyof RedLine['weakness'])[]).toSorted((a, b) => line.weakness[b] - line.weakness[a]);
  return top && line.weakness[top] >= 0.3 ? WEAKNESS_WORDS[top][1] : '';
}

import { t } from '../../i18n';
import type { GameEvent } from '../../engine/events';
import type { DecisionRule, Measure, RedLine, Scenario } from '../../engine/scenario';
import { listWords } from './format';
import { namesOf } from './names';

/** Decision rules, clauses and votes in plain words. */

/** What the members of the council, or of the body that a measure goes through, call the clause; the model's own word where they have none. */
export function clauseName(scenario: Scenario, which: 'consult' | 'aid', through = ''): string {
  const wanted = through === '' ? scenario.council.organisation : through;
  const organisation = scenario.organisations.find((one) => one.id === wanted);
  const name = organisation?.[which] ?? '';
  if (name !== '') return name;
  return which === 'consult' ? t('words.the-clause-on-consultation') : t('words.the-clause-on-mutual');
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
      return t('words.one-objection-breaks-silence');
    case 'unanimity':
      return rule.abstain > 0 ? t('words.one-no-stops-it', { per: per(rule.abstainMax) }) : t('words.one-no-stops-it-2');
    case 'qualified': {
      const veto = rule.veto.length > 0 ? ` ${t('words.can-veto', { map: listWords(rule.veto.map((id) => names.actor(id))) })}` : '';
      const of =
        rule.members > 0 ? t('words.of-the-members', { per: per(rule.members) }) : t('words.of-the-votes-cast', { per: per(rule.weight) });
      return t('words.it-needs', { of, veto });
    }
    case 'simple':
      return t('words.more-than-half-of');
    case 'lead':
      return t('words.decides-others-may-stand', { actor: names.actor(rule.lead) });
    case 'consult':
      return t('words.nothing-binds-a-statement');
  }
}

export function bodyRuleWords(scenario: Scenario, body: string): string {
  const found = scenario.bodies.find((one) => one.id === body);
  return found ? sentenceOf(scenario, found.rule) : '';
}

export function procedureWords(scenario: Scenario, { procedure, through }: Pick<Measure, 'procedure' | 'through'>): string {
  switch (procedure) {
    case 'silence':
      return scenario.council.rule.kind === 'consensus'
        ? t('words.by-silence-every-delegation')
        : t('words.by-the-council', { rule: ruleWords(scenario) });
    case 'chair':
      return t('words.by-the-chair-alone');
    case 'article-4':
      return t('words.consultation-under-cannot-be', { clause: clauseName(scenario, 'consult') });
    case 'article-5':
      return t('words.by-the-council-after', { clause: clauseName(scenario, 'aid', through) });
  }
}

/** "13 for, 1 against, 1 abstained. Russia's veto stops it." */
export function bodyVoteWords(scenario: Scenario, vote: Extract<GameEvent, { type: 'body/voted' }>): string {
  // By consensus nobody votes: the voters of a scenario are those whose consent was in doubt.
  if (vote.passes && scenario.bodies.find((one) => one.id === vote.body)?.rule.kind === 'consensus') return t('words.nobody-objected');
  const by = vote.by === '' ? t('words.a-member') : voterName(scenario, vote.body, vote.by);
  const count = [
    t('words.for', { yes: vote.yes }),
    vote.no > 0 ? t('words.against', { no: vote.no }) : '',
    vote.abstain > 0 ? t('words.abstained', { abstain: vote.abstain }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const why: Readonly<Record<typeof vote.reason, string>> = {
    agreed: '',
    objection: t('words.objected-and-one-objection', { by }),
    'too-many-abstentions': t('words.too-many-stood-aside'),
    'no-majority': t('words.the-majority-was-missed'),
    veto: t('words.used-its-veto', { by }),
    'lead-declined': t('words.declined-and-without-it', { by }),
    nobody: t('words.nobody-joined-the-statement'),
  };
  return `${count}. ${why[vote.reason]}`.trim();
}

function voterName(scenario: Scenario, body: string, id: string): string {
  return scenario.bodies.find((one) => one.id === body)?.voters.find((one) => one.id === id)?.name ?? namesOf(scenario).actor(id);
}

export const WEAKNESS_WORDS: Readonly<Record<keyof RedLine['weakness'], readonly [string, string]>> = {
  get arbitrary() {
    return [t('words.weakness-arbitrary'), t('words.weakness-arbitrary-note')] as const;
  },
  get imprecise() {
    return [t('words.weakness-imprecise'), t('words.weakness-imprecise-note')] as const;
  },
  get unverifiable() {
    return [t('words.weakness-unverifiable'), t('words.weakness-unverifiable-note')] as const;
  },
  get incomplete() {
    return [t('words.weakness-incomplete'), t('words.weakness-incomplete-note')] as const;
  },
};

/** The weakest side of a line in words, or nothing for a sound one. */
export function weakestWords(line: RedLine): string {
  const [top] = (Object.keys(WEAKNESS_WORDS) as (keyof RedLine['weakness'])[]).toSorted((a, b) => line.weakness[b] - line.weakness[a]);
  return top && line.weakness[top] >= 0.3 ? WEAKNESS_WORDS[top][1] : '';
}

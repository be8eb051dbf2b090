import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/cli/load-scenario';
import { type Issue, ISSUE_CODES, parseScenario } from '../../src/scenario';
import { FIXTURES } from '../helpers/load';

const library = loadLibrary();

/** The small crisis with everything that can stand beside the two sides. */
const SMALL = readFileSync(join(FIXTURES, 'small', 'scenario.yaml'), 'utf8')
  .replace(
    'organisations: [nato, osce]',
    'organisations:\n  - nato\n  - osce\n  - { id: pact, name: Pact, commitment: Made up., decisionRule: Nobody knows., instruments: None., limits: All., members: [] }',
  )
  .replace(
    '      name: The opportunist\n',
    '      name: The opportunist\n      culprit: navy\n      answers: [sea-watch]\n      weights: { glory: 2 }\n',
  )
  .replace('weights: { fear: 1.2 }', 'weights: { fear: 1.2, glory: 0 }\n      culprit: smugglers')
  .replace(
    '  aim: To hold the islet and the shelf around it.\n',
    '  aim: To hold the islet and the shelf around it.\n  features:\n    - { id: glory, name: Glory, text: It likes to be seen., of: { indicator: fishery }, invert: true, times: severity, scale: 2 }\n',
  )
  .replace(
    '  delegations:\n    NOR:',
    '  attacked: [{ member: ITA, severity: 0.7, date: 2031-04-20, sources: [nato-consensus] }]\n  delegations:\n    NOR:',
  )
  // With a desk the strongest suspicion is derived; what would move it directly brings evidence or collection instead.
  .replace('- use: awacs-orbits', '- use: awacs-orbits\n    effects: [{ stock: collection, by: 10 }]\n    during: []')
  .replace('{ indicator: attribution, by: 6 }', '{ evidence: wreck }')
  .replace(
    '    commits: { acts: [blockade], answer: 0.4 }',
    '    commits: { acts: [blockade], answer: 0.4, weakness: { arbitrary: 0.1, imprecise: 0.2, unverifiable: 0, incomplete: 0.5 } }',
  )
  .replace(
    'injects:\n',
    `  - id: ask-the-osce
    name: Ask for observers
    pillar: diplomacy
    text: Ask the observers to come.
    clause: to ask for observers on the islet
    assertiveness: 0
    cost: 1
    leadDays: 7
    through: osce
    effects: [{ indicator: legitimacy, by: 4 }]
    refused: [{ indicator: legitimacy, by: 1 }]
  - id: say-who
    name: Say who it was
    pillar: consultation
    text: Name the navy.
    clause: to state that the navy of Norland led the landing
    softer: to state that signs point to the navy of Norland
    assertiveness: 0.3
    cost: 1
    leadDays: 0
    names: navy
bodies:
  - id: osce
    name: Observers
    rule: { kind: qualified, members: 0.6, veto: [NRL] }
    voters:
      - { id: NRL, hawkishness: -0.8 }
      - { id: ESH, hawkishness: 0.5 }
      - { id: NOR }
powers:
  - actor: ESH
    name: Eastholm
    text: It acts for itself.
    interest: 0.5
    norms: { sovereignty: 0.5 }
    moves:
      - { id: lend-a-ship, name: Lend a ship, headline: Eastholm lends a ship, toward: 1, bias: -1, effects: [{ indicator: readiness, by: 2 }] }
intelligence:
  readings:
    - id: intercepts
      name: Intercepts
      place: Skerry
      source: B
      about: trait
      values: { opportunist: 80, insecure: 20 }
      spread: 30
      words: [{ upTo: 50, text: They worry. }, { upTo: 100, text: They boast. }]
attribution:
  question: Who led the landing?
  candidates:
    - { id: navy, name: The navy, kind: state, actor: NRL, text: Its ships were there., armed: true }
    - { id: smugglers, name: Smugglers, kind: criminal, text: They know the rock., armed: false }
  evidence:
    - id: wreck
      name: A wrecked boat
      place: Skerry
      grade: B2
      findings:
        - { text: Navy issue., likelihood: { navy: 0.7, smugglers: 0.2 } }
        - { text: No marks., likelihood: { navy: 0.3, smugglers: 0.8 } }
  naming: { after: 2, right: [{ indicator: credibility, by: 4 }], wrong: [{ indicator: legitimacy, by: -6 }] }
  support: 55
  lag: Made up for this test.
doctrines:
  - { id: watchers, name: Watchers, text: Ships first., measures: [sea-watch, awacs-orbits], ways: [lobby, adopt] }
teaching:
  objectives: [Tell knowing from guessing.]
  plans:
    - minutes: 20
      steps:
        - { from: 0, to: 12, title: Play, text: Two turns. }
        - { from: 12, to: 20, title: Talk, text: What did you know? }
precedents:
  - { id: old-quarrel, date: 1974 to 1976, title: An old quarrel, text: Made up., lesson: Boats come back., sources: [nato-consensus] }

injects:
`,
  );

interface Broken {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly at: string;
  readonly nearest?: string;
  readonly severity?: Issue['severity'];
}

const BROKEN: readonly Broken[] = [
  {
    what: 'an attack of the past on somebody who has no seat',
    from: 'member: ITA',
    to: 'member: ITB',
    code: 'unknown-delegation',
    at: 'member: ITB',
    nearest: 'ITA',
  },
  { what: 'an attack of the past on no day', from: '2031-04-20', to: '2031-04-31', code: 'bad-date', at: '2031-04-31' },
  { what: 'an attack of the past after the first day', from: '2031-04-20', to: '2031-05-02', code: 'date-order', at: 'attacked: [{' },
  {
    what: 'a clause on mutual aid for which no attack is grave enough',
    from: 'council: { slope: 8 }',
    to: 'article5: { severity: 0.8 }',
    code: 'never-lawful',
    at: '- use: article-5',
    severity: 'warning',
  },
  { what: 'a culprit who is no candidate', from: 'culprit: navy', to: 'culprit: army', code: 'unknown-candidate', at: 'culprit: army' },
  { what: 'a type that is nobody', from: '      culprit: navy\n', to: '', code: 'no-culprit', at: '- id: opportunist' },
  {
    what: 'a name for somebody who is no candidate',
    from: 'names: navy',
    to: 'names: navvy',
    code: 'unknown-candidate',
    at: 'names: navvy',
    nearest: 'navy',
  },
  {
    what: 'a likelihood for nobody',
    from: '{ navy: 0.7, smugglers: 0.2 }',
    to: '{ navi: 0.7, smugglers: 0.2 }',
    code: 'unknown-candidate',
    at: '{ navi: 0.7',
    nearest: 'navy',
  },
  {
    what: 'likelihoods that do not sum to 1',
    from: '{ navy: 0.3, smugglers: 0.8 }',
    to: '{ navy: 0.4, smugglers: 0.8 }',
    code: 'likelihoods',
    at: '        - { text: Navy issue.',
  },
  {
    what: 'evidence that is not listed',
    from: '{ evidence: wreck }',
    to: '{ evidence: wrack }',
    code: 'unknown-evidence',
    at: '{ evidence: wrack }',
    nearest: 'wreck',
  },
  {
    what: 'evidence that never comes',
    from: '{ evidence: wreck }',
    to: '{ stock: collection, by: 5 }',
    code: 'never-found',
    at: '- id: wreck',
    severity: 'warning',
  },
  {
    what: 'an effect on what the desk derives',
    from: '{ evidence: wreck }',
    to: '{ indicator: attribution, by: 5 }',
    code: 'derived-indicator',
    at: '{ indicator: attribution, by: 5 }',
  },
  {
    what: 'a suspicion of nobody',
    from: 'if: { flag: mast-built }',
    to: 'if: { suspicion: { nobody: { min: 5 } } }',
    code: 'unknown-candidate',
    at: 'suspicion: { nobody',
  },
  {
    what: 'the culprit read by an inject',
    from: 'if: { flag: mast-built }',
    to: 'if: { culprit: navy }',
    code: 'type-leak',
    at: 'if: { culprit: navy }',
  },
  {
    what: 'a condition that always holds',
    from: 'if: { flag: mast-built }',
    to: 'if: { suspicion: { navy: { min: 0 } } }',
    code: 'always-true',
    at: '{ navy: { min: 0 } }',
    severity: 'warning',
  },
  {
    what: 'a body that is not there',
    from: 'through: osce',
    to: 'through: osze',
    code: 'unknown-body',
    at: 'through: osze',
    nearest: 'osce',
  },
  {
    what: 'a body without a decision rule',
    from: '- id: osce\n    name: Observers\n    rule: { kind: qualified, members: 0.6, veto: [NRL] }',
    to: '- id: pact\n    name: Observers',
    code: 'no-rule',
    at: '- id: pact\n    name: Observers',
  },
  {
    what: "a power's move to a place that is not on the map",
    from: 'bias: -1, effects: [{ indicator: readiness, by: 2 }] }',
    to: 'bias: -1, effects: [{ indicator: readiness, by: 2 }], map: { pin: atlantis } }',
    code: 'unknown-place',
    at: 'pin: atlantis',
  },
  {
    what: 'a veto of somebody without a vote',
    from: 'veto: [NRL]',
    to: 'veto: [NOL]',
    code: 'unknown-voter',
    at: 'veto: [NOL]',
    nearest: 'NRL',
  },
  { what: 'a majority of nothing', from: 'members: 0.6, veto: [NRL]', to: 'veto: [NRL]', code: 'rule', at: 'kind: qualified' },
  {
    what: 'a lead state that is not named',
    from: 'kind: qualified, members: 0.6, veto: [NRL]',
    to: 'kind: lead',
    code: 'rule',
    at: 'rule: { kind: lead',
  },
  {
    what: 'a group of votes where one voice decides',
    from: 'rule: { kind: qualified, members: 0.6, veto: [NRL] }\n    voters:\n',
    to: 'rule: { kind: consensus }\n    voters:\n      - { id: bloc, hawkishness: 0, seats: 3 }\n',
    code: 'rule',
    at: 'seats: 3',
  },
  {
    what: 'a voter who votes twice',
    from: '- { id: NOR }',
    to: '- { id: ESH, hawkishness: 0 }',
    code: 'duplicate-id',
    at: '{ id: ESH, hawkishness: 0 }',
  },
  {
    what: 'a voter without a position',
    from: '{ id: ESH, hawkishness: 0.5 }',
    to: '{ id: ESH }',
    code: 'missing-key',
    at: '- { id: ESH }',
  },
  { what: 'a power that is no actor', from: '- actor: ESH', to: '- actor: ESX', code: 'unknown-actor', at: '- actor: ESX', nearest: 'ESH' },
  {
    what: 'a move that no power has',
    from: 'if: { flag: mast-built }',
    to: 'if: { move: { lend-ship: { min: 1 } } }',
    code: 'unknown-move',
    at: 'lend-ship: { min',
    nearest: 'lend-a-ship',
  },
  {
    what: 'a type without a weight that the scenario asks for',
    from: '      weights: { glory: 2 }\n',
    to: '',
    code: 'missing-weight',
    at: '- id: opportunist',
  },
  { what: 'a weight for nothing', from: '{ glory: 2 }', to: '{ glory: 2, honour: 1 }', code: 'unknown-feature', at: 'honour: 1' },
  {
    what: 'an answer that is no measure',
    from: 'answers: [sea-watch]',
    to: 'answers: [sea-wach]',
    code: 'unknown-measure',
    at: 'sea-wach',
    nearest: 'sea-watch',
  },
  {
    what: 'a trait without a value for a type',
    from: '{ opportunist: 80, insecure: 20 }',
    to: '{ opportunist: 80 }',
    code: 'missing-value',
    at: 'values: { opportunist: 80 }',
  },
  {
    what: 'a trait of a type that is not there',
    from: '{ opportunist: 80, insecure: 20 }',
    to: '{ opportunist: 80, insecure: 20, mad: 1 }',
    code: 'unknown-type',
    at: 'mad: 1',
  },
  {
    what: 'words that leave out the highest values',
    from: 'upTo: 100, text: They boast.',
    to: 'upTo: 90, text: They boast.',
    code: 'words-order',
    at: 'upTo: 90',
  },
  {
    what: 'words out of order',
    from: '{ upTo: 50, text: They worry. }',
    to: '{ upTo: 100, text: They worry. }',
    code: 'words-order',
    at: '{ upTo: 100, text: They boast.',
  },
  {
    what: 'a doctrine with a measure that is not there',
    from: 'measures: [sea-watch, awacs-orbits]',
    to: 'measures: [sea-watch, awacs]',
    code: 'unknown-measure',
    at: 'measures: [sea-watch, awacs]',
  },
  { what: 'a plan with a gap', from: 'from: 12, to: 20', to: 'from: 13, to: 20', code: 'plan', at: 'from: 13' },
  { what: 'a plan that ends too early', from: 'from: 12, to: 20', to: 'from: 12, to: 18', code: 'plan', at: 'minutes: 20' },
  {
    what: 'a precedent without a source',
    from: 'lesson: Boats come back., sources: [nato-consensus]',
    to: 'lesson: Boats come back., sources: []',
    code: 'no-source',
    at: 'sources: [] }',
    severity: 'warning',
  },
  {
    what: 'history with more than an agenda holds',
    from: 'measures: [awacs-orbits, military-hotline]',
    to: 'measures: [awacs-orbits, military-hotline, article-4, sea-watch]',
    code: 'history-illegal',
    at: 'measures: [awacs-orbits, military-hotline, article-4',
  },
  {
    what: 'history with a measure that is closed',
    from: '- use: off-ramp-package',
    to: '- use: off-ramp-package\n    requires: [{ if: { turn: { min: 4 } }, else: Too early. }]',
    code: 'history-illegal',
    at: 'measures: [off-ramp-package]',
  },
];

describe('a broken scenario names code, line and the nearest name, also beside the two sides', () => {
  test.each(BROKEN)('$what', ({ from, to, code, at, nearest, severity = 'error' }) => {
    expect(SMALL).toContain(from);
    const text = SMALL.replace(from, () => to);
    const offset = text.indexOf(at);
    expect(offset).toBeGreaterThanOrEqual(0);
    const line = text.slice(0, offset).split('\n').length;

    const result = parseScenario({ name: 'broken.yaml', text }, library);

    const found = result.issues.map((issue) => `${issue.line} ${issue.severity} ${issue.code}`);
    expect(found).toContain(`${line} ${severity} scenario/${code}`);
    expect(result.ok).toBe(severity === 'warning');
    const issue = result.issues.find((one) => one.line === line && one.code === `scenario/${code}`);
    if (nearest !== undefined) expect(issue?.nearest).toBe(nearest);
  });

  test('the untouched scenario has no issue at all', () => {
    expect(parseScenario({ name: 'small.yaml', text: SMALL }, library).issues).toEqual([]);
  });

  test('an attack in a real case needs a source', () => {
    const real = SMALL.replace('hypothetical: true', 'hypothetical: false').replace('2031-04-20, sources: [nato-consensus]', '2031-04-20');
    const issues = parseScenario({ name: 'small.yaml', text: real }, library).issues.map((one) => `${one.code} ${one.message}`);
    expect(issues).toContainEqual(expect.stringMatching(/^scenario\/no-source .*attacked/));
  });

  test('without a desk nobody can be named', () => {
    const text = SMALL.replace(/attribution:\n {2}question[\s\S]*?doctrines:/, 'doctrines:');
    const codes = new Set(parseScenario({ name: 'small.yaml', text }, library).issues.map((one) => one.code));
    expect(codes).toContain('scenario/no-desk');
  });

  test('every code is one of the closed list', () => {
    for (const { code } of BROKEN) expect(ISSUE_CODES).toContain(`scenario/${code}`);
  });
});

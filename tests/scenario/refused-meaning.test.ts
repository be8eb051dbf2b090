import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/cli/load-scenario';
import { type Issue, ISSUE_CODES, parseScenario } from '../../src/scenario';
import { FIXTURES } from '../helpers/load';

const library = loadLibrary();
const SMALL = readFileSync(join(FIXTURES, 'small', 'scenario.yaml'), 'utf8');

interface Broken {
  /** What is wrong, as an author would say it. */
  readonly what: string;
  /** Text of the small scenario that is replaced... */
  readonly from: string;
  /** ...by this. */
  readonly to: string;
  /** A second replacement, where one does not break it. */
  readonly and?: readonly [string, string];
  readonly code: string;
  /** Stands in the line that the issue must name. */
  readonly at: string;
  readonly nearest?: string;
  readonly severity?: Issue['severity'];
}

const BROKEN: readonly Broken[] = [
  // Shape
  {
    what: 'a missing key',
    from: '    clause: to station two frigates within sight of the islet\n',
    to: '',
    code: 'missing-key',
    at: 'id: sea-watch',
  },
  {
    what: 'a key with a typing error',
    from: '    leadDays: 7\n    duration',
    to: '    leedDays: 7\n    duration',
    code: 'unknown-key',
    at: 'leedDays',
    nearest: 'leadDays',
  },
  {
    what: 'a key that exists nowhere',
    from: 'hypothetical: true',
    to: 'hypothetical: true\nscript: alert',
    code: 'unknown-key',
    at: 'script: alert',
  },
  { what: 'text where a number belongs', from: 'cost: 2', to: 'cost: two', code: 'wrong-type', at: 'cost: two' },
  { what: 'a number where text belongs', from: 'title: The islet', to: 'title: 12', code: 'wrong-type', at: 'title: 12' },
  {
    what: 'a list where a map belongs',
    from: 'capital: { start: 6, income: 4, max: 12, agenda: 3 }',
    to: 'capital: [6, 4, 12, 3]',
    code: 'wrong-type',
    at: 'capital: [',
  },
  {
    what: 'nothing where a list belongs',
    from: 'organisations: [nato, osce]',
    to: 'organisations:',
    code: 'wrong-type',
    at: 'organisations:',
  },
  { what: 'a fraction of a turn', from: 'trigger: { turn: 2 }', to: 'trigger: { turn: 2.5 }', code: 'wrong-type', at: '2.5' },
  {
    what: 'a pillar that there is not',
    from: 'pillar: exercises',
    to: 'pillar: excercises',
    code: 'wrong-value',
    at: 'excercises',
    nearest: 'exercises',
  },
  { what: 'a format of the future', from: 'format: 1', to: 'format: 2', code: 'wrong-value', at: 'format: 2' },
  { what: 'an id with capitals', from: 'id: sea-watch', to: 'id: Sea Watch', code: 'bad-id', at: 'Sea Watch' },
  { what: 'an id that JavaScript has taken', from: 'id: sea-watch', to: 'id: constructor', code: 'bad-id', at: 'id: constructor' },
  { what: 'a date that is none', from: 'date: 2031-05-16', to: 'date: 16 May', code: 'bad-date', at: '16 May' },
  { what: 'a day that the calendar does not have', from: 'date: 2031-05-16', to: 'date: 2031-02-29', code: 'bad-date', at: '2031-02-29' },
  { what: 'a grade outside the system', from: 'grade: D4', to: 'grade: G7', code: 'bad-format', at: 'G7' },
  {
    what: 'an address that runs a script',
    from: 'actors:\n',
    to: 'sources:\n  - { id: s, title: T, publisher: P, date: "2031", url: "javascript:alert(1)" }\nactors:\n',
    code: 'bad-format',
    at: 'javascript:',
  },
  { what: 'an assertiveness above 1', from: 'assertiveness: 0.45', to: 'assertiveness: 1.5', code: 'out-of-range', at: '1.5' },
  { what: 'a title without an end', from: 'title: The islet', to: `title: ${'a'.repeat(200)}`, code: 'text-too-long', at: 'aaaa' },
  {
    what: 'stakes of more than thirty words',
    from: 'stakes: A coast guard',
    to: `stakes: ${'word '.repeat(30)}`,
    code: 'text-too-long',
    at: 'stakes:',
  },
  { what: 'a name without letters', from: 'name: Watch at sea', to: 'name: ""', code: 'text-too-short', at: 'name: ""' },
  {
    what: 'two verbs in one effect',
    from: '- { indicator: fishery, by: 5, noise: false }',
    to: '- { indicator: fishery, stock: capital, by: 5 }',
    code: 'unknown-key',
    at: 'stock: capital',
  },
  {
    what: 'an effect without an amount',
    from: '- { indicator: fishery, by: -20 }',
    to: '- { indicator: fishery }',
    code: 'missing-key',
    at: '- { indicator: fishery }',
  },
  {
    what: 'a trigger of no kind',
    from: 'trigger: { call: true }',
    to: 'trigger: { cal: true }',
    code: 'unknown-key',
    at: '{ cal: true }',
    nearest: 'call',
  },
  {
    what: 'a bold text without a softer one',
    from: '    softer: to keep two frigates ready in port\n',
    to: '',
    code: 'missing-key',
    at: 'id: sea-watch',
  },
  {
    what: 'a comma that cuts a text short',
    from: 'note: Invented. A large neighbour with a strong navy. }',
    to: 'note: Invented, and large }',
    code: 'unknown-key',
    at: 'and large',
  },
  { what: 'HTML in a text', from: 'headline: Quiet on the islet', to: 'headline: Quiet <b>now</b>', code: 'html', at: '<b>' },
  {
    what: 'an event handler in a text',
    from: 'text: Nothing moves on the islet.',
    to: 'text: <svg/onload=alert(1)>',
    code: 'html',
    at: 'onload',
  },

  // References
  {
    what: 'an unknown measure in a condition',
    from: 'requires: { active: sea-watch,',
    to: 'requires: { active: see-watch,',
    code: 'unknown-measure',
    at: 'see-watch',
    nearest: 'sea-watch',
  },
  {
    what: 'a library measure that there is not',
    from: '- use: article-4',
    to: '- use: artikel-4',
    code: 'unknown-library-measure',
    at: 'artikel-4',
    nearest: 'article-4',
  },
  {
    what: 'an unknown actor without its facts',
    from: '  osce: { side: other }',
    to: '  osec: { side: other }',
    code: 'unknown-actor',
    at: 'osec:',
  },
  {
    what: 'an adversary who is no actor',
    from: '  actor: NRL',
    to: '  actor: NLR',
    code: 'unknown-actor',
    at: 'actor: NLR',
    nearest: 'NRL',
  },
  {
    what: 'an unknown organisation',
    from: 'organisations: [nato, osce]',
    to: 'organisations: [nato, osze]',
    code: 'unknown-organisation',
    at: 'osze',
    nearest: 'osce',
  },
  {
    what: 'a delegation that has no seat',
    from: '    ISL: { hawkishness: -0.2,',
    to: '    FIN: { hawkishness: -0.2,',
    code: 'unknown-delegation',
    at: 'FIN:',
  },
  { what: 'an attack on nobody', from: 'attacks: NOR', to: 'attacks: NOX', code: 'unknown-delegation', at: 'NOX', nearest: 'NOR' },
  {
    what: 'an unknown indicator in an effect',
    from: '{ indicator: attribution, by: 6 }',
    to: '{ indicator: atribution, by: 6 }',
    code: 'unknown-indicator',
    at: 'atribution',
    nearest: 'attribution',
  },
  {
    what: 'an unknown indicator in a condition',
    from: 'if: { indicator: { attribution: { min: 50 } } }',
    to: 'if: { indicator: { trust: { min: 50 } } }',
    code: 'unknown-indicator',
    at: 'trust:',
  },
  {
    what: 'an unknown indicator in the scoring',
    from: 'terms: { cohesion: 0.8, support: 0.2 }',
    to: 'terms: { cohesoin: 0.8 }',
    code: 'unknown-indicator',
    at: 'cohesoin',
    nearest: 'cohesion',
  },
  {
    what: 'an unknown act in a red line',
    from: 'acts: [blockade]',
    to: 'acts: [blokade]',
    code: 'unknown-act',
    at: 'blokade',
    nearest: 'blockade',
  },
  {
    what: 'an unknown act in the history',
    from: 'act: dig-in\n      events',
    to: 'act: dig-up\n      events',
    code: 'unknown-act',
    at: 'dig-up',
    nearest: 'dig-in',
  },
  {
    what: 'a call of an unknown inject',
    from: 'inject: stranded-crew, after: 1',
    to: 'inject: stranded, after: 1',
    code: 'unknown-inject',
    at: 'inject: stranded,',
  },
  {
    what: 'an unknown type in an epilogue',
    from: 'if: { type: insecure }',
    to: 'if: { type: insecur }',
    code: 'unknown-type',
    at: 'insecur }',
    nearest: 'insecure',
  },
  {
    what: 'an arc to nowhere',
    from: 'map: { arc: [norport, skerry] }\n      seen',
    to: 'map: { arc: [norport, skery] }\n      seen',
    code: 'unknown-place',
    at: 'skery',
    nearest: 'skerry',
  },
  {
    what: 'a source that there is not',
    from: 'sources: [nato-consensus]\n  - use: public',
    to: 'sources: [nato-concensus]\n  - use: public',
    code: 'unknown-source',
    at: 'nato-concensus',
    nearest: 'nato-consensus',
  },
  {
    what: 'an unknown ending in the history',
    from: '  ending: standoff',
    to: '  ending: stand-off',
    code: 'unknown-ending',
    at: 'stand-off',
    nearest: 'standoff',
  },
  {
    what: 'an unknown measure in the history',
    from: 'measures: [article-4]',
    to: 'measures: [article-6]',
    code: 'unknown-measure',
    at: 'article-6',
    nearest: 'article-4',
  },
  { what: 'a turn after the last', from: 'trigger: { turn: 2 }', to: 'trigger: { turn: 9 }', code: 'unknown-turn', at: 'turn: 9' },
  {
    what: 'a turn of history after the last',
    from: '- { turn: 3, measures',
    to: '- { turn: 7, measures',
    code: 'unknown-turn',
    at: 'turn: 7',
  },

  // What must hold together
  {
    what: 'an id twice',
    from: 'id: line-at-twelve-miles',
    to: 'id: sea-watch',
    code: 'duplicate-id',
    at: 'id: sea-watch\n    name: A line',
  },
  {
    what: 'a library measure taken twice',
    from: '- use: public-address',
    to: '- use: article-4 # again',
    code: 'duplicate-id',
    at: '# again',
  },
  {
    what: 'a source with the id of a library source',
    from: 'actors:\n',
    to: 'sources:\n  - { id: nato-consensus, title: T, publisher: P, date: "2031", url: "https://a.b" }\nactors:\n',
    code: 'duplicate-id',
    at: 'publisher: P',
  },
  {
    what: 'a core indicator left out',
    from: '  - { id: harm, start: 2 }\n',
    to: '',
    code: 'core-indicator',
    at: '  - { id: escalation, start: 24 }',
  },
  {
    what: 'priors that do not sum to 1',
    from: 'prior: 0.5\n      greed: 0.8',
    to: 'prior: 0.7\n      greed: 0.8',
    code: 'priors',
    at: '- id: opportunist',
  },
  { what: 'weights that do not sum to 1', from: 'weight: 0.3,', to: 'weight: 0.4,', code: 'weights', at: 'security: {' },
  { what: 'turns out of order', from: 'date: 2031-06-06', to: 'date: 2031-05-10', code: 'date-order', at: '2031-05-10' },
  { what: 'an end before the last turn', from: 'until: 2031-09-01', to: 'until: 2031-07-11', code: 'date-order', at: 'until:' },
  { what: 'min above max', from: 'objective: { max: 25 }', to: 'objective: { min: 30, max: 25 }', code: 'bounds', at: 'min: 30' },
  { what: 'bounds that nothing can meet', from: 'objective: { min: 40 }', to: 'objective: { min: 140 }', code: 'bounds', at: 'min: 140' },
  { what: 'bounds without a bound', from: 'objective: { min: 40 }', to: 'objective: {}', code: 'bounds', at: 'objective: {}' },
  { what: 'rungs out of order', from: '{ at: 40, name: Blockade }', to: '{ at: 15, name: Blockade }', code: 'ladder', at: 'at: 15' },
  { what: 'a firebreak above the ladder', from: '{ below: 5,', to: '{ below: 9,', code: 'firebreak', at: 'below: 9' },
  { what: 'more capital than can be held', from: 'start: 6, income', to: 'start: 60, income', code: 'capital', at: 'start: 60, income' },
  { what: 'an adversary at our side', from: 'NRL: { side: rival', to: 'NRL: { side: partner', code: 'adversary-side', at: 'actor: NRL' },
  {
    what: 'a member on the wrong side',
    from: '  osce: { side: other }',
    to: '  NOR: { side: rival }',
    code: 'council-side',
    at: 'NOR: { side: rival }',
  },
  {
    what: 'a council before its foundation',
    from: 'on: 1950-01-01',
    to: 'on: 1948-01-01',
    code: 'empty-council',
    at: 'organisation: nato',
  },
  {
    what: 'a rival who may run out of acts',
    from: '      visibility: 0.9\n      seen: { place: Skerry, grade: B2',
    to: '      visibility: 0.9\n      limit: 1\n      seen: { place: Skerry, grade: B2',
    and: ['calm: true', 'calm: true\n      cooldown: 1'],
    code: 'no-act',
    at: '- id: hold-still',
  },
  {
    what: 'a clause that is no council language',
    from: 'clause: to station',
    to: 'clause: Station',
    code: 'clause',
    at: 'clause: Station',
  },
  {
    what: 'an inject that calls itself',
    from: '      - { stock: off-ramp, by: 6 }\n',
    to: '      - { inject: stranded-crew, after: 1 }\n',
    code: 'cycle',
    at: '- id: stranded-crew',
  },
  {
    what: 'injects that go round by trigger and flag',
    from: 'trigger: { call: true }',
    to: 'trigger: { inject: mast-seen }',
    and: ['- { stock: off-ramp, by: 6 }', '- { flag: mast-built }'],
    code: 'cycle',
    at: '- id: stranded-crew',
  },
  {
    what: 'the hidden type in an inject',
    from: 'if: { indicator: { attribution: { min: 50 } } }',
    to: 'if: { type: insecure }',
    code: 'type-leak',
    at: '    if: { type: insecure }\n    headline',
  },
  {
    what: 'the hidden type in a requirement',
    from: 'if: { not: { act: { blockade: { min: 1 } } } }',
    to: 'if: { not: { type: insecure } }',
    code: 'type-leak',
    at: '{ not: { type',
  },
  {
    what: 'a match that may never end',
    from: '    title: Standoff\n    when: last',
    to: '    title: Standoff\n    when: last\n    if: { calm: { min: 1 } }',
    code: 'never-ends',
    at: '- id: war-at-sea',
  },
  {
    what: 'a match that ends at once',
    from: '    if: { indicator: { escalation: { min: 85 } } }\n    tone',
    to: '    tone',
    code: 'ends-at-once',
    at: '- id: war-at-sea',
  },
  {
    what: 'an ending behind the last resort',
    from: '    if: { indicator: { objective: { min: 40 } } }\n    tone: bad',
    to: '    tone: bad',
    code: 'unreachable-ending',
    at: 'id: standoff\n    title',
  },
  {
    what: 'history out of order',
    from: '- { turn: 3, measures',
    to: '- { turn: 2, measures',
    code: 'history-order',
    at: 'turn: 2, measures: [off-ramp',
  },
  { what: 'a map inside out', from: 'fit: [-10, 48, 20, 64]', to: 'fit: [20, 48, -10, 64]', code: 'map-extent', at: 'fit: [20' },
  { what: 'a map upside down', from: 'fit: [-10, 48, 20, 64]', to: 'fit: [-10, 64, 20, 48]', code: 'map-extent', at: 'fit: [-10, 64' },
  {
    what: 'a map beyond the south pole',
    from: 'fit: [-10, 48, 20, 64]',
    to: 'fit: [-10, -91, 20, 64]',
    code: 'map-extent',
    at: 'fit: [-10, -91',
  },
  {
    what: 'a map beyond the north pole',
    from: 'fit: [-10, 48, 20, 64]',
    to: 'fit: [-10, 48, 20, 91]',
    code: 'map-extent',
    at: 'fit: [-10, 48, 20, 91',
  },
  {
    what: 'a day of the record that never was',
    from: 'date: 2031-05-04, text: The council',
    to: 'date: 2031-04-31, text: The council',
    code: 'bad-date',
    at: '2031-04-31',
  },

  // Warnings: these play, but somebody should look.
  {
    what: 'a source that nothing names',
    from: 'actors:\n',
    to: 'sources:\n  - { id: lonely, title: T, publisher: P, date: "2031", url: "https://a.b" }\nactors:\n',
    code: 'unused-source',
    at: 'id: lonely',
    severity: 'warning',
  },
  {
    what: 'a flag that nothing sets',
    from: 'if: { flag: mast-built }',
    to: 'if: { flag: mast-bilt }',
    code: 'unknown-flag',
    at: 'mast-bilt',
    nearest: 'mast-built',
    severity: 'warning',
  },
  {
    what: 'an inject that nobody calls',
    from: '      - { inject: stranded-crew, after: 1, if: { flag: mast-built } }\n',
    to: '',
    code: 'never-called',
    at: 'trigger: { call: true }',
    severity: 'warning',
  },
  { what: 'a hazard without chance', from: '    chance: 0.3\n', to: '', code: 'inject-kind', at: 'kind: hazard', severity: 'warning' },
  {
    what: 'a real position without a source',
    from: 'hypothetical: true',
    to: 'hypothetical: false',
    code: 'no-source',
    at: 'NOR: { hawkishness',
    severity: 'warning',
  },
  {
    what: 'a real event without a source',
    from: 'hypothetical: true',
    to: 'hypothetical: false',
    code: 'no-source',
    at: 'text: The council met',
    severity: 'warning',
  },
  {
    what: 'a measure put to the council too often',
    from: 'measures: [article-4], act',
    to: 'measures: [awacs-orbits], act',
    code: 'history-limit',
    at: 'measures: [awacs-orbits], act',
    severity: 'warning',
  },
  {
    what: 'a link in a text',
    from: 'text: Nobody remembers',
    to: 'text: Nobody [remembers](https://a.b)',
    code: 'markup',
    at: '[remembers]',
    severity: 'warning',
  },
];

describe('a broken scenario names code, line and the nearest name', () => {
  test.each(BROKEN)('$what', ({ from, to, and = ['', ''], code, at, nearest, severity = 'error' }) => {
    for (const piece of [from, and[0]]) expect(SMALL).toContain(piece);
    const text = SMALL.replace(from, () => to).replace(and[0], () => and[1]);
    const offset = text.indexOf(at);
    expect(offset).toBeGreaterThanOrEqual(0);
    const line = text.slice(0, offset).split('\n').length;

    const result = parseScenario({ name: 'broken.yaml', text }, library);

    const found = result.issues.map((issue) => `${issue.line} ${issue.severity} ${issue.code}`);
    expect(found).toContain(`${line} ${severity} scenario/${code}`);
    expect(result.ok).toBe(severity === 'warning');
    const issue = result.issues.find((one) => one.line === line && one.code === `scenario/${code}`);
    if (nearest !== undefined) expect(issue?.nearest).toBe(nearest);
    expect(issue?.file).toBe('broken.yaml');
    expect(issue?.column).toBeGreaterThan(0);
  });

  test('the untouched scenario has no issue at all', () => {
    expect(parseScenario({ name: 'small.yaml', text: SMALL }, library).issues).toEqual([]);
  });

  test('one mistake gives one complaint', () => {
    const text = SMALL.replace('pillar: exercises', 'pillar: excercises');
    expect(parseScenario({ name: 'broken.yaml', text }, library).issues).toEqual([
      {
        file: 'broken.yaml',
        line: text.slice(0, text.indexOf('excercises')).split('\n').length,
        column: 13,
        severity: 'error',
        code: 'scenario/wrong-value',
        message:
          'measures[sea-watch].pillar: "excercises" does not fit; write one of deterrence, diplomacy, exercises, consultation. Did you mean "exercises"?',
        expected: 'one of deterrence, diplomacy, exercises, consultation',
        nearest: 'exercises',
      },
    ]);
  });

  test('no number of warnings hides an error', () => {
    const injects = Array.from(
      { length: 150 },
      (_, at) => `  - { id: idle-${at}, name: Idle, kind: conditional, trigger: { call: true } }\n`,
    ).join('');
    const text = SMALL.replace('injects:\n', () => `injects:\n${injects}`);
    const count = (severity: string, issues: readonly Issue[]) => issues.filter((issue) => issue.severity === severity).length;

    const playable = parseScenario({ name: 'broken.yaml', text }, library);
    expect(playable.ok).toBe(true);
    expect(count('warning', playable.issues)).toBe(101);

    const broken = parseScenario({ name: 'broken.yaml', text: text.replace('  ending: standoff', '  ending: nowhere') }, library);
    expect(broken.ok).toBe(false);
    expect(count('error', broken.issues)).toBe(1);
  });

  test('every code is one of the closed list', () => {
    for (const { code } of BROKEN) expect(ISSUE_CODES).toContain(`scenario/${code}`);
  });
});

import { adviseFor, compile, moveOdds, previewBody, readingSpread, type Scenario, STANDARD, viewFor } from '../../src/engine';
import { adjudicate, type Vote } from '../../src/engine/decision';
import { credibilityDigit, sightOf } from '../../src/engine/intelligence';
import { passChance } from '../../src/engine/ruling';
import { sit } from '../helpers/drive';
import { act, attributionDesk, council, friend, measure, model, NO_NORMS, rivalType, rule, SOUND, tiny } from '../helpers/tiny';

/** Golden rows of the formulas beside the two sides, in the unit of the state or in ten-thousandths. */
export type Row = [string, number | readonly number[]];

const LEVELS = [0, 25, 50, 75, 100];
const tenThousandths = (p: number): number => Math.round(p * 10000);

const RULES = {
  consensus: rule('consensus'),
  'unanimity, half stand aside, a third may': rule('unanimity', { abstain: 0.5, abstainMax: 0.34 }),
  'nine of fifteen with a veto': rule('qualified', { members: 0.6, veto: ['A'], abstain: 0.4 }),
  'two thirds of votes cast': rule('qualified', { weight: 0.667 }),
  simple: rule('simple'),
  lead: rule('lead', { lead: 'B' }),
  consult: rule('consult', { force: 0.4 }),
};

export function passChances(): Row[] {
  const voters = ['A', 'B', 'C', 'D', 'E'];
  return Object.entries(RULES).flatMap(([name, how]) =>
    LEVELS.map((level): Row => {
      const chances = voters.map((_, at) => (level / 100) * (at === 4 ? 0.5 : 1));
      return [
        `${name}: everybody objects at ${level} %, the last at half`,
        tenThousandths(passChance(how, chances, [5, 4, 3, 2, 1], voters)),
      ];
    }),
  );
}

export function rulings(): Row[] {
  const signs = { y: 'yes', n: 'no', '-': 'abstain' } as const;
  return Object.entries(RULES).flatMap(([name, how]) =>
    ['yyyyy', 'yyyy-', 'yyyyn', 'nyyyy', 'ynyyy', 'yy---', 'nnnnn', '-----'].map((text): Row => {
      const votes = [...text].map(
        (sign, at): Vote => ({ voter: 'ABCDE'.charAt(at), weight: 5 - at, vote: signs[sign as 'y' | 'n' | '-'] }),
      );
      const { passes, level } = adjudicate(how, votes);
      return [`${name}: ${text}`, [passes ? 1 : 0, tenThousandths(level)]];
    }),
  );
}

export function readings(): Row[] {
  const scenario = tiny({
    intelligence: {
      readings: [
        { id: 'r', name: '', place: '', source: 'B', about: 'fear', values: {}, spread: 30, from: 9, every: 0, if: {}, words: [] },
      ],
    },
  });
  const c = compile(scenario);
  return (['easy', 'normal', 'hard'] as const).flatMap((intelligence) =>
    LEVELS.map((collection): Row => {
      const { state } = sit(scenario, 'formulas').stocks({ collection });
      const spread = readingSpread(c, state.pub, { ...STANDARD, intelligence }, c.readings[0]!);
      return [
        `${intelligence}, collection ${collection}: half-width, digit, sight of a hidden act`,
        [spread, credibilityDigit(c, spread), tenThousandths(sightOf(c, state, 0.2))],
      ];
    }),
  );
}

export function moves(): Row[] {
  const move = (id: string, toward: number) => ({
    id,
    name: '',
    headline: '',
    toward,
    bias: -1,
    if: {},
    limit: 0,
    cooldown: 0,
    effects: [],
    map: null,
    dispatch: null,
    sources: [],
  });
  return [-1, -0.4, 0, 0.4, 1].flatMap((interest) =>
    [0, 5000, 10000].flatMap((theirs) =>
      [0, 10000].map((ours): Row => {
        const norms = { ...NO_NORMS, sovereignty: 0.6 };
        const scenario = tiny({
          powers: [
            { actor: 'P', name: '', text: '', interest, norms, moves: [move('help', 1), move('talk', 0), move('hinder', -1)], sources: [] },
          ],
        });
        const c = compile(scenario);
        const table = sit(scenario, 'formulas').given(({ pub }) => (pub.breaches = [theirs, 0, 0, ours, 0, 0]));
        const { wait, odds } = moveOdds(c, c.powers[0]!, table.state.pub);
        return [
          `interest ${interest}, breaches ${theirs} against ${ours}: wait, help, talk, hinder`,
          [tenThousandths(wait), ...odds.map(tenThousandths)],
        ];
      }),
    ),
  );
}

export function posteriors(): Row[] {
  const base = tiny();
  const scenario: Scenario = {
    ...base,
    adversary: {
      ...base.adversary,
      types: [rivalType('state', { culprit: 'state', prior: 0.5 }), rivalType('gang', { culprit: 'gang', prior: 0.5 })],
    },
    attribution: attributionDesk(),
    measures: [measure('dust', { effects: [{ evidence: 'fingerprints' }] })],
  };
  return [10000, 250000, 500000, 750000, 990000].flatMap((prior) =>
    (['state', 'gang'] as const).flatMap((type) =>
      [1, 2, 3].map((seed): Row => {
        const table = sit(scenario, `formulas ${seed}`, { type }).given(({ pub }) => (pub.belief = [prior, 1000000 - prior]));
        const found = table.decide('dust').last('evidence/found')!;
        return [`prior ${prior}, truth ${type}, seed ${seed}: finding and posterior`, [found.finding, ...found.after]];
      }),
    ),
  );
}

export function bodyOdds(): Row[] {
  return LEVELS.flatMap((escalation) =>
    [-0.5, 0, 0.5].map((stance): Row => {
      const voter = (id: string, hawkishness: number, seats = 1) => ({
        id,
        name: id,
        seats,
        hawkishness,
        proximity: 0.4,
        exposure: 0.3,
        norms: NO_NORMS,
      });
      const scenario = tiny({
        council: council(friend('AAA'), friend('BBB')),
        bodies: [
          {
            id: 'b',
            name: '',
            rule: rule('qualified', { members: 0.6, veto: ['X'], abstain: 0.4 }),
            voters: [voter('X', stance), voter('Y', 0.2), voter('Z', -0.2), voter('AAA', 0)],
          },
        ],
        measures: [measure('ask', { through: 'b', assertiveness: 0.4, economy: 0.3, risk: 0.2 })],
      });
      const table = sit(scenario, 'formulas').points({ escalation });
      const preview = previewBody(scenario, viewFor(scenario, table.state, 'chair'), 'ask')!;
      return [
        `escalation ${escalation}, veto power at ${stance}: low mid high, yes`,
        [preview.passes.low, preview.passes.mid, preview.passes.high, preview.yes],
      ];
    }),
  );
}

export function redLines(): Row[] {
  return LEVELS.flatMap((credibility) =>
    [0, 0.5, 1].map((weak): Row => {
      const weakness = { ...SOUND, imprecise: weak, incomplete: weak };
      const base = tiny();
      const scenario: Scenario = {
        ...base,
        measures: [measure('line', { tied: 0.8, commits: { acts: ['grab'], answer: 0.4, weakness } })],
        adversary: {
          ...base.adversary,
          acts: [act('wait', { severity: 0 }), act('nibble', { severity: 0.2, slices: ['grab'] }), act('grab', { severity: 0.6 })],
        },
      };
      const { options } = sit(scenario, 'formulas', { type: 'greedy' }).points({ credibility }).decide('line').last('adversary/chose')!;
      return [
        `credibility ${credibility}, weakness ${weak}: pull and odds of wait, nibble, grab`,
        options.flatMap((one) => [one.parts['red-line']!, one.odds]),
      ];
    }),
  );
}

export function advice(): Row[] {
  const scenario = tiny({
    measures: [
      measure('arm', { procedure: 'silence', assertiveness: 0.5, provocation: 0.4, effects: [{ indicator: 'readiness', by: 8 }] }),
      measure('talk', {
        pillar: 'diplomacy',
        assertiveness: -0.2,
        effects: [
          { indicator: 'legitimacy', by: 5 },
          { stock: 'off-ramp', by: 10 },
        ],
      }),
      measure('watch', {
        effects: [
          { stock: 'collection', by: 20 },
          { indicator: 'attribution', by: 4 },
        ],
      }),
    ],
    model: model(),
  });
  return LEVELS.flatMap((escalation) => {
    const table = sit(scenario, 'formulas').points({ escalation });
    const all = adviseFor(scenario, viewFor(scenario, table.state, 'chair'));
    return Object.entries(all).map(
      ([adviser, list]): Row => [
        `escalation ${escalation}, ${adviser}: worth and confidence of ${list.map((one) => one.measure).join(', ')}`,
        list.flatMap((one) => [one.worth, one.confidence]),
      ],
    );
  });
}

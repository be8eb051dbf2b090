/** What is measured, each in a process of its own: code that has run many scenarios is slower than code that runs one. */
import { playMatch, seedOf } from '../../src/analysis';
import { compile, createMatch, draw, legalCommands, matchKey, type Scenario } from '../../src/engine';
import { POLICIES, type PolicyName } from '../../src/policies';
import { loadScenario } from '../helpers/load';
import { delegation, inject } from '../helpers/tiny';

type Run = (i: number) => void;
const crimea = (): Scenario => loadScenario('crimea-2014');

const game = (scenario: Scenario, policy: PolicyName, records = false): Run => {
  const c = compile(scenario);
  return (i) => void playMatch(c, seedOf('bench', i), policy, POLICIES[policy], { records });
};

/** More or fewer seats; named seats are gone, so that effects which move one of them move everybody. */
function seats(n: number): Scenario {
  const base = crimea();
  const text = JSON.stringify({ measures: base.measures, injects: base.injects, adversary: base.adversary, powers: base.powers })
    .replace(/"position":"[A-Z]{3}"/g, '"position":"all"')
    .replace(/"attacks":"[A-Z]{3}"/g, '"attacks":"S0"');
  const delegations = Array.from({ length: n }, (_, i) => {
    const { hawkishness, proximity, exposure, capability } = base.council.delegations[i % base.council.delegations.length]!;
    return delegation(`S${i}`, { hawkishness, proximity, exposure, capability });
  });
  return {
    ...base,
    ...(JSON.parse(text) as Pick<Scenario, 'measures' | 'injects' | 'adversary' | 'powers'>),
    council: { ...base.council, delegations },
  };
}

/** More injects; none of the added ones ever fires. */
function happenings(n: number): Scenario {
  const base = crimea();
  const added = Array.from({ length: n }, (_, i) =>
    inject(`added ${i}`, {
      kind: 'conditional',
      trigger: i % 2 === 0 ? { call: true } : { flag: `never ${i}` },
      effects: [{ indicator: 'support', by: 1 }],
    }),
  );
  return { ...base, injects: [...base.injects, ...added] };
}

/** The same crisis drawn out over more turns, without endings on the way. */
function long(n: number): Scenario {
  const base = crimea();
  return {
    ...base,
    turns: Array.from({ length: n }, (_, i) => ({ ...base.turns[i % base.turns.length]!, days: 10 })),
    endings: base.endings.map((one) => ({ ...one, when: 'last' as const })),
  };
}

/** A running stream of the same quality (sfc32), for comparison. */
function stream(): Run {
  let [a, b, c, d] = matchKey('bench') as [number, number, number, number];
  let sum = 0;
  return () => {
    for (let i = 0; i < 1000; i++) {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = ((c << 21) | (c >>> 11)) + t;
      sum += (t >>> 0) / 4294967296;
    }
    if (sum < 0) throw new Error('a draw below nought');
  };
}
function keyed(): Run {
  const key = matchKey('bench');
  let sum = 0;
  return (n) => {
    for (let i = 0; i < 1000; i++) sum += draw(key, n & 15, 77, i);
    if (sum < 0) throw new Error('a draw below nought');
  };
}

/** Kind and argument -> one run of it. */
export const CONTESTANTS: Readonly<Record<string, (argument: string) => Run>> = {
  game: (policy) => game(crimea(), policy as PolicyName),
  records: (on) => game(crimea(), 'adaptive', on === 'on'),
  seats: (n) => game(seats(Number(n)), 'adaptive'),
  injects: (n) => game(happenings(Number(n)), 'adaptive'),
  turns: (n) => game(long(Number(n)), 'adaptive'),
  'turns-recorded': (n) => game(long(Number(n)), 'adaptive', true),
  draws: (kind) => (kind === 'keyed' ? keyed() : stream()),
  legal: () => {
    const c = compile(crimea());
    const { pub } = createMatch(crimea(), 'legal').state;
    return () => void legalCommands(c, pub);
  },
};

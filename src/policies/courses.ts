import { type Compiled, compile, type Doctrine, type Scenario } from '../engine';
import { ADVANCE, firstMeasure, firstWay, PASS, type Policy } from './policy';

const cache = new WeakMap<Scenario, ReadonlyMap<string, Policy>>();

/** Courses of action that a scenario gives as data, by id: each a fixed order of preference. */
export function coursesOf(scenario: Scenario): ReadonlyMap<string, Policy> {
  const known = cache.get(scenario);
  if (known) return known;
  const made = new Map(scenario.doctrines.map((one) => [one.id, courseOf(compile(scenario), one)]));
  cache.set(scenario, made);
  return made;
}

function courseOf(c: Compiled, { measures, ways }: Doctrine): Policy {
  const order = measures.map(c.index.measure);
  return (input) => {
    const { phase } = input.pub;
    if (phase === 'ledger') return ADVANCE;
    if (phase === 'objection') return firstWay(input, ways);
    const at = firstMeasure(input, order);
    return at < 0 ? PASS : c.tables[at]!;
  };
}

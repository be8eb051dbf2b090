import type { Index } from './compiled';
import type { Bounds, Condition } from './scenario';
import type { HiddenState, PublicState } from './state';
import { STOCKS } from './vocabulary';

/**
 * A condition as a closure. With `hid` null it answers from what the table knows (acts seen, no type);
 * the authority passes the hidden state and gets the truth.
 */
export type Test = (pub: Readonly<PublicState>, hid: Readonly<HiddenState> | null) => boolean;

const always: Test = () => true;

/** Share of points in which bounds are given (indicators, stocks) over the stored hundredths. */
const HUNDREDTHS = 100;

/** Beyond every value of a state, and still an integer to the machine: comparing with Infinity costs more. */
const BEYOND = 1073741823;

function ends(bounds: Bounds, scale: number): { readonly min: number; readonly max: number } {
  return {
    min: bounds.min === undefined ? -BEYOND : bounds.min * scale,
    max: bounds.max === undefined ? BEYOND : bounds.max * scale,
  };
}

function within(bounds: Bounds, scale: number): (value: number) => boolean {
  const { min, max } = ends(bounds, scale);
  return (value) => value >= min && value <= max;
}

const list = (names: string | readonly string[]): readonly string[] => (typeof names === 'string' ? [names] : names);

/** The one interpreter of conditions: everything authored passes through here once, at load. */
export function compileCondition(condition: Condition, index: Index): Test {
  const tests: Test[] = [];
  if (condition.all) tests.push(...condition.all.map((part) => compileCondition(part, index)));
  if (condition.any) {
    const parts = condition.any.map((part) => compileCondition(part, index));
    tests.push((pub, hid) => {
      for (let i = 0; i < parts.length; i++) if (parts[i]!(pub, hid)) return true;
      return false;
    });
  }
  if (condition.not) {
    const part = compileCondition(condition.not, index);
    tests.push((pub, hid) => !part(pub, hid));
  }
  if (condition.turn) {
    const { min, max } = ends(condition.turn, 1);
    tests.push((pub) => pub.turn >= min && pub.turn <= max);
  }
  for (const [id, bounds] of Object.entries(condition.indicator ?? {})) {
    const at = index.indicator(id);
    const { min, max } = ends(bounds, HUNDREDTHS);
    tests.push((pub) => pub.ind[at]! >= min && pub.ind[at]! <= max);
  }
  for (const [id, bounds] of Object.entries(condition.stock ?? {})) {
    const at = STOCKS.indexOf(id as (typeof STOCKS)[number]);
    const { min, max } = ends(bounds, HUNDREDTHS);
    tests.push((pub) => pub.stock[at]! >= min && pub.stock[at]! <= max);
  }
  if (condition.rung) {
    const ok = within(condition.rung, 1);
    tests.push((pub) => ok(index.rungAt(pub.ind[0]!)));
  }
  for (const name of list(condition.flag ?? [])) {
    const wanted = name.startsWith('!') ? 0 : 1;
    const at = index.flag(wanted === 0 ? name.slice(1) : name);
    tests.push((pub) => pub.flags[at] === wanted);
  }
  for (const id of list(condition.adopted ?? [])) {
    const at = index.measure(id);
    tests.push((pub) => pub.adopted[at]! > 0);
  }
  for (const id of list(condition.active ?? [])) {
    const at = index.measure(id);
    tests.push((pub) => {
      for (let i = 0; i < pub.running.length; i++) {
        const one = pub.running[i]!;
        if (one.measure === at && one.arrives > 0 && one.arrives <= pub.turn) return true;
      }
      return false;
    });
  }
  for (const [id, bounds] of Object.entries(condition.act ?? {})) {
    const at = index.act(id);
    const { min, max } = ends(bounds, 1);
    tests.push((pub, hid) => {
      const times = (hid ? hid.acts : pub.acts)[at]!;
      return times >= min && times <= max;
    });
  }
  if (condition.calm) {
    const ok = within(condition.calm, 1);
    tests.push((pub) => ok(pub.calm));
  }
  if (condition.attacks) {
    const ok = within(condition.attacks, 1);
    tests.push((pub) => ok(pub.attacks.length));
  }
  if (condition.broken) {
    const ok = within(condition.broken, 1);
    tests.push((pub) => ok((100 * pub.broke.reduce((sum, times) => sum + (times > 0 ? 1 : 0), 0)) / pub.broke.length));
  }
  for (const [id, bounds] of Object.entries(condition.move ?? {})) {
    const at = index.move(id);
    const ok = within(bounds, 1);
    tests.push((pub) => ok(pub.moves[at]!));
  }
  for (const [id, bounds] of Object.entries(condition.suspicion ?? {})) {
    const candidate = index.candidate(id);
    const ok = within(bounds, HUNDREDTHS);
    tests.push((pub) => {
      let sum = 0;
      for (let k = 0; k < pub.belief.length; k++) if (index.culpritOf(k) === candidate) sum += pub.belief[k]!;
      return ok(sum / 100);
    });
  }
  if (condition.named !== undefined) tests.push(namedTest(list(condition.named), index));
  if (condition.culprit !== undefined) {
    const culprits = list(condition.culprit).map((id) => index.candidate(id));
    tests.push((_, hid) => hid !== null && culprits.includes(index.culpritOf(hid.type)));
  }
  if (condition.type !== undefined) {
    const types = list(condition.type).map((id) => index.type(id));
    tests.push((_, hid) => hid !== null && types.includes(hid.type));
  }
  return every(tests);
}

/** All of them. Written out for small numbers: conditions are asked thousands of times a match, and loops cost more than answers. */
function every(tests: readonly Test[]): Test {
  const [one, two, three] = tests;
  if (!one) return always;
  if (!two) return one;
  if (!three) return (pub, hid) => one(pub, hid) && two(pub, hid);
  if (tests.length === 3) return (pub, hid) => one(pub, hid) && two(pub, hid) && three(pub, hid);
  return (pub, hid) => {
    for (let i = 0; i < tests.length; i++) if (!tests[i]!(pub, hid)) return false;
    return true;
  };
}

/** One of these was named in public; `any` for anybody, with a leading `!` for the contrary. */
function namedTest(names: readonly string[], index: Index): Test {
  const one = (name: string): Test => {
    if (name.startsWith('!')) {
      const positive = one(name.slice(1));
      return (pub, hid) => !positive(pub, hid);
    }
    if (name === 'any') return (pub) => pub.named.length > 0;
    const candidate = index.candidate(name);
    return (pub) => pub.named.some((given) => given.candidate === candidate);
  };
  const parts = names.map(one);
  return (pub, hid) => parts.some((part) => part(pub, hid));
}

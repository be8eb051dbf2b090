import { expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { compile } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { loadScenario } from '../helpers/load';

const c = compile(loadScenario('paris-2015'));

/** Texts under a policy, each with its measures and whether silence broke on it in its first round. */
function textsOf(policy: 'history' | 'adaptive'): readonly { readonly measures: readonly string[]; broken: boolean }[] {
  const texts: { readonly measures: readonly string[]; broken: boolean }[] = [];
  for (let k = 0; k < 150; k++) {
    let open: (typeof texts)[number] | null = null;
    for (const event of playMatch(c, `council ${k}`, policy, POLICIES[policy], { records: true }).events) {
      if (event.type === 'silence/circulated') {
        open = event.round === 1 ? { measures: event.measures, broken: false } : null;
        if (open) texts.push(open);
      } else if (event.type === 'silence/broken' && open) open.broken = true;
    }
  }
  return texts;
}
const share = (texts: ReturnType<typeof textsOf>): number => texts.filter((one) => one.broken).length / texts.length;

test('silence breaks often enough to be reckoned with, and seldom enough for a Council that agreed on most of its texts', () => {
  const course = textsOf('history');
  const adaptive = textsOf('adaptive');
  for (const texts of [course, adaptive]) {
    expect(share(texts)).toBeGreaterThan(0.05);
    expect(share(texts)).toBeLessThan(0.13);
  }
  // Ministers had been split over it in September.
  const relocation = [...course, ...adaptive].filter(({ measures }) => measures.includes('refugee-protection'));
  expect(share(relocation)).toBeGreaterThan(share([...course, ...adaptive]));
});

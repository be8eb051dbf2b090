import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { playMatch } from '../../src/analysis';
import { loadScenario as load, ROOT } from '../../src/cli/load-scenario';
import { compile, createMatch, STANDARD, step } from '../../src/engine';
import type { Scenario } from '../../src/engine/scenario';
import { POLICIES } from '../../src/policies';
import { LIMITS } from '../../src/scenario';
import { runBalance } from '../../src/workshop/balance';
import { type Draft, isDraft, memoryShelf } from '../../src/workshop/drafts';
import { rerun } from '../../src/workshop/rerun';
import { measure } from '../helpers/tiny';
import { tryOut, withOverrides } from '../../src/workshop/trial';

const template = load(join(ROOT, 'src/cli/template/scenario.yaml'));
const game = (scenario: Scenario, seed: string) => {
  const { commands } = playMatch(compile(scenario), seed, 'adaptive', POLICIES.adaptive, { trace: true });
  return { seed, settings: STANDARD, commands };
};
const asked = { scenario: template, seed: 'bench', settings: STANDARD, policy: 'hawk' };

describe('a game again on an edited text', () => {
  test('on the same text it is the same game', () => {
    const result = rerun({ before: template, draft: structuredClone(template), ...game(template, 'same') });
    expect(result).toMatchObject({ parts: null, leftOut: [] });
    expect(result.after).toEqual(result.before);
  });

  test('a changed start parts it in the first turn, and says by how much', () => {
    const indicators = template.indicators.map((one) => (one.id === 'legitimacy' ? { ...one, start: one.start - 20 } : one));
    const result = rerun({ before: template, draft: { ...template, indicators }, ...game(template, 'moved') });
    expect(result.parts).toBe(1);
    expect(result.turns[0]!.differs).toContain('indicators');
    expect(result.turns[0]!.change['legitimacy']).toBeLessThan(-10);
    expect(result.after.ending).not.toBeNull();
  });

  test('a measure that the new text has not is left out and named, and the turn passes without it', () => {
    const before = { ...template, measures: [...template.measures, measure('extra', { procedure: 'chair', cost: 1 })] };
    const commands = [{ type: 'agenda/table', measure: 'extra' }, { type: 'council/circulate' }, { type: 'turn/advance' }] as const;
    const result = rerun({ before, draft: template, seed: 'missing', settings: STANDARD, commands });
    expect(result.leftOut).toEqual([{ turn: 1, what: 'extra', code: 'agenda/unknown-measure' }]);
    expect(result.parts).toBe(1);
    expect(result.turns[0]).toMatchObject({ before: { adopted: ['extra'] }, after: { adopted: [] } });
  });

  test('a running game stops where it stands', () => {
    const played = game(template, 'half');
    const cut = played.commands.findIndex((one) => one.type === 'turn/advance') + 1;
    const result = rerun({ before: template, draft: template, ...played, commands: played.commands.slice(0, cut) });
    expect(result).toMatchObject({ parts: null, before: { ending: null }, after: { ending: null } });
  });
});

describe('playing from a turn', () => {
  test('the commands of the policy lead to its opening', () => {
    const trial = tryOut({ ...asked, turn: 3 });
    expect(trial.turn).toBe(3);
    let { state } = createMatch(template, asked.seed);
    for (const command of trial.commands) {
      const next = step(template, state, command);
      if (!next.ok) throw new Error(next.rejection.code);
      state = next.state;
    }
    expect(state.pub).toMatchObject({ turn: 3, phase: 'decide', ind: trial.indicators });
  });

  test('values set by hand stand when the turn opens, in the ledger as set in the workshop', () => {
    const trial = tryOut({ ...asked, turn: 2 });
    const set = withOverrides(template, trial, { cohesion: 33, support: 71.5 }, 'Set by hand');
    let { state } = createMatch(set, asked.seed);
    for (const command of trial.commands) {
      const next = step(set, state, command);
      if (!next.ok) throw new Error(next.rejection.code);
      state = next.state;
    }
    const at = (id: string): number => state.pub.ind[set.indicators.findIndex((one) => one.id === id)]!;
    expect([at('cohesion'), at('support')]).toEqual([3300, 7150]);
    expect(withOverrides(template, trial, {}, 'Set by hand')).toBe(template);
  });

  test('a policy that is not there is refused in words', () => {
    expect(() => tryOut({ ...asked, policy: 'nobody', turn: 1 })).toThrow("no policy 'nobody'");
  });
});

test('the balance report says how far it is, and counts every game', () => {
  const said: number[] = [];
  const { report, endings } = runBalance(template, 25, (done, total) => said.push(done / total));
  expect(said[0]).toBe(0);
  expect(said.at(-1)).toBe(1);
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(report.seeds).toBe(25);
  for (const policy of Object.values(report.policies))
    expect(Object.values(policy.endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 3);
  expect(endings.map((one) => one.id)).toEqual(template.endings.map((one) => one.id));
});

describe('the shelf of drafts', () => {
  const draft: Draft = { id: 'a', name: 'A', text: 'format: 1', origin: 'file', savedAt: 1, revision: 1 };

  test('does not overwrite what another tab has saved meanwhile', async () => {
    const shelf = memoryShelf();
    expect(await shelf.put(draft)).toBe('saved');
    expect(await shelf.put({ ...draft, revision: 2, text: 'theirs' })).toBe('saved');
    expect(await shelf.put({ ...draft, revision: 2, text: 'mine' })).toBe('other-tab');
    expect((await shelf.get('a'))?.text).toBe('theirs');
  });

  test('lists the newest first and takes nothing for a draft that is none', async () => {
    const shelf = memoryShelf();
    await shelf.put(draft);
    await shelf.put({ ...draft, id: 'b', savedAt: 2 });
    expect((await shelf.list()).map((one) => one.id)).toEqual(['b', 'a']);
    expect([isDraft(draft), isDraft({ ...draft, origin: 'mail' }), isDraft(null), isDraft({ ...draft, text: 1 })]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test('files may be as large as the parser lets in, and no larger', () => {
  const source = readFileSync(join(ROOT, 'src/workshop/files.ts'), 'utf8');
  expect(source).toContain(`LARGEST = ${String(LIMITS.bytes).replace(/\B(?=(\d{3})+$)/g, '_')};`);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCENARIOS } from '../../src/cli/load-scenario';
import { compile, newState, STANDARD } from '../../src/engine';
import { whyNot } from '../../src/engine/step';
import { loadScenario } from '../helpers/load';

/** What a shipped crisis owes to those who play it and to those who teach with it. */
describe.each(['crimea-2014', 'paris-2015', 'winter-grid'])('%s', (id) => {
  const s = loadScenario(id);

  it('is deep enough: measures, injects, acts, endings, readings of the rival, courses of action', () => {
    const depth = [s.measures, s.injects, s.adversary.acts, s.endings, s.adversary.types, s.doctrines].map((list) => list.length);
    [28, 30, 8, 7, 3, 3].forEach((least, at) => expect(depth[at]).toBeGreaterThanOrEqual(least));
  });

  it('grounds the positions of at least eighteen delegations', () => {
    expect(s.council.delegations.filter((one) => one.sources.length > 0).length).toBeGreaterThanOrEqual(18);
  });

  it('can be taught: objectives, questions, plans for 50 and 90 minutes, precedents with sources', () => {
    expect(s.teaching.objectives.length).toBeGreaterThanOrEqual(3);
    expect(s.discussion.length).toBeGreaterThanOrEqual(6);
    expect(s.teaching.plans.map((one) => one.minutes)).toEqual([50, 90]);
    expect(s.precedents.length).toBeGreaterThanOrEqual(3);
    for (const one of s.precedents) expect(one.sources, one.id).not.toEqual([]);
  });

  it('has a line to draw, with acts that cross it and acts that try what lies beneath', () => {
    const lines = s.measures.flatMap((one) => one.commits ?? []);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(Math.max(...Object.values(line.weakness))).toBeGreaterThan(0);
      expect(s.adversary.acts.some((act) => act.slices.some((slice) => line.acts.includes(slice)))).toBe(true);
    }
  });

  it('ships with a balance report in which every bar holds, and with reference marks', () => {
    const report = readFileSync(join(SCENARIOS, id, 'balance.md'), 'utf8');
    expect(report).toContain('2000 games a policy, 200 of the planner');
    expect(report).not.toContain('**fail**');
    expect(existsSync(join(SCENARIOS, id, 'reference.json'))).toBe(true);
  });
});

describe('the clause on mutual aid on the first day', () => {
  const table = (id: string, measure: string): string | null => {
    const c = compile(loadScenario(id));
    const state = newState(c, 'the first day', STANDARD, {}, null);
    return whyNot(c, state.pub, { type: 'agenda/table', measure })?.code ?? null;
  };

  it('is open after the attacks of 13 November 2015, in the Union and by way of NATO', () => {
    expect(table('paris-2015', 'article-42-7')).toBeNull();
    expect(table('paris-2015', 'nato-article-5')).toBeNull();
  });

  it('is closed where no member was attacked', () => {
    expect(table('crimea-2014', 'article-5')).toBe('article-5/no-attack-on-member');
    expect(table('winter-grid', 'article-5')).toBe('article-5/no-attack-on-member');
  });
});

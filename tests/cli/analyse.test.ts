import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compile, makeReplay, newState, STANDARD } from '../../src/engine';
import { loadScenario } from '../helpers/load';
import { crisis } from './capture';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'analyse-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'match.json');
beforeAll(async () => {
  await crisis('play', 'crimea-2014', '--policy', 'hawk', '--seed', 'to be analysed', '--out', file);
});
const analyse = (...more: string[]) => crisis('analyse', file, '--replays', '6', ...more);

interface Told {
  readonly turningPoints: { top: number[]; decisions: Record<'known' | 'truth', { turn: number }[]> };
  readonly skill: { outcome: number; turns: object[] } | null;
  readonly lens: { lenses: { type: string; own: boolean; game: { ending: string; score: number } }[] };
}

describe('crisis analyse', () => {
  it('tells turning points, skill and luck, and the theory lens in JSON', async () => {
    const { code, err, json } = await analyse('--json');
    const told = json<Told & { ending: string; score: number }>();
    expect([code, err]).toEqual([0, '']);
    expect(told).toMatchObject({ ok: true, scenario: 'crimea-2014', seed: 'to be analysed' });
    expect(told.turningPoints.decisions.known).toHaveLength(told.turningPoints.decisions.truth.length);
    expect(told.skill!.outcome).toBe(told.score);
    const own = told.lens.lenses.filter((one) => one.own);
    expect(own).toHaveLength(1);
    expect(own[0]!.game).toMatchObject({ ending: told.ending, score: told.score });
  });

  it('tells the same for people, and the same again', async () => {
    const { code, out } = await analyse();
    expect(code).toBe(0);
    for (const word of ['turning points', 'skill and luck', 'theory lens', 'the rival of this match', '95 %']) expect(out).toContain(word);
    expect((await analyse()).out).toBe(out);
  });

  it('plays on by the policy it is told', async () => {
    expect((await analyse('--policy', 'history')).out).toContain('later turns by history');
  });

  it('of a match that still runs leaves out what only an end can tell', async () => {
    const scenario = loadScenario('crimea-2014');
    const state = newState(compile(scenario), 'just begun', STANDARD, {}, null);
    const open = join(folder, 'open.json');
    writeFileSync(open, JSON.stringify(makeReplay(scenario, 'just begun', STANDARD, [], [], state, [])));
    const told = await crisis('analyse', open, '--replays', '4', '--json');
    expect(told.json<Told>()).toMatchObject({ skill: null, turningPoints: { top: [] } });
    expect((await crisis('analyse', open, '--replays', '4')).out).toContain('not over yet');
  });

  it.each<[string, string[], RegExp]>([
    ['no file', [], /analyse takes one file/],
    ['no whole number of replays', ['x.json', '--replays', 'many'], /--replays must be a whole number/],
    ['a policy that simulates on its own', ['x.json', '--policy', 'planner'], /--policy must be one of/],
    ['an unknown policy', ['x.json', '--policy', 'nobody'], /--policy must be one of/],
  ])('is wrong usage (2) with %s', async (_, args, message) => {
    expect(await crisis('analyse', ...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) as string });
  });

  it('is a fault of the input (1) with a replay that was altered, or none', async () => {
    const replay = JSON.parse(readFileSync(file, 'utf8')) as { hashes: string[] };
    replay.hashes[2] = '0000000000000000';
    const altered = join(folder, 'altered.json');
    writeFileSync(altered, JSON.stringify(replay));
    expect((await crisis('analyse', altered, '--json')).json()).toMatchObject({ ok: false, code: 'replay/diverged' });
    expect((await crisis('analyse', join(folder, 'nowhere.json'))).code).toBe(1);
  });
});

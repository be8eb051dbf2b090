import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { describe as describeProblem } from '../../src/cli/read-replay';
import type { Replay, ReplayProblem } from '../../src/engine';
import { loadScenario } from '../helpers/load';
import { crisis } from './capture';

vi.setConfig({ testTimeout: 60_000 });
const scenario = loadScenario('crimea-2014');
const folder = mkdtempSync(join(tmpdir(), 'crisis-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string): string => join(folder, name);
const types = scenario.adversary.types.map((one) => one.id);
const endings = scenario.endings.map((one) => one.id);

describe('crisis simulate', () => {
  const simulate = (...more: string[]) => crisis('simulate', 'crimea-2014', '--policy', 'random', '--seeds', '60', ...more);

  it('tells in JSON what came of many matches', async () => {
    const { code, json, err } = await simulate('--json');
    const result = json<{
      games: number;
      endings: Record<string, number>;
      score: { mean: number; sd: number };
      dimensions: object;
      byType: object;
      gamesPerSecond: number;
    }>();
    expect([code, err]).toEqual([0, '']);
    expect(result).toMatchObject({ scenario: 'crimea-2014', policy: 'random', games: 60 });
    expect(Object.values(result.endings).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
    expect(Object.keys(result.endings).every((id) => endings.includes(id))).toBe(true);
    expect(result.score.mean).toBeGreaterThan(0);
    expect(result.score.mean).toBeLessThan(100);
    expect(result.score.sd).toBeGreaterThan(0);
    expect(Object.keys(result.dimensions)).toEqual(['security', 'peace', 'unity', 'legitimacy', 'human-cost']);
    expect(Object.keys(result.byType).every((id) => types.includes(id))).toBe(true);
    expect(result.gamesPerSecond).toBeGreaterThan(0);
  });

  it('gives the same answer for the same seed phrase, another for another', async () => {
    const once = async (phrase: string) => ({ ...(await simulate('--seed', phrase, '--json')).json(), gamesPerSecond: 0 });
    expect(await once('a')).toEqual(await once('a'));
    expect(await once('a')).not.toEqual(await once('b'));
  });

  it('gives the same answer however many workers share the work', async () => {
    const by = async (workers: string) => ({ ...(await simulate('--workers', workers, '--json')).json(), gamesPerSecond: 0 });
    expect(await by('2')).toEqual(await by('1'));
  });

  it('plays against one type when told so', async () => {
    const { byType } = (await simulate('--type', types[1]!, '--json')).json<{ byType: object }>();
    expect(Object.keys(byType)).toEqual([types[1]]);
  });

  it('tells the same for people without --json', async () => {
    const { code, out } = await simulate();
    expect(code).toBe(0);
    for (const word of ['60 games', 'score', 'endings', 'human-cost', 'against']) expect(out).toContain(word);
  });

  it.each<[string, string[], RegExp]>([
    ['no scenario', ['--policy', 'random'], /simulate takes one scenario/],
    ['two scenarios', ['a', 'b', '--policy', 'random'], /simulate takes one scenario/],
    ['no policy', ['crimea-2014'], /--policy must be one of do-nothing, random, hawk, dove, history, adaptive/],
    ['an unknown policy', ['crimea-2014', '--policy', 'constructor'], /--policy must be one of/],
    ['no whole number of seeds', ['crimea-2014', '--policy', 'random', '--seeds', '1.5'], /--seeds must be a whole number/],
    ['no seeds at all', ['crimea-2014', '--policy', 'random', '--seeds', '0'], /--seeds must be a whole number from 1/],
    ['too many workers', ['crimea-2014', '--policy', 'random', '--workers', '1000'], /--workers must be a whole number/],
    ['an endless seed phrase', ['crimea-2014', '--policy', 'random', '--seed', 'x'.repeat(10_000)], /--seed must be a phrase/],
    ['an unknown type', ['crimea-2014', '--policy', 'random', '--type', 'nobody'], /no type 'nobody'/],
    ['an unknown option', ['crimea-2014', '--polcy', 'random'], /unknown option --polcy; known: --policy/],
    ['an option without its value', ['crimea-2014', '--policy'], /--policy needs a value/],
  ])('is wrong usage (2) with %s', async (_, args, message) => {
    const { code, err, out } = await crisis('simulate', ...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });

  it('is a fault of the input (1) when there is no such scenario', async () => {
    expect(await crisis('simulate', 'atlantis', '--policy', 'random')).toMatchObject({
      code: 1,
      err: expect.stringContaining('atlantis') as string,
    });
    const told = await crisis('simulate', 'atlantis', '--policy', 'random', '--json');
    expect(told.code).toBe(1);
    expect(told.json()).toMatchObject({ ok: false, issues: [{ severity: 'error' }] });
  });
});

describe('crisis play and crisis replay', () => {
  it('write one match and verify it', async () => {
    const file = path('one.json');
    const played = await crisis('play', 'crimea-2014', '--policy', 'adaptive', '--seed', 'amber-harbour-23', '--out', file, '--json');
    expect(played.code).toBe(0);
    const result = played.json<{ ending: string; score: number; finalHash: string; turns: number }>();
    expect(result).toMatchObject({ ok: true, scenario: 'crimea-2014', seed: 'amber-harbour-23', policy: 'adaptive', out: file });
    expect(endings).toContain(result.ending);
    const verified = await crisis('replay', file, '--json');
    expect(verified.code).toBe(0);
    expect(verified.json()).toEqual({ ok: true, finalHash: result.finalHash, turns: result.turns, ending: result.ending });
    expect((await crisis('replay', file)).out).toContain('verified');
  });

  it('play the same match for the same seed', async () => {
    const text = async (name: string): Promise<string> => {
      await crisis('play', 'crimea-2014', '--policy', 'hawk', '--seed', 'twice', '--out', path(name));
      return readFileSync(path(name), 'utf8');
    };
    expect(await text('a.json')).toBe(await text('b.json'));
  });

  it.each<[string, string[], RegExp]>([
    ['no scenario', ['--policy', 'random', '--seed', 'x', '--out', 'y'], /play takes one scenario/],
    ['no seed', ['crimea-2014', '--policy', 'random', '--out', 'y'], /--seed must be a phrase of 1 to 120 characters/],
    ['an empty seed', ['crimea-2014', '--policy', 'random', '--seed', '', '--out', 'y'], /--seed must be a phrase/],
    ['a seed of 10,000 characters', ['crimea-2014', '--policy', 'random', '--seed', 'x'.repeat(10_000), '--out', 'y'], /not 10000/],
    ['no file to write to', ['crimea-2014', '--policy', 'random', '--seed', 'x'], /--out names the file/],
    ['no policy', ['crimea-2014', '--seed', 'x', '--out', 'y'], /--policy must be one of/],
  ])('is wrong usage (2) to play with %s', async (_, args, message) => {
    expect(await crisis('play', ...args)).toMatchObject({ code: 2, err: expect.stringMatching(message) as string });
  });

  const write = (name: string, value: unknown): string => {
    writeFileSync(path(name), typeof value === 'string' ? value : JSON.stringify(value));
    return path(name);
  };
  const altered = async (
    change: (replay: { -readonly [K in keyof Replay]: Replay[K] } & { commands: object[]; hashes: string[] }) => void,
  ): Promise<string> => {
    const file = path('original.json');
    await crisis('play', 'crimea-2014', '--policy', 'random', '--seed', 'to be altered', '--out', file);
    const replay = JSON.parse(readFileSync(file, 'utf8')) as Replay & { commands: object[]; hashes: string[] };
    change(replay);
    return write('altered.json', replay);
  };

  it('name turn and place of an altered replay', async () => {
    const file = await altered((replay) => (replay.hashes[3] = '0000000000000000'));
    const told = await crisis('replay', file, '--json');
    expect(told.code).toBe(1);
    expect(told.json()).toMatchObject({ ok: false, code: 'replay/diverged', turn: expect.any(Number) as number, path: 'hashes[3]' });
    expect((await crisis('replay', file)).err).toMatch(/turn \d+: first divergence at hashes\[3\] .*\(replay\/diverged\)/);
  });

  it('name the command that was not legal', async () => {
    const file = await altered((replay) => (replay.commands[0] = { type: 'turn/advance' }));
    expect((await crisis('replay', file, '--json')).json()).toMatchObject({ code: 'replay/illegal-command', turn: 1, path: 'commands[0]' });
  });

  it.each<[string, unknown, string]>([
    ['text that is not JSON', 'once upon a time', 'replay/not-json'],
    ['nothing', '', 'replay/not-json'],
    ['another JSON', { hello: 1 }, 'replay/not-a-replay'],
    ['a number', 7, 'replay/not-a-replay'],
    ['null', 'null', 'replay/not-a-replay'],
    ['a replay without commands', { format: 1, engine: '1', scenario: { id: 'crimea-2014', hash: 'x' }, seed: 'x' }, 'replay/not-a-replay'],
    ['a newer format', { format: 2, scenario: { id: 'crimea-2014' } }, 'replay/newer-format'],
    ['a file beyond the limit', ' '.repeat(8_000_001), 'replay/too-large'],
  ])('refuse (1) %s', async (_, value, code) => {
    const told = await crisis('replay', write('bad.json', value), '--json');
    expect(told.code).toBe(1);
    expect(told.json()).toMatchObject({ ok: false, code });
  });

  it('refuse (1) a file that is not there, and one for a scenario that is not there', async () => {
    expect((await crisis('replay', path('nowhere.json'), '--json')).json()).toMatchObject({ code: 'replay/unreadable' });
    const stray = write('stray.json', { format: 1, scenario: { id: 'atlantis', hash: 'x' } });
    expect((await crisis('replay', stray)).code).toBe(1);
  });

  it('is wrong usage (2) to verify nothing', async () => {
    expect(await crisis('replay')).toMatchObject({ code: 2, err: expect.stringContaining('replay takes one file') as string });
  });
});

describe('a replay that cannot be opened', () => {
  it.each<[ReplayProblem, RegExp]>([
    [{ code: 'replay/not-a-replay', path: 'hashes[2]', expected: 'a hash as text' }, /not a replay: hashes\[2\] should be a hash as text/],
    [{ code: 'replay/newer-format', found: '3' }, /newer version \(format 3\); update/],
    [{ code: 'replay/other-engine', found: '7', expected: '1' }, /made with engine 7, this is engine 1/],
    [{ code: 'replay/other-scenario', found: 'a', expected: 'b' }, /belongs to scenario 'a', not to 'b'/],
    [{ code: 'replay/scenario-changed', found: 'a', expected: 'b' }, /the scenario has changed since \(a, now b\)/],
    [
      { code: 'replay/illegal-command', turn: 3, path: 'commands[9]', rejection: { code: 'agenda/full', reason: '', data: {} } },
      /turn 3: commands\[9\] is not allowed there \(agenda\/full\)/,
    ],
    [
      { code: 'replay/diverged', turn: 4, path: 'pub.ind[1]', found: '5', expected: '6' },
      /turn 4: first divergence at pub\.ind\[1\] \(recorded 5, replayed 6\)/,
    ],
  ])('says why, where and what to do: $code', (problem, sentence) => {
    expect(describeProblem(problem)).toMatch(sentence);
  });
});

describe('crisis balance', () => {
  interface Report {
    readonly ok: boolean;
    readonly bars: readonly { id: string; pass: boolean; value: number; bound: string }[];
    readonly policies: Record<string, { games: number }>;
  }
  it('reports bars, policies and what was never reached; exit code 1 when a bar fails', async () => {
    const { code, json } = await crisis('balance', 'crimea-2014', '--seeds', '30', '--planner-seeds', '1', '--workers', '1', '--json');
    const report = json<Report>();
    expect(code).toBe(report.ok ? 0 : 1);
    expect(report.ok).toBe(report.bars.every((bar) => bar.pass));
    expect(Object.keys(report.policies)).toEqual(expect.arrayContaining(['do-nothing', 'random', 'hawk', 'dove', 'history', 'adaptive']));
    for (const [policy, one] of Object.entries(report.policies))
      expect([policy, one.games]).toEqual([policy, policy === 'planner' ? 1 : 30]);
    const ids = report.bars.map((bar) => bar.id);
    for (const id of ['do-nothing-loses', 'adaptive-over-hawk', 'history-repeats-itself', 'endings-unreached', 'injects-unreached'])
      expect(ids).toContain(id);
    expect(report).toMatchObject({ scenario: 'crimea-2014', seeds: 30, unreached: { endings: expect.any(Array) as unknown[] } });
  });

  it('tells people which bars pass and which fail', async () => {
    const { out } = await crisis('balance', 'crimea-2014', '--seeds', '10', '--planner-seeds', '0', '--workers', '1');
    expect(out).toMatch(/^(pass|FAIL) {2}do-nothing-loses/m);
    expect(out).toContain('policy');
  });

  it('writes the reference marks when asked', async () => {
    const file = path('reference.json');
    await crisis('balance', 'crimea-2014', '--seeds', '10', '--planner-seeds', '0', '--workers', '1', '--reference', file);
    const reference = JSON.parse(readFileSync(file, 'utf8')) as {
      seeds: number;
      policies: Record<string, { score: number; dimensions: object }>;
    };
    expect(reference.seeds).toBe(10);
    expect(Object.keys(reference.policies['adaptive']!.dimensions)).toHaveLength(5);
  });

  it('is wrong usage (2) without a scenario', async () => {
    expect((await crisis('balance')).code).toBe(2);
  });
});

describe('crisis by itself', () => {
  it('tells its usage: an error (2) when nothing was asked, an answer (0) when help was', async () => {
    const bare = await crisis();
    expect([bare.code, bare.out]).toEqual([2, '']);
    expect(bare.err).toContain('simulate <scenario>');
    const help = await crisis('help');
    expect([help.code, help.err]).toEqual([0, '']);
    expect(help.out).toContain('simulate <scenario>');
    expect((await crisis('--help')).code).toBe(0);
  });
  it.each(['dance', 'constructor', '__proto__', 'toString'])('knows no command %s', async (name) => {
    expect(await crisis(name)).toMatchObject({ code: 2, err: expect.stringContaining(`unknown command '${name}'`) as string });
  });
});

describe('the command line is careful:', () => {
  it('a value given with = keeps what comes after a second =', async () => {
    const file = path('equals.json');
    await crisis('play', 'crimea-2014', '--policy=random', '--seed=a=b', `--out=${file}`);
    expect((JSON.parse(readFileSync(file, 'utf8')) as Replay).seed).toBe('a=b');
  });
  it('an endless seed phrase is wrong usage for balance as well', async () => {
    expect((await crisis('balance', 'crimea-2014', '--seeds', '1', '--seed', 'x'.repeat(10_000))).code).toBe(2);
  });
  it('a place that cannot be written to is a fault of the input, not a crash', async () => {
    expect((await crisis('play', 'crimea-2014', '--policy', 'random', '--seed', 'x', '--out', path('no/such/folder.json'))).code).toBe(1);
  });
  it('an option is not taken for the value of the one before it', async () => {
    expect((await crisis('simulate', 'crimea-2014', '--policy', 'random', '--seeds', '5', '--seed', '--json')).code).toBe(2);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { cloud, finish, pathOf, playMatch } from '../../src/analysis';
import { STANDARD } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { c, played } from './games';

vi.setConfig({ testTimeout: 60_000 });

describe('the cloud', () => {
  const result = finish(cloud(c, STANDARD, { games: 120 }));

  it('has five ordered values for each indicator and turn, within the scale', () => {
    expect(Object.keys(result.bands)).toEqual([...c.indicators]);
    for (const turns of Object.values(result.bands)) {
      expect(turns).toHaveLength(c.turns.length);
      for (const band of turns) {
        expect(band).toHaveLength(5);
        expect(band).toEqual([...band].sort((a, b) => a - b));
        for (const value of band) expect(value).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('counts fewer and fewer games as still running', () => {
    expect(result.running).toEqual([...result.running].sort((a, b) => b - a));
    expect(result.running.at(-1)).toBe(0);
  });

  it('of one policy and one game is the path of that game, held where it ended', () => {
    const one = finish(cloud(c, STANDARD, { games: 1, policies: ['hawk'], phrase: 'single' }));
    const game = played('single/0', 'hawk');
    for (const id of c.indicators) {
      const path = pathOf(game, id);
      expect(one.bands[id]!.map((band) => band[2])).toEqual([
        ...path,
        ...Array.from({ length: c.turns.length - path.length }, () => path.at(-1)),
      ]);
    }
    expect(game.score).toBe(playMatch(c, 'single/0', 'hawk', POLICIES.hawk).state.pub.score.at(-1));
  });

  it('is the same in steps, and grows game by game', () => {
    const job = cloud(c, STANDARD, { games: 30 });
    let next = job.next();
    for (let n = 1; !next.done; n++) {
      expect(next.value.partial().games).toBe(n);
      next = job.next();
    }
    expect(next.value).toEqual(finish(cloud(c, STANDARD, { games: 30 })));
  });
});

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findScenario, listScenarios } from '../../src/cli/find-scenario';
import { keptScenario } from '../../src/cli/kept-scenario';
import { loadOrReport } from '../../src/cli/load-or-report';
import { readScenario } from '../../src/cli/load-scenario';
import type { Scenario } from '../../src/engine';

let folder = '';
let file = '';
const reader = (path = file) =>
  vi.fn(() => {
    const result = readScenario(path);
    return Promise.resolve<Scenario | null>(result.ok ? result.scenario : null);
  });
const kept = (): string => join(folder, 'scenarios', readdirSync(join(folder, 'scenarios'))[0]!);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  file = join(folder, 'own.yaml');
  copyFileSync(findScenario('crimea-2014')!, file);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('a scenario that was read before', () => {
  it.each(listScenarios())('%s is the same as when it is read', async (id) => {
    const path = findScenario(id)!;
    const read = await keptScenario(path, folder, reader(path));
    const again = reader(path);
    expect(await keptScenario(path, folder, again)).toStrictEqual(read);
    expect(again).not.toHaveBeenCalled();
  });

  it('is read again when its text has changed', async () => {
    await keptScenario(file, folder, reader());
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Another title'));
    expect((await keptScenario(file, folder, reader()))?.title).toBe('Another title');
  });

  it('is read again when what was kept is cut short, and kept anew', async () => {
    await keptScenario(file, folder, reader());
    writeFileSync(kept(), readFileSync(kept(), 'utf8').slice(0, 1000));
    const read = reader();
    expect(await keptScenario(file, folder, read)).not.toBeNull();
    expect(read).toHaveBeenCalledOnce();
    expect(() => JSON.parse(readFileSync(kept(), 'utf8')) as unknown).not.toThrow();
  });

  it('is told with its issues each time when it cannot be played', async () => {
    vi.stubEnv('SILENCE_PROCEDURE_BUNDLE', folder);
    writeFileSync(file, 'format: 1\n');
    for (let time = 0; time < 2; time++) {
      const err = vi.fn();
      expect(await loadOrReport(file, { out: vi.fn(), err }, false)).toBeNull();
      expect(err).toHaveBeenCalled();
    }
  });

  it('is given although the folder cannot be written', async () => {
    writeFileSync(join(folder, 'scenarios'), 'in the way');
    expect(await keptScenario(file, folder, reader())).not.toBeNull();
  });
});

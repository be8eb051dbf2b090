import { describe, expect, it, vi } from 'vitest';
import { GOLDEN, type GoldenFile, readGolden } from './files';

vi.setConfig({ testTimeout: 60_000 });

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows that differ, as sentences: where, what is on record, what came out. */
function differences(record: unknown, now: unknown, path = ''): string[] {
  if (isTree(record) && isTree(now))
    return [...new Set([...Object.keys(record), ...Object.keys(now)])].flatMap((key) =>
      differences(record[key], now[key], path === '' ? key : `${path} > ${key}`),
    );
  const [left, right] = [JSON.stringify(record), JSON.stringify(now)];
  return left === right ? [] : [`${path}\n    on record ${left ?? 'nothing'}\n    now       ${right ?? 'nothing'}`];
}

describe('golden files', () => {
  it.each(Object.keys(GOLDEN) as GoldenFile[])('%s is what the rules give (if the change is meant: npm run golden:update)', (file) => {
    const found = differences(readGolden(file), GOLDEN[file]());
    expect(`${found.length} rows differ\n${found.slice(0, 12).join('\n')}`).toBe('0 rows differ\n');
  });
});

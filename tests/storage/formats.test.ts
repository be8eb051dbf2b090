import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CURRENT_FORMAT, readRecord } from '../../src/storage/match-record';
import { FIXTURES } from '../helpers/load';

const folder = join(FIXTURES, 'saves');
const fixture = (version: number): unknown => JSON.parse(readFileSync(join(folder, `v${version}.json`), 'utf8'));
const versions = Array.from({ length: CURRENT_FORMAT }, (_, at) => at + 1);

describe('a game saved by an earlier release', () => {
  test('there is a file of each release, and of no other', () => {
    expect(readdirSync(folder).toSorted()).toEqual(versions.map((version) => `v${version}.json`));
  });

  test.each(versions)('of format %i loads', (version) => {
    const read = readRecord(fixture(version));
    expect(read).toMatchObject({
      ok: true,
      record: { format: CURRENT_FORMAT, title: 'Crimea 2014', turn: 2, turns: 10, ended: false, replay: { seed: 'amber-harbour-23' } },
    });
    if (read.ok) {
      expect(read.record.replay.commands).toHaveLength(4);
      // As good as new: what was brought up to date reads again.
      expect(readRecord(JSON.parse(JSON.stringify(read.record)))).toEqual(read);
    }
  });

  test('of before there were names and pictures has none', () => {
    expect(readRecord(fixture(1))).toMatchObject({ record: { name: '', face: null, ending: null, score: null } });
  });

  test('of a release to come is refused by that name', () => {
    expect(readRecord({ ...(fixture(CURRENT_FORMAT) as object), format: CURRENT_FORMAT + 1 })).toEqual({
      ok: false,
      problem: 'newer-format',
    });
  });
});

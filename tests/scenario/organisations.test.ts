import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/cli/load-scenario';

/** The organisations of the library as data: whole, dated, sourced, and with the numbers of members that the record gives. */
const { organisations, actors, sources, issues } = loadLibrary();
const every = [...organisations];

const countOn = (id: string, on: string): number =>
  organisations.get(id)!.members.filter(({ since, until }) => since <= on && (until === undefined || on < until)).length;

it('the library reads without an issue', () => {
  expect(issues).toEqual([]);
});

describe.each(every)('%s', (_id, one) => {
  it('says how it decides, in words and as the engine counts it', () => {
    expect(one.decisionRule).not.toBe('');
    expect(one.rule).toBeDefined();
    expect(one.binding).toBeDefined();
  });

  it('names what it can do with typical days, and what limits it', () => {
    expect(one.tools?.length).toBeGreaterThan(0);
    for (const tool of one.tools ?? []) expect(tool.days.min).toBeLessThanOrEqual(tool.days.max);
    expect(one.limits).not.toBe('');
  });

  it('has members that the library knows, each at most once at a time', () => {
    expect(one.members.length).toBeGreaterThan(0);
    for (const member of one.members) {
      expect(actors.has(member.actor), member.actor).toBe(true);
      if (member.until !== undefined) expect(member.until > member.since, member.actor).toBe(true);
    }
    const [first] = one.members.map(({ since }) => since).sort();
    expect(first).toBeDefined();
    for (const { since: on } of one.members) {
      const present = one.members.filter(({ since, until }) => since <= on && (until === undefined || on < until));
      expect(new Set(present.map(({ actor }) => actor)).size).toBe(present.length);
    }
  });

  it('gives powers of decision to members only', () => {
    const ids = new Set(one.members.map(({ actor }) => actor));
    for (const veto of one.rule?.veto ?? []) expect(ids.has(veto), veto).toBe(true);
    if (one.rule?.lead !== undefined) expect(ids.has(one.rule.lead)).toBe(true);
  });

  it('rests on sources', () => {
    const known = new Set(sources.map(({ id }) => id));
    expect(one.sources?.length).toBeGreaterThan(0);
    for (const source of one.sources ?? []) expect(known.has(source), source).toBe(true);
  });
});

describe('members on a day of record', () => {
  it.each([
    ['nato', '2001-09-12', 19],
    ['nato', '2014-02-27', 28],
    ['nato', '2024-12-31', 32],
    ['eu', '2014-02-27', 28],
    ['eu', '2020-02-01', 27],
    ['osce', '2012-01-01', 56],
    ['osce', '2014-03-21', 57],
    ['un', '2014-03-15', 15],
    ['un', '2015-11-20', 15],
    ['un-assembly', '1945-12-31', 49],
    ['un-assembly', '2011-07-01', 192],
    ['un-assembly', '2014-03-27', 193],
    ['csto', '2022-01-06', 6],
    ['gcc', '2011-03-14', 6],
    ['african-union', '2014-03-27', 54],
    ['african-union', '2017-02-01', 55],
    ['au-peace-security-council', '2023-08-22', 15],
    ['asean', '2012-07-13', 10],
    ['asean', '2025-10-26', 11],
    ['asean-regional-forum', '1994-07-25', 18],
    ['asean-regional-forum', '2012-07-12', 27],
    ['weu', '2010-03-31', 10],
    ['weu', '2011-06-30', 0],
    ['saarc', '2016-09-30', 8],
    ['mediterranean-dialogue', '1999-12-31', 6],
    ['mediterranean-dialogue', '2014-02-27', 7],
    ['istanbul-cooperation-initiative', '2014-02-27', 4],
  ])('%s on %s: %i', (id, on, members) => {
    expect(countOn(id, on)).toBe(members);
  });
});

describe('who stands outside every guarantee', () => {
  it.each(['GEO', 'UKR', 'AUS', 'JPN', 'KOR', 'FIN', 'SWE'])('%s is no member of NATO in 2014 and its note says what it is', (id) => {
    const nato = organisations.get('nato')!.members.find(({ actor }) => actor === id);
    expect(nato === undefined || nato.since > '2014-12-31').toBe(true);
    expect(actors.get(id)!.note.length).toBeGreaterThan(30);
    expect(actors.get(id)!.sources?.length ?? 0).toBeGreaterThan(0);
  });
});

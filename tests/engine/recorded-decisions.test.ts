import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/cli/load-scenario';
import { adjudicate, type Vote } from '../../src/engine/decision';
import type { DecisionRule } from '../../src/engine/scenario';

/**
 * The decision rules of the library against decisions of record: what could pass and what could not. Who voted how is in the sources
 * that the organisations name in scenarios/library/organisations.yaml.
 */
const { organisations } = loadLibrary();

function ruleOf(id: string): DecisionRule {
  const { rule } = organisations.get(id)!;
  return { members: 0, weight: 0, veto: [], lead: '', abstain: 0, abstainMax: 0, force: 0, ...rule! };
}

/** Who had a seat on a day. */
const seated = (id: string, on: string): string[] =>
  organisations
    .get(id)!
    .members.filter(({ since, until }) => since <= on && (until === undefined || on < until))
    .map(({ actor }) => actor);

interface Ballot {
  readonly no?: readonly string[];
  readonly abstain?: readonly string[];
}

/** Everybody who had a seat on the day, in favour unless said otherwise. */
const ballots = (id: string, on: string, { no = [], abstain = [] }: Ballot = {}): Vote[] =>
  seated(id, on).map((voter) => ({
    voter,
    weight: 1,
    vote: no.includes(voter) ? 'no' : abstain.includes(voter) ? 'abstain' : 'yes',
  }));

const decide = (id: string, on: string, ballot: Ballot = {}) => adjudicate(ruleOf(id), ballots(id, on, ballot));

/** Votes as the record counts them, where only the sums matter. */
const counted = (yes: number, no: number, abstain: number): Vote[] => [
  { voter: 'in favour', weight: yes, vote: 'yes' },
  { voter: 'against', weight: no, vote: 'no' },
  { voter: 'abstaining', weight: abstain, vote: 'abstain' },
];

describe('NATO: consensus', () => {
  it('Article 5 on 12 September 2001: nobody of nineteen objected', () => {
    expect(seated('nato', '2001-09-12')).toHaveLength(19);
    expect(decide('nato', '2001-09-12').passes).toBe(true);
  });

  it('planning for Turkey in February 2003: France, Belgium and Germany broke silence, and three were as good as eighteen', () => {
    expect(decide('nato', '2003-02-10', { no: ['FRA', 'BEL', 'DEU'] })).toMatchObject({ passes: false, reason: 'objection' });
    expect(decide('nato', '2003-02-10', { no: ['BEL'] })).toMatchObject({ passes: false, by: 'BEL' });
  });

  it('the same in the Defence Planning Committee, where France did not sit, once Germany and Belgium agreed', () => {
    const committee = ballots('nato', '2003-02-16').filter(({ voter }) => voter !== 'FRA');
    expect(adjudicate(ruleOf('nato'), committee).passes).toBe(true);
  });

  it('leaves no room for standing aside', () => {
    expect(decide('nato', '2014-04-01', { abstain: ['GRC'] }).passes).toBe(false);
  });
});

describe('European Union: unanimity with constructive abstention', () => {
  it('Article 42.7 on 17 November 2015: all twenty-eight, the United Kingdom among them', () => {
    expect(seated('eu', '2015-11-17')).toHaveLength(28);
    expect(decide('eu', '2015-11-17').passes).toBe(true);
  });

  it.each(['2014-03-17', '2014-03-21', '2014-07-31'])('the sanctions round of %s passed because even the doubters agreed', (on) => {
    expect(decide('eu', on).passes).toBe(true);
  });

  it('would have stopped the sector sanctions of July 2014 at one refusal', () => {
    expect(decide('eu', '2014-07-31', { no: ['CYP'] })).toMatchObject({ passes: false, reason: 'objection', by: 'CYP' });
  });

  it('the eighth package of October 2022: one abstention did not stop it', () => {
    expect(decide('eu', '2022-10-06', { abstain: ['BEL'] }).passes).toBe(true);
  });

  it('fails when a third stands aside', () => {
    const abstain = seated('eu', '2014-03-17').slice(0, 10);
    expect(decide('eu', '2014-03-17', { abstain })).toMatchObject({ passes: false, reason: 'too-many-abstentions' });
  });
});

describe('UN Security Council: nine votes and no veto', () => {
  it('15 March 2014, the draft on the vote in Crimea: thirteen in favour, China abstaining, Russia against', () => {
    const on = '2014-03-15';
    expect(seated('un', on)).toHaveLength(15);
    expect(decide('un', on, { no: ['RUS'], abstain: ['CHN'] })).toMatchObject({ passes: false, reason: 'veto', by: 'RUS' });
  });

  it('the abstention of a permanent member alone would not have been a veto', () => {
    expect(decide('un', '2014-03-15', { abstain: ['CHN', 'RUS'] }).passes).toBe(true);
  });

  it('21 July 2014, resolution 2166 on flight MH17: all fifteen', () => {
    expect(decide('un', '2014-07-21').passes).toBe(true);
  });

  it('needs nine: eight and seven abstentions are not enough', () => {
    const on = '2014-03-15';
    expect(decide('un', on, { abstain: seated('un', on).slice(9) }).passes).toBe(true);
    expect(decide('un', on, { abstain: seated('un', on).slice(8) })).toMatchObject({ passes: false, reason: 'no-majority' });
  });
});

describe('UN General Assembly: two thirds of those voting', () => {
  it('27 March 2014, resolution 68/262: 100 for, 11 against, 58 abstaining', () => {
    expect(adjudicate(ruleOf('un-assembly'), counted(100, 11, 58)).passes).toBe(true);
  });

  it('would have failed if those who abstained had voted against', () => {
    expect(adjudicate(ruleOf('un-assembly'), counted(100, 69, 0)).passes).toBe(false);
  });

  it('passes at exactly two thirds and fails one vote below', () => {
    expect(adjudicate(ruleOf('un-assembly'), counted(110, 55, 0)).passes).toBe(true);
    expect(adjudicate(ruleOf('un-assembly'), counted(109, 56, 0)).passes).toBe(false);
  });

  it('knows no veto', () => {
    expect(decide('un-assembly', '2014-03-27', { no: ['CHN', 'FRA', 'GBR', 'RUS', 'USA'] }).passes).toBe(true);
  });
});

describe('OSCE: consensus of 57', () => {
  it('21 March 2014, the monitoring mission: Russia agreed as well', () => {
    expect(seated('osce', '2014-03-21')).toHaveLength(57);
    expect(decide('osce', '2014-03-21').passes).toBe(true);
  });

  it('31 March 2022, its renewal: one refusal of 57 ended it', () => {
    expect(decide('osce', '2022-03-31', { no: ['RUS'] })).toMatchObject({ passes: false, by: 'RUS' });
  });
});

describe('CSTO: the lead state in practice', () => {
  it('Kyrgyzstan in June 2010: Russia declined to send troops, whatever the others would have done', () => {
    expect(decide('csto', '2010-06-14', { no: ['RUS'] })).toMatchObject({ passes: false, reason: 'lead-declined', by: 'RUS' });
  });

  it('Kazakhstan on 6 January 2022: Russia wanted it and all joined', () => {
    expect(decide('csto', '2022-01-06')).toMatchObject({ passes: true, level: 1 });
  });

  it('goes ahead without a member that stands aside, and is worth less', () => {
    const one = decide('csto', '2024-06-01', { abstain: ['ARM'] });
    expect(one.passes).toBe(true);
    expect(one.level).toBeLessThan(1);
  });
});

describe('Gulf Cooperation Council: unanimity of those who take part', () => {
  it('Bahrain in March 2011: the force entered at the request of a member, and not every member had to send troops', () => {
    expect(decide('gcc', '2011-03-14').passes).toBe(true);
    expect(decide('gcc', '2011-03-14', { abstain: ['OMN'] }).passes).toBe(true);
  });

  it('one refusal stops a matter of substance', () => {
    expect(decide('gcc', '2017-06-05', { no: ['KWT'] })).toMatchObject({ passes: false, by: 'KWT' });
  });
});

describe('African Union: two thirds where consensus fails', () => {
  it('the Peace and Security Council on Niger in 2023: four who wanted force were not two thirds', () => {
    const on = '2023-08-14';
    const council = seated('au-peace-security-council', on);
    expect(council).toHaveLength(15);
    const no = council.filter((one) => !['GHA', 'GMB', 'SEN', 'NGA'].includes(one));
    expect(decide('au-peace-security-council', on, { no })).toMatchObject({ passes: false, reason: 'no-majority' });
  });

  it('the suspension that followed had the consent of all', () => {
    expect(decide('au-peace-security-council', '2023-08-22').passes).toBe(true);
  });

  it('ten against five pass, nine against six do not', () => {
    const council = seated('au-peace-security-council', '2023-08-22');
    expect(decide('au-peace-security-council', '2023-08-22', { no: council.slice(10) }).passes).toBe(true);
    expect(decide('au-peace-security-council', '2023-08-22', { no: council.slice(9) }).passes).toBe(false);
  });
});

describe('Western European Union: unanimity until it closed', () => {
  it('31 March 2010: ten members ended their treaty together', () => {
    expect(seated('weu', '2010-03-31')).toHaveLength(10);
    expect(decide('weu', '2010-03-31').passes).toBe(true);
    expect(decide('weu', '2010-03-31', { abstain: ['GRC'] }).passes).toBe(false);
  });

  it('has no members after 30 June 2011', () => {
    expect(seated('weu', '2011-07-01')).toEqual([]);
  });
});

describe('Forums that consult', () => {
  it('ASEAN in July 2012: by consensus one refusal left even the statement unsaid', () => {
    const members = ballots('asean', '2012-07-13', { no: ['KHM'] });
    expect(adjudicate({ ...ruleOf('asean'), kind: 'consensus' }, members)).toMatchObject({ passes: false, by: 'KHM' });
  });

  it('what members may still say without the others is worth a fraction of a decision, and less with each that stays away', () => {
    const all = decide('asean', '2012-07-20');
    const fewer = decide('asean', '2012-07-20', { abstain: ['KHM', 'LAO', 'MMR'] });
    expect(all.level).toBeCloseTo(ruleOf('asean').force);
    expect(fewer.level).toBeGreaterThan(0);
    expect(fewer.level).toBeLessThan(all.level);
  });

  it('the Regional Forum, with rivals at one table, is worth less than ASEAN itself', () => {
    expect(decide('asean-regional-forum', '2014-08-10').level).toBeLessThan(decide('asean', '2014-08-10').level);
  });

  it.each(['mediterranean-dialogue', 'istanbul-cooperation-initiative'])('%s never blocks the Alliance', (id) => {
    const [first, ...rest] = seated(id, '2016-01-01');
    expect(decide(id, '2016-01-01', { no: rest })).toMatchObject({ passes: true, by: '' });
    expect(first).toBeDefined();
  });

  it('SAARC in September 2016: five of eight stayed away, one would have been enough', () => {
    expect(decide('saarc', '2016-09-30', { no: ['IND', 'BGD', 'BTN', 'AFG', 'LKA'] }).passes).toBe(false);
    expect(decide('saarc', '2016-09-30', { no: ['IND'] }).passes).toBe(false);
  });
});

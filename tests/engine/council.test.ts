import { describe, expect, it } from 'vitest';
import { previewAgenda } from '../../src/engine/preview';
import type { PublicState, Settings } from '../../src/engine/state';
import type { DelegationOdds } from '../../src/engine/view';
import { viewFor } from '../../src/engine/view-for';
import { STANDARD } from '../../src/engine/match';
import { sit } from '../helpers/drive';
import { council, delegation, measure, quietModel, still } from '../helpers/tiny';

type Seat = NonNullable<Parameters<typeof delegation>[1]>;
type Text = NonNullable<Parameters<typeof measure>[1]>;
interface Case {
  readonly seat?: Seat;
  readonly text?: Text;
  readonly points?: Readonly<Record<string, number>>;
  readonly pub?: Partial<PublicState>;
  readonly settings?: Settings;
}

/** What one delegation makes of one text, at a table where nothing has happened yet unless the case says so. */
function ask({ seat = {}, text = {}, points = {}, pub = {}, settings = STANDARD }: Case): DelegationOdds {
  const scenario = still({
    council: council(delegation('AAA', { hawkishness: 0, proximity: 0, exposure: 0, ...seat })),
    measures: [measure('text', { procedure: 'silence', assertiveness: 0, ...text })],
    model: quietModel((m) => (m.council['offsetSpread'] = 0)),
  });
  const table = sit(scenario, 'council', { settings });
  table.points({ escalation: 0, cohesion: 50, attribution: 50, objective: 0, ...points });
  table.given((state) => Object.assign(state.pub, { lastSeverity: 3000, ...pub }));
  return previewAgenda(scenario, viewFor(scenario, table.state, 'chair'), ['text']).delegations[0]!;
}
/** The curve of the model: chance to break silence for a utility, ten-thousandths. */
const curve = (utility: number, discipline = 1): number =>
  Math.round(10000 * Math.min(0.999, discipline / (1 + Math.exp(9 * utility + 1.6))));

describe('the ideal point of a delegation', () => {
  it.each<[string, Case, number]>([
    ['is its hawkishness when nothing has happened', { seat: { hawkishness: 0.3 } }, 0.3],
    ['rises with escalation even far away: 0.55 x 0.5 x 0.4', { points: { escalation: 50 } }, 0.11],
    ['rises more next door: 0.55 x 0.5 x 1', { seat: { proximity: 1 }, points: { escalation: 50 } }, 0.275],
    ['rises in between for those in between', { seat: { proximity: 0.5 }, points: { escalation: 50 } }, 0.1925],
    ['rises after a grave act: 0.25 x (0.9 - 0.3)', { pub: { lastSeverity: 9000 } }, 0.15],
    ['falls when the rival sits still: 0.25 x (0 - 0.3)', { pub: { lastSeverity: 0 } }, -0.075],
    ['rises as the rival gains: 0.2 x 0.6', { points: { objective: 60 } }, 0.12],
    ['moves when events have moved it', { pub: { position: [-2500] } }, -0.25],
  ])('%s', (_, one, due) => {
    expect(ask(one).ideal).toBe(Math.round(due * 10000));
  });
});

describe('the chance that a delegation breaks silence over a text', () => {
  it.each<[string, Case, number]>([
    ['is small for a text exactly at its own position', {}, 0.62],
    ['grows with every point too bold: 0.75 x 0.4', { text: { assertiveness: 0.4 } }, 0.62 - 0.3],
    ['is large for a text far too bold', { text: { assertiveness: 0.9 } }, 0.62 - 0.675],
    ['grows less with every point too mild: 0.28 x 0.4', { text: { assertiveness: -0.4 } }, 0.62 - 0.112],
    ['is measured from its own position, not from nought', { seat: { hawkishness: 0.5 }, text: { assertiveness: 0.7 } }, 0.62 - 0.15],
    ['grows with exposure times burden: 0.45 x 0.6 x 0.5', { seat: { exposure: 0.6 }, text: { economy: 0.5 } }, 0.62 - 0.135],
    ['does not grow for a burden that it does not bear', { text: { economy: 1 } }, 0.62],
    ['grows with risk for the distant: 0.25 x 0.8', { text: { risk: 0.8 } }, 0.62 - 0.2],
    ['grows half as much with risk half way: 0.25 x 0.8 x 0.5', { seat: { proximity: 0.5 }, text: { risk: 0.8 } }, 0.62 - 0.1],
    ['does not grow with risk for the neighbour', { seat: { proximity: 1 }, text: { risk: 0.8 } }, 0.62],
    ['falls in a united council: 0.25 x 0.4', { points: { cohesion: 90 } }, 0.62 + 0.1],
    ['grows in a divided one: 0.25 x -0.5', { points: { cohesion: 0 } }, 0.62 - 0.125],
    [
      'falls when the author is known: 0.15 x 0.4 x 0.5',
      { points: { attribution: 90 }, text: { assertiveness: 0.5 } },
      0.62 - 0.375 + 0.03,
    ],
    [
      'grows when the author is not: 0.15 x -0.5 x 0.5',
      { points: { attribution: 0 }, text: { assertiveness: 0.5 } },
      0.62 - 0.375 - 0.0375,
    ],
    ['of a mild text has nothing to do with the author', { points: { attribution: 0 }, text: { assertiveness: -0.5 } }, 0.62 - 0.14],
    ['falls after a sounding, for the goodwill: 0.04', { pub: { sounded: [1] } }, 0.62 + 0.04],
  ])('%s', (_, one, utility) => {
    expect(ask(one).breaks).toEqual({ low: curve(utility), mid: curve(utility), high: curve(utility) });
  });

  it('is never quite certain, so that somebody may always swallow a text', () => {
    expect(ask({ seat: { hawkishness: -5 }, text: { assertiveness: 1 } }).breaks.mid).toBe(9990);
  });

  it.each<[Settings['discipline'], number]>([
    ['easy', 0.8],
    ['normal', 1],
    ['hard', 1.25],
  ])('follows the discipline of the council: %s', (discipline, factor) => {
    expect(ask({ text: { assertiveness: 0.9 }, settings: { ...STANDARD, discipline } }).breaks.mid).toBe(curve(-0.055, factor));
    expect(ask({ text: { assertiveness: 0.9 }, settings: { ...STANDARD, rationality: 'hard', intelligence: 'easy' } }).breaks.mid).toBe(
      curve(-0.055),
    );
  });
});

describe('the reason that a delegation gives', () => {
  it.each<[string, Case]>([
    ['too-bold', { text: { assertiveness: 0.6, economy: 0.1, risk: 0.1 } }],
    ['too-mild', { seat: { hawkishness: 0.3 }, text: { assertiveness: -0.6 } }],
    ['economy', { seat: { exposure: 0.9 }, text: { assertiveness: 0.1, economy: 0.8 } }],
    ['economy', { seat: { hawkishness: 0.3, exposure: 0.9 }, text: { assertiveness: -0.2, economy: 0.6 } }],
    ['risk', { seat: { proximity: 0.1 }, text: { assertiveness: 0.1, risk: 0.8 } }],
    ['unity', { text: { assertiveness: 0.02 } }],
  ])('is %s when that weighs most', (reason, one) => {
    expect(ask(one).reason).toBe(reason);
  });
});

import { accidentHazard, previewAgenda, previewWays, viewFor } from '../../src/engine';
import { sit } from '../helpers/drive';
import { act, council, delegation, ending, measure, model, rivalType, tiny } from '../helpers/tiny';
import { advice, bodyOdds, moves, passChances, posteriors, readings, redLines, rulings } from './formulas-beside';

/** The formulas of the outcome model on a grid with its extremes, as the rules give them: key -> value in the unit of the state. */
export type Formulas = Readonly<Record<string, Readonly<Record<string, number | readonly number[]>>>>;
type Row = [string, number | readonly number[]];

const LEVELS = [0, 25, 50, 75, 100];

function breakChances(): Row[] {
  const rows: Row[] = [];
  const texts = [-1, -0.3, 0, 0.3, 0.6, 1];
  const scenario = tiny({
    council: council(
      delegation('dove', { hawkishness: -0.6, proximity: 0, exposure: 1 }),
      delegation('middle', { hawkishness: 0, proximity: 0.5, exposure: 0.4 }),
      delegation('hawk', { hawkishness: 0.6, proximity: 1, exposure: 0 }),
    ),
    measures: texts.map((assertiveness) =>
      measure(`text ${assertiveness}`, { procedure: 'silence', assertiveness, economy: 0.5, risk: 0.5 }),
    ),
  });
  for (const escalation of LEVELS)
    for (const cohesion of [0, 50, 100])
      for (const text of scenario.measures) {
        const table = sit(scenario, 'formulas').points({ escalation, cohesion, attribution: escalation });
        const seats = previewAgenda(scenario, viewFor(scenario, table.state, 'chair'), [text.id]);
        rows.push([
          `${text.id}, escalation ${escalation}, cohesion ${cohesion}: low mid high of ${seats.delegations.map((one) => one.delegation).join(' ')}, all hold`,
          [
            ...seats.delegations.flatMap(({ breaks }) => [breaks.low, breaks.mid, breaks.high]),
            seats.passes.low,
            seats.passes.mid,
            seats.passes.high,
          ],
        ]);
      }
  return rows;
}

function actOdds(): Row[] {
  const rows: Row[] = [];
  const base = tiny();
  const scenario = {
    ...base,
    adversary: {
      ...base.adversary,
      types: [
        rivalType('greedy', { prior: 0.4, fear: { start: 30, base: 30 } }),
        rivalType('fearful', { prior: 0.4, greed: 0.3, fearfulness: 1.2, resolve: 0.7, fear: { start: 70, base: 50 } }),
        rivalType('set', { prior: 0.2, greed: 1.25, fearfulness: 0.4, resolve: 1 }),
      ],
      acts: [
        act('wait', { calm: true, severity: 0 }),
        act('push', { gain: 12, severity: 0.5, visibility: 0.4 }),
        act('sabotage', { severity: 0.4, infrastructure: 1, visibility: 0.1 }),
        act('grab', { gain: 25, severity: 1 }),
      ],
    },
  };
  for (const type of ['greedy', 'fearful', 'set'])
    for (const credibility of LEVELS)
      for (const ramp of [0, 100])
        for (const objective of [0, 50, 100]) {
          const table = sit(scenario, 'formulas', { type })
            .points({ credibility, objective, readiness: credibility })
            .stocks({ 'off-ramp': ramp, bite: ramp, 'over-reaction': ramp });
          table.decide();
          const chose = table.last('adversary/chose')!;
          rows.push([
            `${type}, credibility ${credibility}, off-ramp ${ramp}, objective ${objective}: odds of wait push sabotage grab, utility parts of grab, belief`,
            [...chose.options.map((one) => one.odds), ...Object.values(chose.options[3]!.parts), ...table.state.pub.belief],
          ]);
        }
  return rows;
}

function hazards(): Row[] {
  const scenario = tiny();
  return LEVELS.flatMap((escalation) =>
    LEVELS.flatMap((readiness) =>
      [0, 50, 100].map((comms): Row => {
        const { state } = sit(scenario, 'formulas').points({ escalation, readiness }).stocks({ comms });
        return [
          `escalation ${escalation}, readiness ${readiness}, comms ${comms}: millionths`,
          Math.round(accidentHazard(model(), state.pub) * 1000000),
        ];
      }),
    ),
  );
}

function ways(): Row[] {
  const scenario = tiny({
    council: council(
      delegation('dove', { hawkishness: -0.8, capability: 30 }),
      delegation('middle', { capability: 50 }),
      delegation('hawk', { hawkishness: 0.5, capability: 20 }),
    ),
    measures: [
      measure('bold', { procedure: 'silence', assertiveness: 0.8 }),
      measure('mild', { procedure: 'silence', assertiveness: -0.1 }),
    ],
    capital: { start: 9, income: 3, max: 10, agenda: 3 },
  });
  const rows: Row[] = [];
  for (let i = 0; i < 12; i++) {
    const table = sit(scenario, `formulas ${i}`).decide('bold', 'mild');
    if (table.phase !== 'objection') continue;
    for (const one of previewWays(scenario, viewFor(scenario, table.state, 'chair')))
      rows.push([
        `seed ${i}, ${one.way}: cost, effect, low mid high`,
        [one.cost, one.effect, one.works.low, one.works.mid, one.works.high],
      ]);
  }
  return rows;
}

function scores(): Row[] {
  const scenario = {
    ...tiny({ endings: [ending('over', { adjust: { security: 7, peace: -13.5, 'human-cost': -100 } })] }),
    turns: [{ date: '2020-01-01', days: 10, heading: '' }],
  };
  return LEVELS.flatMap((level) =>
    LEVELS.map((harm): Row => {
      const table = sit(scenario, 'formulas', { type: 'greedy' }).points({
        escalation: level,
        cohesion: level,
        legitimacy: 100 - level,
        objective: level,
        harm,
      });
      return [`level ${level}, harm ${harm}: dimensions and total`, table.decide().state.pub.score];
    }),
  );
}

export function formulas(): Formulas {
  const table = (rows: readonly Row[]): Record<string, number | readonly number[]> => Object.fromEntries(rows);
  return {
    'chance to break silence, ten-thousandths': table(breakChances()),
    'choice of the rival': table(actOdds()),
    'hazard of an accident': table(hazards()),
    'ways on': table(ways()),
    score: table(scores()),
    'chance that a text passes, by rule': table(passChances()),
    'rulings: passes, level': table(rulings()),
    'readings and sight': table(readings()),
    'moves of a great power': table(moves()),
    'posterior after evidence, parts per million': table(posteriors()),
    'odds of another body': table(bodyOdds()),
    'pull of a red line, thousandths': table(redLines()),
    'worth to the advisers': table(advice()),
  };
}

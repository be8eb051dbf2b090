import type { Scenario } from '../../engine/scenario';
import { day, type Desk } from '../desk';
import type { Names } from './names';

/** Attacks before the first turn are on members, in the past and on record; a clause on mutual aid can be met at all. */
export function checkMutualAid(scenario: Scenario, names: Names, desk: Desk): void {
  const { council, turns, hypothetical } = scenario;
  const first = turns[0];
  for (const one of council.attacked) {
    desk.refer('scenario/unknown-delegation', 'delegation', one.member, names.delegations, one, 'member');
    // Written as year, month and day, dates compare as words.
    if (day(one, 'date', one.date, desk) !== null && first && one.date >= first.date)
      desk.error('scenario/date-order', one, 'date', `turn 1 begins on ${first.date}; an attack from then on is an act of the rival`, {
        expected: `a date before ${first.date}, or an act with attacks: ${one.member}`,
      });
    if (!hypothetical && one.sources.length === 0)
      desk.warn('scenario/no-source', one, 'sources', 'an attack in a real case needs a source', { expected: 'sources: [<id>]' });
  }
  const gravest = worstCase(scenario);
  const { severity } = scenario.model.article5;
  if (gravest >= severity) return;
  for (const measure of scenario.measures)
    if (measure.procedure === 'article-5')
      desk.warn(
        'scenario/never-lawful',
        measure,
        null,
        gravest === 0
          ? 'no member was attacked before the first turn and no act attacks one, so this can never be put to the council'
          : `all attacks together weigh ${Math.round(gravest * 100) / 100}, and the legal test asks for ${severity}`,
        { expected: 'an act with attacks: <member>, council.attacked, or a lower model.article5.severity' },
      );
}

/** What the legal test would count if every attack that there can be had happened. */
function worstCase({ adversary, council, model, turns }: Scenario): number {
  const attacks = council.attacked.map((one) => one.severity);
  for (const act of adversary.acts)
    if (act.attacks !== '') for (let n = 0; n < (act.limit || turns.length); n++) attacks.push(act.severity);
  const gravest = Math.max(0, ...attacks);
  const rest = attacks.reduce((sum, one) => sum + one, 0) - gravest;
  return Math.min(1, gravest + model.article5.cumulative * rest);
}

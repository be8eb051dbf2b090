import type { Scenario } from '../engine';
import type { Forecast, Stated } from '../engine/forecast';

/** More than anybody states: every question in every turn. */
export const MOST_FORECASTS = 400;

/** Those that are about this crisis. A file may name endings and acts that it does not have. */
export function fitting(scenario: Scenario, list: readonly Forecast[]): readonly Forecast[] {
  const endings = new Set(scenario.endings.map((one) => one.id));
  const acts = new Set(scenario.adversary.acts.map((one) => one.id));
  const delegations = new Set(scenario.council.delegations.map((one) => one.id));
  const fits = ({ turn, probability, question }: Forecast): boolean => {
    if (turn < 1 || turn > scenario.turns.length || !(probability >= 0 && probability <= 1)) return false;
    switch (question.kind) {
      case 'ending':
        return question.endings.length > 0 && question.endings.every((id) => endings.has(id));
      case 'act':
        return question.acts.length > 0 && question.acts.every((id) => acts.has(id));
      case 'breaks':
        return question.delegation === undefined || delegations.has(question.delegation);
    }
  };
  return list.filter(fits).slice(0, MOST_FORECASTS);
}

/** What was stated for a turn, in place of what stood there. */
export const restated = (list: readonly Forecast[], turn: number, stated: readonly Stated[]): readonly Forecast[] => [
  ...list.filter((one) => one.turn !== turn),
  ...stated.map((one) => ({ turn, ...one })),
];

import { compile } from '../../src/engine';
import { type Assignment, assignmentId, type ClassForecasts, type HandIn, handInText, NO_FORECASTS } from '../../src/classroom';
import { type Played, playMatch } from '../../src/analysis';
import { POLICIES, type PolicyName } from '../../src/policies';
import { encodeText, gameText, type SharedGame } from '../../src/share';
import { loadScenario } from '../helpers/load';

export const crimea = loadScenario('crimea-2014');
export const c = compile(crimea);

export const assignment: Assignment = {
  scenario: { id: crimea.id, hash: c.hash },
  engine: '2',
  seed: 'tuesday, third lesson',
  settings: { rationality: 'normal', intelligence: 'hard', discipline: 'normal' },
  minutes: 50,
  reveal: 'word',
  forecasts: true,
  title: 'Class 10b',
};

const POLICY_NAMES: readonly PolicyName[] = ['random', 'hawk', 'dove', 'adaptive', 'history'];

/** A student's match: each plays otherwise under the same luck. */
export function gameBy(student: number, on: Assignment = assignment): SharedGame & { readonly played: Played } {
  const policy = POLICY_NAMES[student % POLICY_NAMES.length]!;
  // The policy's own luck hangs on its name, so that thirty students are not five.
  const played = playMatch(c, on.seed, `${policy} ${student}`, POLICIES[policy], { settings: on.settings, trace: true });
  return {
    scenario: on.scenario,
    engine: on.engine,
    seed: on.seed,
    settings: on.settings,
    commands: played.commands,
    finalHash: played.hashes.at(-1)!,
    turn: played.state.pub.turn,
    ending: crimea.endings[played.state.pub.ending]?.id ?? null,
    played,
  };
}

export interface Given extends Partial<Omit<HandIn, 'game'>> {
  readonly game?: SharedGame;
}
export function codeOf(student: number, given: Given = {}): Promise<string> {
  const forecasts: ClassForecasts = given.forecasts ?? NO_FORECASTS;
  return encodeText(
    'hand-in',
    handInText({
      assignment: given.assignment ?? assignmentId(assignment),
      alias: given.alias ?? `Student ${student}`,
      forecasts,
      rationale: given.rationale ?? [],
      ...(given.left === undefined ? {} : { left: given.left }),
      game: gameText(given.game ?? gameBy(student)),
    }),
  );
}

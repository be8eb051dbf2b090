import type { Command } from '../../../src/engine/commands';
import type { Replay } from '../../../src/engine/replay';
import type { Scenario } from '../../../src/engine/scenario';
import { WAYS, type Way } from '../../../src/engine/vocabulary';
import { createSession } from '../../../src/session';
import { loadScenario } from '../../helpers/load';

export const crimea: Scenario = loadScenario('crimea-2014');

/** A game played in Node first. The page then makes the same decisions and has to come to the same end. */
export interface Rehearsal {
  readonly seed: string;
  readonly commands: readonly Command[];
  readonly replay: Replay;
  /** Turns in which the first text was broken. */
  readonly broken: readonly number[];
  readonly turns: number;
  readonly ending: string;
  /** 0 to 100, as printed. */
  readonly score: number;
}

/** What the chair would like to table, turn by turn; what is closed or too dear then is left out. */
export type Wishes = readonly (readonly string[])[];

export const BUSY_CHAIR: Wishes = [
  ['baltic-air-policing', 'article-4', 'suspend-cooperation'],
  ['personal-sanctions', 'awacs-orbits'],
  ['allied-companies', 'osce-monitors'],
  ['sector-sanctions', 'public-condemnation'],
  ['contact-group'],
  ['reinforcement-plans', 'notified-drill'],
  ['off-ramp-package'],
  ['readiness-action-plan'],
  ['defensive-aid'],
  ['staff-exercise'],
];
export const IDLE_CHAIR: Wishes = [];

/** In order of preference, after a broken silence. */
const WANTED_WAYS: readonly Way[] = ['lobby', 'water-down', 'adopt', ...WAYS];

export function rehearse(seed: string, wishes: Wishes): Rehearsal {
  const session = createSession(crimea, { seed });
  const broken = new Set<number>();
  const pub = () => session.snapshot().view.pub;
  const take = (command: Command): boolean => session.whyNot(command) === null && session.dispatch(command).ok;
  while (pub().phase !== 'ended') {
    const { phase, turn } = pub();
    if (phase === 'decide') {
      for (const measure of wishes[turn - 1] ?? []) take({ type: 'agenda/table', measure });
      take({ type: 'council/circulate' });
    } else if (phase === 'objection') {
      broken.add(turn);
      if (!WANTED_WAYS.some((way) => take({ type: 'council/way', way }))) throw new Error(`seed '${seed}': no way on in turn ${turn}`);
    } else if (!take({ type: 'turn/advance' })) throw new Error(`seed '${seed}': turn ${turn} does not end`);
  }
  const { turn, ending, score } = pub();
  const replay = session.replay();
  session.dispose();
  return {
    seed,
    commands: replay.commands,
    replay,
    broken: [...broken],
    turns: turn,
    ending: crimea.endings[ending]?.title ?? '',
    score: Math.round((score[score.length - 1] ?? 0) / 100),
  };
}

/** The same game, broken off after so many commands: what a save holds at that moment. */
export function brokenOff(game: Rehearsal, commands: number): Replay {
  const session = createSession(crimea, { seed: game.seed });
  for (const command of game.commands.slice(0, commands)) session.dispatch(command);
  const replay = session.replay();
  session.dispose();
  return replay;
}

/** Looked for at every run, so that a change of the scenario costs no test its story. */
export function seedWhere(wishes: Wishes, wanted: (game: Rehearsal) => boolean): Rehearsal {
  for (let i = 1; i <= 300; i++) {
    const game = rehearse(`rehearsal ${i}`, wishes);
    if (wanted(game)) return game;
  }
  throw new Error('None of 300 seeds gives the game that this test is about.');
}

export const allTurns = (game: Rehearsal): boolean => game.turns === crimea.turns.length;

export function nameOf(measure: string): string {
  const found = crimea.measures.find((one) => one.id === measure);
  if (!found) throw new Error(`The crisis has no measure '${measure}'.`);
  return found.name;
}

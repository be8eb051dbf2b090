import { playMatch } from '../../src/analysis';
import { type Command, compile, DIMENSIONS, type Scenario } from '../../src/engine';
import { POLICIES, type PolicyName, QUICK } from '../../src/policies';

/** Whole games, one a policy, told turn by turn: what was decided, and the hash of the state when the turn was over. */
export interface GoldenGame {
  readonly seed: string;
  readonly turns: readonly { readonly turn: number; readonly did: readonly string[]; readonly hash: string }[];
  readonly ending: string;
  readonly score: number;
}
export type GoldenGames = Readonly<Record<string, Readonly<Record<string, GoldenGame>>>>;

const SEEDS = ['amber-harbour-23', 'north-wind-7'];

function inWords(command: Command): string {
  switch (command.type) {
    case 'agenda/table':
    case 'agenda/take-back':
    case 'measure/cancel':
      return `${command.type} ${command.measure}`;
    case 'council/sound':
      return `${command.type} ${command.delegation}`;
    case 'council/answer':
      return [command.type, command.delegation, command.answer, ...command.items].join(' ');
    case 'council/way':
      return `${command.type} ${command.way}`;
    case 'council/circulate':
    case 'turn/advance':
      return command.type;
  }
}

function traced(scenario: Scenario, policy: PolicyName, seed: string): GoldenGame {
  const c = compile(scenario);
  const { state, commands, hashes } = playMatch(c, seed, policy, POLICIES[policy], { trace: true });
  const turns: { turn: number; did: string[]; hash: string }[] = [{ turn: 1, did: [], hash: '' }];
  commands.forEach((command, i) => {
    const now = turns.at(-1)!;
    if (command.type === 'turn/advance') turns.push({ turn: now.turn + 1, did: [], hash: '' });
    else now.did.push(inWords(command));
    turns.at(-1)!.hash = hashes[i]!;
  });
  return { seed, turns, ending: c.endings[state.pub.ending]!.id, score: state.pub.score[DIMENSIONS.length]! / 100 };
}

export function goldenGames(scenarios: readonly Scenario[]): GoldenGames {
  return Object.fromEntries(
    scenarios.map((scenario) => [
      scenario.id,
      Object.fromEntries(QUICK.flatMap((policy) => SEEDS.map((seed) => [`${policy}, ${seed}`, traced(scenario, policy, seed)]))),
    ]),
  );
}

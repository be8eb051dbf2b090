import { type Outcome, outcomeOf, readGame, type TurnRecord } from '../analysis';
import { answersAsDrawn, type Command, compile, makeContext, newState, type Scenario, type Settings, stepOwned } from '../engine';

/** A finished or running game played again on another text of its crisis, by the same seed and the same decisions. */
export interface Rerun {
  readonly before: Outcome;
  readonly after: Outcome;
  /** The first turn in which anything differs; null when nothing does. */
  readonly parts: number | null;
  readonly turns: readonly RerunTurn[];
  /** Decisions of the old game that the new text refuses. */
  readonly leftOut: readonly { readonly turn: number; readonly what: string; readonly code: string }[];
}

export interface RerunTurn {
  readonly turn: number;
  readonly before: RerunSide | null;
  readonly after: RerunSide | null;
  readonly differs: readonly ('decision' | 'act' | 'indicators')[];
  /** Points, after minus before, of indicators that both texts know. */
  readonly change: Readonly<Record<string, number>>;
}
export interface RerunSide {
  readonly adopted: readonly string[];
  readonly act: string | null;
  /** Points by indicator id. */
  readonly indicators: Readonly<Record<string, number>>;
}

export interface RerunInput {
  readonly before: Scenario;
  readonly draft: Scenario;
  readonly seed: string;
  readonly settings: Settings;
  readonly commands: readonly Command[];
}

/** @throws Error when the old game does not play on its own text */
export function rerun({ before, draft, seed, settings, commands }: RerunInput): Rerun {
  const old = readGame(compile(before), { seed, settings, commands });
  if (!old.ok) throw new Error(`the game cannot be played: command ${old.at} is refused (${old.rejection.code})`);
  const c = compile(draft);
  const leftOut: { turn: number; what: string; code: string }[] = [];
  const taken: Command[] = [];
  const state = newState(c, seed, settings, {}, null);
  const x = makeContext(c, state, null);
  const over = (): boolean => state.pub.phase === 'ended';
  const take = (command: Command): boolean => {
    const rejection = stepOwned(x, command);
    if (rejection) {
      // What only lays out or asks changes no decision by being left out; a measure or a way does.
      if (command.type !== 'turn/advance' && command.type !== 'council/answer')
        leftOut.push({ turn: state.pub.turn, what: 'measure' in command ? command.measure : command.type, code: rejection.code });
      return false;
    }
    taken.push(command);
    return true;
  };
  const last = old.game.turns.length;
  for (const record of old.game.turns) {
    if (over()) break;
    for (const command of record.decision) {
      if (command.type !== 'council/answer') answerOpen();
      if (command.type !== 'turn/advance' && !over()) take(command);
    }
    if (record.turn === last && !record.over) break;
    close(record.turn === last && old.game.ending === null);
  }
  // The old game was over here; the new one goes on with nothing decided, until it is over too.
  while (old.game.ending !== null && !over()) close(false);

  /** Whom the old game does not answer for, the draw does. */
  function answerOpen(): void {
    for (const drawn of answersAsDrawn(x)) take(drawn);
  }

  function close(stay: boolean): void {
    if (state.pub.phase === 'decide') take({ type: 'council/circulate' });
    answerOpen();
    if (state.pub.phase === 'objection') take({ type: 'council/way', way: 'withdraw' });
    if (state.pub.phase === 'ledger' && !stay) take({ type: 'turn/advance' });
  }

  const read = readGame(c, { seed, settings, commands: taken });
  if (!read.ok) throw new Error(`command ${read.at} is refused (${read.rejection.code})`);
  const left = old.game.turns.map((one) => side(before, one));
  const right = read.game.turns.map((one) => side(draft, one));
  const turns = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => compareTurn(at + 1, left[at], right[at]));
  return {
    before: outcomeOf(old.game),
    after: outcomeOf(read.game),
    parts: turns.find((one) => one.differs.length > 0)?.turn ?? null,
    turns,
    leftOut,
  };
}

const side = (scenario: Scenario, record: TurnRecord): RerunSide => ({
  adopted: record.adopted.map((one) => one.measure),
  act: record.act?.id ?? null,
  indicators: Object.fromEntries(scenario.indicators.map((one, at) => [one.id, (record.indicators[at] ?? 0) / 100])),
});

export function compareTurn(turn: number, before: RerunSide | undefined, after: RerunSide | undefined): RerunTurn {
  if (!before || !after)
    return { turn, before: before ?? null, after: after ?? null, differs: ['decision', 'act', 'indicators'], change: {} };
  const change: Record<string, number> = {};
  for (const [id, value] of Object.entries(after.indicators)) {
    const was = before.indicators[id];
    if (was !== undefined && was !== value) change[id] = Math.round((value - was) * 100) / 100;
  }
  const differs: RerunTurn['differs'][number][] = [];
  if (before.adopted.join(' ') !== after.adopted.join(' ')) differs.push('decision');
  if (before.act !== after.act) differs.push('act');
  if (Object.keys(change).length > 0) differs.push('indicators');
  return { turn, before, after, differs, change };
}

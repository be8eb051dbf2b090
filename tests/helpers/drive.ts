import type { Command, RejectionCode } from '../../src/engine/commands';
import { compile } from '../../src/engine/compiled';
import type { GameEvent, LedgerEntry } from '../../src/engine/events';
import { hashOf } from '../../src/engine/hash';
import { legalCommands } from '../../src/engine/legal';
import { createMatch, type Options } from '../../src/engine/match';
import type { Scenario } from '../../src/engine/scenario';
import type { MatchState, Settings } from '../../src/engine/state';
import { step } from '../../src/engine/step';
import { STOCKS, type Stock, type Way } from '../../src/engine/vocabulary';

type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>;

/** A match played by hand in a test: every command must be accepted, and everything is asked for by name. */
export class Table {
  state: MatchState;
  readonly events: GameEvent[] = [];
  readonly commands: Command[] = [];
  readonly hashes: string[] = [];
  /** Events of the last command alone. */
  latest: readonly GameEvent[];

  constructor(
    readonly scenario: Scenario,
    readonly seed: string,
    settings?: Settings,
    options?: Options,
  ) {
    const match = createMatch(scenario, seed, settings, options);
    this.state = match.state;
    this.latest = match.events;
    this.events.push(...match.events);
  }

  do(...commands: readonly Command[]): this {
    for (const command of commands) {
      const result = step(this.scenario, this.state, command);
      if (!result.ok)
        throw new Error(
          `seed '${this.seed}', turn ${this.state.pub.turn}: ${JSON.stringify(command)} was refused (${result.rejection.code})`,
        );
      this.state = result.state;
      this.latest = result.events;
      this.events.push(...result.events);
      this.commands.push(command);
      this.hashes.push(hashOf(result.state));
    }
    return this;
  }

  /** Puts the match into a situation that would take long to play to. */
  given(change: (state: MatchState) => void): this {
    const copy = structuredClone(this.state);
    change(copy);
    this.state = copy;
    return this;
  }
  /** Indicators in points. */
  points(values: Readonly<Record<string, number>>): this {
    const { index } = compile(this.scenario);
    return this.given(({ pub }) => {
      for (const [id, value] of Object.entries(values)) pub.ind[index.indicator(id)] = Math.round(value * 100);
    });
  }
  stocks(values: Readonly<Partial<Record<Stock, number>>>): this {
    return this.given(({ pub }) => {
      for (const [id, value] of Object.entries(values)) pub.stock[STOCKS.indexOf(id as Stock)] = Math.round(value * 100);
    });
  }

  /** The code of the refusal, or null when the command would be accepted. */
  refusal(command: Command): RejectionCode | null {
    const result = step(this.scenario, this.state, command);
    return result.ok ? null : result.rejection.code;
  }

  /** Tables the measures and circulates them. */
  decide(...measures: readonly string[]): this {
    return this.do(...measures.map((measure): Command => ({ type: 'agenda/table', measure })), { type: 'council/circulate' });
  }
  take(way: Way): this {
    return this.do({ type: 'council/way', way });
  }
  sound(delegation: string): this {
    return this.do({ type: 'council/sound', delegation });
  }
  advance(): this {
    return this.do({ type: 'turn/advance' });
  }
  /** Lets turns pass without a decision until the given turn is open, or the match is over. */
  waitUntil(turn: number): this {
    while (this.state.pub.turn < turn && this.state.pub.phase !== 'ended') {
      if (this.state.pub.phase === 'decide') this.decide();
      if (this.phase === 'ledger') this.advance();
    }
    return this;
  }
  playOut(): this {
    while (this.phase !== 'ended') {
      if (this.phase === 'decide') this.decide();
      else if (this.phase === 'objection') this.take('withdraw');
      else this.advance();
    }
    return this;
  }

  get phase(): MatchState['pub']['phase'] {
    return this.state.pub.phase;
  }
  get ending(): string | null {
    return this.state.pub.ending < 0 ? null : compile(this.scenario).endings[this.state.pub.ending]!.id;
  }
  /** Points, not hundredths. */
  indicator(id: string): number {
    return this.state.pub.ind[compile(this.scenario).index.indicator(id)]! / 100;
  }
  stock(id: Stock): number {
    return this.state.pub.stock[STOCKS.indexOf(id)]! / 100;
  }
  fear(type: string): number {
    return this.state.hid.fear[compile(this.scenario).index.type(type)]! / 100;
  }
  adopted(measure: string): number {
    return this.state.pub.adopted[compile(this.scenario).index.measure(measure)]!;
  }
  /** Level at which a measure was last decided, 1 = full; null when it never was. */
  level(measure: string): number | null {
    const found = this.all('decision/adopted').findLast((event) => event.measure === measure);
    return found ? found.level / 1000 : null;
  }
  flag(name: string): boolean {
    return this.state.pub.flags[compile(this.scenario).index.flag(name)] === 1;
  }
  all<T extends GameEvent['type']>(type: T): EventOf<T>[] {
    return this.events.filter((event): event is EventOf<T> => event.type === type);
  }
  last<T extends GameEvent['type']>(type: T): EventOf<T> | undefined {
    return this.all(type).at(-1);
  }
  /** Changes of an indicator in points, by cause, in order. */
  causes(indicator: string, turn?: number): [string, number][] {
    return this.ledger()
      .filter((entry) => entry.indicator === indicator && (turn === undefined || entry.turn === turn))
      .map((entry) => [entry.cause.id, entry.delta / 100]);
  }
  ledger(): LedgerEntry[] {
    return this.all('indicator/changed').map((event) => event.entry);
  }
  hash(): string {
    return hashOf(this.state);
  }
}

export function sit(scenario: Scenario, seed = 'tiny', options: Options & { readonly settings?: Settings } = {}): Table {
  const { settings, ...rest } = options;
  return new Table(scenario, seed, settings, rest);
}

/**
 * Plays to the end by a list of numbers, each picking among the commands legal at its moment; after twelve commands in a
 * turn it decides, because tabling and taking back could go on for ever.
 */
export function wander(table: Table, choices: readonly number[], each: (table: Table) => void = () => {}): Table {
  const c = compile(table.scenario);
  each(table);
  for (let i = 0, inTurn = 0; table.phase !== 'ended'; i++, inTurn++) {
    const legal = legalCommands(c, table.state.pub);
    const turn = table.state.pub.turn;
    const tired = inTurn >= 12 && table.phase === 'decide';
    table.do(tired ? { type: 'council/circulate' } : legal[(choices[i % choices.length] ?? 0) % legal.length]!);
    if (table.state.pub.turn !== turn) inTurn = 0;
    each(table);
  }
  return table;
}

/** The first seed of a fixed list for which something holds: chance is never forced, only chosen. */
export function seedWhere(what: string, holds: (seed: string) => boolean, tries = 2000): string {
  for (let i = 0; i < tries; i++) if (holds(`${what} ${i}`)) return `${what} ${i}`;
  throw new Error(`none of ${tries} seeds gives a match in which ${what}`);
}

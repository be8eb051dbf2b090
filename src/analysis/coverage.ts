import { type Command, type Compiled, compileCondition, DIMENSIONS, type MatchState, type PublicState, whyNotTable } from '../engine';
import { VIOLENCE, violenceOf } from './base-rates';

/** What a batch went through, in counts that add up: which ways were open, which were taken, what was read at the end. */
export interface Coverage {
  /** Turns watched. */
  turns: number;
  /** Turns in which each measure could be put to the council, and in which it was. */
  legal: number[];
  chosen: number[];
  /** Games in which each measure was adopted, and the sum of their scores. */
  games: number[];
  scores: number[];
  /** Turns in which each requirement of each measure was met, and in which not. */
  met: number[][];
  unmet: number[][];
  /** Times each paragraph of each ending's epilogue was shown. */
  epilogue: number[][];
  /** Times each move of a power was made. */
  moves: number[];
  /** Times each piece of evidence turned out each way. */
  findings: number[][];
  /** Games by how much violence there was, in the order of VIOLENCE. */
  violence: number[];
}

export function newCoverage(c: Compiled): Coverage {
  const zeros = (list: readonly unknown[]): number[] => list.map(() => 0);
  return {
    turns: 0,
    legal: zeros(c.measures),
    chosen: zeros(c.measures),
    games: zeros(c.measures),
    scores: zeros(c.measures),
    met: c.measures.map((one) => zeros(one.requires)),
    unmet: c.measures.map((one) => zeros(one.requires)),
    epilogue: c.endings.map((one) => zeros(one.spec.epilogue)),
    moves: zeros(c.moves),
    findings: (c.scenario.attribution?.evidence ?? []).map((one) => zeros(one.findings)),
    violence: zeros(VIOLENCE),
  };
}

/** Watches a match: what is open when a turn begins, and what is put to the council in it. */
export function coverTurn(c: Compiled, coverage: Coverage): (pub: Readonly<PublicState>, command: Command) => void {
  let match: Readonly<PublicState> | null = null;
  let turn = 0;
  return (pub, command) => {
    if (pub.phase !== 'decide') return;
    if (pub !== match || pub.turn !== turn) {
      match = pub;
      turn = pub.turn;
      coverage.turns++;
      for (const measure of c.measures) {
        if (whyNotTable(c, pub, measure) === null) add(coverage.legal, measure.index, 1);
        measure.requires.forEach((one, at) => {
          add((one.test(pub, null) ? coverage.met : coverage.unmet)[measure.index]!, at, 1);
        });
      }
    }
    if (command.type === 'agenda/table') add(coverage.chosen, c.index.measure(command.measure), 1);
  };
}

const add = (list: number[], at: number, by: number): void => {
  list[at] = list[at]! + by;
};

/** Epilogues and classes of violence as tests, made once a scenario. */
const cache = new WeakMap<Compiled, readonly (readonly ReturnType<typeof compileCondition>[])[]>();

function epilogues(c: Compiled): readonly (readonly ReturnType<typeof compileCondition>[])[] {
  let known = cache.get(c);
  if (!known) {
    known = c.endings.map((one) => one.spec.epilogue.map((part) => compileCondition(part.if, c.index)));
    cache.set(c, known);
  }
  return known;
}

/** Adds a match that is over. */
export function coverGame(c: Compiled, coverage: Coverage, { pub, hid }: MatchState): void {
  const score = pub.score[DIMENSIONS.length]! / 100;
  for (let i = 0; i < c.measures.length; i++) {
    if (pub.adopted[i]! === 0) continue;
    add(coverage.games, i, 1);
    add(coverage.scores, i, score);
  }
  epilogues(c)[pub.ending]!.forEach((test, at) => {
    if (test(pub, hid)) add(coverage.epilogue[pub.ending]!, at, 1);
  });
  for (let i = 0; i < coverage.moves.length; i++) add(coverage.moves, i, pub.moves[i]!);
  for (let i = 0; i < coverage.findings.length; i++) if (pub.findings[i]! > 0) add(coverage.findings[i]!, pub.findings[i]! - 1, 1);
  add(coverage.violence, violenceOf(c, pub, hid), 1);
}

export function addCoverage(a: Coverage, b: Coverage): Coverage {
  const list = (one: readonly number[], other: readonly number[]): number[] => one.map((value, at) => value + other[at]!);
  const lists = (one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number[][] =>
    one.map((row, at) => list(row, other[at]!));
  return {
    turns: a.turns + b.turns,
    legal: list(a.legal, b.legal),
    chosen: list(a.chosen, b.chosen),
    games: list(a.games, b.games),
    scores: list(a.scores, b.scores),
    met: lists(a.met, b.met),
    unmet: lists(a.unmet, b.unmet),
    epilogue: lists(a.epilogue, b.epilogue),
    moves: list(a.moves, b.moves),
    findings: lists(a.findings, b.findings),
    violence: list(a.violence, b.violence),
  };
}

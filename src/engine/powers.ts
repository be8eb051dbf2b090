import { breachBalance } from './bodies';
import type { Compiled } from './compiled';
import type { CompiledMove, CompiledPower } from './compiled-others';
import { clamp, type Context, drawRecord, emit, roll } from './context';
import { exp } from './detmath';
import { applyEffects } from './effects';
import { PURPOSE } from './draws';
import type { PublicState } from './state';

/** Where a power leans now, -1 (the rival) to 1 (the council): its interest, and the norms that either side has breached. */
export function leanOf(power: CompiledPower, pub: Readonly<PublicState>): number {
  let lean = power.interest;
  for (let n = 0; n < power.norms.length; n++) lean += power.norms[n]! * breachBalance(pub.breaches, n);
  return clamp(lean, -1, 1);
}

function isOpen(move: CompiledMove, pub: Readonly<PublicState>): boolean {
  if (move.limit > 0 && pub.moves[move.index]! >= move.limit) return false;
  const last = pub.moveTurn[move.index]!;
  if (move.cooldown > 0 && last > 0 && pub.turn - last <= move.cooldown) return false;
  return move.test(pub, null);
}

interface MoveOdds {
  readonly wait: number;
  readonly moves: readonly { readonly move: CompiledMove; readonly odds: number }[];
}

/** Odds of waiting and of each open move, by random utility: U(wait) = 0, U(move) = bias + scale * toward * lean. */
export function moveOdds(c: Compiled, power: CompiledPower, pub: Readonly<PublicState>): MoveOdds {
  const open: CompiledMove[] = [];
  for (let i = 0; i < power.moves.length; i++) if (isOpen(power.moves[i]!, pub)) open.push(power.moves[i]!);
  if (open.length === 0) return WAITS;
  const { scale, rationality } = c.scenario.model.powers;
  const lean = leanOf(power, pub);
  const weights: number[] = [];
  let sum = 1;
  for (let i = 0; i < open.length; i++) {
    const weight = exp(clamp(rationality * (open[i]!.bias + scale * open[i]!.toward * lean), -30, 30));
    weights.push(weight);
    sum += weight;
  }
  return { wait: 1 / sum, moves: open.map((move, at) => ({ move, odds: weights[at]! / sum })) };
}

/** In most turns no move is open: nothing to weigh then, and nothing to make. */
const WAITS: MoveOdds = { wait: 1, moves: [] };

/** Each great power waits or makes one move, in the order of the scenario. */
export function powersMove(x: Context): void {
  const { c, pub } = x;
  for (const power of c.powers) {
    const { wait, moves } = moveOdds(c, power, pub);
    if (moves.length === 0) continue;
    const drawn = roll(x, PURPOSE.power, power.key);
    let sum = wait;
    if (drawn < sum) continue;
    let chosen = moves[moves.length - 1]!;
    for (const one of moves) {
      sum += one.odds;
      if (drawn < sum) {
        chosen = one;
        break;
      }
    }
    const { move, odds } = chosen;
    pub.moves[move.index] = pub.moves[move.index]! + 1;
    pub.moveTurn[move.index] = pub.turn;
    if (x.events)
      emit(x, {
        type: 'power/moved',
        power: power.id,
        move: move.id,
        draw: drawRecord(PURPOSE.power, power.id, odds, drawn),
        lean: Math.round(leanOf(power, pub) * 10000),
      });
    applyEffects(x, move.effects, 1, 'move', move.id, move.key);
  }
}

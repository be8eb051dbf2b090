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
  readonly moves: readonly CompiledMove[];
  /** Of each of the moves. */
  readonly odds: readonly number[];
}

/** Odds of waiting and of each open move, by random utility: U(wait) = 0, U(move) = bias + scale * toward * lean. */
export function moveOdds(c: Compiled, power: CompiledPower, pub: Readonly<PublicState>): MoveOdds {
  let open: CompiledMove[] | null = null;
  for (let i = 0; i < power.moves.length; i++) if (isOpen(power.moves[i]!, pub)) (open ??= []).push(power.moves[i]!);
  if (!open) return WAITS;
  const { scale, rationality } = c.scenario.model.powers;
  const lean = leanOf(power, pub);
  const odds: number[] = [];
  let sum = 1;
  for (let i = 0; i < open.length; i++) {
    const weight = exp(clamp(rationality * (open[i]!.bias + scale * open[i]!.toward * lean), -30, 30));
    odds.push(weight);
    sum += weight;
  }
  for (let i = 0; i < odds.length; i++) odds[i] = odds[i]! / sum;
  return { wait: 1 / sum, moves: open, odds };
}

/** In most turns no move is open: nothing to weigh then, and nothing to make. */
const WAITS: MoveOdds = { wait: 1, moves: [], odds: [] };

/** Each great power waits or makes one move, in the order of the scenario. */
export function powersMove(x: Context): void {
  const { c, pub } = x;
  for (let p = 0; p < c.powers.length; p++) {
    const power = c.powers[p]!;
    const { wait, moves, odds } = moveOdds(c, power, pub);
    if (moves.length === 0) continue;
    const drawn = roll(x, PURPOSE.power, power.key);
    let sum = wait;
    if (drawn < sum) continue;
    let chosen = moves.length - 1;
    for (let i = 0; i < moves.length; i++) {
      sum += odds[i]!;
      if (drawn < sum) {
        chosen = i;
        break;
      }
    }
    const move = moves[chosen]!;
    pub.moves[move.index] = pub.moves[move.index]! + 1;
    pub.moveTurn[move.index] = pub.turn;
    if (x.events)
      emit(x, {
        type: 'power/moved',
        power: power.id,
        move: move.id,
        draw: drawRecord(PURPOSE.power, power.id, odds[chosen]!, drawn),
        lean: Math.round(leanOf(power, pub) * 10000),
      });
    applyEffects(x, move.effects, 1, 'move', move.id, move.key);
  }
}

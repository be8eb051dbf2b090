import type { GameEvent } from '../engine/events';
import type { Scenario } from '../engine/scenario';
import type { PublicState } from '../engine/state';

/** A move on the sheet from place to place: the rival's is solid, ours is dashed. */
export interface Arc {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly side: 'rival' | 'ours';
  /** Decided but not yet there, or only tabled. */
  readonly faint: boolean;
}

/** The rival's last move as the table saw it, what of ours is under way, and what is tabled. */
export function arcsOf(scenario: Scenario, events: readonly GameEvent[], pub: Readonly<PublicState>): readonly Arc[] {
  const arcs: Arc[] = [];
  const move = events.findLast((event) => event.type === 'adversary/acted');
  if (move?.type === 'adversary/acted' && move.seen && move.turn >= pub.turn - 1) {
    const arc = scenario.adversary.acts.find((one) => one.id === move.act)?.map?.arc;
    if (arc) arcs.push({ id: `${move.act}@${move.turn}`, from: arc[0], to: arc[1], side: 'rival', faint: false });
  }
  const ours = new Map<string, boolean>();
  for (const at of pub.phase === 'decide' ? pub.agenda : []) ours.set(scenario.measures[at]?.id ?? '', true);
  for (const one of pub.running) ours.set(scenario.measures[one.measure]?.id ?? '', one.arrives === 0 || one.arrives > pub.turn);
  for (const [id, faint] of ours) {
    const arc = scenario.measures.find((one) => one.id === id)?.map?.arc;
    if (arc) arcs.push({ id, from: arc[0], to: arc[1], side: 'ours', faint });
  }
  return arcs;
}

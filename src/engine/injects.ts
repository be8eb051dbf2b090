import { type Context, drawRecord, emit, queueInjects, roll } from './context';
import { applyEffects } from './effects';
import { PURPOSE } from './draws';

/** Fires what this turn brings: injects of the calendar first, then what earlier happenings have queued, in order. */
export function fireInjects(x: Context): void {
  const planned = x.c.injectsByTurn[x.pub.turn];
  if (planned) for (let i = 0; i < planned.length; i++) tryFire(x, planned[i]!);
  firePending(x);
}

/** Fires queued injects that are due. An inject may queue another for the same turn; each fires at most once here. */
export function firePending(x: Context): void {
  const pending = x.pub.pending;
  const fired: number[] = [];
  for (let i = 0; i < pending.length; ) {
    const one = pending[i]!;
    if (one.turn > x.pub.turn) {
      i++;
      continue;
    }
    const inject = one.inject;
    pending.splice(i, 1);
    // Two repeatable injects that call each other at once would never end: the second call waits for the next turn.
    if (fired.includes(inject)) pending.push({ inject, turn: x.pub.turn + 1 });
    else {
      fired.push(inject);
      tryFire(x, inject);
    }
  }
}

function tryFire(x: Context, at: number): void {
  const inject = x.c.injects[at]!;
  if (inject.once && x.pub.injectsFired[at]! > 0) return;
  if (!inject.test(x.pub, x.hid)) return;
  const chance = inject.chance;
  let record = null;
  if (chance < 1) {
    const drawn = roll(x, PURPOSE.inject, inject.key);
    if (drawn >= chance) return;
    if (x.events) record = drawRecord(PURPOSE.inject, inject.id, chance, drawn);
  }
  x.pub.injectsFired[at] = x.pub.injectsFired[at]! + 1;
  if (x.events) emit(x, { type: 'inject/fired', inject: inject.id, draw: record });
  applyEffects(x, inject.effects, 1, 'inject', inject.id, inject.key);
  queueInjects(x, x.c.injectsByInject[at]!);
}

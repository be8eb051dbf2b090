import { findEvidence } from './attribution';
import type { CompiledEffect } from './compiled';
import { change, changeFear, changeStock, clamp, type Context, drawRecord, queueInjects, roll, whole } from './context';
import { PURPOSE } from './draws';
import type { Cause } from './events';

/** Applies authored effects at `scale` (1 = full). `subject` keys the noise, so each source has luck of its own. */
export function applyEffects(
  x: Context,
  effects: readonly CompiledEffect[],
  scale: number,
  kind: Cause['kind'],
  id: string,
  subject: number,
): void {
  for (let i = 0; i < effects.length; i++) {
    const effect = effects[i]!;
    if (effect.test && !effect.test(x.pub, x.hid)) continue;
    switch (effect.kind) {
      case 'indicator': {
        if (!effect.noise) {
          change(x, effect.target, effect.by * scale, kind, id);
          break;
        }
        const spread = x.c.scenario.model.measures.noise;
        const drawn = roll(x, PURPOSE.noise, subject + Math.imul(i + 1, 7919));
        const record = x.events ? drawRecord(PURPOSE.noise, id, spread, drawn) : null;
        change(x, effect.target, effect.by * scale * (1 + spread * (2 * drawn - 1)), kind, id, record);
        break;
      }
      case 'stock':
        changeStock(x, effect.target, effect.by * scale, kind, id);
        break;
      case 'fear':
        changeFear(x, effect.by * scale);
        break;
      case 'position':
        movePosition(x, effect.target, whole(effect.by * scale));
        break;
      case 'flag':
        setFlag(x, effect.target, effect.by);
        break;
      case 'evidence':
        findEvidence(x, effect.target);
        break;
      case 'inject':
        x.pub.pending.push({ inject: effect.target, turn: x.pub.turn + effect.after });
        break;
    }
  }
}

function movePosition(x: Context, target: number, by: number): void {
  const position = x.pub.position;
  for (let i = target < 0 ? 0 : target; i < (target < 0 ? position.length : target + 1); i++)
    position[i] = clamp(position[i]! + by, -10000, 10000);
}

export function setFlag(x: Context, flag: number, value: number): void {
  if (x.pub.flags[flag] === value) return;
  x.pub.flags[flag] = value;
  if (value === 1) queueInjects(x, x.c.injectsByFlag[flag]!);
}

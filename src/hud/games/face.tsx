import { Sheet } from '../shared/sheet';
import type { Face } from './api';

/**
 * A game at a glance: the sheet of its crisis, the ladder with the rung it stands on, the first indicator turn by turn.
 * Drawn from numbers, so that it follows the light and needs no canvas. Decorative: the words beside it say the same.
 */
export function GameFace({ scenario, face }: { readonly scenario: string; readonly face: Face | null }) {
  return (
    <div class="game-face" aria-hidden="true">
      <Sheet id={scenario} frame="title" />
      {face === null ? null : (
        <svg viewBox="0 0 120 72" focusable="false">
          <path class="face-shade" d="M0 30H104V72H0z" />
          <path class="face-trail" d={trailPath(face.trail)} />
          <g class="face-ladder">
            <rect x="104" y="0" width="16" height="72" />
            {Array.from({ length: face.rungs }, (_, at) => (
              <rect
                key={at}
                class={at + 1 === face.rung ? 'on' : undefined}
                x={at + 1 === face.rung ? 105.5 : 107}
                y={68 - ((at + 1) * 64) / face.rungs}
                width={at + 1 === face.rung ? 13 : 10}
                height={Math.max(1.5, 64 / face.rungs - 2)}
              />
            ))}
          </g>
        </svg>
      )}
    </div>
  );
}

/** Points 0 to 100, from the start on the left to now. */
function trailPath(trail: readonly number[]): string {
  const step = trail.length > 1 ? 96 / (trail.length - 1) : 0;
  return trail.map((value, at) => `${at === 0 ? 'M' : 'L'}${(4 + at * step).toFixed(1)} ${(69 - value * 0.36).toFixed(1)}`).join('');
}

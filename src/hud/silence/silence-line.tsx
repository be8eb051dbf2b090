import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import { silenceLine } from './line';
import type { Anchor } from './line';

type Answer = Extract<GameEvent, { type: 'silence/answered' }>;

interface Geometry {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly anchors: readonly Anchor[];
}

/** The one line past all the seats of the board, drawn as the answers come. The seats themselves belong to the board. */
export function SilenceLine({
  scenario,
  answers,
  drawing,
}: {
  readonly scenario: Scenario;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly drawing: boolean;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [geometry, setGeometry] = useState<Geometry | null>(null);
  const ids = scenario.council.delegations.map((d) => d.id);

  useLayoutEffect(() => {
    const overlay = svg.current?.parentElement;
    const council = svg.current?.closest<HTMLElement>('.slot-council');
    if (overlay === null || overlay === undefined || council === null || council === undefined) return;
    const measure = (): void => setGeometry(measureSeats(council, overlay));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(council);
    return () => observer.disconnect();
  }, []);

  const odds = ids.map((id) => {
    const a = answers.get(id);
    return a === undefined || a.held ? null : a.draw.odds;
  });
  const strokes = geometry !== null && geometry.anchors.length === ids.length ? silenceLine(geometry.anchors, odds) : [];
  const drawn = strokes.filter((_, i) => answers.has(ids[i] ?? ''));
  const last = drawn[drawn.length - 1];
  const box =
    geometry === null
      ? {}
      : {
          left: `${geometry.left}px`,
          top: `${geometry.top}px`,
          width: `${geometry.width}px`,
          height: `${geometry.height}px`,
        };
  return (
    <svg class="silence-line" ref={svg} style={box} aria-hidden="true">
      {drawn.map((s) => (
        <g key={s.seat} class={s.stops.length > 0 ? 'stroke stroke--gap' : 'stroke'}>
          {s.parts.map((d, i) => (
            <g key={i} class={i === 0 ? 'stroke__first' : 'stroke__second'}>
              <path class="stroke__case" d={d} pathLength={1} />
              <path class="stroke__ink" d={d} pathLength={1} />
            </g>
          ))}
          {s.stops.map(([x1, y1, x2, y2], i) => (
            <g key={i}>
              <line class="stroke__stop-case" x1={x1} y1={y1} x2={x2} y2={y2} />
              <line class="stroke__stop" x1={x1} y1={y1} x2={x2} y2={y2} />
            </g>
          ))}
        </g>
      ))}
      {drawing && last !== undefined && (
        <g class="silence-pen" style={{ transform: `translate(${last.end[0]}px, ${last.end[1]}px)` }}>
          <path class="silence-pen__body" d="M3.5 -9 L9 -3.5 L31 -25.5 L25.5 -31 Z" />
          <path class="silence-pen__nib" d="M0 0 L3.5 -9 L9 -3.5 Z" />
        </g>
      )}
    </svg>
  );
}

/** Measured on the seats as they lie, so that any layout of the board will do. */
function measureSeats(council: HTMLElement, overlay: HTMLElement): Geometry {
  const origin = council.getBoundingClientRect();
  const over = overlay.getBoundingClientRect();
  const groups = (['left', 'top', 'right'] as const).map((edge) => ({
    edge,
    seats: [...council.querySelectorAll<HTMLElement>(`.seats.${edge} > li`)].map((seat) => seat.getBoundingClientRect()),
  }));
  const side = groups[0]?.seats ?? [];
  // Side seats beside one another instead of one above the other: the council sits in rows.
  const rows = side.length > 1 && Math.abs((side[0]?.top ?? 0) - (side[1]?.top ?? 0)) < 2;
  const map = council.querySelector<HTMLElement>('.slot-map')?.getBoundingClientRect();
  const anchors: Anchor[] = [];
  for (const group of groups) {
    for (const r of group.seats) {
      const middle = { x: r.left + r.width / 2 - origin.left, y: r.top + r.height / 2 - origin.top };
      // Halfway between the cards and the sheet; where there is none, under the studs, which hang over the cards' edge.
      if (rows) anchors.push({ edge: 'top', x: middle.x, y: r.bottom - origin.top + 12 });
      else if (group.edge === 'top') anchors.push({ edge: 'top', x: middle.x, y: r.bottom - origin.top + gapTo(r.bottom, map?.top) });
      else if (group.edge === 'left') anchors.push({ edge: 'left', x: r.right - origin.left + gapTo(r.right, map?.left), y: middle.y });
      else anchors.push({ edge: 'right', x: r.left - origin.left - gapTo(map?.right ?? r.left, r.left), y: middle.y });
    }
  }
  return { left: origin.left - over.left, top: origin.top - over.top, width: origin.width, height: origin.height, anchors };
}

function gapTo(from: number, to: number | undefined): number {
  const gap = to === undefined ? 0 : to - from;
  return gap > 4 && gap < 40 ? gap + 1 : 10;
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import { Flag, Stud } from '../shared';
import { drawText } from '../why/causes';
import { seatSides, silenceLine } from './line';
import type { Anchor, Stroke } from './line';

type Answer = Extract<GameEvent, { type: 'silence/answered' }>;
const LINE_OFFSET = 13;

/** The council round the text, in seating order, and the one line drawn past all of them. */
export function Seats({
  scenario,
  answers,
  drawing,
  children,
}: {
  scenario: Scenario;
  answers: ReadonlyMap<string, Answer>;
  drawing: boolean;
  children: ComponentChildren;
}) {
  const ring = useRef<HTMLDivElement>(null);
  const [anchors, setAnchors] = useState<readonly Anchor[]>([]);
  const delegations = scenario.council.delegations;
  const sides = seatSides(delegations.length);

  useLayoutEffect(() => {
    const box = ring.current;
    if (box === null) return;
    const measure = (): void => setAnchors(measureSeats(box));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [delegations.length]);

  const odds = delegations.map((d) => {
    const a = answers.get(d.id);
    return a === undefined || a.held ? null : a.draw.odds;
  });
  const strokes = anchors.length === delegations.length ? silenceLine(anchors, odds) : [];
  const drawn = strokes.filter((_, i) => answers.has(delegations[i]?.id ?? ''));
  const group = (from: number, to: number, edge: Anchor['edge']) => (
    <div class={`ring__${edge}`} role="presentation">
      {delegations.slice(from, to).map((d) => (
        <Seat key={d.id} scenario={scenario} id={d.id} name={d.name} edge={edge} answer={answers.get(d.id)} />
      ))}
    </div>
  );

  return (
    <div class="ring" ref={ring}>
      <div class="ring__seats" role="list" aria-label={`${scenario.council.name}: answers in seating order`}>
        {group(0, sides.left, 'left')}
        {group(sides.left, sides.left + sides.top, 'top')}
        {group(sides.left + sides.top, delegations.length, 'right')}
      </div>
      <Line strokes={drawn} drawing={drawing} />
      <div class="ring__middle">{children}</div>
    </div>
  );
}

function Seat({
  scenario,
  id,
  name,
  edge,
  answer,
}: {
  scenario: Scenario;
  id: string;
  name: string;
  edge: Anchor['edge'];
  answer: Answer | undefined;
}) {
  const state = answer === undefined ? 'wait' : answer.held ? 'hold' : 'break';
  const flag = scenario.actors.find((a) => a.id === id)?.flag ?? '';
  const word = state === 'wait' ? 'has not answered' : state === 'hold' ? 'holds' : 'breaks silence';
  const luck = answer === undefined ? '' : `, ${drawText(answer.draw, 0)}`;
  return (
    <div class={`seat seat--${edge} seat--${state}`} role="listitem" data-seat={id} data-edge={edge} title={`${name} ${word}${luck}`}>
      <Flag code={flag} size={1.625} />
      <span class="seat__code" aria-hidden="true">
        {id}
      </span>
      <span class="hidden-text">
        {name} {word}
        {luck}
      </span>
      {state !== 'wait' && <Stud state={state === 'hold' ? 'holds' : 'breaks'} words="" />}
    </div>
  );
}

function Line({ strokes, drawing }: { strokes: readonly Stroke[]; drawing: boolean }) {
  const last = strokes[strokes.length - 1];
  return (
    <svg class="ring__line" aria-hidden="true">
      {strokes.map((s) => (
        <g key={s.seat} class={s.stops.length > 0 ? 'stroke stroke--gap' : 'stroke'}>
          {s.parts.map((d, i) => (
            <path key={i} d={d} pathLength={1} class={i === 0 ? 'stroke__first' : 'stroke__second'} />
          ))}
          {s.stops.map(([x1, y1, x2, y2], i) => (
            <line key={i} x1={x1} y1={y1} x2={x2} y2={y2} />
          ))}
        </g>
      ))}
      {drawing && last !== undefined && (
        <g class="ring__pen" style={{ transform: `translate(${last.end[0]}px, ${last.end[1]}px)` }}>
          <path class="pen__body" d="M3.5 -9 L9 -3.5 L27 -21.5 L21.5 -27 Z" />
          <path class="pen__nib" d="M0 0 L3.5 -9 L9 -3.5 Z" />
        </g>
      )}
    </svg>
  );
}

/** Where the line passes each seat, measured so that any layout of the seats will do. */
function measureSeats(box: HTMLElement): Anchor[] {
  const rows = getComputedStyle(box).getPropertyValue('--ring').trim() === 'rows';
  const anchors: Anchor[] = [];
  for (const seat of box.querySelectorAll<HTMLElement>('[data-seat]')) {
    // Offsets, not client rectangles: a card that has stood up must not pull the line after it.
    const { offsetLeft: x, offsetTop: y, offsetWidth: w, offsetHeight: h } = seat;
    const edge = rows ? 'top' : (seat.dataset['edge'] as Anchor['edge']);
    const offset = rows ? 6 : LINE_OFFSET;
    if (edge === 'top') anchors.push({ edge, x: x + w / 2, y: y + h + offset });
    else if (edge === 'left') anchors.push({ edge, x: x + w + offset, y: y + h / 2 });
    else anchors.push({ edge, x: x - offset, y: y + h / 2 });
  }
  return anchors;
}

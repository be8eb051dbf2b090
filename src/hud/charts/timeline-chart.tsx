import { useId } from 'preact/hooks';
import { t } from '../../i18n';
import { bandPath, bounds, linear, linePath, spread, ticks } from './scale';
import { useSize } from './use-size';
import './charts.css';

export interface Series {
  readonly id: string;
  readonly name: string;
  /** Points at the close of turn 0 (start), 1, 2, ... */
  readonly values: readonly number[];
  /** The course of the real case where the scenario gives it, same turns. */
  readonly history: readonly (number | null)[];
}

export interface TurnMarks {
  readonly turn: number;
  readonly decisions: readonly string[];
  readonly injects: readonly string[];
  readonly broken: boolean;
}

/** Where many games stood at the close of turns 1, 2, ...: points at five percentiles, lowest first. */
export interface CloudBands {
  readonly name: string;
  readonly bands: readonly (readonly number[])[];
}

/** Dash patterns tell the lines apart without colour; the label at the end names them. */
export const DASHES = ['', '8 5', '2 4', '10 4 2 4'] as const;

export interface TimelineChartProps {
  readonly title: string;
  readonly description: string;
  readonly series: readonly Series[];
  readonly marks: readonly TurnMarks[];
  readonly turns: number;
  readonly onTurn: (turn: number) => void;
  readonly historyName: string;
  readonly cloud?: CloudBands | undefined;
}

export function TimelineChart(props: TimelineChartProps) {
  const [box, width, height] = useSize<HTMLDivElement>([600, 400]);
  const ids = useId();
  const rem = typeof document === 'undefined' ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const longest = Math.max(0, ...props.series.map((s) => s.name.length + 4));
  // On a narrow page the names go above the chart, each with its dashes, and the lines get the width.
  const narrow = width < 34 * rem;
  const left = 2.125 * rem;
  const right = Math.max(left + 4 * rem, width - (narrow ? 2.5 : 1 + longest * 0.43) * rem);
  const bandWidth = (right - left) / Math.max(1, props.turns);
  // Marks stand beside one another where a turn is wide enough, else one above the other.
  const beside = bandWidth > 2.9 * rem;
  const top = (narrow ? 4.25 : 1.5) * rem;
  const area = { left, right, top, bottom: Math.max(top + 4 * rem, height - (beside ? 3.125 : 4.75) * rem) };
  const bands = props.cloud?.bands ?? [];
  const all = [...props.series.flatMap((s) => [...s.values, ...s.history.filter((h) => h !== null)]), ...bands.flat()];
  const domain = bounds(all);
  const y = linear(domain, [area.bottom, area.top]);
  const x = linear([0, Math.max(1, props.turns)], [area.left, area.right]);
  const ends = props.series.map((s) => y(s.values[s.values.length - 1] ?? domain[0]));
  const labels = spread(ends, 1.1875 * rem, area.top + 0.5 * rem, area.bottom);
  const hasHistory = props.series.some((s) => s.history.some((h) => h !== null));

  return (
    <div class="timeline" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-labelledby={`${ids}t ${ids}d`}>
        <title id={`${ids}t`}>{props.title}</title>
        <desc id={`${ids}d`}>{props.description}</desc>
        <g class="timeline__grid" aria-hidden="true">
          {ticks(domain, 20).map((v) => (
            <g key={v}>
              <line x1={area.left} x2={area.right} y1={y(v)} y2={y(v)} />
              <text x={area.left - 0.5 * rem} y={y(v)} text-anchor="end" dominant-baseline="middle">
                {v}
              </text>
            </g>
          ))}
          <line class="timeline__axis" x1={area.left} x2={area.right} y1={area.bottom} y2={area.bottom} />
        </g>
        {bands.length > 0 && (
          <g class="timeline__cloud" aria-hidden="true">
            <path class="timeline__band" d={bandPath(bands, 0, 4, x, y)} />
            <path class="timeline__band timeline__band--inner" d={bandPath(bands, 1, 3, x, y)} />
            <path
              class="timeline__median"
              d={linePath(
                bands.map((band) => band[2] ?? 0),
                (i) => x(i + 1),
                y,
              )}
            />
          </g>
        )}
        {props.marks.map((m) => (
          <Turn
            key={m.turn}
            marks={m}
            x={x(m.turn)}
            width={bandWidth}
            top={area.top}
            bottom={area.bottom}
            rem={rem}
            beside={beside}
            onTurn={props.onTurn}
          />
        ))}
        <text class="timeline__start" aria-hidden="true" x={x(0)} y={area.bottom + 1.1875 * rem} text-anchor="middle">
          {t('charts.start')}
        </text>
        <g aria-hidden="true">
          {props.series.map((s, i) => (
            <g key={s.id} class={`timeline__series timeline__series--${i}`}>
              {s.history.some((h) => h !== null) && <path class="timeline__history" d={linePath(s.history, x, y)} />}
              <path d={linePath(s.values, x, y)} stroke-dasharray={DASHES[i] || undefined} />
              <circle cx={x(s.values.length - 1)} cy={ends[i]} r={0.25 * rem} />
              {Math.abs((labels[i] ?? 0) - (ends[i] ?? 0)) > 4 && (
                <line class="timeline__leader" x1={x(s.values.length - 1)} y1={ends[i]} x2={area.right + 0.5 * rem} y2={labels[i]} />
              )}
              <text class="timeline__label" x={area.right + 0.625 * rem} y={labels[i]} dominant-baseline="middle">
                {narrow ? '' : `${s.name} `}
                {Math.round(s.values[s.values.length - 1] ?? 0)}
              </text>
            </g>
          ))}
        </g>
      </svg>
      {narrow && (
        <ul class="timeline__names" aria-hidden="true">
          {props.series.map((s, i) => (
            <li key={s.id} class={`timeline__series--${i}`}>
              <svg viewBox="0 0 32 6">
                <line x1="0" x2="32" y1="3" y2="3" stroke-dasharray={DASHES[i] || undefined} />
              </svg>
              {s.name}
            </li>
          ))}
        </ul>
      )}
      {hasHistory && <p class="timeline__note">{t('charts.thin-dotted-in-the', { history: props.historyName })}</p>}
    </div>
  );
}

interface TurnProps {
  readonly marks: TurnMarks;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  readonly rem: number;
  readonly beside: boolean;
  readonly onTurn: (turn: number) => void;
}

/** A turn of the axis: a button that opens its ledger, with its marks under it. */
function Turn({ marks, x, width, top, bottom, rem, beside, onTurn }: TurnProps) {
  const words = [
    marks.decisions.length > 0 ? t('charts.decided', { list: marks.decisions.join(', ') }) : t('charts.no-decision'),
    ...(marks.broken ? [t('charts.silence-broken')] : []),
    ...(marks.injects.length > 0 ? [t('charts.events', { list: marks.injects.join(', ') })] : []),
  ].join('; ');
  const glyphs = [
    marks.decisions.length > 0 ? 'decision' : '',
    marks.injects.length > 0 ? 'inject' : '',
    marks.broken ? 'broken' : '',
  ].filter((g) => g !== '');
  const row = bottom + 2.125 * rem;
  const step = 0.875 * rem;
  const s = 0.3125 * rem;
  return (
    <g
      class="timeline__turn"
      role="button"
      // In lower case: on SVG the name is an attribute, and there case counts.
      tabindex={0}
      data-turn={marks.turn}
      aria-label={t('charts.turn-open-its-ledger', { turn: marks.turn, words })}
      onClick={() => onTurn(marks.turn)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onTurn(marks.turn);
      }}
    >
      <title>{t('charts.turn', { turn: marks.turn, words })}</title>
      <rect x={x - width / 2} y={top} width={width} height={row + (beside ? 0.75 : 2.375) * rem - top} />
      <line x1={x} x2={x} y1={bottom} y2={bottom + 0.25 * rem} />
      <text x={x} y={bottom + 1.1875 * rem} text-anchor="middle">
        {marks.turn}
      </text>
      {glyphs.map((g, i) => {
        const cx = beside ? x + (i - (glyphs.length - 1) / 2) * 2.75 * s : x;
        const cy = beside ? row : row + i * step;
        if (g === 'decision') return <rect key={g} class="mark mark--solid" x={cx - s} y={cy - s} width={2 * s} height={2 * s} />;
        if (g === 'inject') return <path key={g} class="mark" d={`M${cx} ${cy - s}L${cx + s} ${cy + s}L${cx - s} ${cy + s}Z`} />;
        return (
          <path key={g} class="mark mark--cross" d={`M${cx - s} ${cy - s}L${cx + s} ${cy + s}M${cx + s} ${cy - s}L${cx - s} ${cy + s}`} />
        );
      })}
    </g>
  );
}

import { useId } from 'preact/hooks';
import { t } from '../../i18n';
import { bounds, linear, linePath, spread, ticks } from './scale';
import { useSize } from './use-size';
import './charts.css';

export interface PairLine {
  readonly name: string;
  /** Points at the close of turns 1, 2, ... */
  readonly values: readonly number[];
}

/** One indicator in two games: a plain line and a dashed one, named at their ends; a mark where the games part. */
export function PairChart({
  title,
  description,
  lines,
  turns,
  parts,
}: {
  readonly title: string;
  readonly description: string;
  readonly lines: readonly [PairLine, PairLine];
  readonly turns: number;
  /** First turn in which the games differ. */
  readonly parts: number | null;
}) {
  const [box, width, height] = useSize<HTMLDivElement>([600, 280]);
  const ids = useId();
  const rem = typeof document === 'undefined' ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const longest = Math.max(...lines.map((line) => line.name.length + 3));
  const room = Math.min(width * 0.35, longest * 0.47 * rem);
  const area = { left: 2.125 * rem, right: width - room - rem, top: 1.5 * rem, bottom: height - 2 * rem };
  const domain = bounds(lines.flatMap((line) => line.values));
  const x = linear([1, Math.max(2, turns)], [area.left, area.right]);
  const y = linear(domain, [area.bottom, area.top]);
  const ends = lines.map((line) => y(line.values.at(-1) ?? domain[0]));
  const labels = spread(ends, 1.1875 * rem, area.top, area.bottom);
  return (
    <div class="timeline pair" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${ids}t ${ids}d`}>
        <title id={`${ids}t`}>{title}</title>
        <desc id={`${ids}d`}>{description}</desc>
        <g class="timeline__grid">
          {ticks(domain, 20).map((mark) => (
            <g key={mark}>
              <line x1={area.left} x2={area.right} y1={y(mark)} y2={y(mark)} />
              <text x={area.left - 0.5 * rem} y={y(mark)} text-anchor="end" dominant-baseline="middle">
                {mark}
              </text>
            </g>
          ))}
          {Array.from({ length: turns }, (_, at) => (
            <text key={at} x={x(at + 1)} y={area.bottom + 1.1875 * rem} text-anchor="middle">
              {at + 1}
            </text>
          ))}
        </g>
        {parts === null ? null : (
          <g class="pair__part">
            <line x1={x(parts)} x2={x(parts)} y1={area.top - 0.25 * rem} y2={area.bottom} />
            <text x={x(parts)} y={area.top - 0.5 * rem} text-anchor={parts > turns / 2 ? 'end' : 'start'}>
              {t('comparison.part-here')}
            </text>
          </g>
        )}
        {lines.map((line, i) => (
          <g key={i} class={`timeline__series pair__line pair__line--${i}`}>
            <path d={linePath(line.values, (at) => x(at + 1), y)} stroke-dasharray={i === 0 ? '7 5' : undefined} />
            {line.values.length > 0 && <circle cx={x(line.values.length)} cy={ends[i]} r={0.25 * rem} />}
            {line.values.length < turns || Math.abs((labels[i] ?? 0) - (ends[i] ?? 0)) > 4 ? (
              <line class="timeline__leader" x1={x(line.values.length)} y1={ends[i]} x2={area.right + 0.5 * rem} y2={labels[i]} />
            ) : null}
            <text class="timeline__label" x={area.right + 0.625 * rem} y={labels[i]} dominant-baseline="middle">
              {Math.round(line.values.at(-1) ?? 0)} {line.name.length > 22 ? `${line.name.slice(0, 21)}…` : line.name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

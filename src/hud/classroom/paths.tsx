import { useId, useState } from 'preact/hooks';
import type { Cloud } from '../../analysis';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { bandPath, bounds, linear, linePath, ticks } from '../charts/scale';
import { useSize } from '../charts/use-size';
import type { HandedIn } from './api';
import '../charts/charts.css';

interface Props {
  readonly scenario: Scenario;
  readonly taken: readonly HandedIn[];
  readonly names: readonly string[];
  readonly cloud: Cloud | null;
}

/** The way of every game through one indicator, over where simulated games of all kinds go. */
export function Paths({ scenario, taken, names, cloud }: Props) {
  const [at, setAt] = useState(0);
  const [picked, setPicked] = useState(-1);
  const [box, width] = useSize<HTMLDivElement>([480, 300]);
  const ids = useId();
  const rem = typeof document === 'undefined' ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const indicator = scenario.indicators[at]!;
  const turns = scenario.turns.length;
  const height = 18 * rem;
  const bands = (cloud?.bands[indicator.id] ?? []).map((band) => band.map((one) => one / 100));
  const lines = taken.map((one) => [indicator.start, ...(one.verified.paths[at] ?? []).map((value) => value / 100)]);
  const area = { left: 2.125 * rem, right: width - 0.75 * rem, top: 0.75 * rem, bottom: height - 1.75 * rem };
  const domain = bounds([...lines.flat(), ...bands.flat()]);
  const y = linear(domain, [area.bottom, area.top]);
  const x = linear([0, turns], [area.left, area.right]);
  return (
    <section class="paper class-paths" aria-labelledby="class-paths">
      <div class="form-head">
        <h2 id="class-paths" class="sheet-heading">
          {t('classroom.paths')}
        </h2>
        <label>
          <span class="hidden-text">{t('classroom.indicator')}</span>
          <select value={String(at)} onChange={(event) => setAt(Number(event.currentTarget.value))}>
            {scenario.indicators.map((one, i) => (
              <option key={one.id} value={String(i)}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="timeline class-paths-chart" ref={box}>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${ids}t ${ids}d`}>
          <title id={`${ids}t`}>{t('classroom.paths-title', { indicator: indicator.name })}</title>
          <desc id={`${ids}d`}>{t('classroom.paths-words', { games: taken.length, simulated: cloud?.games ?? 0 })}</desc>
          <g class="timeline__grid">
            {ticks(domain, 20).map((v) => (
              <g key={v}>
                <line x1={area.left} x2={area.right} y1={y(v)} y2={y(v)} />
                <text x={area.left - 0.5 * rem} y={y(v)} text-anchor="end" dominant-baseline="middle">
                  {v}
                </text>
              </g>
            ))}
            {Array.from({ length: turns }, (_, turn) => (
              <text key={turn} x={x(turn + 1)} y={area.bottom + 1.25 * rem} text-anchor="middle">
                {turn + 1}
              </text>
            ))}
          </g>
          <g class="timeline__cloud">
            <path class="timeline__band" d={bandPath(bands, 0, 4, x, y)} />
            <path class="timeline__band timeline__band--inner" d={bandPath(bands, 1, 3, x, y)} />
          </g>
          {lines.map((values, i) => (
            <path key={i} class={`class-path ${i === picked ? 'picked' : ''}`} d={linePath(values, x, y)} />
          ))}
          {picked >= 0 && lines[picked] ? <path class="class-path picked" d={linePath(lines[picked], x, y)} /> : null}
        </svg>
      </div>
      <p class="class-tools">
        <label>
          {t('classroom.pick')}{' '}
          <select value={String(picked)} onChange={(event) => setPicked(Number(event.currentTarget.value))}>
            <option value="-1">{t('classroom.pick-none')}</option>
            {names.map((name, i) => (
              <option key={i} value={String(i)}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <span class="muted">{t('classroom.cloud-note', { games: cloud?.games ?? 0 })}</span>
      </p>
      <details>
        <summary>{t('classroom.as-table')}</summary>
        <div class="class-scroll" tabIndex={0} role="region" aria-label={t('classroom.paths')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('classroom.alias-short')}</th>
                {Array.from({ length: turns }, (_, turn) => (
                  <th key={turn} scope="col">
                    {turn + 1}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((values, i) => (
                <tr key={i}>
                  <th scope="row">{names[i]}</th>
                  {Array.from({ length: turns }, (_, turn) => (
                    <td key={turn}>{values[turn + 1] === undefined ? '' : Math.round(values[turn + 1]!)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

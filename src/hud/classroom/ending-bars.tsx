import { useId } from 'preact/hooks';
import type { ClassPicture } from '../../classroom';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { useSize } from '../charts/use-size';
import { percent } from './words';

interface Props {
  readonly scenario: Scenario;
  readonly endings: ClassPicture['endings'];
  readonly students: number;
}

/** How the games ended, as bars. Tone by hatching and by word, not by colour alone. */
export function EndingBars({ scenario, endings, students }: Props) {
  const [box, width] = useSize<HTMLDivElement>([480, 100]);
  const ids = useId();
  const rem = typeof document === 'undefined' ? 16 : Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const row = 3 * rem;
  const most = Math.max(1, ...endings.map((one) => one.count));
  const rows = endings.map(({ ending, count }) => {
    const found = scenario.endings.find((one) => one.id === ending);
    return { count, tone: found?.tone ?? 'open', title: found?.title ?? t('classroom.not-ended') };
  });
  const words = rows.map((one) => t('classroom.bar-words', { title: one.title, count: one.count })).join('; ');
  return (
    <section class="paper class-endings" aria-labelledby="class-endings">
      <div class="form-head">
        <h2 id="class-endings" class="sheet-heading">
          {t('classroom.endings')}
        </h2>
      </div>
      <div ref={box}>
        <svg
          viewBox={`0 0 ${width} ${rows.length * row}`}
          height={rows.length * row}
          width={width}
          role="img"
          aria-labelledby={`${ids}t ${ids}d`}
        >
          <title id={`${ids}t`}>{t('classroom.endings')}</title>
          <desc id={`${ids}d`}>{words}</desc>
          <defs>
            <pattern id={`${ids}h`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="3" height="6" class="hatch" />
            </pattern>
          </defs>
          {rows.map((one, at) => (
            <g key={one.title} class={`bar ${one.tone}`}>
              <text x="0" y={at * row + 1.0625 * rem}>
                {one.title}
              </text>
              <rect
                x="0"
                y={at * row + 1.4375 * rem}
                height={1.125 * rem}
                width={Math.max(2, (one.count / most) * (width - 4.5 * rem))}
                fill={one.tone === 'bad' ? `url(#${ids}h)` : undefined}
              />
              <text class="figure" x={(one.count / most) * (width - 4.5 * rem) + 0.5 * rem} y={at * row + 2.3125 * rem}>
                {one.count}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{t('classroom.as-table')}</summary>
        <table>
          <tbody>
            {rows.map((one) => (
              <tr key={one.title}>
                <th scope="row">{one.title}</th>
                <td>{one.count}</td>
                <td>{percent(one.count / Math.max(1, students))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

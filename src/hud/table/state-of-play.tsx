import { t } from '../../i18n';
import type { IndicatorSpec } from '../../engine/scenario';
import type { Session, Snapshot } from '../../session/api';
import { change, points } from '../shared';
import { openWhy } from '../why';

export interface Gauge {
  readonly spec: IndicatorSpec;
  readonly value: number;
  readonly from: number;
}

/** Shown indicators with their values now and at the close before, as Why? reckons them. */
export function gaugesOf(session: Session, snapshot: Snapshot): readonly Gauge[] {
  return session.scenario.indicators.flatMap((spec, at) => {
    if (!spec.shown) return [];
    return [{ spec, value: snapshot.view.pub.ind[at] ?? 0, from: session.why(spec.id).base }];
  });
}

export function isWorse(gauge: Gauge): boolean {
  return gauge.value > gauge.from !== (gauge.spec.good === 'up');
}

/** Solid triangle: worse. Open triangle: better. The direction is where the value went. */
export function Trend({ gauge }: { readonly gauge: Gauge }) {
  const delta = gauge.value - gauge.from;
  if (Math.round(gauge.value / 100) === Math.round(gauge.from / 100))
    return (
      <span class="tendency steady">
        <span aria-hidden="true">=</span>
        <span class="hidden-text">{t('table.unchanged')}</span>
      </span>
    );
  const worse = isWorse(gauge);
  const moved = Math.round(gauge.value / 100) - Math.round(gauge.from / 100);
  return (
    <span class={worse ? 'tendency worse' : 'tendency better'}>
      <svg viewBox="0 0 12 11" aria-hidden="true">
        <path d={delta > 0 ? 'M6 1.500 11 10H1Z' : 'M6 9.500 1 1h10Z'} />
      </svg>
      <span aria-hidden="true">{Math.abs(moved)}</span>
      <span class="hidden-text">
        {change(moved * 100)}, {worse ? t('table.worse') : t('table.better')}
      </span>
    </span>
  );
}

function Ruler({ gauge }: { readonly gauge: Gauge }) {
  const x = (value: number) => 3 + (value / 10000) * 94;
  const steps = Math.floor(Math.abs(x(gauge.value) - x(gauge.from)) / 3.2);
  const way = gauge.value > gauge.from ? 1 : -1;
  return (
    <svg class="gauge-ruler" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <path d="M3 3V11H97V3M26.500 7.500V11M50 6V11M73.500 7.500V11" />
      {Array.from({ length: steps }, (_, i) => (
        <rect key={i} class="trail" x={x(gauge.from) + way * i * 3.2 - 0.8} y="6" width="1.600" height="2.800" />
      ))}
      <rect class="peg" x={x(gauge.value) - 4.5} y="1.500" width="9" height="11" rx="1" />
    </svg>
  );
}

export function StateOfPlay({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  return (
    <section class="paper state-of-play" aria-labelledby="state-heading">
      <div class="form-head">
        <h2 id="state-heading" class="sheet-heading">
          {t('table.state-of-play')}
        </h2>
        <span class="trend-key">
          <span class="tendency worse">
            <svg viewBox="0 0 12 11" aria-hidden="true">
              <path d="M6 1.500 11 10H1Z" />
            </svg>
            {t('table.worse')}
          </span>
          <span class="tendency better">
            <svg viewBox="0 0 12 11" aria-hidden="true">
              <path d="M6 1.500 11 10H1Z" />
            </svg>
            {t('table.better')}
          </span>
        </span>
      </div>
      <ul class="gauges">
        {gaugesOf(session, snapshot).map((gauge) => (
          <li key={gauge.spec.id}>
            <button
              type="button"
              class="gauge"
              data-indicator={gauge.spec.id}
              aria-haspopup="dialog"
              title={t('table.why-is-it', { description: gauge.spec.description, value: points(gauge.value) })}
              onClick={(event) => openWhy(gauge.spec.id, event.currentTarget)}
            >
              <span class="gauge-name">{gauge.spec.name}</span>
              <Ruler gauge={gauge} />
              <b>{points(gauge.value)}</b>
              <Trend gauge={gauge} />
              <span class="hidden-text">{t('table.why-2')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Phone: the four that a decision turns on. */
export function IndicatorStrip({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const wanted = ['escalation', 'credibility', 'cohesion', 'objective'];
  const gauges = gaugesOf(session, snapshot).filter((gauge) => wanted.includes(gauge.spec.id));
  return (
    <ul class="paper strip">
      {gauges.map((gauge) => (
        <li key={gauge.spec.id}>
          <button type="button" onClick={(event) => openWhy(gauge.spec.id, event.currentTarget)}>
            <span>{gauge.spec.name}</span>
            <span class="strip-value">
              <b>{points(gauge.value)}</b>
              <Trend gauge={gauge} />
            </span>
            <span class="hidden-text">{t('table.why-2')}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

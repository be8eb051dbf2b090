import { signal } from '@preact/signals';
import { t } from '../../i18n';
import { settled } from './settled';
import letters from '../../../assets/icons/sheets/lettering.json';

/** Text, per cent from the left and the top, kind, and degrees where it is turned. */
type Lettering = readonly (readonly [text: string, x: number, y: number, kind: string, turn?: number])[];
const LETTERING = letters as unknown as Readonly<Record<string, Lettering>>;

const PICTURES = import.meta.glob<string>('../../../assets/icons/sheets/*.svg', { query: '?url', import: 'default', eager: true });

/** How the names on the sheets are written: set where names are exchanged for invented ones. */
export const lettered = signal((text: string): string => text);

/** A scenario without sheets of its own shows the globe. */
function picture(id: string, frame: string, theme: 'day' | 'night'): string | undefined {
  const named = (name: string) => PICTURES[`../../../assets/icons/sheets/${name}-${theme}.svg`];
  return named(`${id}-${frame}`) ?? named('world');
}

/** Sides whose countries are named on a scenario's theatre sheet; null where nobody has drawn one. */
export function sidesNamed(id: string): ReadonlySet<string> | null {
  const marks = LETTERING[`${id}/theatre`];
  return marks ? new Set(marks.map(([, , , kind]) => kind.split(' ').at(-1) ?? '')) : null;
}

/** A baked map sheet with its lettering, in both lights; the page shows the one that fits. Decorative: what it shows is told beside it. */
export function Sheet({
  id,
  frame,
  class: extra = '',
}: {
  readonly id: string;
  readonly frame: 'title' | 'theatre';
  readonly class?: string;
}) {
  const [day, night] = [picture(id, frame, 'day'), picture(id, frame, 'night')];
  if (!day || !night) return null;
  return (
    <div class={`map-sheet ${frame} ${extra}`} aria-hidden="true">
      <div class="plate">
        <img class="by-day" src={day} alt="" loading="lazy" decoding="async" />
        <img class="by-night" src={night} alt="" loading="lazy" decoding="async" />
        {(settled.value ? (LETTERING[`${id}/${frame}`] ?? []) : []).map(([text, x, y, kind, turn]) => (
          <span
            key={text}
            class={`lettering ${kind}`}
            style={{ left: `${x}%`, top: `${y}%`, ...(turn === undefined ? {} : { rotate: `${turn}deg` }) }}
          >
            {lettered.value(text)}
            {kind === 'contested' ? <i>{t('app.contested')}</i> : null}
          </span>
        ))}
      </div>
    </div>
  );
}

import { SHEET_LETTERING } from './sheet-places';

const PICTURES = import.meta.glob<string>('../../../assets/icons/sheets/*.svg', { query: '?url', import: 'default', eager: true });

function picture(id: string, frame: string, theme: 'day' | 'night'): string | undefined {
  return PICTURES[`../../../assets/icons/sheets/${id}-${frame}-${theme}.svg`];
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
        {(SHEET_LETTERING[`${id}/${frame}`] ?? []).map(([text, x, y, kind]) => (
          <span key={text} class={`lettering ${kind}`} style={{ left: `${x}%`, top: `${y}%` }}>
            {text}
            {kind === 'contested' ? <i>contested</i> : null}
          </span>
        ))}
      </div>
    </div>
  );
}

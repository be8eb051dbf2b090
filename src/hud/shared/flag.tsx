import { FLAG_COLUMNS, FLAG_ORDER } from './flag-order';

const ROWS = Math.ceil(FLAG_ORDER.length / FLAG_COLUMNS);

/** A 4:3 flag by ISO alpha-2 code; nothing for actors without one. `size` is the width in rem. */
export function Flag({ code, size = 1.5 }: { readonly code: string; readonly size?: number }) {
  const at = FLAG_ORDER.indexOf(code);
  if (at < 0) return null;
  const x = ((at % FLAG_COLUMNS) / (FLAG_COLUMNS - 1)) * 100;
  const y = (Math.floor(at / FLAG_COLUMNS) / (ROWS - 1)) * 100;
  return <span class="flag" aria-hidden="true" style={{ '--flag-width': `${size}rem`, backgroundPosition: `${x}% ${y}%` }} />;
}

import type { Pick, Picks } from './picks';

/** Listens on the canvas alone: what the document lays over it is picked there. Returns the way out. */
export function bindPointer(canvas: HTMLCanvasElement, picks: Picks, onPick: ((what: Pick) => void) | undefined): () => void {
  if (!onPick) return () => undefined;
  const point = (event: MouseEvent) => ({ x: event.clientX, y: event.clientY });
  const click = (event: MouseEvent) => {
    const what = picks.at(point(event));
    if (what) onPick(what);
  };
  const hover = (event: MouseEvent) => {
    canvas.style.cursor = picks.at(point(event)) ? 'pointer' : '';
  };
  canvas.addEventListener('click', click);
  canvas.addEventListener('pointermove', hover);
  return () => {
    canvas.removeEventListener('click', click);
    canvas.removeEventListener('pointermove', hover);
  };
}

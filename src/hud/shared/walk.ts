/**
 * Arrow keys walk through a row of like things (seats, cards), so that Tab need not pass all of them.
 * `selector` finds the things inside the element that listens. Focus follows; the owner moves the tab stop on focus.
 */
export function walk(event: KeyboardEvent, selector: string): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const end = { Home: 0, End: -1 }[event.key];
  if ((step === undefined && end === undefined) || !(event.currentTarget instanceof HTMLElement)) return;
  const things = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = things.findIndex(
    (thing) => thing === document.activeElement || (thing.parentElement?.contains(document.activeElement) ?? false),
  );
  if (at < 0) return;
  const next = step !== undefined ? things[at + step] : things.at(end ?? 0);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

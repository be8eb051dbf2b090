import { signal } from '@preact/signals';

const message = signal('');
let flip = false;

/** One polite message an action. A zero-width mark makes the same sentence new, so that it is read again. */
export function announce(text: string): void {
  flip = !flip;
  message.value = flip ? text : `${text}\u200b`;
}

/** Stands once in the page. */
export function LiveRegion() {
  return (
    <div class="hidden-text" role="status" aria-live="polite" aria-atomic="true">
      {message.value}
    </div>
  );
}

import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { Dialog } from './dialog';

interface Shortcut {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const shortcuts = signal<readonly Shortcut[]>([]);
export const shortcutSheetOpen = signal(false);

/** Keys that belong to every screen and need no handler of ours. */
const ALWAYS: readonly { readonly key: string; readonly label: string }[] = [
  {
    get key() {
      return t('app.key-name-tab');
    },
    get label() {
      return t('app.key-tab');
    },
  },
  {
    get key() {
      return t('app.key-name-enter');
    },
    get label() {
      return t('app.key-enter');
    },
  },
  {
    get key() {
      return t('app.key-name-arrows');
    },
    get label() {
      return t('app.key-arrows');
    },
  },
  {
    get key() {
      return t('app.key-name-esc');
    },
    get label() {
      return t('app.key-esc');
    },
  },
];

/** Registers a key while the component stands. The newest registration of a key wins. */
export function useShortcut(key: string, label: string, run: () => void, enabled = true): void {
  const latest = useRef(run);
  latest.current = run;
  // Before the picture: a key pressed on a screen that is already seen would otherwise find nobody.
  useLayoutEffect(() => {
    if (!enabled) return;
    const entry: Shortcut = { key, label, run: () => latest.current() };
    shortcuts.value = [...shortcuts.peek(), entry];
    return () => {
      shortcuts.value = shortcuts.peek().filter((other) => other !== entry);
    };
  }, [key, label, enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));
}

/** One listener for the page. Returns its remover. */
export function listenForShortcuts(page: Document = document): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    if (page.querySelector('dialog[open]')) return;
    if (event.key === '?') {
      event.preventDefault();
      shortcutSheetOpen.value = true;
      return;
    }
    const wanted = event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const found = shortcuts.peek().findLast((entry) => entry.key === wanted);
    if (!found) return;
    event.preventDefault();
    found.run();
  };
  page.addEventListener('keydown', onKey);
  return () => page.removeEventListener('keydown', onKey);
}

export function ShortcutSheet() {
  if (!shortcutSheetOpen.value) return null;
  const seen = new Set<string>();
  const own = shortcuts.value.toReversed().filter((entry) => !seen.has(entry.key) && seen.add(entry.key));
  return (
    <Dialog title={t('app.keys')} size="narrow" onClose={() => (shortcutSheetOpen.value = false)}>
      <dl class="key-list">
        {[...own.toReversed(), ...ALWAYS, { key: '?', label: t('app.this-list') }].map((entry) => (
          <div key={entry.key}>
            <dt>
              <kbd>{entry.key}</kbd>
            </dt>
            <dd>{entry.label}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

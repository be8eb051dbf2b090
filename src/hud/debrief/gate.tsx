import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../shared/button';
import { Waiting } from '../shared/waiting';

const room = signal<typeof import('.') | null>(null);
/** How often in a row it could not be fetched. */
const failures = signal(0);

function fetchRoom(): void {
  if (room.peek() !== null) return;
  import('.').then(
    (found) => (room.value = found),
    (error: unknown) => {
      console.warn(error);
      failures.value++;
    },
  );
}

/**
 * The debrief and the comparison of two games, or null until they are fetched. The first turn does not wait for them:
 * they come a moment after the match stands, or at once where they are wanted.
 */
export function useDebrief(wanted: boolean): typeof import('.') | null {
  useEffect(() => {
    if (wanted) return fetchRoom();
    const timer = setTimeout(fetchRoom, 4000);
    return () => clearTimeout(timer);
  }, [wanted]);
  return room.value;
}

/** Stands where the debrief will: on its way, or with what can be done when it did not come. */
export function DebriefAwaited({ title }: { readonly title: string }) {
  if (failures.value === 0) return <Waiting title={title} />;
  return (
    <main class="waiting">
      <h1>{title}</h1>
      <p role="alert">{t('debrief.not-fetched')}</p>
      <Button primary icon="again" onPress={fetchRoom}>
        {t('debrief.try-again')}
      </Button>
      {/* A browser may remember that a file did not come, and ask for it no more until the page is new. */}
      {failures.value > 1 ? (
        <Button icon="download" onPress={() => location.reload()}>
          {t('debrief.load-the-page-again')}
        </Button>
      ) : null}
    </main>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Comparable } from '../games/api';
import type { Host } from '../host';
import { Dialog } from '../shared';
import { Compared } from './comparison';
import { comparing } from './comparison-place';

/** The same over the table, for a match that still runs. */
export function ComparisonSheet({ host }: { readonly host: Host }) {
  const session = comparing.value;
  const [list, setList] = useState<readonly Comparable[]>([]);
  useEffect(() => {
    let left = false;
    if (session) void host.games.comparable(session).then((found) => left || setList(found));
    return () => void (left = true);
  }, [session]);
  if (session === null) return null;
  return (
    <Dialog title={t('comparison.title')} size="wide" class="compare-sheet" onClose={() => (comparing.value = null)}>
      {list.length === 0 ? (
        <p class="muted">{t('comparison.nothing-there')}</p>
      ) : (
        <Compared session={session} games={host.games} analyst={host.analyst} list={list} />
      )}
    </Dialog>
  );
}

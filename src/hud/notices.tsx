import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import type { Host, Notice } from './host';
import { announce } from './shared/announce';
import { Button } from './shared/button';
import { Icon } from './shared/icon';

/** The one notice area: the weightiest lies on top and the others under it, never over the work. */
export function NoticeArea({ host }: { readonly host: Host }) {
  const notices = host.notices.value;
  const unfolded = useSignal(false);
  const said = useRef<ReadonlySet<Notice>>(new Set());
  useEffect(() => {
    const fresh = notices.filter((one) => !said.current.has(one));
    said.current = new Set(notices);
    // One message for all that came at once: what is read over another is not heard.
    if (fresh.length > 0) announce(fresh.map((one) => one.text).join(' '));
    if (notices.length < 2) unfolded.value = false;
  }, [notices]);
  const [top, ...rest] = notices;
  if (top === undefined) return null;
  return (
    <section class="notices" aria-label={t('app.notices')}>
      <OneNotice host={host} notice={top} />
      {unfolded.value ? rest.map((one) => <OneNotice key={one.text} host={host} notice={one} />) : null}
      {rest.length === 0 ? null : (
        <button type="button" class="notices-more doc" aria-expanded={unfolded.value} onClick={() => (unfolded.value = !unfolded.value)}>
          {unfolded.value ? t('app.notices-fold') : t('app.notices-more', { count: rest.length })}
        </button>
      )}
    </section>
  );
}

const ICONS = { loss: 'alert', care: 'help', note: 'check' } as const;

function OneNotice({ host, notice }: { readonly host: Host; readonly notice: Notice }) {
  return (
    <div class={`notice doc ${notice.priority}`}>
      <Icon name={ICONS[notice.priority]} />
      <p>{notice.text}</p>
      {notice.action ? (
        <Button small icon="download" onPress={notice.action.run}>
          {notice.action.label}
        </Button>
      ) : null}
      <Button small icon="cross" label={t('app.put-away')} onPress={() => host.putAway(notice)} />
    </div>
  );
}

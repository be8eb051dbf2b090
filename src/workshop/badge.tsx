import { Icon } from '../hud/shared/icon';
import { t } from '../i18n';
import type { Draft } from './drafts';

/** Says of what nobody has checked that nobody has checked it. */
export function Badge({ origin }: { readonly origin: Draft['origin'] }) {
  const untrusted = origin === 'file';
  return (
    <span class={`draft-badge${untrusted ? ' untrusted' : ''}`} title={t(untrusted ? 'workshop.untrusted-why' : 'workshop.draft-why')}>
      <Icon name={untrusted ? 'alert' : 'file'} />
      {t(untrusted ? 'workshop.untrusted' : 'workshop.draft')}
    </span>
  );
}

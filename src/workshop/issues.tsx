import { Button } from '../hud/shared/button';
import { Icon } from '../hud/shared/icon';
import { t } from '../i18n';
import type { Issue } from '../scenario';
import { lookAgain } from './bench';
import { checked, checkFailed, checking, FILE } from './checking';

/** What the parser complains of; each complaint leads to its place. */
export function Issues({ onJump }: { readonly onJump: (issue: Issue) => void }) {
  const list = checked.value?.issues ?? [];
  const errors = list.filter((one) => one.severity === 'error').length;
  return (
    <section class="workshop-issues doc" aria-labelledby="workshop-issues">
      <h2 id="workshop-issues" aria-live="polite">
        {checkFailed.value
          ? t(`workshop.check-${checkFailed.value}`)
          : checked.value === null || checking.value
            ? t('workshop.checking')
            : t('workshop.issue-count', { errors, warnings: list.length - errors })}
      </h2>
      {checkFailed.value ? (
        <Button small onPress={lookAgain}>
          {t('workshop.again')}
        </Button>
      ) : null}
      {list.length > 0 ? (
        <ul tabIndex={0} aria-label={t('workshop.issues')}>
          {list.map((one, at) => (
            <li key={at}>
              <button type="button" class={one.severity} onClick={() => onJump(one)} aria-disabled={one.file === FILE ? undefined : 'true'}>
                <Icon name={one.severity === 'error' ? 'cross' : 'alert'} label={t(`workshop.${one.severity}`)} />
                <span class="mono">{one.file === FILE ? `${one.line}:${one.column}` : `${one.file} ${one.line}:${one.column}`}</span>
                <span>{one.message}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

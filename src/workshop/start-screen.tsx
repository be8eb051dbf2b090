import { useSignal } from '@preact/signals';
import type { Host } from '../hud';
import { Button } from '../hud/shared/button';
import { Dialog } from '../hud/shared/dialog';
import { Icon } from '../hud/shared/icon';
import { locale, t } from '../i18n';
import { Badge } from './badge';
import { addDraft, addFrom, drafts, openDraft, persistent, rememberHandle, removeDraft, trouble } from './bench';
import type { Draft } from './drafts';
import { openFile } from './files';

export async function takeFile(): Promise<void> {
  const opened = await openFile();
  if (!opened) return;
  trouble.value = null;
  if ('kind' in opened) {
    trouble.value =
      opened.kind === 'too-large'
        ? t('workshop.too-large', { name: opened.name, size: (opened.bytes / 1_000_000).toFixed(1) })
        : t('workshop.not-text', { name: opened.name });
    return;
  }
  const added = await addDraft('file', opened.text);
  if (added) rememberHandle(added.id, opened.handle);
}

/** Words for what could not be done, until it is put away. */
export function Trouble() {
  const words = trouble.value;
  if (words === null) return null;
  return (
    <div class="workshop-trouble doc" role="alert">
      <Icon name="alert" />
      <p>{words}</p>
      <Button small icon="cross" label={t('workshop.put-away')} onPress={() => (trouble.value = null)} />
    </div>
  );
}

const notFetched = (): void => {
  trouble.value = t('workshop.not-fetched');
};

/** Drafts that lie here, and the ways to a new one. */
export function StartScreen({ host }: { readonly host: Host }) {
  const doomed = useSignal<Draft | null>(null);
  return (
    <div class="workshop-start">
      <header class="workshop-head">
        <h1>{t('workshop.title')}</h1>
        <Button onTable icon="left" onPress={() => host.toTitle()}>
          {t('workshop.to-title')}
        </Button>
      </header>
      <Trouble />
      <main class="workshop-start-main">
        <section class="paper" aria-labelledby="workshop-new">
          <h2 id="workshop-new" class="sheet-heading">
            {t('workshop.begin')}
          </h2>
          <p>{t('workshop.lede')}</p>
          <div class="workshop-ways">
            <Button primary icon="plus" onPress={() => void addFrom('template').catch(notFetched)}>
              {t('workshop.from-template')}
            </Button>
            <Button icon="file" onPress={() => void takeFile()}>
              {t('workshop.open-file')}
            </Button>
          </div>
          <h3>{t('workshop.copies')}</h3>
          <ul class="workshop-copies">
            {host.catalogue.map((one) => (
              <li key={one.id}>
                <Button icon="copy" onPress={() => void addFrom(one.id).catch(notFetched)}>
                  {t('workshop.copy-of', { title: one.title })}
                </Button>
              </li>
            ))}
          </ul>
        </section>
        <section class="doc" aria-labelledby="workshop-drafts">
          <h2 id="workshop-drafts" class="sheet-heading">
            {t('workshop.drafts')}
          </h2>
          {persistent.value ? null : <p class="workshop-warning">{t('workshop.not-persistent')}</p>}
          {drafts.value.length === 0 ? <p>{t('workshop.no-drafts')}</p> : null}
          <ul class="workshop-drafts">
            {drafts.value.map((one) => (
              <li key={one.id}>
                <button type="button" class="link" onClick={() => void openDraft(one)}>
                  {one.name}
                </button>
                <Badge origin={one.origin} />
                <span class="muted">{t('workshop.saved-at', { when: whenSaved(one.savedAt) })}</span>
                <Button small icon="cross" label={t('workshop.remove', { name: one.name })} onPress={() => (doomed.value = one)} />
              </li>
            ))}
          </ul>
        </section>
      </main>
      {doomed.value ? <Farewell one={doomed.value} onClose={() => (doomed.value = null)} /> : null}
    </div>
  );
}

const whenSaved = (at: number): string => new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

function Farewell({ one, onClose }: { readonly one: Draft; readonly onClose: () => void }) {
  return (
    <Dialog
      title={t('workshop.remove', { name: one.name })}
      size="narrow"
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {t('workshop.keep')}
          </Button>
          <Button primary onPress={() => void removeDraft(one.id).then(onClose)}>
            {t('workshop.remove-now')}
          </Button>
        </>
      }
    >
      <p>{t('workshop.remove-why')}</p>
    </Dialog>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../../session/api';
import { t } from '../../i18n';
import type { Host } from '../host';
import { copyText } from '../shared/copy';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icon';
import type { CodeTrouble, ToShare } from './api';
import { codeOpen, shareOpen } from './place';
import '../games/games.css';
import './sharing.css';

export function SharingSheets({ host }: { readonly host: Host }) {
  const session = shareOpen.value;
  return (
    <>
      {session === null ? null : <ShareSheet host={host} session={session} />}
      {codeOpen.value === null ? null : <CodeSheet host={host} />}
    </>
  );
}

/** The match as it stands, as code, link and squares. */
function ShareSheet({ host, session }: { readonly host: Host; readonly session: Session }) {
  const [shared, setShared] = useState<ToShare | null>(null);
  useEffect(() => {
    let here = true;
    void host.sharing.codeOf(session).then((made) => {
      if (here) setShared(made);
    });
    return () => {
      here = false;
    };
  }, [session]);
  const { pub } = session.snapshot().view;
  const copy = (text: string, words: string): void => void copyText(text, words, t('sharing.copy-refused'));
  return (
    <Dialog title={t('sharing.title')} size="wide" class="share-sheet" onClose={() => (shareOpen.value = null)}>
      {shared === null ? (
        <p aria-busy="true">{t('sharing.making')}</p>
      ) : (
        <div class="share">
          <p class="share-what">
            <b>{session.scenario.title}</b>{' '}
            {pub.phase === 'ended'
              ? t('sharing.ended', { turn: pub.turn, ending: session.scenario.endings[pub.ending]?.title ?? '' })
              : t('sharing.running', { turn: pub.turn, turns: session.scenario.turns.length })}
          </p>
          <div class="share-form">
            <label for="share-link">{t('sharing.link')}</label>
            <textarea id="share-link" rows={3} readOnly value={shared.link} onFocus={(event) => event.currentTarget.select()} />
            <div class="share-tools">
              <Button primary icon="copy" onPress={() => copy(shared.link, t('sharing.link-copied'))}>
                {t('sharing.copy-link')}
              </Button>
              <Button icon="copy" onPress={() => copy(shared.code, t('sharing.code-copied'))}>
                {t('sharing.copy-code', { count: shared.code.length })}
              </Button>
              <Button icon="print" onPress={() => window.print()}>
                {t('sharing.print')}
              </Button>
            </div>
            <p class="share-code mono" aria-label={t('sharing.code')}>
              {groups(shared.code)}
            </p>
            <p class="muted">{t('sharing.note')}</p>
          </div>
          {shared.qr === null ? (
            <p class="muted">{t('sharing.no-qr')}</p>
          ) : (
            <svg
              class="share-qr"
              viewBox={`0 0 ${shared.qr.size} ${shared.qr.size}`}
              role="img"
              aria-label={t('sharing.qr')}
              shape-rendering="crispEdges"
            >
              <rect width={shared.qr.size} height={shared.qr.size} fill="#ffffff" />
              <path d={shared.qr.path} fill="#000000" />
            </svg>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** In tens, so that somebody can read it out; the spaces are not part of it. */
function groups(code: string): string {
  return (code.match(/.{1,10}/g) ?? []).join(' ');
}

/** Paste a code or a link; what is wrong with it is said by its place. */
function CodeSheet({ host }: { readonly host: Host }) {
  const given = codeOpen.value;
  const [text, setText] = useState(given?.text ?? '');
  const [trouble, setTrouble] = useState<CodeTrouble | null>(given?.trouble ?? null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const open = async (wanted: string): Promise<void> => {
    setBusy(true);
    const found = await host.sharing.open(wanted);
    setBusy(false);
    setTrouble(found);
    if (found === null) codeOpen.value = null;
    else field.current?.focus();
  };
  return (
    <Dialog title={t('sharing.open-title')} size="narrow" class="code-sheet" onClose={() => (codeOpen.value = null)}>
      <form
        class="share-form"
        onSubmit={(event) => {
          event.preventDefault();
          void open(text);
        }}
      >
        <label for="code-text">{t('sharing.paste')}</label>
        <textarea
          id="code-text"
          ref={field}
          class="mono"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          value={text}
          aria-invalid={trouble === null ? undefined : 'true'}
          aria-describedby={trouble === null ? undefined : 'code-trouble'}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setTrouble(null);
          }}
          onPaste={(event) => {
            // Ten megabytes in a text field would stop the page: such a paste is told and not taken.
            const pasted = event.clipboardData?.getData('text') ?? '';
            if (pasted.length <= 100_000) return;
            event.preventDefault();
            void open(pasted);
          }}
        />
        {trouble === null ? null : (
          <p id="code-trouble" class="games-warning" role="alert">
            <Icon name="alert" /> {codeWords(trouble)}{' '}
            {trouble.code === 'code/changed' ? (
              <Button
                small
                icon="check"
                onPress={() => {
                  setText(trouble.corrected);
                  void open(trouble.corrected);
                }}
              >
                {t('sharing.correct')}
              </Button>
            ) : null}
          </p>
        )}
        <div class="share-tools">
          <Button primary icon="search" reason={busy ? t('sharing.reading') : null} onPress={() => void open(text)}>
            {t('sharing.open')}
          </Button>
        </div>
        <p class="muted">{t('sharing.open-note')}</p>
      </form>
    </Dialog>
  );
}

export function codeWords(trouble: CodeTrouble): string {
  switch (trouble.code) {
    case 'code/empty':
      return t('sharing.code-empty');
    case 'code/too-long':
      return t('sharing.code-too-long', { length: trouble.length, most: trouble.most });
    case 'code/not-a-code':
      return t('sharing.code-not-a-code', { begins: trouble.begins });
    case 'code/bare':
      return t('sharing.code-bare', { begins: trouble.begins });
    case 'code/other-kind':
      return t('sharing.code-other-kind', { found: trouble.found });
    case 'code/newer':
      return t('sharing.code-newer', { version: trouble.version });
    case 'code/stray':
      return t('sharing.code-stray', { at: trouble.at, found: trouble.found });
    case 'code/changed':
      return t('sharing.code-changed', { at: trouble.at, found: trouble.found, should: trouble.should });
    case 'code/length':
      return trouble.length < trouble.should
        ? trouble.from === trouble.to
          ? t('sharing.code-cut', { length: trouble.length, should: trouble.should, missing: trouble.should - trouble.length })
          : t('sharing.code-short', { missing: trouble.should - trouble.length, from: trouble.from, to: trouble.to })
        : t('sharing.code-long', { over: trouble.length - trouble.should });
    case 'code/damaged':
      return t('sharing.code-damaged', { from: trouble.from, to: trouble.to });
    case 'code/unreadable':
      return t('sharing.code-unreadable');
    case 'code/old-browser':
      return t('sharing.code-old-browser');
    case 'code/refused-by-device':
      return t('saves.code-failed');
  }
}

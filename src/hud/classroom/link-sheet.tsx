import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Host } from '../host';
import { Button } from '../shared';
import { copyText } from '../shared/copy';
import type { ToShare } from '../sharing/api';
import type { KeptClass } from './api';
import { OpeningWord } from './opening-word';
import { ownMachine } from './reach';
import { difficultyWords } from './words';

/** What the students get: a link, a square to photograph, and later the word that opens the debrief. */
export function LinkSheet({ host, kept }: { readonly host: Host; readonly kept: KeptClass }) {
  const { assignment } = kept;
  const shared = useShared(host, kept);
  const own = ownMachine(location);
  const entry = host.catalogue.find((one) => one.id === assignment.scenario.id);
  return (
    <section class="paper class-link" aria-labelledby="class-link">
      <div class="form-head">
        <h2 id="class-link" class="sheet-heading">
          {t('classroom.link-heading')}
        </h2>
        <span>{t('classroom.link-note')}</span>
      </div>
      {own === null ? null : (
        <p class="class-warning" role="note">
          {t('classroom.local-only', { host: own === '' ? t('classroom.local-file') : own })}
        </p>
      )}
      {shared === null ? (
        <p aria-busy="true">{t('classroom.wait')}</p>
      ) : (
        <div class="class-link-grid">
          <div class="class-stack">
            <label for="class-link-text">{t('sharing.link')}</label>
            <textarea
              id="class-link-text"
              class="mono"
              rows={5}
              readOnly
              value={shared.link}
              onFocus={(event) => event.currentTarget.select()}
            />
            <p class="class-tools">
              <Button primary icon="copy" onPress={() => void copyText(shared.link, t('sharing.link-copied'), t('sharing.copy-refused'))}>
                {t('sharing.copy-link')}
              </Button>
              <Button icon="eye" onPress={() => (location.hash = shared.link.slice(shared.link.indexOf('#')))}>
                {t('classroom.as-student')}
              </Button>
            </p>
            <dl class="class-facts">
              <div>
                <dt>{t('classroom.crisis')}</dt>
                <dd>{entry?.title ?? assignment.scenario.id}</dd>
              </div>
              <div>
                <dt>{t('classroom.seed')}</dt>
                <dd>{assignment.seed}</dd>
              </div>
              <div>
                <dt>{t('title.difficulty')}</dt>
                <dd>{difficultyWords(assignment)}</dd>
              </div>
              <div>
                <dt>{t('classroom.reveal')}</dt>
                <dd>{assignment.reveal === 'word' ? t('classroom.reveal-word') : t('classroom.reveal-ending')}</dd>
              </div>
            </dl>
            <OpeningWord assignment={assignment}>
              <p class="muted">{t('classroom.word-note')}</p>
            </OpeningWord>
          </div>
          <QrSquare shared={shared} />
        </div>
      )}
    </section>
  );
}

export function useShared(host: Host, { assignment }: KeptClass): ToShare | null {
  const [shared, setShared] = useState<ToShare | null>(null);
  useEffect(() => {
    let left = false;
    void host.classroom.shareOf(assignment).then((made) => !left && setShared(made));
    return () => {
      left = true;
    };
  }, [assignment]);
  return shared;
}

export function QrSquare({ shared: { qr } }: { readonly shared: ToShare }) {
  if (qr === null) return <p class="muted">{t('sharing.no-qr')}</p>;
  return (
    <svg class="class-qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={t('classroom.qr')} shape-rendering="crispEdges">
      <rect width={qr.size} height={qr.size} fill="#ffffff" />
      <path d={qr.path} fill="#000000" />
    </svg>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Host } from '../host';
import { announce } from '../shared/announce';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { seatAt } from '../classroom/seat';
import { comparing } from '../debrief/comparison-place';
import { openCodeSheet, shareOpen } from '../sharing/place';
import type { GameEntry, Imported } from './api';
import { GameRow } from './game-row';
import { ImportReport } from './import-report';
import { gamesOpen } from './place';
import './games.css';

/** Keep the game on the table; take up, look at, rename, hand over or throw away another; take games from a file. */
export function GamesSheet({ host }: { readonly host: Host }) {
  const { games } = host;
  const [list, setList] = useState<readonly GameEntry[] | null>(null);
  const [undo, setUndo] = useState<{ readonly name: string; readonly run: () => Promise<boolean> } | null>(null);
  const [report, setReport] = useState<{ readonly file: string; readonly imported: Imported } | null>(null);
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const screen = host.screen.value;
  const session = screen.kind === 'match' ? screen.session : null;
  // An assigned match opens what was hidden with its debrief, and not a moment before.
  const waits = session !== null && seatAt(host, session)?.opened === false;

  const refresh = (): Promise<void> => games.list().then(setList);
  useEffect(() => void refresh(), []);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setUndo(null);
    setReport(null);
    setReport({ file: file.name, imported: await games.take(file) });
    await refresh();
  };
  const remove = async (entry: GameEntry): Promise<void> => {
    const back = await games.remove(entry.key);
    const name = entry.name || entry.title;
    setUndo({ name, run: back });
    announce(t('games.removed', { name }));
    await refresh();
    document.querySelector<HTMLElement>('.games-undo button')?.focus();
  };
  const of = (kind: GameEntry['kind']): readonly GameEntry[] => (list ?? []).filter((one) => one.kind === kind);
  const rows = (kind: GameEntry['kind']) =>
    of(kind).map((entry) => <GameRow key={entry.key} host={host} entry={entry} onChange={refresh} onRemove={remove} />);
  const [kept, turns, aside] = [of('slot'), of('turn'), of('aside')];

  return (
    <Dialog title={t('games.title')} size="wide" class="games-sheet" onClose={() => (gamesOpen.value = false)}>
      <div
        class={over ? 'games drop' : 'games'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer?.files[0]);
        }}
      >
        {games.persistent() ? null : <p class="games-warning">{t('games.not-kept')}</p>}
        {session === null ? null : <KeepForm host={host} onKept={refresh} />}
        <div class="games-tools">
          {session === null || waits ? null : (
            <Button icon="scale" onPress={() => ((gamesOpen.value = false), (comparing.value = session))}>
              {t('comparison.compare')}
            </Button>
          )}
          {session === null ? null : (
            <Button icon="share" onPress={() => ((gamesOpen.value = false), (shareOpen.value = session))}>
              {t('games.share')}
            </Button>
          )}
          <Button icon="link" onPress={() => ((gamesOpen.value = false), openCodeSheet())}>
            {t('games.open-code')}
          </Button>
          <Button icon="upload" onPress={() => picker.current?.click()}>
            {t('games.from-file')}
          </Button>
          <Button
            icon="download"
            reason={kept.length + turns.length === 0 ? t('games.nothing-to-save') : null}
            onPress={() => void games.save(null)}
          >
            {t('games.all-to-file')}
          </Button>
          <input
            ref={picker}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t('games.from-file')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              void take(file);
              event.currentTarget.value = '';
            }}
          />
        </div>
        {report === null ? null : <ImportReport {...report} />}
        {undo === null ? null : (
          <p class="games-undo">
            {t('games.removed', { name: undo.name })}{' '}
            <Button
              small
              icon="undo"
              onPress={() =>
                void undo.run().then(async (done) => {
                  announce(done ? t('games.put-back') : t('games.no-room'));
                  if (done) setUndo(null);
                  await refresh();
                })
              }
            >
              {t('games.undo')}
            </Button>
          </p>
        )}
        <section aria-labelledby="games-kept">
          <h3 id="games-kept" class="sheet-heading">
            {t('games.kept')}
          </h3>
          {list !== null && kept.length === 0 ? <p class="muted">{t('games.none-kept')}</p> : <ul>{rows('slot')}</ul>}
        </section>
        {turns.length === 0 ? null : (
          <section aria-labelledby="games-turns">
            <h3 id="games-turns" class="sheet-heading">
              {t('games.turns')}
            </h3>
            <p class="muted">{t('games.turns-note')}</p>
            <ul>{rows('turn')}</ul>
          </section>
        )}
        {aside.length === 0 ? null : (
          <section aria-labelledby="games-aside">
            <h3 id="games-aside" class="sheet-heading">
              {t('games.aside')}
            </h3>
            <p class="muted">{t('games.aside-note')}</p>
            <ul>{rows('aside')}</ul>
          </section>
        )}
        <p class="muted">{t('games.drop-note')}</p>
      </div>
    </Dialog>
  );
}

function KeepForm({ host, onKept }: { readonly host: Host; readonly onKept: () => Promise<void> }) {
  const screen = host.screen.value;
  const [name, setName] = useState('');
  const [state, setState] = useState<'idle' | 'kept' | 'refused'>('idle');
  if (screen.kind !== 'match') return null;
  const { session } = screen;
  const keep = async (): Promise<void> => {
    const done = await host.games.keep(session, name);
    setState(done ? 'kept' : 'refused');
    announce(done ? t('games.kept-said') : t('games.no-room'));
    if (done) setName('');
    await onKept();
  };
  return (
    <form
      class="games-keep"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label for="keep-name">{t('games.keep-name')}</label>
      <input
        id="keep-name"
        type="text"
        maxLength={80}
        autocomplete="off"
        placeholder={t('saves.keep-default', { title: session.scenario.title, turn: session.snapshot().view.pub.turn })}
        value={name}
        onInput={(event) => {
          setName(event.currentTarget.value);
          setState('idle');
        }}
      />
      <Button primary icon="save" onPress={() => void keep()}>
        {t('games.keep')}
      </Button>
      {state === 'kept' ? <p class="games-done">{t('games.kept-said')}</p> : null}
      {state === 'refused' ? (
        <p class="games-warning">
          {t('games.no-room')}{' '}
          <Button small icon="download" onPress={() => void host.games.saveRunning()}>
            {t('saves.to-file')}
          </Button>
        </p>
      ) : null}
    </form>
  );
}

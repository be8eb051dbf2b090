import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { Host } from '../host';
import { announce } from '../shared/announce';
import { Button } from '../shared/button';
import type { GameEntry } from './api';
import { GameFace } from './face';

export interface GameRowProps {
  readonly host: Host;
  readonly entry: GameEntry;
  readonly onChange: () => Promise<void>;
  readonly onRemove: (entry: GameEntry) => Promise<void>;
}

export function GameRow({ host, entry, onChange, onRemove }: GameRowProps) {
  const { games } = host;
  const [name, setName] = useState<string | null>(null);
  const shown = entry.name || entry.title;
  const rename = async (): Promise<void> => {
    const done = await games.rename(entry.key, name ?? '');
    announce(done ? t('games.renamed', { name: name ?? '' }) : t('games.no-room'));
    setName(null);
    await onChange();
  };
  const remove = <Button small icon="trash" label={t('games.remove', { name: shown })} onPress={() => void onRemove(entry)} />;
  if (entry.kind === 'aside')
    return (
      <li class="game-row aside">
        <p>
          <b>{shown}</b>
        </p>
        <span class="game-tools">
          <Button small icon="download" label={t('games.to-file', { name: shown })} onPress={() => void games.save(entry.key)} />
          {remove}
        </span>
      </li>
    );
  return (
    <li class="game-row">
      <GameFace scenario={entry.scenario} face={entry.face} />
      <div class="game-words">
        {name === null ? (
          <b>{shown}</b>
        ) : (
          <form
            class="game-rename"
            onSubmit={(event) => {
              event.preventDefault();
              void rename();
            }}
          >
            <input
              type="text"
              maxLength={80}
              value={name}
              aria-label={t('games.new-name', { name: shown })}
              ref={(field) => {
                if (field && document.activeElement !== field && !field.dataset['seen']) {
                  field.dataset['seen'] = 'yes';
                  field.select();
                }
              }}
              onInput={(event) => setName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.preventDefault();
                event.stopPropagation();
                setName(null);
              }}
            />
            <Button small icon="check" label={t('games.rename-done')} onPress={() => void rename()} />
          </form>
        )}
        <span>
          {entry.name === '' ? '' : `${entry.title} · `}
          {entry.ended ? t('games.ended', { turn: entry.turn }) : t('games.turn', { turn: entry.turn, turns: entry.turns })}
          {' · '}
          {entry.when}
        </span>
        {entry.ending === null ? null : (
          <span>{entry.score === null ? entry.ending : t('games.ending', { ending: entry.ending, score: Math.round(entry.score) })}</span>
        )}
        <span class="muted">{t('games.seed', { seed: entry.seed })}</span>
      </div>
      <span class="game-tools">
        <Button small icon="play" label={t('games.load-name', { name: shown })} onPress={() => games.load(entry.key)}>
          {t('games.load')}
        </Button>
        <Button small icon="eye" label={t('games.look', { name: shown })} onPress={() => games.look(entry.key)} />
        {entry.kind === 'slot' ? (
          <Button small icon="pencil" label={t('games.rename', { name: shown })} onPress={() => setName(shown)} />
        ) : null}
        <Button small icon="download" label={t('games.to-file', { name: shown })} onPress={() => void games.save(entry.key)} />
        {remove}
      </span>
    </li>
  );
}

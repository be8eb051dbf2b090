import { t } from '../../i18n';
import { Icon } from '../shared/icon';
import type { FileTrouble, Imported } from './api';

/** What came of a file: what was taken, what was not and why, and what can be done. */
export function ImportReport({ file, imported }: { readonly file: string; readonly imported: Imported }) {
  if (imported.kind === 'replay') return null;
  if (imported.kind === 'trouble')
    return (
      <p class="games-warning" role="alert">
        <Icon name="alert" /> <strong>{file}</strong>: {troubleWords(imported.trouble)}
      </p>
    );
  return (
    <div class={imported.refused.length > 0 ? 'games-warning' : 'games-done'} role="alert">
      <p>
        <strong>{file}</strong>: {t('games.taken', { count: imported.taken })}{' '}
        {imported.known > 0 ? t('games.known', { count: imported.known }) : ''}
      </p>
      {imported.refused.length === 0 ? null : (
        <ul class="games-refused">
          {imported.refused.map((one) => (
            <li key={one.at}>{t(`games.refused-${one.problem}`, { at: one.at, name: one.name, named: one.name === '' ? 'no' : 'yes' })}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function troubleWords(trouble: FileTrouble): string {
  switch (trouble.code) {
    case 'file/empty':
      return t('games.file-empty');
    case 'file/too-large':
      return t('games.file-too-large', { most: Math.round(trouble.most / 1_000_000) });
    case 'file/too-deep':
      return t('games.file-too-deep');
    case 'file/not-json':
      return t('games.file-not-json', { line: trouble.line, column: trouble.column });
    case 'file/not-ours':
      return t('games.file-not-ours');
    case 'file/newer-format':
      return t('games.file-newer', { found: trouble.found });
    case 'file/unreadable':
      return t('games.file-unreadable');
    case 'file/no-room':
      return t('games.no-room');
  }
}

import { t } from '../i18n';
import { renamed } from '../storage';
import { desk } from './desk';
import { notify } from './notices';

/**
 * Before another match comes to the table: the unfinished one that is saved goes into the list, so that nothing is
 * played over. False when that fails; then leave everything as it is.
 */
export async function makeRoom(): Promise<boolean> {
  const { record, store } = desk;
  if (record === null || record.ended || store === null || record.replay.commands.length === 0) return true;
  const { finalHash } = record.replay;
  const kept = await store.list();
  // What lies in the list already, at this very place, is safe.
  if (
    kept.some((one) => one.kind === 'slot' && one.record?.replay.finalHash === finalHash && one.record.replay.seed === record.replay.seed)
  )
    return true;
  const name = t('saves.running-name', { title: record.title, turn: record.turn });
  const done = (await store.keep(renamed(record, name))) !== null;
  notify({ priority: done ? 'note' : 'loss', text: done ? t('saves.kept-running', { name }) : t('saves.running-not-kept') });
  return done;
}

/** Games that can be laid beside one that is looked at. Fetched when wanted: the title has no use for it. */
import type { Comparable } from '../hud';
import { whenWords } from '../hud/shared/when';
import type { Session } from '../session';
import type { MatchRecord } from '../storage';
import { desk } from './desk';
import { unspoken } from './spoken';

/** Those of the same rules: others could not be played beside it. What lies there twice is offered once, and the game itself not at all. */
export async function comparable(match: Session): Promise<readonly Comparable[]> {
  const replay = unspoken(match).replay();
  const seen = new Set([`${replay.seed} ${replay.finalHash}`]);
  const found: Comparable[] = [];
  const add = (key: string, record: MatchRecord, first = false): void => {
    const { seed, settings, commands, finalHash, scenario, engine } = record.replay;
    const { name, turn, savedAt } = record;
    const mark = `${seed} ${finalHash}`;
    if (scenario.hash !== replay.scenario.hash || engine !== replay.engine || seen.has(mark)) return;
    seen.add(mark);
    found.push({ key, name, turn, when: whenWords(new Date(savedAt), new Date()), first, inputs: { seed, settings, commands } });
  };
  const { firstRecord } = desk;
  if (firstRecord !== null && firstRecord.replay.seed === replay.seed) add('first', firstRecord, true);
  for (const { key, kind, record } of (await desk.store?.list()) ?? []) {
    if (record !== null && (kind !== 'turn' || record.ended)) add(key, record);
  }
  return found;
}

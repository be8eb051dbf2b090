import type { Scenario } from '../../engine/scenario';
import { day, type Desk } from '../desk';
import type { Authored } from '../schema/file';
import { usedSources } from '../used-sources';
import type { Names } from './names';

/** History: known measures, acts and turns, in order. */
export function checkHistory({ history, measures }: Scenario, names: Names, desk: Desk): void {
  desk.refer('scenario/unknown-ending', 'ending', history.ending, names.endings, history, 'ending');
  const limits = new Map(measures.map((measure) => [measure.id, measure.limit]));
  const played = new Map<string, number>();
  let before = 0;
  for (const turn of history.turns) {
    if (turn.turn < 1 || turn.turn > names.turns)
      desk.error('scenario/unknown-turn', turn, 'turn', `there is no turn ${turn.turn}`, { expected: `1 to ${names.turns}` });
    else if (turn.turn <= before)
      desk.error('scenario/history-order', turn, 'turn', `turn ${turn.turn} comes after turn ${before}`, {
        expected: 'each turn once, in order',
      });
    before = Math.max(before, turn.turn);
    turn.measures.forEach((id, at) => {
      desk.refer('scenario/unknown-measure', 'measure', id, names.measures, turn.measures, at);
      const times = (played.get(id) ?? 0) + 1;
      played.set(id, times);
      const limit = limits.get(id) ?? 0;
      if (limit > 0 && times === limit + 1)
        desk.warn(
          'scenario/history-limit',
          turn.measures,
          at,
          `"${id}" is put to the council more often than its limit of ${limit} allows`,
        );
    });
    if (turn.act !== '') desk.refer('scenario/unknown-act', 'act', turn.act, names.acts, turn, 'act');
    for (const id of Object.keys(turn.indicators))
      desk.refer('scenario/unknown-indicator', 'indicator', id, names.indicators, turn.indicators, id);
    for (const event of turn.events) day(event, 'date', event.date, desk);
  }
}

/** Sources: those named exist, those listed are named, and claims of record have one. */
export function checkSources(scenario: Scenario, file: Authored, names: Names, desk: Desk): void {
  walk(scenario, (node, list) => list.forEach((id, at) => desk.refer('scenario/unknown-source', 'source', id, names.sources, node, at)));
  const used = usedSources(scenario);
  for (const source of file.sources ?? [])
    if (!used.has(source.id)) desk.warn('scenario/unused-source', source, 'id', `nothing names the source "${source.id}"`);
  if (scenario.hypothetical) return;

  const claim = (node: object, key: string, what: string): void =>
    desk.warn('scenario/no-source', node, key, `${what} of a real case needs a source`, { expected: 'sources: [<id>]' });
  for (const measure of scenario.measures)
    if (measure.record !== '' && measure.sources.length === 0) claim(measure, 'record', 'the record');
  for (const turn of scenario.history.turns)
    for (const event of turn.events) if (event.sources.length === 0) claim(event, 'text', 'an event');
  for (const delegation of scenario.council.delegations) {
    const own = file.council.delegations?.[delegation.id];
    if (own?.basis !== undefined && delegation.sources.length === 0) claim(own, 'basis', 'a position');
  }
}

/** Visits every `sources` list of ids. */
function walk(node: unknown, visit: (list: object, ids: readonly string[]) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node) as [string, unknown][])
    if (key === 'sources' && Array.isArray(value) && typeof value[0] === 'string') visit(value, value as string[]);
    else walk(value, visit);
}

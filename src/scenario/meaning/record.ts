import type { Condition, Scenario } from '../../engine/scenario';
import { day, type Desk } from '../desk';
import type { Authored } from '../schema/file';
import { usedSources } from '../used-sources';
import type { Names } from './names';

/** History: known measures, acts and turns, in order. */
export function checkHistory({ history, measures, hypothetical, capital }: Scenario, names: Names, desk: Desk): void {
  if (history.ending !== '' || !hypothetical)
    desk.refer('scenario/unknown-ending', 'ending', history.ending, names.endings, history, 'ending');
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
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
    if (turn.measures.length > capital.agenda)
      desk.error(
        'scenario/history-illegal',
        turn,
        'measures',
        `${turn.measures.length} measures in one turn are more than an agenda holds`,
        {
          expected: `at most ${capital.agenda}`,
        },
      );
    turn.measures.forEach((id, at) => {
      const barred = byId.get(id)?.requires.find((one) => !turnAllows(one.if, turn.turn));
      if (barred)
        desk.error('scenario/history-illegal', turn.measures, at, `"${id}" is closed in turn ${turn.turn}: ${barred.else}`, {
          expected: 'a turn in which it is open, or another measure',
        });
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

/** Whether bounds on the turn, wherever they must hold, let this turn through; everything else depends on the match. */
function turnAllows(condition: Condition, turn: number): boolean {
  const { turn: bounds, all } = condition;
  if (bounds && ((bounds.min ?? 0) > turn || (bounds.max ?? Infinity) < turn)) return false;
  return (all ?? []).every((part) => turnAllows(part, turn));
}

/** Sources: those named exist, those listed are named, and claims of record have one. */
export function checkSources(scenario: Scenario, file: Authored, names: Names, desk: Desk): void {
  walk(scenario, (node, list) => list.forEach((id, at) => desk.refer('scenario/unknown-source', 'source', id, names.sources, node, at)));
  for (const precedent of scenario.precedents)
    if (precedent.sources.length === 0)
      desk.warn('scenario/no-source', precedent, 'sources', 'a case of record needs a source', { expected: 'sources: [<id>]' });
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
  for (const power of scenario.powers)
    for (const move of power.moves)
      if (move.dispatch && move.sources.length === 0 && power.sources.length === 0) claim(move, 'headline', 'a power');
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

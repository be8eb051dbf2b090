import { brierOfTable, ownTurns } from '../../classroom';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { csv } from '../debrief/exports';
import type { Host } from '../host';
import { namesOf } from '../shared/names';
import type { HandedIn, KeptClass } from './api';
import { endingWords, nameOf } from './words';

/** "class-10b-crimea-2014-hand-ins.csv": in a folder of downloads it has to say whose it is. */
export const csvName = (host: Host, kept: KeptClass): string => `${slug(`${nameOf(host, kept)} ${t('classroom.csv-file')}`)}.csv`;
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** One student a row. Ids, so that a spreadsheet can count them in any language, and beside each the words of the page. */
export function studentsCsv(scenario: Scenario, taken: readonly HandedIn[], aliases: readonly string[]): string {
  const turns = scenario.turns.map((_, at) => at);
  const types = scenario.adversary.types;
  const names = namesOf(scenario);
  const head = [
    ...['alias', 'turns', 'ending', 'ending_name', 'points', 'rival', 'rival_name'],
    ...turns.flatMap((at) => [`decided_${at + 1}`, `decided_${at + 1}_names`, `reason_${at + 1}`]),
    ...types.map((type) => `first_${type.id}`),
    ...types.map((type) => `second_${type.id}`),
    ...['second_turn', 'bad_ending'],
    ...['table_forecasts', 'table_brier', 'turns_in_all', 'doctrine', 'doctrine_name'],
  ];
  const rows = taken.map(({ verified, rationale, forecasts }, row) => {
    const { ending, left } = verified;
    return [
      aliases[row]!,
      // As on the page: what a doctrine played is not the team's.
      ownTurns(verified),
      ending ?? '',
      endingWords(scenario, ending),
      verified.score === null ? '' : Math.round(verified.score * 100) / 100,
      types[verified.type]?.id ?? '',
      types[verified.type]?.name ?? '',
      ...turns.flatMap((at) => {
        const adopted = verified.decisions[at]?.adopted ?? [];
        return [
          adopted.join(' '),
          adopted.map((id) => names.measure(id)).join('; '),
          rationale.find((line) => line.turn === at + 1)?.text ?? '',
        ];
      }),
      ...types.map((_, at) => forecasts.first?.[at] ?? ''),
      ...types.map((_, at) => forecasts.second?.[at] ?? ''),
      forecasts.secondTurn ?? '',
      forecasts.bad ?? '',
      verified.stated.length,
      verified.stated.length === 0 ? '' : Math.round(brierOfTable(verified.stated)! * 10_000) / 10_000,
      verified.turns,
      left?.doctrine ?? '',
      left === undefined ? '' : (names.doctrine(left.doctrine) ?? left.doctrine),
    ];
  });
  return csv([head, ...rows]);
}

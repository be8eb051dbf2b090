import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import { fullDate } from './format';

/** Where a statement comes from. Links leave the game, so they say so and open beside it. */
export function SourceList({ scenario, ids }: { readonly scenario: Scenario; readonly ids: readonly string[] }) {
  const sources = ids.flatMap((id) => scenario.sources.find((one) => one.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <details class="source-list">
      <summary>{t('words.sources', { sources: sources.length })}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <a href={source.url} target="_blank" rel="noreferrer noopener">
              {source.title}
            </a>
            , {source.publisher}, {/^\d{4}-\d{2}-\d{2}$/.test(source.date) ? fullDate(source.date) : source.date}
          </li>
        ))}
      </ul>
    </details>
  );
}

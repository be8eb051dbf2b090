import type { Session } from '../../session/api';
import { fullDate } from '../shared';

/** Where a statement comes from. Links leave the game, so they say so and open beside it. */
export function SourceList({ session, ids }: { readonly session: Session; readonly ids: readonly string[] }) {
  const sources = ids.flatMap((id) => session.scenario.sources.find((one) => one.id === id) ?? []);
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary>Sources ({sources.length})</summary>
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

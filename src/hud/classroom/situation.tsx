import type { Brief, Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { RichText } from '../shared';

/** What is known and what is not, as the brief tells it: on the printed sheet and beside the first forecast. */
export function KnownAndUnknown({ brief }: { readonly brief: Brief }) {
  return (
    <>
      <h3>{t('classroom.known')}</h3>
      <ul>
        {brief.known.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h3>{t('classroom.unknown')}</h3>
      <ul>
        {brief.unknown.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What a forecast can go by, and what a teacher reads aloud. The brief of the game has the same and more. */
export function Situation({ scenario: { brief } }: { readonly scenario: Scenario }) {
  return (
    <details>
      <summary>{t('classroom.situation')}</summary>
      <div class="class-situation">
        <RichText text={brief.situation} />
        <p>
          <b>{brief.decision}</b>
        </p>
        <KnownAndUnknown brief={brief} />
      </div>
    </details>
  );
}

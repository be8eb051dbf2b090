import type { Brief } from '../../engine/scenario';
import { t } from '../../i18n';

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

import { t } from '../../i18n';

/** While a room is fetched. */
export function Waiting({ title }: { readonly title: string }) {
  return (
    <main class="waiting" aria-busy="true">
      <h1>{title}</h1>
      <p>{t('app.the-table-is-being')}</p>
    </main>
  );
}

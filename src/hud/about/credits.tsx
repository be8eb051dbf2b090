import { packages } from 'virtual:credits';
import { t } from '../../i18n';
import { RichText } from '../shared/rich-text';

/** Whose work is in the game and under which licence. The list of packages is read from the packages themselves at build. */
export function Credits() {
  return (
    <article class="model-card">
      <section>
        <h3>{t('about.made-head')}</h3>
        <RichText text={t('about.made')} />
      </section>
      <section>
        <h3>{t('about.packages-head')}</h3>
        <div class="scroll" tabIndex={0} role="group" aria-label={t('about.packages-head')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('about.package')}</th>
                <th scope="col">{t('about.version')}</th>
                <th scope="col">{t('about.licence')}</th>
                <th scope="col">{t('about.author')}</th>
              </tr>
            </thead>
            <tbody>
              {packages.map((one) => (
                <tr key={one.name}>
                  <th scope="row">{one.name}</th>
                  <td>{one.version}</td>
                  <td>{one.licence}</td>
                  <td>{one.author || t('about.contributors')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section>
        <h3>{t('about.care-head')}</h3>
        <RichText text={t('about.care')} />
      </section>
    </article>
  );
}

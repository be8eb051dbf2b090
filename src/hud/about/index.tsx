import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { Dialog } from '../shared/dialog';
import './about.css';
import { Credits } from './credits';
import { ModelCard } from './model-card';
import { type AboutPage, aboutPage } from './place';

const PAGES = { model: 'about.model', credits: 'about.credits' } as const satisfies Record<AboutPage, string>;

export function AboutSheet({ scenario }: { readonly scenario: Scenario }) {
  const page = aboutPage.value ?? 'model';
  return (
    <Dialog title={t('about.title')} size="wide" class="about" onClose={() => (aboutPage.value = null)}>
      <nav class="about-pages" aria-label={t('about.pages')}>
        {(['model', 'credits'] as const).map((one) => (
          <button key={one} type="button" aria-current={one === page ? 'page' : undefined} onClick={() => (aboutPage.value = one)}>
            {t(PAGES[one])}
          </button>
        ))}
      </nav>
      {page === 'model' ? <ModelCard scenario={scenario} /> : <Credits />}
    </Dialog>
  );
}

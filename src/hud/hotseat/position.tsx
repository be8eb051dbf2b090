import type { Delegation } from '../../engine/scenario';
import { t } from '../../i18n';
import { degree, stanceWords } from '../delegations';

/**
 * Where a delegation stands, in words from its numbers: all that may stand on a card handed out before the match. Its `basis` is
 * the author's, with sources from after the event, and belongs to the dossier and the debrief.
 */
export function PositionWords({ spec }: { readonly spec: Delegation }) {
  const near = [t('table.far-from-the-crisis'), t('table.some-way-off'), t('table.close-to-the-crisis'), t('table.next-door-to-it')];
  const trade = [t('table.little'), t('table.some'), t('table.much'), t('table.very-much')];
  return (
    <dl class="facts">
      <div>
        <dt>{t('table.stance')}</dt>
        <dd>{stanceWords(spec.hawkishness)}</dd>
      </div>
      <div>
        <dt>{t('table.nearness')}</dt>
        <dd>{degree(spec.proximity, near)}</dd>
      </div>
      <div>
        <dt>{t('table.trade-at-risk')}</dt>
        <dd>{degree(spec.exposure, trade)}</dd>
      </div>
    </dl>
  );
}

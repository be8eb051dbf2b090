import type { Delegation } from '../../engine/scenario';
import { t } from '../../i18n';
import { nearnessWords, stanceWords, tradeWords } from '../delegations';

/**
 * Where a delegation stands, in words from its numbers: all that may stand on a card handed out before the match. Its `basis` is
 * the author's, with sources from after the event, and belongs to the dossier and the debrief.
 */
export function PositionWords({ spec }: { readonly spec: Delegation }) {
  return (
    <dl class="facts">
      <div>
        <dt>{t('table.stance')}</dt>
        <dd>{stanceWords(spec.hawkishness)}</dd>
      </div>
      <div>
        <dt>{t('table.nearness')}</dt>
        <dd>{nearnessWords(spec.proximity)}</dd>
      </div>
      <div>
        <dt>{t('table.trade-at-risk')}</dt>
        <dd>{tradeWords(spec.exposure)}</dd>
      </div>
    </dl>
  );
}

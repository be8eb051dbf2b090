import { t } from '../../i18n';
import type { Rejection } from '../../engine/commands';
import { coins } from './format';

/** Why something cannot be done, as one sentence. Authored reasons come first. */
export function rejectionText(rejection: Rejection): string {
  if (rejection.reason) return rejection.reason;
  const { data } = rejection;
  const number = (key: string) => Number(data[key] ?? 0);
  switch (rejection.code) {
    case 'match/ended':
      return t('words.the-crisis-has-ended');
    case 'match/wrong-phase':
      return t('words.not-now-another-step');
    case 'match/unknown-command':
      return t('words.this-is-not-something');
    case 'agenda/unknown-measure':
      return t('words.this-crisis-knows-no');
    case 'agenda/already-tabled':
      return t('words.already-on-the-draft');
    case 'agenda/not-tabled':
      return t('words.not-on-the-draft');
    case 'agenda/full':
      return t('words.the-draft-is-full', { number: number('max') || 3 });
    case 'agenda/too-expensive':
      return t('words.costs-capital-left', { number: coins(number('cost')), number2: coins(number('left')) });
    case 'measure/limit-reached':
      return number('limit') > 1
        ? t('words.already-decided-times', { number: number('limit') })
        : t('words.already-decided-in-turn', { number: number('turn') });
    case 'measure/already-running':
      return number('arrives') > 0 ? t('words.under-way-takes-effect', { number: number('arrives') }) : t('words.under-way-arrives-after');
    case 'measure/not-running':
      return t('words.not-under-way');
    case 'measure/requirement':
      return t('words.what-it-needs-is');
    case 'article-5/no-attack-on-member':
      return t('words.no-ally-has-been');
    case 'article-5/below-severity':
      return t('words.the-attack-was-not');
    case 'article-5/attribution-too-weak':
      return t('words.who-attacked-is-not');
    case 'article-5/author-not-armed':
      return t('words.the-likeliest-author-is', { data: data['author'] ?? t('words.so-far') });
    case 'attribution/no-open-name':
      return t('words.nobody-has-been-named');
    case 'council/unknown-delegation':
      return t('words.no-such-delegation-at');
    case 'council/already-sounded':
      return t('words.sounded-out-in-turn', { number: number('turn') });
    case 'council/too-expensive':
      return t('words.costs-capital-left', { number: coins(number('cost')), number2: coins(number('left')) });
    case 'council/no-person':
      return t('words.nobody-plays-it');
    case 'council/not-asked':
      return t('words.not-asked-again');
    case 'council/already-answered':
      return t('words.has-answered');
    case 'council/no-standing-aside':
      return t('words.no-standing-aside');
    case 'council/items-missing':
      return t('words.items-missing');
    case 'council/unknown-answer':
    case 'council/unknown-item':
    case 'council/item-twice':
    case 'council/items-with-hold':
      return t('words.this-is-not-something');
    case 'council/unknown-way':
      return t('words.no-such-way-on');
    case 'council/way-already-tried':
      return t('words.already-tried-on-this');
    case 'council/nothing-held':
      return t('words.no-item-of-the');
    case 'council/no-willing':
      return t('words.nobody-is-willing-to');
  }
}

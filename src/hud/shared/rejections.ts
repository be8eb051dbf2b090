import type { Rejection } from '../../engine/commands';
import { coins } from './format';

/** Why something cannot be done, as one sentence. Authored reasons come first. */
export function rejectionText(rejection: Rejection): string {
  if (rejection.reason) return rejection.reason;
  const { data } = rejection;
  const number = (key: string) => Number(data[key] ?? 0);
  switch (rejection.code) {
    case 'match/ended':
      return 'The crisis has ended.';
    case 'match/wrong-phase':
      return 'Not now: another step of the turn comes first.';
    case 'match/unknown-command':
      return 'This is not something the council can do.';
    case 'agenda/unknown-measure':
      return 'This crisis knows no such measure.';
    case 'agenda/already-tabled':
      return 'Already on the draft.';
    case 'agenda/not-tabled':
      return 'Not on the draft.';
    case 'agenda/full':
      return `The draft is full: ${number('max') || 3} measures at most. Take one back first.`;
    case 'agenda/too-expensive':
      return `Costs ${coins(number('cost'))} capital; ${coins(number('left'))} left.`;
    case 'measure/limit-reached':
      return number('limit') > 1 ? `Already decided ${number('limit')} times.` : `Already decided in turn ${number('turn')}.`;
    case 'measure/already-running':
      return number('arrives') > 0 ? `Under way: takes effect in turn ${number('arrives')}.` : 'Under way: arrives after the last turn.';
    case 'measure/not-running':
      return 'Not under way.';
    case 'measure/requirement':
      return 'What it needs is not in place.';
    case 'article-5/no-attack-on-member':
      return 'No ally has been attacked.';
    case 'article-5/below-severity':
      return 'The attack was not grave enough for the clause on mutual aid.';
    case 'article-5/attribution-too-weak':
      return 'Who attacked is not known well enough.';
    case 'article-5/author-not-armed':
      return `The likeliest author, ${data['author'] ?? 'so far'}, is not one whose attack the clause covers.`;
    case 'attribution/no-open-name':
      return 'Nobody has been named, or the name has already been proved right or wrong.';
    case 'council/unknown-delegation':
      return 'No such delegation at this table.';
    case 'council/already-sounded':
      return `Sounded out in turn ${number('turn')}.`;
    case 'council/too-expensive':
      return `Costs ${coins(number('cost'))} capital; ${coins(number('left'))} left.`;
    case 'council/unknown-way':
      return 'No such way on.';
    case 'council/way-already-tried':
      return 'Already tried on this text.';
    case 'council/nothing-held':
      return 'No item of the text was held by all.';
    case 'council/no-willing':
      return 'Nobody is willing to go ahead.';
  }
}

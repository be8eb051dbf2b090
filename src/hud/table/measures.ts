import { language, t } from '../../i18n';
import type { Measure, Scenario } from '../../engine/scenario';
import type { AgendaPreview, MeasurePreview } from '../../engine/view';
import type { Rejection } from '../../engine/commands';
import type { Pillar } from '../../engine/vocabulary';
import type { Session, Snapshot } from '../../session/api';
import { coins, leadTime, percent, rejectionText } from '../shared';

/** Everything a card, a sheet and the draft want to know about one measure now. */
export interface Hand {
  readonly measure: Measure;
  readonly preview: MeasurePreview;
  /** Position on the draft, 1-based; 0 when not tabled. */
  readonly tabled: number;
  /** Why it cannot be tabled at all (requirement, limit, under way, law). Empty when open. */
  readonly closed: string;
  /** Why it cannot be tabled just now: draft full or too dear. Empty when it can. */
  readonly waits: string;
}

const PASSING: ReadonlySet<Rejection['code']> = new Set([
  'agenda/full',
  'agenda/too-expensive',
  'agenda/already-tabled',
  'match/wrong-phase',
]);
/** Words of another language, or other names, make another hand of the same snapshot. */
const cache = new WeakMap<Snapshot, { readonly scenario: Scenario; readonly language: string; readonly hand: readonly Hand[] }>();

export function handOf(session: Session, snapshot: Snapshot): readonly Hand[] {
  const { scenario } = session;
  const known = cache.get(snapshot);
  if (known?.scenario === scenario && known.language === language()) return known.hand;
  const { agenda } = snapshot.view.pub;
  const hand = scenario.measures.map((measure, at): Hand => {
    const rejection = session.whyNot({ type: 'agenda/table', measure: measure.id });
    const passing = rejection !== null && PASSING.has(rejection.code);
    return {
      measure,
      preview: session.previewMeasure(measure.id),
      tabled: agenda.indexOf(at) + 1,
      closed: rejection && !passing ? rejectionText(rejection) : '',
      waits: rejection && passing && rejection.code !== 'agenda/already-tabled' ? rejectionText(rejection) : '',
    };
  });
  cache.set(snapshot, { scenario, language: language(), hand });
  return hand;
}

/** Cards of a pillar: what is open first, each in the author's order. Tabling moves no card. */
export function tray(hand: readonly Hand[], pillar: Pillar): readonly Hand[] {
  const own = hand.filter((one) => one.measure.pillar === pillar);
  return [...own.filter((one) => one.closed === ''), ...own.filter((one) => one.closed !== '')];
}

const previews = new WeakMap<Snapshot, AgendaPreview>();
export function draftPreview(session: Session, snapshot: Snapshot): AgendaPreview {
  const known = previews.get(snapshot);
  if (known) return known;
  const made = session.preview(snapshot.view.pub.agenda.map((at) => session.scenario.measures[at]?.id ?? ''));
  previews.set(snapshot, made);
  return made;
}

/** "no vote", "Turkey 34 %", "none likely" */
export function objectorWords(session: Session, hand: Hand, short = false): string {
  const { procedure } = hand.measure;
  if (procedure === 'chair' || procedure === 'article-4') return short ? t('table.no-vote') : t('table.no-vote-needed-2');
  const { objector } = hand.preview;
  if (!objector || objector.breaks.mid < 500) return short ? t('table.none') : t('table.none-likely');
  if (short) return `${objector.delegation} ${percent(objector.breaks.mid)}`;
  const name = session.scenario.council.delegations.find((one) => one.id === objector.delegation)?.name ?? objector.delegation;
  return `${name} ${percent(objector.breaks.mid)}`;
}

/** What a rival that watches may take from it, in plain words. */
export function readingOf(hand: Hand): readonly string[] {
  const { measure, preview } = hand;
  const lines: string[] = [];
  const points = Math.round(Math.abs(preview.fear) / 100);
  if (preview.fear >= 50) lines.push(t('table.a-fearful-rival-takes', { max: Math.max(1, points) }));
  else if (preview.fear <= -50) lines.push(t('table.it-reassures-a-fearful', { max: Math.max(1, points) }));
  else lines.push(t('table.little-in-it-to'));
  if (measure.channel === 'private') lines.push(t('table.done-in-private-a'));
  else if (measure.assertiveness >= 0.3) lines.push(t('table.done-in-public-it'));
  if (measure.sunk >= 0.25) lines.push(t('table.forces-and-money-spent'));
  if (measure.tied >= 0.25) lines.push(t('table.your-word-is-given'));
  return lines;
}

export function shortReading(hand: Hand): string {
  if (hand.preview.fear >= 150) return t('table.may-provoke');
  if (hand.preview.fear <= -150) return t('table.reassures');
  return '';
}

export function arrivalWords(hand: Hand, turn: number): string {
  const { arrives } = hand.preview;
  if (arrives === 0) return t('table.after-the-last-turn');
  if (arrives === turn) return t('table.this-turn-before-the');
  return t('table.turn-arrives', { arrives });
}

export function costWords(measure: Measure): string {
  const now = measure.cost === 0 ? t('words.free') : t('table.capital', { cost: coins(measure.cost * 100) });
  return measure.upkeep > 0 ? t('table.then-a-turn', { now, upkeep: coins(measure.upkeep * 100) }) : now;
}

export function leadWords(measure: Measure): string {
  return leadTime(measure.leadDays);
}

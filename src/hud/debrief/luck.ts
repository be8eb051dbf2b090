import { t } from '../../i18n';
import type { DrawRecord, GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import { change } from '../shared/format';
import { namesOf } from '../shared/names';
import { percent } from '../shared/odds';
import { drawNumber, isNoise } from '../why/causes';
import { inSentence } from '../why/words';

/** A draw that came out the less likely way. */
export interface Surprise {
  readonly turn: number;
  /** Chance of what happened, ten-thousandths. */
  readonly chance: number;
  readonly for: 'you' | 'against' | 'neither';
  readonly text: string;
  readonly odds: string;
}

export interface Luck {
  /** Draws that decided whether something happened. */
  readonly draws: number;
  readonly against: readonly Surprise[];
  /** How many such surprises odds like these bring on average. */
  readonly expected: number;
  /** Amounts that came out far from their middle, points. */
  readonly amounts: readonly { readonly turn: number; readonly text: string; readonly off: number }[];
}

/** Everything that chance decided and that is known, from the events alone. */
export function luckOf(scenario: Scenario, events: readonly GameEvent[]): Luck {
  const names = namesOf(scenario);
  let draws = 0;
  let expected = 0;
  const against: Surprise[] = [];
  const amounts: { turn: number; text: string; off: number }[] = [];
  const decide = (turn: number, draw: DrawRecord, happened: boolean, side: Surprise['for'], text: string): void => {
    if (draw.odds <= 0 || draw.odds >= 10000) return;
    // A hazard that did not happen leaves no event: counting those that did would make the odds look worse than they were.
    if (side !== 'neither') {
      draws += 1;
      expected += Math.min(draw.odds, 10000 - draw.odds) / 10000;
    }
    const chance = happened ? draw.odds : 10000 - draw.odds;
    if (chance < 5000)
      against.push({
        turn,
        chance,
        for: side,
        text,
        odds: t('debrief.the-draw-was', { chance: percent(chance), draw: drawNumber(draw.draw) }),
      });
  };
  for (const e of events) {
    switch (e.type) {
      case 'silence/answered':
        decide(
          e.turn,
          e.draw,
          !e.held,
          e.held ? 'you' : 'against',
          `${names.actor(e.delegation)} ${t(e.held ? 'debrief.held-silence' : e.aside ? 'debrief.stood-aside' : 'debrief.broke-silence')}`,
        );
        break;
      case 'way/taken':
        for (const d of e.draws) {
          // What a person answered was no luck.
          if (d.purpose === 'person') continue;
          const held = d.draw >= d.odds;
          decide(
            e.turn,
            d,
            !held,
            held ? 'you' : 'against',
            t('debrief.lobbied-other', { actor: names.actor(d.subject), case: held ? 'yes' : 'no' }),
          );
        }
        break;
      case 'inject/fired':
        if (e.draw !== null) decide(e.turn, e.draw, true, 'neither', names.inject(e.inject));
        break;
      case 'accident/risked':
        decide(
          e.turn,
          e.draw,
          e.happened,
          e.happened ? 'against' : 'you',
          e.happened ? t('debrief.an-accident-between-forces') : t('debrief.no-accident-between-forces'),
        );
        break;
      case 'indicator/changed': {
        const { draw, delta, indicator, cause } = e.entry;
        if (draw === null || !isNoise(draw)) break;
        const factor = 1 + (draw.odds / 10000) * ((2 * draw.draw) / 10000 - 1);
        if (factor <= 0) break;
        const middle = delta / factor;
        const off = delta - middle;
        if (Math.abs(off) < 75) break;
        const spec = names.indicatorSpec(indicator);
        const good = off > 0 === (spec?.good === 'up');
        amounts.push({
          turn: e.turn,
          off: (good ? 1 : -1) * Math.abs(off),
          text: t('debrief.where-was-to-be', {
            cause: names.cause(cause).name,
            name: inSentence(names.indicator(indicator), scenario.adversary.name),
            delta: change(delta),
            middle: change(middle),
          }),
        });
        break;
      }
      default:
        break;
    }
  }
  against.sort((a, b) => a.chance - b.chance || a.turn - b.turn);
  amounts.sort((a, b) => Math.abs(b.off) - Math.abs(a.off) || a.turn - b.turn);
  return { draws, against, expected, amounts };
}

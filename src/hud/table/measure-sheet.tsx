import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import {
  Button,
  changeRange,
  coins,
  Dialog,
  estimativeWord,
  Flag,
  Icon,
  Linked,
  leaning,
  midSentence,
  namesOf,
  percent,
  rangeBehind,
  PILLAR_NAMES,
  REASON_WORDS,
  RichText,
  procedureWords,
  SourceList,
  Stud,
} from '../shared';
import { act } from './act';
import { Naming, OtherBody, RedLineRating, sideEffects } from './measure-facts';
import { arrivalWords, costWords, type Hand, handOf, leadWords, readingOf } from './measures';
import { closeSheet, openSheet } from './ui';

/** A card laid open: what it says, what it should bring, what it may be read as, who may object, what it needs. */
export function MeasureSheet({ session, snapshot, id }: { readonly session: Session; readonly snapshot: Snapshot; readonly id: string }) {
  const hand = handOf(session, snapshot).find((one) => one.measure.id === id);
  if (!hand) return null;
  const { measure } = hand;
  const reason = hand.closed || hand.waits;
  return (
    <Dialog
      title={measure.name}
      class={`measure-sheet ${measure.pillar}`}
      aside={<span class={`pillar-word ${measure.pillar}`}>{PILLAR_NAMES[measure.pillar]}</span>}
      onClose={closeSheet}
      footer={
        hand.tabled > 0 ? (
          <>
            <span class="muted">{t('table.item-of-the-draft', { tabled: hand.tabled })}</span>
            <Button
              icon="undo"
              onPress={() => {
                if (act(session, { type: 'agenda/take-back', measure: id })) closeSheet();
              }}
            >
              {t('table.take-it-back')}
            </Button>
          </>
        ) : (
          <>
            {reason ? (
              <span class="reason">
                <Icon name="lock" /> {reason}
              </span>
            ) : null}
            <Button
              primary
              reason={reason || null}
              onPress={() => {
                if (act(session, { type: 'agenda/table', measure: id })) closeSheet();
              }}
            >
              {measure.cost === 0 ? t('table.table-it-free') : t('table.table-it-for', { cost: coins(measure.cost * 100) })}
            </Button>
          </>
        )
      }
    >
      <div class="prose">
        <RichText text={measure.text} />
      </div>
      <blockquote class="clause">
        <span class="muted">{t('table.in-the-text')}</span> {t('table.the-council-decides')} <em>{measure.clause}</em>.
      </blockquote>
      <dl class="facts">
        <Fact name={t('codex.fact-cost')}>{costWords(measure)}</Fact>
        <Fact name={t('codex.fact-lead-time')}>
          {t('table.takes-effect', { lead: leadWords(measure), when: arrivalWords(hand, snapshot.view.pub.turn) })}
        </Fact>
        <Fact name={t('codex.fact-decided')}>
          <Linked text={procedureWords(session.scenario, measure)} />
        </Fact>
        {measure.duration > 0 ? (
          <Fact name={t('codex.fact-stays')}>{t('table.other-turns-in-effect', { duration: measure.duration })}</Fact>
        ) : null}
      </dl>
      <div class="two-columns">
        <section>
          <h3>{t('table.expected-effects')}</h3>
          <Effects session={session} hand={hand} />
        </section>
        <section>
          <h3>{t('table.what-may-read-into', { adversary: midSentence(session.scenario.adversary.name) })}</h3>
          <ul class="lines">
            {readingOf(hand).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <OtherBody session={session} hand={hand} />
      <RedLineRating measure={measure} session={session} />
      <Naming session={session} snapshot={snapshot} measure={measure} />
      <Objectors session={session} hand={hand} />
      <Requirements session={session} hand={hand} />
      {measure.record ? (
        <section>
          <h3>{t('table.on-record')}</h3>
          <p>
            <Linked text={measure.record} />
          </p>
        </section>
      ) : null}
      <SourceList scenario={session.scenario} ids={measure.sources} />
    </Dialog>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Effects({ session, hand }: { readonly session: Session; readonly hand: Hand }) {
  const names = namesOf(session.scenario);
  const during = hand.measure.during.filter((effect) => effect.indicator && effect.by);
  const beside = sideEffects(session.scenario, hand.measure);
  if (hand.preview.effects.length === 0 && during.length === 0 && beside.length === 0)
    return <p class="muted">{t('table.none-on-the-indicators')}</p>;
  return (
    <ul class="effect-list">
      {hand.preview.effects.map((effect) => {
        const spec = names.indicatorSpec(effect.indicator);
        const better = effect.low + effect.high > 0 === (spec?.good !== 'down');
        return (
          <li key={effect.indicator}>
            <span>{names.indicator(effect.indicator)}</span>
            <b class={better ? 'better' : 'worse'}>
              {changeRange(effect.low, effect.high)} <small>{better ? t('table.better') : t('table.worse')}</small>
            </b>
          </li>
        );
      })}
      {during.map((effect, i) => (
        <li key={`during-${i}`}>
          <span>{t('table.each-turn-after-2', { indicator: names.indicator(effect.indicator ?? '') })}</span>
          <b>{changeRange((effect.by ?? 0) * 100, (effect.by ?? 0) * 100)}</b>
        </li>
      ))}
      {beside.map(([what, by]) => (
        <li key={what}>
          <span>{what}</span>
          <b>{by}</b>
        </li>
      ))}
    </ul>
  );
}

function Objectors({ session, hand }: { readonly session: Session; readonly hand: Hand }) {
  const { procedure } = hand.measure;
  if (procedure === 'chair' || procedure === 'article-4' || hand.closed) return null;
  const names = namesOf(session.scenario);
  const preview = session.preview([hand.measure.id]);
  const likely = preview.delegations.toSorted((a, b) => b.breaks.mid - a.breaks.mid).slice(0, 4);
  return (
    <section>
      <h3>
        {t('table.if-circulated-alone-to', { odds: estimativeWord(preview.passes.mid), passes: percent(preview.passes.mid) })}
        <small class="muted">{rangeBehind(preview.passes)}</small>
      </h3>
      <ul class="objector-list">
        {likely.map((one) => (
          <li key={one.delegation}>
            <button type="button" onClick={() => (openSheet.value = { kind: 'delegation', id: one.delegation })}>
              <Flag code={names.flag(one.delegation)} size={1.25} />
              <span>{names.actor(one.delegation)}</span>
              <Stud state={leaning(one.breaks.mid)} />
              <b>{percent(one.breaks.mid)}</b>
              <small class="muted">{REASON_WORDS[one.reason]}</small>
            </button>
          </li>
        ))}
      </ul>
      <p class="muted">{t('silence.odds-count-all', { seats: preview.delegations.length })}</p>
    </section>
  );
}

function Requirements({ session, hand }: { readonly session: Session; readonly hand: Hand }) {
  const missing = hand.measure.requires.filter((one) => !session.holds(one.if));
  if (missing.length === 0) return null;
  return (
    <section>
      <h3>{t('table.what-it-needs')}</h3>
      <ul class="lines">
        {missing.map((one) => (
          <li key={one.else}>{one.else}</li>
        ))}
      </ul>
    </section>
  );
}

import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import { Button, capitalise, coins, estimativeWord, leaning, percent, percentRange, PILLAR_NAMES, rangeBehind, Stud } from '../shared';
import { WAVERS_FROM } from '../shared/odds';
import { act } from './act';
import { draftPreview, type Hand, handOf, leadWords, shortReading } from './measures';
import { openSheet } from './ui';

/** Delegations by what they are expected to do with the draft. */
export function countLeanings(session: Session, snapshot: Snapshot): Readonly<Record<'holds' | 'wavers' | 'breaks', number>> {
  const counts = { holds: 0, wavers: 0, breaks: 0 };
  for (const one of draftPreview(session, snapshot).delegations) counts[leaning(one.breaks.mid)]++;
  return counts;
}

/** Likely objectors, most likely first: "Greece 27 %, Hungary 22 %". */
export function objectorsOf(session: Session, snapshot: Snapshot, most: number): string {
  const names = new Map(session.scenario.council.delegations.map((one) => [one.id, one.name]));
  const likely = draftPreview(session, snapshot)
    // The same as the counter beside it: one that counts as holding is no likely objector.
    .delegations.filter((one) => one.breaks.mid >= WAVERS_FROM)
    .toSorted((a, b) => b.breaks.mid - a.breaks.mid);
  if (likely.length === 0) return t('table.no-objector-expected');
  const shown = likely.slice(0, most).map((one) => `${names.get(one.delegation) ?? one.delegation} ${percent(one.breaks.mid)}`);
  const rest = likely.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` ${t('table.and-more', { rest })}` : '');
}

export function needsVote(session: Session, snapshot: Snapshot): boolean {
  return snapshot.view.pub.agenda.some((at) => {
    const procedure = session.scenario.measures[at]?.procedure;
    return procedure === 'silence' || procedure === 'article-5';
  });
}

/** What the red button says. */
export function commitLabel(session: Session, snapshot: Snapshot): string {
  if (snapshot.view.pub.agenda.length === 0) return t('table.let-the-turn-pass');
  return needsVote(session, snapshot) ? t('table.circulate-under-silence') : t('table.decide-as-chair');
}

export function Draft({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { agenda } = snapshot.view.pub;
  const hand = handOf(session, snapshot);
  const items = agenda.flatMap((at) => hand.find((one) => one.measure.id === session.scenario.measures[at]?.id) ?? []);
  const slots = Math.max(session.scenario.capital.agenda, items.length);
  const vote = needsVote(session, snapshot);
  const counts = countLeanings(session, snapshot);
  return (
    <section class="doc draft-form" aria-labelledby="draft-heading">
      <div class="form-head">
        <h2 id="draft-heading" class="sheet-heading">
          {t('table.draft-decision')}
        </h2>
        {vote ? (
          <button
            type="button"
            class="leanings"
            title={t('table.expected-answers-hold-waver')}
            onClick={() => (openSheet.value = { kind: 'sound' })}
          >
            <Stud state="holds" words={`${t('table.expected-to-hold')} `} /> <b>{counts.holds}</b>
            <Stud state="wavers" words={`, ${t('table.wavering')} `} /> <b>{counts.wavers}</b>
            <Stud state="breaks" words={`, ${t('table.may-break')} `} /> <b>{counts.breaks}</b>
          </button>
        ) : (
          <button type="button" class="link sound-link" onClick={() => (openSheet.value = { kind: 'sound' })}>
            {t('table.sound-out-a-delegation')}
          </button>
        )}
      </div>
      <ol class="draft-lines">
        {Array.from({ length: slots }, (_, i) => (
          <li key={items[i]?.measure.id ?? `open-${i}`} class={items[i] ? undefined : 'open'}>
            <span class="numeral" aria-hidden="true">
              {i + 1}
            </span>
            {items[i] ? (
              <DraftLine session={session} hand={items[i]} />
            ) : (
              <em>{i === 0 ? t('table.nothing-tabled-yet-lay') : t('table.open-place-a-measure')}</em>
            )}
          </li>
        ))}
      </ol>
      <div class="draft-foot">
        <div class="draft-odds">
          <Odds session={session} snapshot={snapshot} vote={vote} />
        </div>
        <Button
          primary={agenda.length > 0}
          icon={vote ? 'send' : agenda.length > 0 ? 'check' : 'hourglass'}
          class="commit"
          shortcut="C"
          onPress={() => (openSheet.value = { kind: 'commit' })}
        >
          {commitLabel(session, snapshot)}
        </Button>
      </div>
    </section>
  );
}

export function Odds({ session, snapshot, vote }: { readonly session: Session; readonly snapshot: Snapshot; readonly vote: boolean }) {
  const { agenda } = snapshot.view.pub;
  if (agenda.length === 0)
    return (
      <>
        <b>{t('table.no-decision')}</b>
        <span>{t('table.moves-all-the-same', { adversary: session.scenario.adversary.name })}</span>
      </>
    );
  if (!vote)
    return (
      <>
        <b>{t('table.no-vote-needed')}</b>
        <span>{t('table.within-the-chairs-own')}</span>
      </>
    );
  const { passes } = draftPreview(session, snapshot);
  return (
    <>
      <b title={t('table.between-as-far-as', { passes: percentRange(passes) })}>
        {t('table.to-hold', { odds: capitalise(estimativeWord(passes.mid)), passes: percent(passes.mid) })}
        <span class="odds-range">{rangeBehind(passes)}</span>
      </b>
      <span>{objectorsOf(session, snapshot, 2)}</span>
    </>
  );
}

function DraftLine({ session, hand }: { readonly session: Session; readonly hand: Hand }) {
  const { measure } = hand;
  const reading = shortReading(hand);
  return (
    <>
      <button type="button" class="draft-name" onClick={() => (openSheet.value = { kind: 'measure', id: measure.id })}>
        <span>{measure.name}</span>
        <small>
          <i class={`swatch ${measure.pillar}`} />
          {PILLAR_NAMES[measure.pillar]} · {leadWords(measure)}
          {reading ? ` · ${reading}` : ''}
        </small>
      </button>
      <b class="draft-cost">{measure.cost === 0 ? t('table.free') : t('table.cost-2', { cost: coins(measure.cost * 100) })}</b>
      <Button
        small
        icon="undo"
        label={t('table.take-back', { measure: measure.name })}
        class="take-back"
        onPress={() => act(session, { type: 'agenda/take-back', measure: measure.id })}
      />
    </>
  );
}

import { t } from '../../i18n';
import type { DelegationOdds } from '../../engine/view';
import type { Session, Snapshot } from '../../session/api';
import {
  Button,
  capitalise,
  coins,
  Dialog,
  estimativeWord,
  Flag,
  leaning,
  LEANING_WORDS,
  namesOf,
  percent,
  rangeBehind,
  REASON_WORDS,
  rejectionText,
  SourceList,
  Stud,
} from '../shared';
import { act } from './act';
import { draftPreview } from './measures';
import { nearnessWords, stanceWords, tradeWords } from '../delegations';
import { closeSheet, openSheet } from './ui';

function soundingCost(session: Session): string {
  return coins(session.scenario.model.council.sounding.cost * 100);
}
function whyNotSound(session: Session, id: string): string | null {
  const rejection = session.whyNot({ type: 'council/sound', delegation: id });
  return rejection ? rejectionText(rejection) : null;
}

/** What a sounding told: where the delegation stands against what its public record suggests. */
function soundedWords(offset: number): string {
  if (offset >= 400) return t('table.bolder-than-its-record');
  if (offset <= -400) return t('table.more-cautious-than-its');
  return t('table.much-where-its-record');
}

function oddsOf(session: Session, snapshot: Snapshot): ReadonlyMap<string, DelegationOdds> {
  if (snapshot.view.pub.agenda.length === 0) return new Map();
  return new Map(draftPreview(session, snapshot).delegations.map((one) => [one.delegation, one]));
}

/**
 * Choose whom to ask. Likeliest objectors first, so that the answer needed is on top; without a draft nobody objects yet, and
 * where they stand is what there is to go by, the most cautious first.
 */
export function SoundSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const names = namesOf(session.scenario);
  const odds = oddsOf(session, snapshot);
  const list = session.scenario.council.delegations
    .map((delegation, at) => ({ delegation, odds: odds.get(delegation.id), offset: snapshot.view.offsets[at] ?? null }))
    .toSorted((a, b) =>
      odds.size === 0 ? a.delegation.hawkishness - b.delegation.hawkishness : (b.odds?.breaks.mid ?? 0) - (a.odds?.breaks.mid ?? 0),
    );
  return (
    <Dialog title={t('table.sound-out-a-delegation')} class="sound-sheet" onClose={closeSheet}>
      <p class="lead">{t('table.a-quiet-talk-costs', { cost: soundingCost(session), case: odds.size === 0 ? 'yes' : 'no' })}</p>
      <table class="council-table">
        <thead>
          <tr>
            <th scope="col">{t('table.delegation')}</th>
            <th scope="col">{odds.size === 0 ? t('table.stance') : t('table.on-the-draft')}</th>
            <th scope="col">{odds.size === 0 ? t('table.trade-at-risk') : t('table.why')}</th>
            <th scope="col">
              <span class="hidden-text">{t('table.ask')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ delegation, odds: one, offset }) => {
            const reason = whyNotSound(session, delegation.id);
            return (
              <tr key={delegation.id}>
                <th scope="row">
                  <button
                    type="button"
                    class="delegation-name"
                    onClick={() => (openSheet.value = { kind: 'delegation', id: delegation.id })}
                  >
                    <Flag code={names.flag(delegation.id)} size={1.25} /> {delegation.name}
                  </button>
                </th>
                <td>
                  {one ? (
                    <>
                      <Stud state={leaning(one.breaks.mid)} /> {percent(one.breaks.mid)}
                      <small class="muted">{rangeBehind(one.breaks)}</small>
                    </>
                  ) : (
                    stanceWords(delegation.hawkishness)
                  )}
                </td>
                <td class="muted">
                  {offset !== null
                    ? soundedWords(offset)
                    : one
                      ? one.breaks.mid >= 300 && REASON_WORDS[one.reason]
                      : tradeWords(delegation.exposure)}
                </td>
                <td>
                  <Button
                    small
                    icon="ear"
                    reason={reason}
                    onPress={() => act(session, { type: 'council/sound', delegation: delegation.id })}
                  >
                    {offset !== null ? t('table.asked') : t('table.ask')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Dialog>
  );
}

export function DelegationSheet({
  session,
  snapshot,
  id,
}: {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly id: string;
}) {
  const names = namesOf(session.scenario);
  const delegation = names.delegation(id);
  const at = session.scenario.council.delegations.findIndex((one) => one.id === id);
  if (!delegation) return null;
  const one = oddsOf(session, snapshot).get(id);
  const offset = snapshot.view.offsets[at] ?? null;
  const broke = snapshot.view.pub.broke[at] ?? 0;
  const deciding = snapshot.view.pub.phase === 'decide';
  return (
    <Dialog
      title={delegation.name}
      size="narrow"
      aside={<Flag code={names.flag(id)} size={2.5} />}
      onClose={closeSheet}
      footer={
        deciding ? (
          <Button icon="ear" reason={whyNotSound(session, id)} onPress={() => act(session, { type: 'council/sound', delegation: id })}>
            {t('table.sound-out-for', { cost: soundingCost(session) })}
          </Button>
        ) : undefined
      }
    >
      <dl class="facts">
        <div>
          <dt>{t('table.stance')}</dt>
          <dd>{stanceWords(delegation.hawkishness)}</dd>
        </div>
        <div>
          <dt>{t('table.because')}</dt>
          <dd>{delegation.basis}</dd>
        </div>
        <div>
          <dt>{t('table.nearness')}</dt>
          <dd>{nearnessWords(delegation.proximity)}</dd>
        </div>
        <div>
          <dt>{t('table.trade-at-risk')}</dt>
          <dd>{tradeWords(delegation.exposure)}</dd>
        </div>
        {one ? (
          <div>
            <dt>{t('table.on-the-draft')}</dt>
            <dd>
              <Stud state={leaning(one.breaks.mid)} />{' '}
              {t('table.to-object-other', {
                leaning: capitalise(LEANING_WORDS[leaning(one.breaks.mid)]),
                odds: estimativeWord(one.breaks.mid),
                breaks: percent(one.breaks.mid),
                range: rangeBehind(one.breaks),
                case: one.breaks.mid >= 300 ? 'yes' : 'no',
                measure: names.measure(one.measure),
                reason: REASON_WORDS[one.reason],
              })}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('table.sounded-out')}</dt>
          <dd>{offset === null ? t('table.not-yet-the-odds') : soundedWords(offset)}</dd>
        </div>
        <div>
          <dt>{t('table.broke-silence')}</dt>
          <dd>{broke === 0 ? t('table.never-so-far') : broke === 1 ? t('table.once') : t('table.times', { broke })}</dd>
        </div>
      </dl>
      <SourceList scenario={session.scenario} ids={delegation.sources} />
    </Dialog>
  );
}

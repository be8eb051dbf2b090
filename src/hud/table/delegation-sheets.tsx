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
  percentRange,
  REASON_WORDS,
  rejectionText,
  SourceList,
  Stud,
} from '../shared';
import { act } from './act';
import { draftPreview } from './measures';
import { degree, stanceWords } from '../delegations';
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
  if (offset >= 400) return 'bolder than its record suggests';
  if (offset <= -400) return 'more cautious than its record suggests';
  return 'much where its record puts it';
}

function oddsOf(session: Session, snapshot: Snapshot): ReadonlyMap<string, DelegationOdds> {
  if (snapshot.view.pub.agenda.length === 0) return new Map();
  return new Map(draftPreview(session, snapshot).delegations.map((one) => [one.delegation, one]));
}

/** Choose whom to ask. Likeliest objectors first, so that the answer needed is on top. */
export function SoundSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const names = namesOf(session.scenario);
  const odds = oddsOf(session, snapshot);
  const list = session.scenario.council.delegations
    .map((delegation, at) => ({ delegation, odds: odds.get(delegation.id), offset: snapshot.view.offsets[at] ?? null }))
    .toSorted((a, b) => (b.odds?.breaks.mid ?? 0) - (a.odds?.breaks.mid ?? 0));
  return (
    <Dialog title="Sound out a delegation" class="sound-sheet" onClose={closeSheet}>
      <p class="lead">
        A quiet talk costs {soundingCost(session)} capital. It tells where the delegation really stands, narrows the odds, and earns a
        little goodwill.
        {odds.size === 0 ? ' Table a measure to see the odds.' : ''}
      </p>
      <table class="council-table">
        <thead>
          <tr>
            <th scope="col">Delegation</th>
            <th scope="col">On the draft</th>
            <th scope="col">Why</th>
            <th scope="col">
              <span class="hidden-text">Ask</span>
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
                      <Stud state={leaning(one.breaks.mid)} /> {percent(one.breaks.mid)}{' '}
                      <small class="muted">{percentRange(one.breaks)}</small>
                    </>
                  ) : (
                    <span class="muted">no draft</span>
                  )}
                </td>
                <td class="muted">
                  {offset !== null ? soundedWords(offset) : one && one.breaks.mid >= 300 ? REASON_WORDS[one.reason] : ''}
                </td>
                <td>
                  <Button
                    small
                    icon="ear"
                    reason={reason}
                    onPress={() => act(session, { type: 'council/sound', delegation: delegation.id })}
                  >
                    {offset !== null ? 'Asked' : 'Ask'}
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
            Sound out for {soundingCost(session)}
          </Button>
        ) : undefined
      }
    >
      <dl class="facts">
        <div>
          <dt>Stance</dt>
          <dd>{stanceWords(delegation.hawkishness)}</dd>
        </div>
        <div>
          <dt>Because</dt>
          <dd>{delegation.basis}</dd>
        </div>
        <div>
          <dt>Nearness</dt>
          <dd>{degree(delegation.proximity, ['far from the crisis', 'some way off', 'close to the crisis', 'next door to it'])}</dd>
        </div>
        <div>
          <dt>Trade at risk</dt>
          <dd>{degree(delegation.exposure, ['little', 'some', 'much', 'very much'])}</dd>
        </div>
        {one ? (
          <div>
            <dt>On the draft</dt>
            <dd>
              <Stud state={leaning(one.breaks.mid)} /> {capitalise(LEANING_WORDS[leaning(one.breaks.mid)])}:{' '}
              {estimativeWord(one.breaks.mid)} to object, {percent(one.breaks.mid)} ({percentRange(one.breaks)})
              {one.breaks.mid >= 300 ? `, over “${names.measure(one.measure)}”: ${REASON_WORDS[one.reason]}` : ''}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Sounded out</dt>
          <dd>{offset === null ? 'not yet: the odds are a range' : soundedWords(offset)}</dd>
        </div>
        <div>
          <dt>Broke silence</dt>
          <dd>{broke === 0 ? 'never so far' : broke === 1 ? 'once' : `${broke} times`}</dd>
        </div>
      </dl>
      <SourceList scenario={session.scenario} ids={delegation.sources} />
    </Dialog>
  );
}

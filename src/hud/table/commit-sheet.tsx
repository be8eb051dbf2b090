import type { Session, Snapshot } from '../../session/api';
import {
  Button,
  capitalise,
  coins,
  Dialog,
  estimativeWord,
  Flag,
  leaning,
  namesOf,
  percent,
  percentRange,
  REASON_WORDS,
  ruleWords,
  Stud,
} from '../shared';
import { commitLabel, countLeanings, needsVote } from './draft';
import { act } from './act';
import { draftPreview } from './measures';
import { closeSheet } from './ui';

/** The last look: the text in the council's words, what it costs, how it stands. After this there is no way back. */
export function CommitSheet({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const { pub } = snapshot.view;
  const names = namesOf(session.scenario);
  const items = pub.agenda.flatMap((at) => session.scenario.measures[at] ?? []);
  const vote = needsVote(session, snapshot);
  const preview = items.length > 0 ? draftPreview(session, snapshot) : null;
  const counts = preview ? countLeanings(session, snapshot) : null;
  const likely = preview?.delegations.filter((one) => one.breaks.mid >= 500).toSorted((a, b) => b.breaks.mid - a.breaks.mid) ?? [];
  const left = (pub.stock[0] ?? 0) - items.reduce((sum, item) => sum + item.cost * 100, 0);
  const rival = session.scenario.adversary.name;
  return (
    <Dialog
      title={commitLabel(session, snapshot)}
      size="narrow"
      class="commit-sheet"
      onClose={closeSheet}
      footer={
        <>
          <Button onPress={closeSheet}>Back to the draft</Button>
          <Button
            primary
            autoFocus
            onPress={() => {
              closeSheet();
              act(session, { type: 'council/circulate' });
            }}
          >
            {items.length === 0 ? 'Let it pass' : vote ? 'Circulate it' : 'Decide it'}
          </Button>
        </>
      }
    >
      {items.length === 0 ? (
        <p class="prose">The council decides nothing this turn. Capital is kept, and {rival} moves all the same.</p>
      ) : (
        <>
          <div class="prose document">
            <p>The Council decides</p>
            <ol>
              {items.map((item, i) => (
                <li key={item.id}>
                  <span class="numeral">{i + 1}</span>
                  <span>
                    {item.clause}
                    {i === items.length - 1 ? '.' : ';'}
                  </span>
                </li>
              ))}
            </ol>
          </div>
          <dl class="facts">
            <div>
              <dt>Cost</dt>
              <dd>
                {coins((pub.stock[0] ?? 0) - left)} capital, {coins(left)} left
              </dd>
            </div>
            {vote && preview && counts ? (
              <>
                <div>
                  <dt>Will it hold?</dt>
                  <dd>
                    <b>
                      {capitalise(estimativeWord(preview.passes.mid))}, {percent(preview.passes.mid)}
                    </b>{' '}
                    ({percentRange(preview.passes)}): {counts.holds} expected to hold, {counts.wavers} wavering, {counts.breaks} may break
                  </dd>
                </div>
                {likely.length > 0 ? (
                  <div>
                    <dt>Likely objectors</dt>
                    <dd>
                      <ul class="commit-objectors">
                        {likely.slice(0, 5).map((one) => (
                          <li key={one.delegation}>
                            <Stud state={leaning(one.breaks.mid)} />
                            <Flag code={names.flag(one.delegation)} size={1.125} /> {names.actor(one.delegation)}{' '}
                            <b>{percent(one.breaks.mid)}</b>
                            <small class="muted"> {REASON_WORDS[one.reason]}</small>
                          </li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ) : null}
              </>
            ) : (
              <div>
                <dt>Vote</dt>
                <dd>none: within the chair’s own authority</dd>
              </div>
            )}
          </dl>
          {vote ? <p class="muted">{ruleWords(session.scenario)} If it does not pass, five ways on remain, each with its price.</p> : null}
        </>
      )}
      <p class="muted">This cannot be undone: after it come the answers and {rival}’s move.</p>
    </Dialog>
  );
}

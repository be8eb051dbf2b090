import { t } from '../../i18n';
import type { Session, Snapshot } from '../../session/api';
import {
  Button,
  capitalise,
  coins,
  Dialog,
  estimativeWord,
  Flag,
  leaning,
  listWords,
  midSentence,
  namesOf,
  percent,
  rangeBehind,
  REASON_WORDS,
  ruleWords,
  Stud,
} from '../shared';
import { commitLabel, countLeanings, needsVote } from './draft';
import { act } from './act';
import { ForecastFold, statedNow } from './forecast-fold';
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
  const rival = midSentence(session.scenario.adversary.name);
  const { stated, wrong } = statedNow(session, vote);
  return (
    <Dialog
      title={commitLabel(session, snapshot)}
      size="narrow"
      class="commit-sheet"
      onClose={closeSheet}
      footer={
        <>
          <Button onPress={closeSheet}>{t('table.back-to-the-draft')}</Button>
          <Button
            primary
            autoFocus
            reason={wrong ? t('classroom.bad-range') : null}
            onPress={() => {
              closeSheet();
              // Sealed with the decision: after it nobody can put it otherwise.
              session.forecast(stated);
              act(session, { type: 'council/circulate' });
            }}
          >
            {items.length === 0 ? t('table.let-it-pass') : vote ? t('table.circulate-it') : t('table.decide-it')}
          </Button>
        </>
      }
    >
      {items.length === 0 ? (
        <p class="prose">{t('table.the-council-decides-nothing', { rival })}</p>
      ) : (
        <>
          <div class="prose document">
            <p>{t('table.the-council-decides')}</p>
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
              <dt>{t('table.cost')}</dt>
              <dd>{t('table.capital-left', { value: coins((pub.stock[0] ?? 0) - left), left: coins(left) })}</dd>
            </div>
            {vote && preview && counts ? (
              <>
                <div>
                  <dt>{t('table.will-it-hold')}</dt>
                  <dd>
                    <b>
                      {capitalise(estimativeWord(preview.passes.mid))}, {percent(preview.passes.mid)}
                    </b>
                    {t('table.expected-to-hold-wavering', {
                      range: rangeBehind(preview.passes),
                      holds: counts.holds,
                      wavers: counts.wavers,
                      breaks: counts.breaks,
                    })}{' '}
                    <small class="muted">{t('silence.odds-count-all', { seats: preview.delegations.length })}</small>
                  </dd>
                </div>
                {likely.length > 0 ? (
                  <div>
                    <dt>{t('table.likely-objectors')}</dt>
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
                <dt>{t('table.vote')}</dt>
                <dd>{t('table.none-within-the-chairs')}</dd>
              </div>
            )}
          </dl>
          {vote && pub.people !== undefined ? (
            <p class="muted">
              {t('hotseat.odds-of-people', {
                who: listWords(pub.people.map((one) => session.scenario.council.delegations[one.delegation]?.name ?? '')),
              })}
            </p>
          ) : null}
          {vote ? <p class="muted">{t('table.if-it-does-not', { rule: ruleWords(session.scenario) })}</p> : null}
        </>
      )}
      <ForecastFold session={session} vote={vote} />
      <p class="muted">{t('table.this-cannot-be-undone', { rival })}</p>
    </Dialog>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { Command } from '../../engine/commands';
import { t } from '../../i18n';
import type { CatalogueEntry, Host } from '../host';
import { announce } from '../shared/announce';
import { useArrival } from '../shared/arrival';
import { Button } from '../shared/button';
import { listWords } from '../shared/format';
import { Icon } from '../shared/icon';
import { Sheet } from '../shared/sheet';
import type { Shared, Verdict } from './api';
import '../games/games.css';
import './sharing.css';

/** A link leads here: what the match is, whether it holds when played again, and what can be done with it. */
export function SharedScreen({ host, shared }: { readonly host: Host; readonly shared: Shared }) {
  const { game, verdict } = shared;
  const head = useRef<HTMLHeadingElement>(null);
  const [kept, setKept] = useState<'no' | 'kept' | 'refused'>('no');
  useArrival(head, 'shared');
  const keep = async (): Promise<void> => {
    const done = await host.sharing.keep(shared);
    setKept(done ? 'kept' : 'refused');
    announce(done ? t('sharing.kept') : t('games.no-room'));
  };
  const entry: CatalogueEntry | undefined = host.catalogue.find((one) => one.id === game.scenario.id);
  return (
    <main class="shared" aria-label={t('sharing.page')}>
      <article class="paper shared-paper">
        <header class="form-head">
          <h1 ref={head} tabIndex={-1}>
            {shared.title}{' '}
            {shared.alias !== undefined ? (
              <em>{t('sharing.of-class', { alias: shared.alias })}</em>
            ) : shared.subtitle === '' ? null : (
              <em>{shared.subtitle}</em>
            )}
          </h1>
          <span>{t('sharing.page')}</span>
        </header>
        {entry ? <Sheet id={entry.id} frame="title" /> : null}
        <dl class="shared-facts">
          <div>
            <dt>{t('sharing.fact-turn')}</dt>
            <dd>{t('sharing.turn-of', { turn: game.turn, turns: Math.max(shared.turns, game.turn) })}</dd>
          </div>
          <div>
            <dt>{t('sharing.fact-ending')}</dt>
            <dd>{endingWords(shared)}</dd>
          </div>
          <div>
            <dt>{t('sharing.fact-decisions')}</dt>
            <dd>{t('sharing.decisions', { count: game.commands.length })}</dd>
          </div>
          <div>
            <dt>{t('sharing.fact-seed')}</dt>
            <dd>{game.seed}</dd>
          </div>
        </dl>
        <VerdictLine verdict={verdict} hash={game.finalHash} />
        <div class="share-tools">
          {verdict.ok ? (
            <>
              <Button primary icon="eye" onPress={() => host.sharing.watch(shared)}>
                {t('sharing.watch')}
              </Button>
              <Button icon="play" onPress={() => host.sharing.playOn(shared)}>
                {game.ending === null ? t('sharing.play-on') : t('sharing.see-debrief')}
              </Button>
            </>
          ) : null}
          <Button icon="save" reason={kept === 'kept' ? t('sharing.kept') : null} onPress={() => void keep()}>
            {t('sharing.keep')}
          </Button>
          {verdict.ok || !entry ? null : (
            <Button icon="again" onPress={() => host.open({ scenario: game.scenario.id, seed: game.seed, settings: game.settings })}>
              {t('sharing.same-seed')}
            </Button>
          )}
          {shared.alias === undefined ? null : (
            <Button icon="list" onPress={() => host.classroom.open()}>
              {t('sharing.to-class')}
            </Button>
          )}
          <Button icon="left" onPress={() => host.toTitle()}>
            {t('sharing.to-title')}
          </Button>
        </div>
        {kept === 'kept' ? <p class="games-done">{t('sharing.kept-note')}</p> : null}
        {kept === 'refused' ? <p class="games-warning">{t('games.no-room')}</p> : null}
        {verdict.ok ? null : <Decisions commands={game.commands} />}
      </article>
    </main>
  );
}

function endingWords({ game, verdict }: Shared): string {
  if (!verdict.ok) return game.ending === null ? t('sharing.still-running') : t('sharing.ending-unchecked', { ending: game.ending });
  if (verdict.ending === null) return t('sharing.still-running');
  return verdict.score === null ? verdict.ending : t('games.ending', { ending: verdict.ending, score: Math.round(verdict.score) });
}

export function VerdictLine({ verdict, hash }: { readonly verdict: Verdict; readonly hash: string }) {
  return verdict.ok ? (
    <p class="games-done">
      <Icon name="check" /> <b>{t('sharing.verified')}</b> {t('sharing.verified-note')} <span class="mono">{hash}</span>
    </p>
  ) : (
    <p class="games-warning">
      <Icon name="alert" /> {verdictWords(verdict.problem)}
    </p>
  );
}

function verdictWords(problem: Extract<Verdict, { ok: false }>['problem']): string {
  switch (problem.code) {
    case 'replay/crisis-not-here':
      return t('sharing.no-crisis');
    case 'replay/other-engine':
      return t('sharing.other-engine', { found: problem.found, expected: problem.expected });
    case 'replay/scenario-changed':
      return t('sharing.scenario-changed');
    case 'replay/illegal-command':
      return t('sharing.illegal', { turn: problem.turn });
    case 'replay/diverged':
      return t('sharing.diverged', { turn: problem.turn, found: problem.found, expected: problem.expected });
    case 'replay/newer-format':
    case 'replay/not-a-replay':
    case 'replay/other-scenario':
      return t('sharing.not-readable');
  }
}

/** What was decided, turn by turn: all that can still be shown of a match under other rules. */
function Decisions({ commands }: { readonly commands: readonly Command[] }) {
  const turns: Command[][] = [[]];
  for (const command of commands) {
    if (command.type === 'turn/advance') turns.push([]);
    else turns.at(-1)!.push(command);
  }
  return (
    <section class="shared-decisions" aria-labelledby="shared-decisions">
      <h2 id="shared-decisions" class="sheet-heading">
        {t('sharing.decided')}
      </h2>
      <ol>
        {turns.map((turn, at) => (
          <li key={at}>
            <b>{t('sharing.turn', { turn: at + 1 })}</b> {turn.map(commandWords).join('; ') || '–'}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Ids as words: the names of the measures of that time are not known here. */
function commandWords(command: Command): string {
  const words = (id: string): string => id.replaceAll('-', ' ');
  switch (command.type) {
    case 'agenda/table':
      return t('sharing.did-table', { what: words(command.measure) });
    case 'agenda/take-back':
      return t('sharing.did-take-back', { what: words(command.measure) });
    case 'measure/cancel':
      return t('sharing.did-cancel', { what: words(command.measure) });
    case 'council/sound':
      return t('sharing.did-sound', { who: words(command.delegation) });
    case 'council/way':
      return t('sharing.did-way', { way: words(command.way) });
    case 'council/answer':
      return t('sharing.did-answer', {
        who: words(command.delegation),
        answer: command.answer,
        items: listWords(command.items.map(words)),
      });
    case 'council/circulate':
      return t('sharing.did-circulate');
    case 'turn/advance':
      return '';
  }
}

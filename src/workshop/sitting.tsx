/** A draft being played: brief and table of the game itself, under a band that says what it is. */
import { signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Command, Scenario, Settings } from '../engine';
import { BriefScreen } from '../hud/brief';
import type { Choice, Host } from '../hud';
import { MatchScreen } from '../hud/match';
import { Button } from '../hud/shared/button';
import { t } from '../i18n';
import { createSession, forkSession, resumeSession, type Session } from '../session';
import type { Bench } from '.';
import { Badge } from './badge';
import { draft, keepGame } from './bench';
import type { DraftGame } from './draft-games';

export interface Sitting {
  readonly scenario: Scenario;
  readonly choice: Choice;
  /** Null while the brief is read. */
  readonly session: Session | null;
}
export const sitting = signal<Sitting | null>(null);

export function sitDown(scenario: Scenario, seed: string, settings: Settings, commands: readonly Command[], brief: boolean): void {
  const choice = { scenario: scenario.id, seed, settings };
  sitting.value = { scenario, choice, session: brief ? null : matchOf(scenario, choice, commands) };
}

/** @throws Error when the rules refuse a command */
function matchOf(scenario: Scenario, { seed, settings }: Choice, commands: readonly Command[]): Session {
  const session = createSession(scenario, { seed, settings });
  for (const command of commands) {
    const outcome = session.dispatch(command);
    if (!outcome.ok) throw new Error(outcome.rejection.code);
  }
  return session;
}

/** Takes the last game on this draft up where it stands. @throws Error when the rules of today refuse it */
export function goOn({ scenario, replay, forecasts }: DraftGame): void {
  const resumed = resumeSession(scenario, replay, forecasts);
  if (!resumed.ok) throw new Error(resumed.problem.code);
  const { seed, settings } = replay;
  sitting.value = { scenario, choice: { scenario: scenario.id, seed, settings }, session: resumed.session };
}

/** Keeps the match after each command; gives back what ends that. */
function keep(scenario: Scenario, session: Session): () => void {
  const id = draft.peek()?.id;
  // Each command makes another state; what the playback shows makes none.
  let kept: object | null = null;
  const look = (): void => {
    const { pub } = session.snapshot().view;
    if (id === undefined || pub === kept) return;
    kept = pub;
    const replay = session.replay();
    if (replay.commands.length === 0) return;
    keepGame({ draft: id, scenario, replay, forecasts: session.forecasts(), turn: pub.turn, ended: pub.phase === 'ended' });
  };
  look();
  return session.subscribe(look);
}

const getUp = (): void => void (sitting.value = null);

export function SittingScreen({ host, bench, sitting: now }: { readonly host: Host; readonly bench: Bench; readonly sitting: Sitting }) {
  const { scenario, choice, session } = now;
  useEffect(() => {
    if (!session) return undefined;
    const leave = bench.seat(session);
    const stop = keep(scenario, session);
    return () => {
      stop();
      leave();
    };
  }, [session]);
  /** The game's own screens, but what they begin is a draft and what they leave for is the workshop. */
  const inside = useMemo((): Host => {
    const begin = (next: Choice): void => {
      sitting.value = { scenario, choice: next, session: createSession(scenario, { seed: next.seed, settings: next.settings }) };
    };
    return {
      ...host,
      begin,
      open: begin,
      resume: getUp,
      toTitle: getUp,
      playFrom: (from, turn) => {
        sitting.value = { scenario, choice, session: forkSession(scenario, from.replay(), turn) };
      },
      first: signal(null),
      backToFirst: getUp,
    };
  }, [host, scenario, choice]);
  return (
    <div class="workshop-sitting">
      <aside class="workshop-band doc" aria-label={t('workshop.band')}>
        <Badge origin={draft.value?.origin ?? 'file'} />
        <span>{t('workshop.kept-beside')}</span>
        <Button small icon="left" onPress={getUp}>
          {t('workshop.back')}
        </Button>
      </aside>
      <div class="workshop-seat">
        {session ? (
          <MatchScreen key={session.replay().seed} host={inside} session={session} />
        ) : (
          <BriefScreen host={inside} scenario={scenario} choice={choice} />
        )}
      </div>
    </div>
  );
}

/** A shared match: made into a code, played again to be checked, kept in the list. */
import type { Scenario } from '../engine/scenario';
import type { Shared, ToShare, Verdict } from '../hud';
import { t } from '../i18n';
import type { GameLog, Session } from '../session';
import type { SharedGame } from '../share';
import { makeRecord } from '../storage';
import { desk } from './desk';
import { scenarioOf } from './match';
import { recordOf } from './saving';
import { spoken, spokenCatalogue } from './spoken';

export async function codeOf(match: Session): Promise<ToShare> {
  const room = await import('../share');
  const replay = match.replay();
  const { pub } = match.snapshot().view;
  const code = await room.encodeGame({
    ...{ scenario: replay.scenario, engine: replay.engine, seed: replay.seed, settings: replay.settings },
    ...{ commands: replay.commands, finalHash: replay.finalHash, turn: pub.turn },
    ending: match.scenario.endings[pub.ending]?.id ?? null,
    forecasts: match.forecasts(),
  });
  const link = `${location.href.replace(/#.*$/, '')}#g=${code}`;
  return { code, link, qr: room.qrOf(link) };
}

/** Plays it again and says what came of it. */
export async function check(game: SharedGame): Promise<Shared> {
  const entry = spokenCatalogue.value.find((one) => one.id === game.scenario.id);
  const known = { game, title: entry?.title ?? game.scenario.id, subtitle: entry?.subtitle ?? '', turns: entry?.turns ?? game.turn };
  if (!entry) return { ...known, verdict: { ok: false, problem: { code: 'replay/crisis-not-here' } } };
  const [scenario, room] = await Promise.all([scenarioOf(entry.id), import('../session')]);
  const checked = room.replayOf(scenario, logOf(game));
  if (!checked.ok) return { ...known, verdict: { ok: false, problem: checked.problem } };
  const resumed = room.resumeSession(scenario, checked.replay);
  if (!resumed.ok) return { ...known, verdict: { ok: false, problem: resumed.problem } };
  return { ...known, verdict: verdictOf(scenario, resumed.session) };
}
function verdictOf(scenario: Scenario, match: Session): Verdict {
  const { pub } = match.snapshot().view;
  match.dispose();
  const ending = spoken(scenario).endings[pub.ending]?.title ?? null;
  return { ok: true, ending, score: ending === null ? null : (pub.score.at(-1) ?? 0) / 100, turn: pub.turn };
}
export const logOf = ({ scenario, engine, seed, settings, commands, finalHash }: SharedGame): GameLog => ({
  ...{ scenario, engine, seed, settings, commands, finalHash },
});

/** Takes a replay for what it says it is; the reader of codes then looks at every part of it. */
export function gameIn(value: unknown): SharedGame | null {
  try {
    const { scenario, engine, seed, settings, commands, finalHash, snapshots } = value as Omit<SharedGame, 'turn' | 'ending'> & {
      readonly snapshots?: readonly { readonly state?: { readonly pub?: { readonly ending?: unknown } } }[];
    };
    const turn = 1 + commands.filter((command) => command.type === 'turn/advance').length;
    const ended = Number(snapshots?.at(-1)?.state?.pub?.ending ?? -1) >= 0;
    return { scenario, engine, seed, settings, commands, finalHash, turn, ending: ended ? 'ended' : null };
  } catch {
    return null;
  }
}

export async function keep(shared: Shared): Promise<boolean> {
  const { game, verdict } = shared;
  const { store } = desk;
  if (!store) return false;
  const { scenario, engine, seed, settings, commands, finalHash } = game;
  const inputs = { format: 1 as const, engine, scenario, seed, settings, commands, finalHash, snapshots: [] };
  let replay = { ...inputs, hashes: [] as readonly string[] };
  let face = null;
  if (verdict.ok) {
    const [found, room] = await Promise.all([scenarioOf(scenario.id), import('../session')]);
    const checked = room.replayOf(found, logOf(game));
    const resumed = checked.ok ? room.resumeSession(found, checked.replay) : null;
    if (checked.ok && resumed?.ok) {
      replay = { ...checked.replay, snapshots: [] };
      face = recordOf(resumed.session).face;
      resumed.session.dispose();
    }
  }
  const record = makeRecord({
    name: t('saves.kept-name', { title: shared.title }),
    savedAt: Date.now(),
    writer: store.writer,
    title: shared.title,
    turn: game.turn,
    turns: shared.turns,
    ended: verdict.ok ? verdict.ending !== null : game.ending !== null,
    ending: verdict.ok ? verdict.ending : null,
    score: verdict.ok ? verdict.score : null,
    face,
    replay,
    ...(game.forecasts === undefined ? {} : { forecasts: game.forecasts }),
  });
  return (await store.keep(record)) !== null;
}

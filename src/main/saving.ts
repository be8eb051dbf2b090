import type { SavedGame } from '../hud';
import { whenWords } from '../hud/shared/when';
import { t } from '../i18n';
import type { Session } from '../session';
import { type Face, makeRecord, type MatchRecord } from '../storage';
import { desk } from './desk';
import { notify } from './notices';
import { titleOf } from './spoken';
import { handOver } from './files';

export function describe(one: MatchRecord): SavedGame {
  return {
    scenario: one.replay.scenario.id,
    title: titleOf(one.replay.scenario.id, one.title),
    turn: one.turn,
    turns: one.turns,
    ended: one.ended,
    seed: one.replay.seed,
    when: whenWords(new Date(one.savedAt), new Date()),
  };
}

/** The match as it stands, ready for the store or a file. */
export function recordOf(match: Session, name = ''): MatchRecord {
  const { view } = match.snapshot();
  const { pub } = view;
  const ended = pub.phase === 'ended';
  const stated = match.forecasts();
  const score = pub.score.at(-1);
  return makeRecord({
    name,
    savedAt: Date.now(),
    writer: desk.store?.writer ?? '',
    title: match.scenario.title,
    turn: pub.turn,
    turns: match.scenario.turns.length,
    ended,
    ending: ended ? (match.scenario.endings[pub.ending]?.title ?? null) : null,
    score: ended && score !== undefined ? score / 100 : null,
    face: faceOf(match),
    replay: match.replay(),
    ...(stated.length > 0 ? { forecasts: stated } : {}),
  });
}

function faceOf(match: Session): Face {
  const { turns, view } = match.snapshot();
  const { ind } = view.pub;
  const { rungs } = match.scenario.ladder;
  const stands = rungs.filter((rung) => rung.at * 100 <= (ind[0] ?? 0)).length;
  return {
    rung: Math.max(1, stands),
    rungs: rungs.length,
    trail: [...turns.map((turn) => (turn.ind[0] ?? 0) / 100), (ind[0] ?? 0) / 100],
    bars: ind.map((value) => value / 100),
  };
}

let asked = false;
/** Asked once something is worth keeping; browsers that wipe what was not visited for a week then may not. */
function askToPersist(): void {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.().catch(() => false);
}

function save(match: Session, turnCommitted: boolean): void {
  const { store } = desk;
  if (!store) return;
  const made = recordOf(match);
  desk.record = made;
  void store.writeMatch(made, turnCommitted).then((result) => {
    if (result === 'saved' && store.persistent) askToPersist();
    if (result === 'other-tab') notify({ priority: 'loss', text: t('saves.other-tab') });
    if (result === 'failed') notify({ priority: 'loss', text: t('saves.not-saved'), action: toFile(match) });
  });
}

/** The way out that a refusing store leaves. */
export function toFile(match: Session): { readonly label: string; readonly run: () => void } {
  return { label: t('saves.to-file'), run: () => handOver([recordOf(match)]) };
}

/** Saves the match now and after every command. Returns what stops it. */
export function keepSaving(match: Session): () => void {
  let commands = -1;
  let turn = match.snapshot().view.pub.turn;
  const keep = (): void => {
    // Playback changes the snapshot too; only a command is worth a record.
    const count = match.replay().commands.length;
    if (count === commands) return;
    const { pub } = match.snapshot().view;
    const committed = pub.turn !== turn || pub.phase === 'ended';
    commands = count;
    turn = pub.turn;
    save(match, committed);
  };
  keep();
  if (desk.store?.persistent === false) notify({ priority: 'loss', text: t('saves.memory-only'), action: toFile(match) });
  return match.subscribe(keep);
}

export function whyNotResumed(code: string): string {
  switch (code) {
    case 'replay/other-engine':
    case 'replay/scenario-changed':
      return t('saves.other-rules');
    case 'replay/newer-format':
      return t('saves.newer');
    default:
      return t('saves.not-again');
  }
}

export function problemWords(problem: string, older: boolean): string {
  const what = problem === 'newer-format' ? t('saves.newer') : t('saves.damaged');
  return older ? t('saves.aside-older', { what }) : t('saves.aside', { what });
}

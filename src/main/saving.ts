import type { SavedGame } from '../hud';
import { whenWords } from '../hud/shared/when';
import type { Session } from '../session';
import { makeRecord, type MatchRecord } from '../storage';
import { desk, notice } from './desk';
import { titleOf } from './spoken';

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

function save(match: Session, turnCommitted: boolean): void {
  const { store } = desk;
  if (!store) return;
  const { view } = match.snapshot();
  const made = makeRecord({
    savedAt: Date.now(),
    writer: store.writer,
    title: match.scenario.title,
    turn: view.pub.turn,
    turns: match.scenario.turns.length,
    ended: view.pub.phase === 'ended',
    replay: match.replay(),
  });
  desk.record = made;
  void store.writeMatch(made, turnCommitted).then((result) => {
    if (result === 'other-tab')
      notice.value = 'This game is also open in another tab, which has saved a later state. Play on there; this tab no longer saves.';
    if (result === 'failed')
      notice.value = 'The game could not be saved on this device. It goes on, but will be lost when the page closes.';
  });
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
  return match.subscribe(keep);
}

export function whyNotResumed(code: string): string {
  switch (code) {
    case 'replay/other-engine':
    case 'replay/scenario-changed':
      return 'The saved game was played under other rules: the game or the crisis has been changed since.';
    case 'replay/newer-format':
      return 'The saved game comes from a newer version of this game.';
    default:
      return 'The saved game cannot be played again as it stands.';
  }
}

export function problemWords(problem: string, kept: string | null, older: boolean): string {
  const what =
    problem === 'newer-format'
      ? 'The saved game comes from a newer version of this game.'
      : 'The saved game was damaged and could not be read.';
  return `${what} It has been put aside${kept ? ` as “${kept}”` : ''}, not deleted.${older ? ' Continue takes up the turn before.' : ''}`;
}

import type { GameEvent } from '../engine/events';
import type { Session, Snapshot } from '../session/api';
import { type CueId, cueOf, weightiest } from './cues';
import type { Room } from './layers';

export interface Listener {
  cue(cue: CueId): void;
  room(room: Room): void;
}

/** These are heard the moment the chair acts; what follows from them is heard when it is shown. */
const AT_ONCE: ReadonlySet<GameEvent['type']> = new Set(['silence/circulated', 'way/taken', 'delegation/sounded']);

/**
 * Listens to a match. What has been decided but is still being shown answer by answer, beat by beat, is heard as it is shown;
 * nothing waits for a sound. A match taken up in the middle starts quietly: what lies behind it is not played again.
 */
export function listen(session: Session, listener: Listener): () => void {
  const escalation = session.scenario.indicators.findIndex((one) => one.id === 'escalation');
  const open = (snapshot: Snapshot): readonly GameEvent[] => snapshot.events.filter((event) => event.audience === 'all');
  const isOver = ({ view, playback }: Snapshot): boolean => view.pub.phase === 'ended' && playback.kind === 'none';

  const first = session.snapshot();
  let known = open(first).length;
  let { beats, shown } = first.playback;
  let over = isOver(first);
  let points = (first.view.pub.ind[escalation] ?? 0) / 100;

  const play = (cue: CueId | null): void => {
    if (cue !== null) listener.cue(cue);
  };
  const cuesOf = (events: readonly GameEvent[]): CueId[] => events.flatMap((event) => cueOf(event) ?? []);

  function decided(events: readonly GameEvent[], { playback }: Snapshot): void {
    if (events.length < known) play('lift');
    const fresh = events.slice(known);
    known = events.length;
    play(weightiest(cuesOf(playback.kind === 'none' ? fresh : fresh.filter((event) => AT_ONCE.has(event.type)))));
  }

  function revealed({ playback }: Snapshot): void {
    if (playback.beats !== beats) {
      beats = playback.beats;
      shown = 0;
    }
    const news = cuesOf(beats.slice(shown, playback.shown));
    const run = playback.shown - shown > 1;
    shown = playback.shown;
    // Skipped: the answers as a run, of a response the weightiest alone.
    if (playback.kind === 'silence') for (const cue of news) play(cue);
    else play(weightiest(news));
    const done = playback.kind === 'silence' && playback.total > 0 && shown === playback.total;
    if (done && !run && news.length > 0 && beats.every((event) => event.type !== 'silence/answered' || event.held)) play('pen');
  }

  function ended(snapshot: Snapshot): void {
    const now = isOver(snapshot);
    if (now && !over) {
      const last = snapshot.events.findLast((event) => event.type === 'match/ended');
      const ending = session.scenario.endings.find((one) => one.id === last?.ending);
      if (ending) play(`ending-${ending.tone}`);
    }
    over = now;
  }

  function roomNow({ view, playback }: Snapshot): Room {
    const showing = playback.kind !== 'none' && playback.shown < playback.total;
    // The state is ahead of the eye; the room tightens only with what has been seen.
    if (playback.kind === 'none' || (playback.kind === 'response' && !showing)) points = (view.pub.ind[escalation] ?? 0) / 100;
    return { escalation: points, answered: playback.kind === 'silence' && showing ? playback.shown / playback.total : null, over };
  }

  const hear = (): void => {
    const snapshot = session.snapshot();
    decided(open(snapshot), snapshot);
    revealed(snapshot);
    ended(snapshot);
    listener.room(roomNow(snapshot));
  };
  listener.room(roomNow(first));
  return session.subscribe(hear);
}

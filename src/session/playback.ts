import type { GameEvent } from '../engine';
import type { Playback, PlaybackState } from './api';

const NOTHING: PlaybackState = { kind: 'none', shown: 0, total: 0, beats: [] };

/** Events worth a moment of their own after the decision; the ledger has the rest. */
const BEATS: ReadonlySet<GameEvent['type']> = new Set([
  'decision/adopted',
  'decision/none',
  'council/consulted',
  'measure/took-effect',
  'measure/expired',
  'measure/lapsed',
  'adversary/acted',
  'member/attacked',
  'silence/outvoted',
  'body/voted',
  'power/moved',
  'evidence/found',
  'candidate/named',
  'candidate/taken-back',
  'commitment/probed',
  'commitment/eroded',
  'commitment/crossed',
  'commitment/honoured',
  'commitment/unanswered',
  'rung/moved',
  'inject/fired',
]);

function isBeat(event: GameEvent): boolean {
  return event.audience === 'all' && (BEATS.has(event.type) || (event.type === 'accident/risked' && event.happened));
}

/** Cuts the events of one command into what is shown: the answers under silence, then the response. */
function segments(events: readonly GameEvent[]): PlaybackState[] {
  const parts: PlaybackState[] = [];
  const answers = events.filter((event) => event.type === 'silence/answered');
  if (answers.length > 0) parts.push({ kind: 'silence', shown: 0, total: answers.length, beats: answers });
  if (events.some((event) => event.type === 'turn/closed')) {
    const beats = events.filter(isBeat);
    parts.push({ kind: 'response', shown: 0, total: beats.length, beats });
  }
  return parts;
}

export interface PlaybackOwner extends Playback {
  state(): PlaybackState;
  /** Queues what a command brought about. */
  show(events: readonly GameEvent[]): void;
  clear(): void;
  dispose(): void;
}

/** Timers live here and nowhere else; they move what is shown and never what is true. */
export function createPlayback(changed: () => void): PlaybackOwner {
  let current = NOTHING;
  let queue: PlaybackState[] = [];
  let pace = { answer: 110, beat: 900 };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    if (timer !== undefined) clearTimeout(timer);
    timer = undefined;
  };
  const wait = (): void => {
    stop();
    if (current.shown >= current.total) return;
    const delay = current.kind === 'silence' ? pace.answer : pace.beat;
    if (delay <= 0) {
      current = { ...current, shown: current.total };
      return;
    }
    timer = setTimeout(() => {
      current = { ...current, shown: current.shown + 1 };
      wait();
      changed();
    }, delay);
  };
  const next = (): void => {
    current = queue.shift() ?? NOTHING;
    wait();
  };

  return {
    state: () => current,
    show(events) {
      const parts = segments(events);
      if (parts.length === 0) {
        // Answers that have all been seen make way: left standing, they would hide that people are asked again.
        if (queue.length === 0 && current.shown >= current.total) current = NOTHING;
        return;
      }
      queue = parts;
      next();
    },
    clear() {
      queue = [];
      stop();
      current = NOTHING;
    },
    skip() {
      stop();
      if (current.kind === 'none') return;
      if (current.shown < current.total) current = { ...current, shown: current.total };
      else next();
      changed();
    },
    setPace(wanted) {
      pace = wanted;
      if (current.kind !== 'none' && current.shown < current.total) wait();
    },
    dispose: stop,
  };
}

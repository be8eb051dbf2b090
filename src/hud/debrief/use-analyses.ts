import { useEffect, useState } from 'preact/hooks';
import type { Analyst, Answer } from '../../analysis';
import type { Session } from '../../session/api';

export interface Analysed {
  /** By what could be known; early looks first. */
  readonly points: Answer<'turning-points'> | null;
  /** By what was true, which comes last. */
  readonly truth: Answer<'turning-points'> | null;
  readonly skill: Answer<'skill-luck'> | null;
  readonly lens: Answer<'theory-lens'> | null;
  readonly cloud: Answer<'cloud'> | null;
  /** Null while it is worked out, and where nothing was held likely. */
  readonly forecasts: Answer<'forecasts'> | null;
  /** Share of the work on the turning points that is done, 0..1. */
  readonly share: number;
  /** Why nothing more comes, or null. */
  readonly failed: string | null;
}
const NOTHING: Analysed = { points: null, truth: null, skill: null, lens: null, cloud: null, forecasts: null, share: 0, failed: null };

/** Asks about a finished match while its debrief is read; whoever leaves the page stops the work. */
export function useAnalyses(session: Session, hire: (() => Promise<Analyst>) | undefined): Analysed {
  const [state, setState] = useState(NOTHING);
  useEffect(() => {
    if (hire === undefined) return;
    let left = false;
    let analyst: Analyst | null = null;
    const set = (change: Partial<Analysed>): void => {
      if (!left) setState((old) => ({ ...old, ...change }));
    };
    const failed = (message: string): void => set({ failed: message });
    hire().then((found) => {
      analyst = found;
      if (left) return found.dispose();
      const game = session.replay();
      const stated = session.forecasts();
      if (stated.length > 0)
        found.ask('forecasts', game, { stated }, { answer: (forecasts, final) => final && set({ forecasts }), failed });
      found.ask('cloud', game, {}, { answer: (cloud, final) => final && set({ cloud }), failed });
      found.ask(
        'turning-points',
        game,
        { knowledge: ['known'] },
        { progress: (share) => set({ share }), answer: (points, final) => set(final ? { points, share: 1 } : { points }), failed },
      );
      found.ask('theory-lens', game, {}, { answer: (lens) => set({ lens }), failed });
      found.ask('skill-luck', game, {}, { answer: (skill) => set({ skill }), failed });
      found.ask('turning-points', game, { knowledge: ['truth'] }, { answer: (truth, final) => final && set({ truth }), failed });
    }, failed);
    return () => {
      left = true;
      analyst?.dispose();
    };
  }, [session]);
  return state;
}

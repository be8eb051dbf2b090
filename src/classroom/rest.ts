import {
  answersAsDrawn,
  type Command,
  type Compiled,
  compile,
  makeContext,
  newState,
  type PublicState,
  type Scenario,
  type Settings,
  stepOwned,
} from '../engine';
import { makeInput, policyFor, policyLuck } from '../policies';

/** What this needs of a running match. */
interface Running {
  readonly scenario: Scenario;
  snapshot(): {
    readonly view: { readonly pub: Readonly<PublicState>; readonly seed: string; readonly settings: Settings };
    readonly playback: { readonly kind: string };
  };
  dispatch(command: Command): { readonly ok: boolean };
  replay(): { readonly commands: readonly Command[] };
  readonly playback: { skip(): void };
}

/** Lets a doctrine of the crisis decide a match to its end. Returns the first turn that it decided, null where it could not. */
export function playRest(match: Running, doctrine: string): number | null {
  const policy = policyFor(match.scenario, doctrine);
  if (policy === null) return null;
  const c = compile(match.scenario);
  const { pub, seed, settings } = match.snapshot().view;
  const luck = policyLuck(seed, doctrine);
  // A draft that has not gone out is no decision of anybody.
  const draft = pub.phase === 'decide' ? pub.agenda : [];
  for (const item of draft) match.dispatch({ type: 'agenda/take-back', measure: c.measures[item]!.id });
  for (;;) {
    const now = match.snapshot().view.pub;
    if (now.phase === 'ended') break;
    if (now.phase === 'answers') {
      for (const answer of answersNobodyGives(c, match)) if (!match.dispatch(answer).ok) return null;
      continue;
    }
    if (!match.dispatch(policy(makeInput(c, now, settings, luck))).ok) return null;
  }
  // What followed turn by turn is told by the debrief.
  while (match.snapshot().playback.kind !== 'none') match.playback.skip();
  return pub.phase === 'decide' ? pub.turn : pub.turn + 1;
}

/** People round one device have gone as well: their delegations answer as they do where nobody sits there. */
function answersNobodyGives(c: Compiled, match: Running): readonly Command[] {
  const { seed, settings } = match.snapshot().view;
  const x = makeContext(c, newState(c, seed, settings, {}, null), null);
  for (const command of match.replay().commands) stepOwned(x, command);
  return answersAsDrawn(x);
}

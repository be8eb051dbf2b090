import { render } from 'preact';
import { compile } from '../../src/engine';
import { POLICIES } from '../../src/policies';
import { isPolicy, makeInput, policyLuck } from '../../src/policies';
import { parseScenario } from '../../src/scenario';
import { createSession } from '../../src/session';
import type { Session } from '../../src/session';
import { activeSession, LiveRegion, listenForShortcuts, ShortcutSheet, snapshotOf } from '../../src/hud/shared';
import { DebriefScreen } from '../../src/hud/debrief';
import { ResponseScreen } from '../../src/hud/response';
import { SilenceScreen } from '../../src/hud/silence';
import { openWhy } from '../../src/hud/why';
import { mockSession } from './mock-session';

/**
 * One screen at a time. `#scene=objection` shows the hand-made match; `#seed=amber&policy=hawk&turn=4&phase=objection`
 * plays the real one up to there.
 */
const query = new URLSearchParams(location.hash.slice(1));
document.documentElement.dataset['theme'] = query.get('theme') ?? 'day';
listenForShortcuts();

const texts = import.meta.glob<string>('../../scenarios/**/*.yaml', { query: '?raw', import: 'default', eager: true });

function realSession(): Session {
  const library = Object.entries(texts)
    .filter(([name]) => name.includes('/library/'))
    .map(([name, text]) => ({ name, text }));
  const main = Object.entries(texts).find(([name]) => name.includes('/crimea-2014/scenario.yaml'));
  if (main === undefined) throw new Error('no scenario');
  const parsed = parseScenario({ name: main[0], text: main[1] }, library);
  if (!parsed.ok) throw new Error(parsed.issues.map((i) => JSON.stringify(i)).join('\n'));
  const seed = query.get('seed') ?? 'amber';
  const policy = query.get('policy') ?? 'adaptive';
  if (!isPolicy(policy)) throw new Error(policy);
  const session = createSession(parsed.scenario, { seed });
  session.playback.setPace({ answer: Number(query.get('pace') ?? 0), beat: Number(query.get('beat') ?? 0) });
  const c = compile(parsed.scenario);
  const wanted = { turn: Number(query.get('turn') ?? 99), phase: query.get('phase') ?? 'ended' };
  for (let i = 0; i < 400; i++) {
    const { pub, settings } = session.snapshot().view;
    if (pub.phase === 'ended' || (pub.turn >= wanted.turn && pub.phase === wanted.phase)) break;
    const input = makeInput(c, pub, settings, policyLuck(seed, policy));
    while (session.snapshot().playback.kind !== 'none') session.playback.skip();
    session.dispatch(POLICIES[policy](input));
  }
  if (query.get('shown') === 'all') while (session.snapshot().playback.kind !== 'none') session.playback.skip();
  return session;
}

const scene = query.get('scene');
const session =
  scene === null
    ? realSession()
    : mockSession(scene as Parameters<typeof mockSession>[0], Number(query.get('pace') ?? 110), (query.get('closed') ?? '').split(','));
activeSession.value = session;
Object.assign(globalThis, { session, openWhy });

function Screen() {
  const { playback, view } = snapshotOf(session).value;
  if (playback.kind === 'silence' || view.pub.phase === 'objection') return <SilenceScreen session={session} />;
  if (playback.kind === 'response' || view.pub.phase === 'ledger') return <ResponseScreen session={session} />;
  if (view.pub.phase === 'ended') return <DebriefScreen session={session} onNewGame={(o) => console.info('new game', JSON.stringify(o))} />;
  return (
    <button type="button" onClick={() => session.dispatch({ type: 'council/circulate' })}>
      Circulate
    </button>
  );
}

const app = document.getElementById('app');
if (app !== null)
  render(
    <>
      <Screen />
      <LiveRegion />
      <ShortcutSheet />
    </>,
    app,
  );

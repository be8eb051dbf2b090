import { render } from 'preact';
import { LiveRegion, listenForShortcuts } from '../../src/hud/shared';
import { ResponseScreen } from '../../src/hud/response';
import { SilenceScreen } from '../../src/hud/silence';
import { openWhy, WhyLayer } from '../../src/hud/why';
import { mockSession } from './mock-session';

/** One screen with the hand-made match: `#scene=silence&theme=night&closed=lobby`. */
const query = new URLSearchParams(location.hash.slice(1));
const scene = (query.get('scene') ?? 'objection') as Parameters<typeof mockSession>[0];
document.documentElement.dataset['theme'] = query.get('theme') ?? 'day';
listenForShortcuts();
const session = mockSession(scene, Number(query.get('pace') ?? 110), (query.get('closed') ?? '').split(','));
Object.assign(globalThis, { session, openWhy });
const app = document.getElementById('app');
if (app !== null)
  render(
    <>
      {scene === 'response' || scene === 'ledger' ? <ResponseScreen session={session} /> : <SilenceScreen session={session} />}
      <WhyLayer session={session} />
      <LiveRegion />
    </>,
    app,
  );

/**
 * Workbench for the table without the rest of the page: npx vite --port 4320, then
 * /tests/table/dev.html?scenario=crimea-2014&theme=night&late&seats=32. Plain boxes stand in for the document.
 * `late` puts everything on the map that can ever be there; `seats` cuts or fills the council.
 */
import { loadScenario } from 'virtual:scenarios';
import type { GameEvent } from '../../src/engine/events';
import type { Condition, Scenario } from '../../src/engine/scenario';
import { mountTable, type Rect, type TableSlots } from '../../src/table';
import { mockSession } from './mock-session';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'night' ? 'night' : 'day';
document.body.className = theme;
const scenario = seated(await loadScenario(query.get('scenario') ?? 'crimea-2014'), Number(query.get('seats') ?? 0));
function seated(whole: Scenario, seats: number): Scenario {
  const { delegations } = whole.council;
  if (seats === 0) return whole;
  const filled = Array.from({ length: seats }, (_, i) => delegations[i % delegations.length]).flatMap((one) => one ?? []);
  return { ...whole, council: { ...whole.council, delegations: filled } };
}

const event = (turn: number, body: object) => ({ turn, audience: 'all', ...body }) as GameEvent;
const fired = (turn: number, inject: string) => event(turn, { type: 'inject/fired', inject, draw: null });
const acted = (turn: number, act: string) => event(turn, { type: 'adversary/acted', act, seen: true });
const here = scenario.injects.filter((one) => one.dispatch && one.map?.pin).slice(0, 2);
const move = scenario.adversary.acts.find((one) => one.map?.arc) ?? scenario.adversary.acts[0];
const events = [
  event(3, { type: 'turn/opened' }),
  event(3, { type: 'silence/circulated' }),
  ...(move ? [acted(3, move.id)] : []),
  event(4, { type: 'turn/opened' }),
  ...here.map((one) => fired(4, one.id)),
];
const late = query.has('late');
function holds(c: Condition): boolean {
  if (c.not) return late || !holds(c.not);
  if (c.any) return c.any.some(holds);
  return late || Object.keys(c).length === 0 || String(c.flag ?? '').startsWith('!');
}
const ours = scenario.measures.filter((one) => one.map?.arc).map((one) => one.id);
const objectors = scenario.council.delegations.map((one) => one.id);
const session = mockSession(scenario, {
  turn: 4,
  escalation: scenario.ladder.rungs[4]?.at ?? 40,
  rungs: [1, 2, 3, 4],
  capital: 7,
  events,
  agenda: ours.slice(0, 1),
  running: ours.slice(1, 2).map((measure) => ({ measure, arrives: 2 })),
  breaks: Object.fromEntries([2700, 2200, 900, 800, 600].map((odds, i) => [objectors[i * 3 + 1] ?? '', odds])),
  holds,
});

const boxes: HTMLElement[] = [];
function panel(x: number, y: number, w: number, h: number): void {
  const div = document.createElement('div');
  div.className = 'panel';
  Object.assign(div.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
  document.body.append(div);
  boxes.push(div);
}
const r = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });
function slots(): TableSlots {
  const [W, H] = [innerWidth, innerHeight];
  if (W < 700) {
    return {
      turn: r(12, 42, 170, 20),
      council: r(6, 73, W - 12, 68),
      ladder: r(6, 146, 41, 352),
      map: r(52, 146, W - 58, 352),
      trays: null,
      capital: null,
    };
  }
  const k = W >= 1800 ? 1.344 : 1;
  const low = H - 12 * k - (H < 650 ? 212 : 239) * k;
  const top = (H < 650 ? 47 : 57) * k;
  const bottom = low - 9 * k;
  const docs = W - (12 + 394) * k;
  const side = 62 * k;
  const council = r(202 * k, top, docs - 12 * k - 202 * k, bottom - top);
  return {
    turn: r(349 * k, 16 * k, 231 * k, 26 * k),
    capital: r(807 * k, 19 * k, 211 * k, 20 * k),
    ladder: r(12 * k, top, 178 * k, bottom - top),
    council,
    map: r(council.x + side, top + 52 * k, council.w - 2 * side, bottom - top - 52 * k),
    trays: r(310 * k, low, docs - 12 * k - 310 * k, H - 12 * k - low),
  };
}
function furnish(): void {
  for (const one of boxes.splice(0)) one.remove();
  if (innerWidth < 700) return panel(6, 610, innerWidth - 12, 230);
  const s = slots();
  const k = innerWidth >= 1800 ? 1.344 : 1;
  const x = innerWidth - 406 * k;
  panel(x, 57 * k, 394 * k, 232 * k);
  panel(x, 303 * k, 394 * k, 200 * k);
  if (s.trays) {
    panel(12 * k, s.trays.y, 286 * k, s.trays.h);
    panel(x, s.trays.y, 394 * k, s.trays.h);
  }
}
furnish();
addEventListener('resize', furnish);

const table = mountTable({
  parent: document.getElementById('table') as HTMLElement,
  session,
  theme,
  reducedMotion: query.has('still'),
  slots,
  onPick: (what) => console.log('picked', what.kind, what.id),
});
await table.ready;
Object.assign(window, { table, session, scenario, ready: true, event, acted });

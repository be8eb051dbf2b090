import { signal } from '@preact/signals';
import { t, texts } from '../../i18n';
import notes from '../../../assets/map/notes.json';
import type { Session, Snapshot } from '../../session/api';
import { Dialog } from '../shared/dialog';
import { namesOf } from '../shared/names';
import { dispatchesOf } from '../shared/dispatches';
import { lettered } from '../shared/sheet';

export const mapTableOpen = signal(false);

const SIDES = texts({
  ally: 'board.side-ally',
  partner: 'board.side-partner',
  rival: 'board.side-rival',
  other: 'board.side-other',
});

/** Areas that the sheet shows under a neutral hatch because their status is disputed, though they play no part here. */
const NEUTRAL = notes as Readonly<Record<string, readonly { readonly name: string; readonly note: string }[]>>;

/** Every fact the map shows, as a table. */
export function MapTable({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  const names = namesOf(session.scenario);
  const { map } = session.scenario;
  const contested = map.contested.filter((area) => session.holds(area.if));
  const counters = map.counters.filter((counter) => session.holds(counter.if));
  const dispatches = dispatchesOf(session.scenario, snapshot).filter((one) => one.current && one.place);
  const arcs = arcsOf(session, snapshot);
  return (
    <div class="map-table">
      {contested.length > 0 ? (
        <p>
          {contested.map((area) => (
            <span key={area.id}>
              <strong>{area.name}</strong>: {area.note}{' '}
            </span>
          ))}
        </p>
      ) : null}
      <table>
        <caption class="hidden-text">{t('board.what-the-map-shows')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.where')}</th>
            <th scope="col">{t('board.what')}</th>
            <th scope="col">{t('board.whose')}</th>
          </tr>
        </thead>
        <tbody>
          {counters.map((counter) => (
            <tr key={counter.id}>
              <td>{names.place(counter.place)}</td>
              <td>
                {counter.label}
                {counter.stack > 1 ? ` ${t('board.counters', { stack: counter.stack })}` : ''}
              </td>
              <td>{SIDES[counter.side]}</td>
            </tr>
          ))}
          {dispatches.map((one) => (
            <tr key={`pin-${one.key}`}>
              <td>{one.place}</td>
              <td>{t('board.dispatch', { key: one.key, text: one.text })}</td>
              <td>{t('board.report')}</td>
            </tr>
          ))}
          {arcs.map((arc) => (
            <tr key={arc.id}>
              <td>{t('board.to', { from: arc.from, to: arc.to })}</td>
              <td>{arc.name}</td>
              <td>{arc.ours ? t('board.ours') : t('board.rival')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(NEUTRAL[session.scenario.id] ?? []).length > 0 ? (
        <p>
          {t('board.also-hatched-as-contested')}{' '}
          {(NEUTRAL[session.scenario.id] ?? []).map((area) => (
            <span key={area.name}>
              <strong>{lettered.value(area.name)}</strong>: {lettered.value(area.note)}{' '}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

/** The rival's last move and what of ours is under way, where they have a line on the map. */
function arcsOf(session: Session, snapshot: Snapshot) {
  const { scenario } = session;
  const names = namesOf(scenario);
  const { pub } = snapshot.view;
  const result: { readonly id: string; readonly name: string; readonly from: string; readonly to: string; readonly ours: boolean }[] = [];
  const act = scenario.adversary.acts[pub.lastAct];
  if (act?.map?.arc)
    result.push({ id: `act-${act.id}`, name: act.name, from: names.place(act.map.arc[0]), to: names.place(act.map.arc[1]), ours: false });
  for (const running of pub.running) {
    const measure = scenario.measures[running.measure];
    if (measure?.map?.arc)
      result.push({
        id: measure.id,
        name: measure.name,
        from: names.place(measure.map.arc[0]),
        to: names.place(measure.map.arc[1]),
        ours: true,
      });
  }
  return result;
}

/** The same table in full size, for everybody. */
export function MapTableDialog({ session, snapshot }: { readonly session: Session; readonly snapshot: Snapshot }) {
  if (!mapTableOpen.value) return null;
  return (
    <Dialog title={t('board.the-map-as-a', { title: session.scenario.map.title })} onClose={() => (mapTableOpen.value = false)}>
      <MapTable session={session} snapshot={snapshot} />
    </Dialog>
  );
}

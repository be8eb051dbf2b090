import { useEffect, useRef } from 'preact/hooks';
import { secondFrom } from '../../classroom/minutes';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import type { Host } from '../host';
import { Button, snapshotOf } from '../shared';
import type { Seat } from './api';
import { forecastWanted } from './place';
import { seatAt } from './seat';

/** What a seat was reminded of, so that a table that is left and entered again does not say it twice. */
const reminded = new Set<string>();

/** On the table of an assigned match: back to the page of its assignment, where it can be handed in as it stands, and the second forecast while it can still be stated. */
export function ToHandIn({ host, session }: { readonly host: Host; readonly session: Session }) {
  const seat = seatAt(host, session);
  const { turn, phase } = snapshotOf(session).value.view.pub;
  const { turns, teaching } = session.scenario;
  const asked = seat !== null && asksSecond(seat) && phase !== 'ended';
  const from = seat === null ? 0 : secondFrom(teaching.plans, seat.assignment.minutes, turns.length);
  const due = asked && turn >= from;
  /** Takes the reminder back: once the text is out, or the forecast stated, it asks for what can no longer be done. */
  const takeBack = useRef<() => void>(() => undefined);
  useEffect(() => () => takeBack.current(), [asked]);
  useEffect(() => {
    if (!due || seat === null || phase !== 'decide') return;
    const last = turn >= turns.length;
    const key = `${seat.id} ${last}`;
    if (reminded.has(key)) return;
    reminded.add(key);
    takeBack.current();
    takeBack.current = host.classroom.remind(last ? t('classroom.second-last-call') : t('classroom.second-due'));
  }, [due, phase, turn, seat?.id]);
  if (seat === null) return null;
  const go = async (toForecast: boolean): Promise<void> => {
    const { link } = await host.classroom.shareOf(seat.assignment);
    forecastWanted.value = toForecast;
    location.hash = link.slice(link.indexOf('#'));
  };
  return (
    <>
      {due ? (
        <Button onTable icon="pencil" onPress={() => void go(true)}>
          {t('classroom.second-forecast')}
        </Button>
      ) : null}
      <Button onTable icon="send" label={t('classroom.to-assignment')} onPress={() => void go(false)} />
    </>
  );
}

/** Who has read a debrief foresees nothing any more. */
const asksSecond = ({ assignment, forecasts, opened }: Seat): boolean => assignment.forecasts && forecasts.second === null && !opened;

import { t } from '../../i18n';
import type { Session } from '../../session/api';
import type { Host } from '../host';
import { Button } from '../shared';
import { seatAt } from './seat';

/** On the table of an assigned match: back to the page of its assignment, where it can be handed in as it stands. */
export function ToHandIn({ host, session }: { readonly host: Host; readonly session: Session }) {
  const seat = seatAt(host, session);
  if (seat === null) return null;
  const go = async (): Promise<void> => {
    const { link } = await host.classroom.shareOf(seat.assignment);
    location.hash = link.slice(link.indexOf('#'));
  };
  return <Button onTable icon="send" label={t('classroom.to-assignment')} onPress={() => void go()} />;
}

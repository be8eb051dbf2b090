import type { GameEvent } from '../../engine/events';
import type { Scenario } from '../../engine/scenario';
import { useHotSeat } from '../hotseat/gate';
import type { MatchName } from '../hotseat/notes';

export interface PeopleFormProps {
  readonly scenario: Scenario;
  readonly events: readonly GameEvent[];
  readonly match: MatchName;
}

/** What the people at the device answered, beside what the model expected; nothing where nobody had a seat. */
export function PeopleForm(props: PeopleFormProps) {
  const room = useHotSeat(props.events.some((event) => event.type === 'silence/expected'));
  return room === null ? null : <room.PeopleTable {...props} />;
}

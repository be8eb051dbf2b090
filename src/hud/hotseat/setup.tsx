import { useState } from 'preact/hooks';
import type { Scenario } from '../../engine/scenario';
import { t } from '../../i18n';
import { stanceWords } from '../delegations';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Flag } from '../shared/flag';
import { namesOf } from '../shared/names';
import type { Seats } from './gate';
import { NAME_LIMIT } from './notes';
import './hotseat.css';

/** More would make a round of one device longer than a turn. The rules have the last word on it. */
export const MOST_SEATS = 6;

/** Who plays which delegation on this device. The chair is the table: everybody together. */
export function HotSeatSetup({
  scenario,
  seats,
  onClose,
}: {
  readonly scenario: Scenario;
  readonly seats: Seats;
  readonly onClose: (seats: Seats) => void;
}) {
  const [chosen, setChosen] = useState<Seats>(seats);
  const names = namesOf(scenario);
  const full = chosen.size >= MOST_SEATS;
  const change = (id: string, name: string | null): void => {
    const next = new Map(chosen);
    if (name === null) next.delete(id);
    else next.set(id, name);
    setChosen(next);
  };
  const close = (): void => onClose(chosen);
  return (
    <Dialog
      title={t('hotseat.around-one-device')}
      class="hotseat-setup"
      onClose={close}
      footer={
        <>
          <span class="muted" role="status">
            {t('hotseat.chosen', { count: chosen.size, most: MOST_SEATS })}
          </span>
          <Button primary onPress={close}>
            {chosen.size === 0 ? t('hotseat.play-alone') : t('hotseat.seats-taken')}
          </Button>
        </>
      }
    >
      <p>{t('hotseat.setup-lead')}</p>
      <ul class="hotseat-list">
        {scenario.council.delegations.map((delegation) => {
          const name = chosen.get(delegation.id);
          const taken = name !== undefined;
          return (
            <li key={delegation.id}>
              <label class="hotseat-pick">
                <input
                  type="checkbox"
                  checked={taken}
                  disabled={full && !taken}
                  onChange={(event) => change(delegation.id, event.currentTarget.checked ? '' : null)}
                />
                <Flag code={names.flag(delegation.id)} size={1.5} />
                <span>
                  {delegation.name} <small class="muted">{stanceWords(delegation.hawkishness)}</small>
                </span>
              </label>
              {taken ? (
                <input
                  type="text"
                  class="hotseat-name"
                  maxLength={NAME_LIMIT}
                  autoComplete="off"
                  placeholder={t('hotseat.name-optional')}
                  aria-label={t('hotseat.name-of', { delegation: delegation.name })}
                  value={name}
                  onInput={(event) => change(delegation.id, event.currentTarget.value)}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

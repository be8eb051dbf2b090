import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Scenario } from '../../engine/scenario';
import { t, wantPart } from '../../i18n';
import type { Host } from '../host';
import { announce } from '../shared/announce';
import { aboutPage } from './place';

const room = signal<ComponentType<{ scenario: Scenario }> | null>(null);
const example = signal<Scenario | null>(null);

/** "How it works" and the credits. The numbers on the first page are those of a crisis that is really shipped. */
export function AboutLayer({ host }: { readonly host: Host }) {
  const open = aboutPage.value !== null;
  useEffect(() => {
    if (!open || room.peek() !== null) return;
    const first = host.catalogue[0];
    if (!first) return;
    Promise.all([import('./index'), host.scenario(first.id), wantPart('game')]).then(([found, scenario]) => {
      example.value = scenario;
      room.value = found.AboutSheet;
    }, giveUp);
  }, [open]);
  const Room = room.value;
  return open && Room && example.value ? <Room scenario={example.value} /> : null;
}

function giveUp(): void {
  aboutPage.value = null;
  announce(t('notices.about-missing'));
}

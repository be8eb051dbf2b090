import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { language, t, wantPart } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import type { Handbook } from '../../scenario';
import type { Host, Screen } from '../host';
import { announce } from '../shared/announce';
import { codexPlace, codexScenario } from './place';

export interface CodexProps {
  readonly scenario: Scenario;
  /** On the title, where no crisis is on the table: all of them, to choose from. */
  readonly shelf: readonly { readonly id: string; readonly title: string }[];
  readonly onTake: (id: string) => void;
  /** Null while it is not there: the crisis's own organisations can be read without it. */
  readonly library: Handbook | null;
}

const room = signal<ComponentType<CodexProps> | null>(null);
const taken = signal<Scenario | null>(null);
const library = signal<Handbook | null>(null);

/** The crisis whose world is looked up: the one on the table, or the one last taken from the shelf. */
function onTable(screen: Screen): Scenario | null {
  if (screen.kind === 'match') return screen.session.scenario;
  if (screen.kind === 'watch') return screen.review.session.scenario;
  return screen.kind === 'brief' ? screen.scenario : null;
}

/** Stands on every screen and costs nothing until it is opened. */
export function CodexLayer({ host }: { readonly host: Host }) {
  const open = codexPlace.value !== null;
  const screen = host.screen.value;
  const here = onTable(screen);
  const take = (id: string): void => {
    host.scenario(id).then((found) => (taken.value = found), giveUp);
  };
  useEffect(() => {
    if (!open) return;
    if (room.peek() === null) Promise.all([import('./index'), wantPart('game')]).then(([found]) => (room.value = found.CodexSheet), giveUp);
    const first = host.saved.peek()?.scenario ?? host.catalogue[0]?.id;
    if (here === null && taken.peek() === null && first !== undefined) take(first);
  }, [open]);
  const { names } = host.preferences.value;
  useEffect(() => {
    if (open) host.handbook().then((found) => (library.value = found), console.warn);
  }, [open, names]);
  // A crisis from the shelf is read in the language that stands, under the names that stand.
  const spoken = `${language()} ${names}`;
  useEffect(() => {
    const shown = taken.peek();
    if (shown !== null) take(shown.id);
  }, [spoken]);
  // Whoever goes to another screen has left the codex behind.
  useEffect(() => {
    codexPlace.value = null;
  }, [screen]);
  const scenario = here ?? taken.value;
  useLayoutEffect(() => {
    codexScenario.value = scenario;
  }, [scenario]);
  const Room = room.value;
  if (!open || Room === null || scenario === null) return null;
  return <Room scenario={scenario} shelf={here === null ? host.catalogue : []} onTake={take} library={library.value} />;
}

function giveUp(): void {
  codexPlace.value = null;
  announce(t('app.no-codex'));
}

import { useEffect } from 'preact/hooks';
import { PILLARS } from '../../engine/vocabulary';
import type { Session } from '../../session/api';
import { BoardFrame } from '../board';
import { mapTableOpen } from '../board/map-twin';
import { picked } from '../board/picks';
import { Button, dispatchesOf, Icon, type IconName, PILLAR_NAMES, snapshotOf, useShortcut } from '../shared';
import { undo } from './act';
import { Belief } from './belief';
import { Coach } from './coach';
import { Dispatches } from './dispatches';
import { Draft } from './draft';
import { handOf } from './measures';
import { Sheets } from './sheets';
import { IndicatorStrip, StateOfPlay } from './state-of-play';
import { focusTray, Trays } from './trays';
import { openSheet, openTab, type Tab } from './ui';
import './table.css';

export interface TableScreenProps {
  readonly session: Session;
  /** Settings and help, the same on every screen. */
  readonly commands?: preact.ComponentChildren;
  /** Set while the first steps are still to be shown. */
  readonly onCoached?: (() => void) | undefined;
}

/** Decide: everything needed to commit a turn on one screen. */
export function TableScreen({ session, commands, onCoached }: TableScreenProps) {
  const snapshot = snapshotOf(session).value;
  const { pub } = snapshot.view;
  const undoReason = snapshot.canUndo
    ? null
    : pub.agenda.length === 0
      ? 'Nothing to undo: the draft is untouched.'
      : 'What was asked or called off cannot be undone.';
  useShortcut('1', `${PILLAR_NAMES[PILLARS[0]]} cards`, () => focusTray(PILLARS[0]));
  useShortcut('2', `${PILLAR_NAMES[PILLARS[1]]} cards`, () => focusTray(PILLARS[1]));
  useShortcut('3', `${PILLAR_NAMES[PILLARS[2]]} cards`, () => focusTray(PILLARS[2]));
  useShortcut('4', `${PILLAR_NAMES[PILLARS[3]]} cards`, () => focusTray(PILLARS[3]));
  useShortcut('Backspace', 'Undo', () => undo(session));
  useShortcut('C', 'Circulate the draft, or let the turn pass', () => (openSheet.value = { kind: 'commit' }));
  useShortcut('S', 'Sound out a delegation', () => (openSheet.value = { kind: 'sound' }));
  useShortcut('U', 'What is under way', () => (openSheet.value = { kind: 'running' }));
  useShortcut('A', 'Ask the advisers', () => (openSheet.value = { kind: 'advice' }));
  useShortcut('D', 'The attribution desk', () => (openSheet.value = { kind: 'desk' }), session.scenario.attribution !== null);
  useShortcut('M', 'The map as a table', () => (mapTableOpen.value = true));
  useEffect(() => {
    openTab.value = null;
    return () => {
      openSheet.value = null;
    };
  }, [pub.turn]);
  useEffect(
    () =>
      picked.subscribe((target) => {
        if (target?.kind === 'delegation') openSheet.value = { kind: 'delegation', id: target.id };
        if (target) queueMicrotask(() => (picked.value = null));
      }),
    [],
  );
  return (
    <div class="table-screen" data-tab={openTab.value ?? 'none'}>
      <BoardFrame
        session={session}
        screen="table"
        label={`Turn ${pub.turn}: decide`}
        commands={
          <>
            <Button onTable icon="undo" class="folds" reason={undoReason} label="Undo" shortcut="Backspace" onPress={() => undo(session)}>
              <span class="word">Undo</span>
            </Button>
            <Button
              onTable
              icon="hourglass"
              class="folds"
              label={`Under way ${pub.running.length}`}
              onPress={() => (openSheet.value = { kind: 'running' })}
            >
              <span>
                <span class="word wide">Under way </span>
                {pub.running.length}
              </span>
            </Button>
            {commands}
          </>
        }
        between={<Between session={session} />}
        right={
          <>
            <Dispatches session={session} snapshot={snapshot} />
            <Belief session={session} snapshot={snapshot} />
          </>
        }
        below={
          <>
            <StateOfPlay session={session} snapshot={snapshot} />
            <Trays session={session} snapshot={snapshot} />
            <Draft session={session} snapshot={snapshot} />
          </>
        }
      />
      {onCoached && pub.turn === 1 ? <Coach tabled={pub.agenda.length} onDone={onCoached} /> : null}
      <Sheets session={session} snapshot={snapshot} />
    </div>
  );
}

/** Phone only: four gauges and four tabs between the board and the draft. */
function Between({ session }: { readonly session: Session }) {
  const snapshot = snapshotOf(session).value;
  const news = dispatchesOf(session.scenario, snapshot).filter((item) => item.current).length;
  const open = handOf(session, snapshot).filter((one) => one.closed === '').length;
  const tabs: readonly (readonly [Tab, IconName, string])[] = [
    ['news', 'file', `News ${news}`],
    ['rival', 'eye', 'Rival'],
    ['state', 'gauge', 'State'],
    ['hand', 'hand', `Hand ${open}`],
  ];
  return (
    <>
      <IndicatorStrip session={session} snapshot={snapshot} />
      <div class="tabs" role="group" aria-label="Open over the map">
        {tabs.map(([tab, icon, label]) => (
          <button
            key={tab}
            type="button"
            class="paper"
            aria-pressed={openTab.value === tab}
            onClick={() => (openTab.value = openTab.value === tab ? null : tab)}
          >
            <Icon name={icon} /> {label}
          </button>
        ))}
      </div>
    </>
  );
}

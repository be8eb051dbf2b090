import { useEffect, useLayoutEffect } from 'preact/hooks';
import { t } from '../../i18n';
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
import './large-text.css';

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
  const undoReason = snapshot.canUndo ? null : pub.agenda.length === 0 ? t('table.nothing-to-undo-the') : t('table.what-was-asked-or');
  useShortcut('1', t('table.cards', { pillar: PILLAR_NAMES[PILLARS[0]] }), () => focusTray(PILLARS[0]));
  useShortcut('2', t('table.cards', { pillar: PILLAR_NAMES[PILLARS[1]] }), () => focusTray(PILLARS[1]));
  useShortcut('3', t('table.cards', { pillar: PILLAR_NAMES[PILLARS[2]] }), () => focusTray(PILLARS[2]));
  useShortcut('4', t('table.cards', { pillar: PILLAR_NAMES[PILLARS[3]] }), () => focusTray(PILLARS[3]));
  useShortcut('Backspace', t('table.undo'), () => undo(session));
  useShortcut('C', t('table.circulate-the-draft-or'), () => (openSheet.value = { kind: 'commit' }));
  useShortcut('S', t('table.sound-out-a-delegation'), () => (openSheet.value = { kind: 'sound' }));
  useShortcut('U', t('table.what-is-under-way'), () => (openSheet.value = { kind: 'running' }));
  useShortcut('A', t('table.ask-the-advisers'), () => (openSheet.value = { kind: 'advice' }));
  useShortcut('D', t('table.the-attribution-desk'), () => (openSheet.value = { kind: 'desk' }), session.scenario.attribution !== null);
  useShortcut('M', t('table.the-map-as-a'), () => (mapTableOpen.value = true));
  // Before the picture of the new turn, or it would close a sheet that was opened on that turn already.
  useLayoutEffect(() => {
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
        label={t('table.turn-decide', { turn: pub.turn })}
        commands={
          <>
            <Button
              onTable
              icon="undo"
              class="folds"
              reason={undoReason}
              label={t('table.undo')}
              shortcut="Backspace"
              onPress={() => undo(session)}
            >
              <span class="word">{t('table.undo')}</span>
            </Button>
            <Button
              onTable
              icon="hourglass"
              class="folds"
              label={t('table.under-way', { running: pub.running.length })}
              onPress={() => (openSheet.value = { kind: 'running' })}
            >
              <span>
                <span class="word wide">{t('table.under-way-2')} </span>
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
    ['news', 'file', t('table.news', { news })],
    ['rival', 'eye', t('table.rival')],
    ['state', 'gauge', t('table.state')],
    ['hand', 'hand', t('table.hand', { open })],
  ];
  return (
    <>
      <IndicatorStrip session={session} snapshot={snapshot} />
      <div class="tabs" role="group" aria-label={t('table.open-over-the-map')}>
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

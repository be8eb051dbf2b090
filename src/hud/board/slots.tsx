import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { snapshotOf } from '../shared/session';
import { Sheet } from '../shared/sheet';
import { CouncilSeats } from './council';
import { Ladder } from './ladder';
import { MapTable, mapTableOpen } from './map-twin';
import { slotRef, tableDraws } from './registry';
import './board.css';

const ladderRef = slotRef('ladder');
const councilRef = slotRef('council');
const mapRef = slotRef('map');

/** Ladder, council and map: empty places for the canvas with their readable twins. `overlay` lies on the map (the text under silence). */
export function BoardSlots({ session, overlay }: { readonly session: Session; readonly overlay?: ComponentChildren }) {
  const snapshot = snapshotOf(session).value;
  const drawn = tableDraws.value ? ' drawn' : '';
  return (
    <>
      <section class={`slot slot-ladder${drawn}`} data-slot="ladder" ref={ladderRef} aria-label={t('board.escalation-ladder')}>
        <Ladder session={session} snapshot={snapshot} />
      </section>
      <div class={`slot slot-council${drawn}`}>
        <CouncilSeats session={session} snapshot={snapshot} slot={councilRef} />
        <section class="slot-map" data-slot="map" ref={mapRef} aria-label={t('board.map', { title: session.scenario.map.title })}>
          {tableDraws.value ? null : <Sheet id={session.scenario.id} frame="theatre" class="map-fallback" />}
          <button
            type="button"
            class={tableDraws.value ? 'map-as-table when-focused' : 'map-as-table'}
            onClick={() => (mapTableOpen.value = true)}
          >
            {t('board.the-map-as-a-2')}
          </button>
          <div class="hidden-text">
            <MapTable session={session} snapshot={snapshot} />
          </div>
        </section>
        {overlay ? <div class="slot-overlay">{overlay}</div> : null}
      </div>
    </>
  );
}

import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Scenario } from '../../engine/scenario';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Icon } from '../shared/icon';
import { type Entry, entriesOf, search, SECTIONS } from './entries';
import type { CodexProps } from './layer';
import { withLibrary } from './library';
import { MeasureList, MeasurePage } from './measures';
import { Comparison, OrganisationPage } from './organisations';
import { headingId, openerId } from './parts';
import { codexPlace, openCodex, type Place } from './place';
import { ActorList, IndicatorList, PowerList, PrecedentList, RivalList, TermList } from './sections';
import './codex.css';

/** The reference of a crisis: everything that it names, told from the data that the rules play with. */
export function CodexSheet({ scenario, shelf, onTake, library }: CodexProps) {
  const place = codexPlace.value ?? { section: 'organisations', entry: '' };
  const query = useSignal('');
  const wide = useMemo(() => withLibrary(scenario, library), [scenario, library]);
  const entries = useMemo(() => entriesOf(scenario, wide.organisations), [scenario, wide]);
  const searching = query.value.trim() !== '';
  const inside = useRef<HTMLDivElement>(null);
  const before = useRef<Place>(place);
  // With the page that is shown, not after it: what is typed from then on is a new search.
  useLayoutEffect(() => {
    query.value = '';
    arrive(inside.current, before.current, place);
    before.current = place;
  }, [place.section, place.entry]);
  return (
    <Dialog
      title={t('codex.codex')}
      size="wide"
      class="codex"
      aside={
        shelf.length > 1 ? (
          <select aria-label={t('codex.crisis')} value={scenario.id} onChange={(event) => onTake(event.currentTarget.value)}>
            {shelf.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        ) : (
          <span class="codex-crisis">{scenario.title}</span>
        )
      }
      onClose={() => (codexPlace.value = null)}
    >
      <div class="codex-inside" ref={inside}>
        <div class="codex-bar">
          <label class="codex-search">
            <Icon name="search" />
            <span class="hidden-text">{t('codex.search-the-codex')}</span>
            <input
              type="search"
              value={query.value}
              placeholder={t('codex.search-names-texts-terms')}
              autocomplete="off"
              spellcheck={false}
              onInput={(event) => (query.value = event.currentTarget.value)}
            />
          </label>
          <nav aria-label={t('codex.sections-of-the-codex')}>
            {SECTIONS.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                aria-current={!searching && id === place.section ? 'true' : undefined}
                onClick={() => {
                  query.value = '';
                  openCodex(id);
                }}
              >
                {name}
              </button>
            ))}
          </nav>
        </div>
        {searching ? (
          <Finds
            finds={search(entries, query.value)}
            query={query.value.trim()}
            onPick={(entry) => {
              query.value = '';
              openCodex(entry.section, entry.id);
            }}
          />
        ) : (
          <Section scenario={scenario} wide={wide} place={place} />
        )}
      </div>
    </Dialog>
  );
}

/** Brings the eye and the focus where the link led; on the way back, to the row that had been opened. */
function arrive(inside: HTMLElement | null, from: Place, to: Place): void {
  if (inside === null) return;
  const sheet = inside.closest('.sheet-body');
  const target =
    to.entry !== ''
      ? document.getElementById(headingId(to.section, to.entry))
      : from.section === to.section && from.entry !== ''
        ? document.getElementById(openerId(from.section, from.entry))
        : null;
  if (target === null) {
    sheet?.scrollTo({ top: 0 });
    return;
  }
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: target.closest('.page') ? 'end' : 'center' });
  if (target.closest('.page')) sheet?.scrollTo({ top: 0 });
}

function Finds({
  finds,
  query,
  onPick,
}: {
  readonly finds: readonly Entry[];
  readonly query: string;
  readonly onPick: (entry: Entry) => void;
}) {
  return (
    <section class="finds" aria-label={t('codex.found')}>
      <output>{finds.length === 0 ? t('codex.nothing-here-speaks-of', { query }) : t('codex.entries', { count: finds.length })}</output>
      <ul>
        {finds.map((entry) => (
          <li key={`${entry.section}/${entry.id}`}>
            <button type="button" class="row" onClick={() => onPick(entry)}>
              <b>{entry.name}</b>
              <small>{SECTIONS.find((one) => one.id === entry.section)?.name}</small>
              <span>{entry.gloss}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Section({ scenario, wide, place }: { readonly scenario: Scenario; readonly wide: Scenario; readonly place: Place }) {
  const name = SECTIONS.find((one) => one.id === place.section)?.name ?? '';
  const organisation = place.section === 'organisations' ? wide.organisations.find((one) => one.id === place.entry) : undefined;
  const measure = place.section === 'measures' ? scenario.measures.find((one) => one.id === place.entry) : undefined;
  if (organisation || measure)
    return (
      <>
        <Button small icon="left" class="codex-back" onPress={() => openCodex(place.section)}>
          {t('codex.all', { name: name.toLowerCase() })}
        </Button>
        {organisation ? <OrganisationPage scenario={wide} organisation={organisation} /> : null}
        {measure ? <MeasurePage scenario={scenario} measure={measure} /> : null}
      </>
    );
  return (
    <section class="section" aria-labelledby="codex-section">
      <h3 id="codex-section">{name}</h3>
      <Contents scenario={scenario} wide={wide} section={place.section} />
    </section>
  );
}

function Contents({
  scenario,
  wide,
  section,
}: {
  readonly scenario: Scenario;
  readonly wide: Scenario;
  readonly section: Place['section'];
}) {
  switch (section) {
    case 'organisations':
      return <Comparison scenario={wide} own={scenario} />;
    case 'actors':
      return <ActorList scenario={scenario} />;
    case 'measures':
      return <MeasureList scenario={scenario} />;
    case 'indicators':
      return <IndicatorList scenario={scenario} />;
    case 'rivals':
      return <RivalList scenario={scenario} />;
    case 'powers':
      return <PowerList scenario={scenario} />;
    case 'precedents':
      return <PrecedentList scenario={scenario} />;
    case 'terms':
      return <TermList />;
  }
}

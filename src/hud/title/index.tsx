import { signal } from '@preact/signals';
import type { Settings } from '../../engine/state';
import { DIFFICULTY_PARTS, LEVELS } from '../../engine/vocabulary';
import { language, t } from '../../i18n';
import { aboutPage } from '../about/place';
import { openCodex } from '../codex/place';
import { openGames } from '../games/place';
import type { CatalogueEntry, Host } from '../host';
import { settingsOpen } from '../settings-layer';
import { Button } from '../shared/button';
import { Icon } from '../shared/icon';
import { shortcutSheetOpen } from '../shared/keys';
import { settled } from '../shared/settled';
import { Sheet } from '../shared/sheet';
import { CouncilRow } from './council-row';
import './title.css';

/** What a card says of its crisis. */
const DIFFICULTY = { 1: 'title.difficulty-1', 2: 'title.difficulty-2', 3: 'title.difficulty-3' } as const;

const settings = signal<Settings>({ rationality: 'normal', intelligence: 'normal', discipline: 'normal' });
/** Empty: a fresh seed for each game. */
const seed = signal('');

/** As the sheets are numbered. */
const bySheet = (catalogue: readonly CatalogueEntry[]): readonly CatalogueEntry[] =>
  catalogue.toSorted((a, b) => (a.card.sheet < b.card.sheet ? -1 : a.card.sheet > b.card.sheet ? 1 : 0));

export function TitleScreen({ host }: { readonly host: Host }) {
  const saved = host.saved.value;
  return (
    <div class={`title-screen${host.catalogue.length === 1 ? ' single' : ''}`}>
      <main class="title-main">
        <div class="title-words">
          <h1>{t('title.name')}</h1>
          <p class="title-lede">{t('title.lede')}</p>
          {saved ? (
            <button type="button" class="doc continue" onClick={() => host.resume()}>
              <Icon name="play" />
              <b>{t('title.continue')}</b>
              <span>
                {t('title.saved', {
                  title: saved.title,
                  ended: saved.ended ? 'yes' : 'no',
                  turn: saved.turn,
                  turns: saved.turns,
                  when: saved.when,
                })}
              </span>
            </button>
          ) : null}
          {host.newEdition.value ? (
            <p class="title-edition doc">
              {t('saves.edition')}{' '}
              <Button small icon="again" onPress={() => host.useEdition()}>
                {t('saves.use-edition')}
              </Button>
            </p>
          ) : null}
          <Options host={host} />
          <p class="title-foot">{t('title.foot')}</p>
        </div>
        <div class="title-cards">
          {bySheet(host.catalogue).map((entry, i) => (
            <CrisisCard key={entry.id} host={host} entry={entry} ink={['red', 'blue', 'green'][i % 3] ?? 'red'} lead={i === 0 && !saved} />
          ))}
        </div>
      </main>
      <CouncilRow />
    </div>
  );
}

function CrisisCard({
  host,
  entry,
  ink,
  lead,
}: {
  readonly host: Host;
  readonly entry: CatalogueEntry;
  readonly ink: string;
  readonly lead: boolean;
}) {
  const begin = () => {
    const wanted = seed.value.trim();
    if (wanted !== '' && host.whyNotSeed(wanted)) return;
    host.open({ scenario: entry.id, seed: wanted === '' ? host.freshSeed() : wanted, settings: settings.value });
  };
  const reason = seed.value.trim() === '' ? null : host.whyNotSeed(seed.value.trim());
  return (
    <article class={`paper crisis ${ink}`}>
      <header>
        <span>{entry.card.sheet}</span>
        <span>{entry.card.place}</span>
        <h2>
          {entry.title} <em>{entry.subtitle}</em>
        </h2>
      </header>
      <Sheet id={entry.id} frame="title" />
      <div class="crisis-body">
        <p class="crisis-stakes">{entry.card.stakes}</p>
        <dl>
          <div>
            <dt>{t('title.when')}</dt>
            <dd>{entry.card.dates}</dd>
          </div>
          <div>
            <dt>{t('title.length')}</dt>
            <dd>{t('title.length-value', { minutes: entry.card.minutes, turns: entry.turns })}</dd>
          </div>
          <div>
            <dt>{t('title.council')}</dt>
            <dd>{entry.card.council}</dd>
          </div>
          <div>
            <dt>{t('title.difficulty')}</dt>
            <dd>{t(DIFFICULTY[entry.card.difficulty])}</dd>
          </div>
          {entry.texts === language() ? null : (
            <div class="crisis-texts">
              <dt>{t('title.language')}</dt>
              <dd>{t('title.texts-in-english')}</dd>
            </div>
          )}
        </dl>
        <Button primary={lead} reason={reason ? t('title.seed-unusable', { problem: reason }) : null} onPress={begin} class="crisis-begin">
          {t('title.begin')}
          {/* Three buttons of one name are told apart by the eye alone. */}
          <span class="hidden-text">: {entry.title}</span>
        </Button>
      </div>
    </article>
  );
}

function Options({ host }: { readonly host: Host }) {
  const typed = seed.value.trim();
  const problem = typed === '' ? null : host.whyNotSeed(typed);
  const night = document.documentElement.dataset['theme'] === 'night';
  const changed = DIFFICULTY_PARTS.filter((part) => settings.value[part] !== 'normal').length;
  return (
    <ul class="title-options">
      <li>
        <details>
          <summary>
            <Icon name="scale" /> <b>{t('title.difficulty')}</b>{' '}
            <span>{changed === 0 ? t('title.difficulty-standard') : t('title.difficulty-changed', { count: changed })}</span>
          </summary>
          {settled.value ? (
            <div class="option-body">
              {DIFFICULTY_PARTS.map((part) => (
                <fieldset key={part}>
                  <legend>{t(`title.part-${part}`)}</legend>
                  <span class="option-choices">
                    {LEVELS.map((level) => (
                      <label key={level} class={settings.value[part] === level ? 'on' : undefined}>
                        <input
                          type="radio"
                          name={part}
                          checked={settings.value[part] === level}
                          onChange={() => (settings.value = { ...settings.value, [part]: level })}
                        />
                        {t(`title.${part}-${level}`)}
                      </label>
                    ))}
                  </span>
                </fieldset>
              ))}
            </div>
          ) : null}
        </details>
      </li>
      <li>
        <details>
          <summary>
            <Icon name="flag" /> <b>{t('title.seed-own')}</b>{' '}
            <span>{typed === '' ? t('title.seed-same') : problem ? t('title.seed-bad') : typed}</span>
          </summary>
          {settled.value ? (
            <div class="option-body">
              <label class="seed-label" for="seed">
                {t('title.seed-label')}
              </label>
              <input
                id="seed"
                class="seed"
                type="text"
                value={seed.value}
                autocomplete="off"
                spellcheck={false}
                aria-invalid={problem ? 'true' : undefined}
                aria-describedby={problem ? 'seed-problem' : undefined}
                onInput={(event) => (seed.value = event.currentTarget.value)}
              />
              {problem ? (
                <p id="seed-problem" class="seed-problem" role="alert">
                  <Icon name="alert" /> {problem}
                </p>
              ) : null}
            </div>
          ) : null}
        </details>
      </li>
      <li class="title-games">
        <button type="button" onClick={openGames}>
          <Icon name="save" /> <b>{t('saves.games')}</b> <span>{t('saves.games-note')}</span>
        </button>
      </li>
      <li class="title-games">
        <button type="button" onClick={() => (location.hash = '#/workshop')}>
          <Icon name="file" /> <b>{t('title.workshop')}</b> <span>{t('title.workshop-note')}</span>
        </button>
      </li>
      <li class="title-tools">
        <button type="button" onClick={() => host.setPreferences({ theme: night ? 'day' : 'night' })}>
          <Icon name={night ? 'sun' : 'moon'} /> <b>{night ? t('title.by-day') : t('title.by-night')}</b>
        </button>
        <button type="button" onClick={() => openCodex()}>
          <Icon name="book" /> <b>{t('title.codex')}</b>
        </button>
        <button type="button" onClick={() => host.classroom.open()}>
          <Icon name="users" /> <b>{t('title.classroom')}</b>
        </button>
        <button type="button" onClick={() => (aboutPage.value = 'model')}>
          <Icon name="scale" /> <b>{t('title.about')}</b>
        </button>
        <button type="button" onClick={() => (settingsOpen.value = true)}>
          <Icon name="settings" /> <b>{t('title.settings')}</b>
        </button>
        <button type="button" onClick={() => (shortcutSheetOpen.value = true)}>
          <Icon name="help" /> <b>{t('title.keys')}</b>
        </button>
      </li>
    </ul>
  );
}

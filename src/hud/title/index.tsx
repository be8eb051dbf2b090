import { signal } from '@preact/signals';
import type { Level, Settings } from '../../engine/state';
import { openCodex } from '../codex/place';
import type { CatalogueEntry, Host } from '../host';
import { settingsOpen } from '../settings';
import { Button } from '../shared/button';
import { Icon } from '../shared/icon';
import { shortcutSheetOpen } from '../shared/keys';
import { Sheet } from '../shared/sheet';
import { CouncilRow } from './council-row';
import './title.css';

/** Difficulty in its three parts, each level by what it does. */
const PARTS: readonly { readonly key: keyof Settings; readonly name: string; readonly levels: readonly (readonly [Level, string])[] }[] = [
  {
    key: 'rationality',
    name: 'The rival',
    levels: [
      ['easy', 'erratic'],
      ['normal', 'steady'],
      ['hard', 'calculating'],
    ],
  },
  {
    key: 'intelligence',
    name: 'Your intelligence',
    levels: [
      ['easy', 'sharp'],
      ['normal', 'fair'],
      ['hard', 'clouded'],
    ],
  },
  {
    key: 'discipline',
    name: 'The council',
    levels: [
      ['easy', 'patient'],
      ['normal', 'as usual'],
      ['hard', 'quick to object'],
    ],
  },
];

const settings = signal<Settings>({ rationality: 'normal', intelligence: 'normal', discipline: 'normal' });
/** Empty: a fresh seed for each game. */
const seed = signal('');

export function TitleScreen({ host }: { readonly host: Host }) {
  const saved = host.saved.value;
  return (
    <div class={`title-screen${host.catalogue.length === 1 ? ' single' : ''}`}>
      <main class="title-main">
        <div class="title-words">
          <h1>Silence Procedure</h1>
          <p class="title-lede">You chair a council of allies through a crisis. A decision passes when nobody breaks silence.</p>
          {saved ? (
            <button type="button" class="doc continue" onClick={() => host.resume()}>
              <Icon name="play" />
              <b>Continue</b>
              <span>
                {saved.title} · {saved.ended ? 'ended' : `turn ${saved.turn} of ${saved.turns}`} · saved {saved.when}
              </span>
            </button>
          ) : null}
          <Options host={host} />
          <p class="title-foot">Teaches judgement, not prediction. Facts of the real case carry their sources.</p>
        </div>
        <div class="title-cards">
          {host.catalogue.map((entry, i) => (
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
            <dt>When</dt>
            <dd>{entry.card.dates}</dd>
          </div>
          <div>
            <dt>Length</dt>
            <dd>
              {entry.card.minutes} minutes, {entry.turns} turns
            </dd>
          </div>
          <div>
            <dt>Council</dt>
            <dd>{entry.card.council}</dd>
          </div>
          <div>
            <dt>Difficulty</dt>
            <dd>{['gentle', 'moderate', 'hard'][entry.card.difficulty - 1]}</dd>
          </div>
        </dl>
        <Button primary={lead} reason={reason ? `The seed cannot be used: ${reason}` : null} onPress={begin} class="crisis-begin">
          Begin
        </Button>
      </div>
    </article>
  );
}

function Options({ host }: { readonly host: Host }) {
  const typed = seed.value.trim();
  const problem = typed === '' ? null : host.whyNotSeed(typed);
  const night = document.documentElement.dataset['theme'] === 'night';
  const changed = PARTS.filter((part) => settings.value[part.key] !== 'normal').length;
  return (
    <ul class="title-options">
      <li>
        <details>
          <summary>
            <Icon name="scale" /> <b>Difficulty</b> <span>{changed === 0 ? 'standard in three parts' : `${changed} of three changed`}</span>
          </summary>
          <div class="option-body">
            {PARTS.map((part) => (
              <fieldset key={part.key}>
                <legend>{part.name}</legend>
                <span class="option-choices">
                  {part.levels.map(([level, words]) => (
                    <label key={level} class={settings.value[part.key] === level ? 'on' : undefined}>
                      <input
                        type="radio"
                        name={part.key}
                        checked={settings.value[part.key] === level}
                        onChange={() => (settings.value = { ...settings.value, [part.key]: level })}
                      />
                      {words}
                    </label>
                  ))}
                </span>
              </fieldset>
            ))}
          </div>
        </details>
      </li>
      <li>
        <details>
          <summary>
            <Icon name="flag" /> <b>Set your own seed</b>{' '}
            <span>{typed === '' ? 'same seed, same luck' : problem ? 'cannot be used' : typed}</span>
          </summary>
          <div class="option-body">
            <label class="seed-label" for="seed">
              Any phrase of 1 to 120 characters. Left empty, each game draws its own.
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
        </details>
      </li>
      <li class="title-tools">
        <button type="button" onClick={() => host.setPreferences({ theme: night ? 'day' : 'night' })}>
          <Icon name={night ? 'sun' : 'moon'} /> <b>{night ? 'By day' : 'By night'}</b>
        </button>
        <button type="button" onClick={() => openCodex()}>
          <Icon name="book" /> <b>Codex</b>
        </button>
        <button type="button" onClick={() => (settingsOpen.value = true)}>
          <Icon name="settings" /> <b>Settings</b>
        </button>
        <button type="button" onClick={() => (shortcutSheetOpen.value = true)}>
          <Icon name="help" /> <b>Keys</b>
        </button>
      </li>
    </ul>
  );
}

import { DIFFICULTY_PARTS, LEVELS } from '../engine/vocabulary';
import { signal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Level, Scenario, Settings } from '../engine';
import type { Host } from '../hud';
import { Button } from '../hud/shared/button';
import { t } from '../i18n';
import { policyNames } from '../policies';
import { type RunFailure, startRun } from '../workers/workshop';
import { draftGame, trouble } from './bench';
import { goOn, sitDown } from './sitting';
import { type Overrides, settable, withOverrides } from './trial';
import { policyName } from './policy-names';

const seed = signal('');
const turn = signal(1);
const policy = signal('do-nothing');
const settings = signal<Settings>({ rationality: 'normal', intelligence: 'normal', discipline: 'normal' });
const overrides = signal<Overrides>({});
const state = signal<'ready' | 'trying' | RunFailure>('ready');
let stop: (() => void) | null = null;

export function failureWords(why: RunFailure): string {
  return why.kind === 'too-long' ? t('workshop.run-too-long') : t('workshop.run-threw', { message: why.message });
}

/** Plays the draft to its end in a worker first; only what holds comes to the table. */
function play(scenario: Scenario, fresh: () => string): void {
  const phrase = seed.value.trim() || fresh();
  const asked = { type: 'trial', scenario, seed: phrase, settings: settings.value, turn: turn.value, policy: policy.value } as const;
  state.value = 'trying';
  stop = startRun<'trial'>(asked, {
    done(trial) {
      stop = null;
      state.value = 'ready';
      const set = withOverrides(scenario, trial, overrides.value, t('workshop.set-here'));
      try {
        sitDown(set, phrase, settings.value, trial.commands, trial.turn === 1);
      } catch (error) {
        state.value = { kind: 'threw', message: String(error) };
      }
    },
    failed(why) {
      stop = null;
      state.value = why;
    },
  });
}

function takeUp(): void {
  const game = draftGame.peek();
  if (!game) return;
  try {
    goOn(game);
  } catch (error) {
    console.warn(error);
    trouble.value = t('workshop.not-gone-on');
  }
}

export function PlayTab({ host, scenario }: { readonly host: Host; readonly scenario: Scenario }) {
  const id = useId();
  useEffect(() => () => stop?.(), []);
  useEffect(() => {
    if (turn.value > scenario.turns.length) turn.value = 1;
    if (!policyNames(scenario).includes(policy.value)) policy.value = 'do-nothing';
  }, [scenario]);
  const problem = seed.value.trim() === '' ? null : host.whyNotSeed(seed.value.trim());
  const now = state.value;
  const trying = now === 'trying';
  return (
    <div class="workshop-play">
      <p class="workshop-field">
        <label for={`${id}-seed`}>{t('workshop.seed')}</label>
        <input id={`${id}-seed`} value={seed.value} autocomplete="off" onInput={(event) => (seed.value = event.currentTarget.value)} />
      </p>
      {problem ? <p class="workshop-warning">{problem}</p> : null}
      <p class="workshop-field">
        <label for={`${id}-turn`}>{t('workshop.from-turn')}</label>
        <select id={`${id}-turn`} value={turn.value} onChange={(event) => (turn.value = Number(event.currentTarget.value))}>
          {scenario.turns.map((one, at) => (
            <option key={one.date} value={at + 1}>
              {at + 1}: {one.heading}
            </option>
          ))}
        </select>
      </p>
      {turn.value > 1 ? (
        <p class="workshop-field">
          <label for={`${id}-policy`}>{t('workshop.until-then')}</label>
          <select id={`${id}-policy`} value={policy.value} onChange={(event) => (policy.value = event.currentTarget.value)}>
            {policyNames(scenario).map((one) => (
              <option key={one} value={one}>
                {policyName(scenario, one)}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <details>
        <summary>{t('title.difficulty')}</summary>
        {DIFFICULTY_PARTS.map((part) => (
          <p key={part} class="workshop-field">
            <label for={`${id}-${part}`}>{t(`title.part-${part}`)}</label>
            <select
              id={`${id}-${part}`}
              value={settings.value[part]}
              onChange={(event) => (settings.value = { ...settings.value, [part]: event.currentTarget.value as Level })}
            >
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {t(`title.${part}-${level}`)}
                </option>
              ))}
            </select>
          </p>
        ))}
      </details>
      <details>
        <summary>{t('workshop.set-values', { count: Object.keys(overrides.value).length })}</summary>
        <p class="muted">{t('workshop.set-note')}</p>
        {settable(scenario).map((indicator) => (
          <p key={indicator} class="workshop-field">
            <label for={`${id}-${indicator}`}>{scenario.indicators.find((one) => one.id === indicator)?.name}</label>
            <input
              id={`${id}-${indicator}`}
              type="number"
              min={0}
              max={100}
              value={overrides.value[indicator] ?? ''}
              onInput={(event) => setOverride(indicator, event.currentTarget.value)}
            />
          </p>
        ))}
      </details>
      <p class="workshop-ways">
        <Button
          primary
          icon="play"
          reason={problem ?? (trying ? t('workshop.trying') : null)}
          onPress={() => play(scenario, () => host.freshSeed())}
        >
          {t('workshop.play')}
        </Button>
        {draftGame.value ? (
          <Button icon="again" onPress={takeUp}>
            {t(draftGame.value.ended ? 'workshop.go-to-debrief' : 'workshop.go-on', { turn: draftGame.value.turn })}
          </Button>
        ) : null}
        {trying ? (
          <Button
            onPress={() => {
              stop?.();
              stop = null;
              state.value = 'ready';
            }}
          >
            {t('workshop.cancel')}
          </Button>
        ) : null}
      </p>
      <p role="status">{trying ? t('workshop.trying') : ''}</p>
      {typeof now === 'object' ? (
        <p class="workshop-warning" role="alert">
          {failureWords(now)}
        </p>
      ) : null}
    </div>
  );
}

function setOverride(indicator: string, typed: string): void {
  const value = Number(typed);
  const { [indicator]: _, ...rest } = overrides.value;
  overrides.value = typed.trim() === '' || !Number.isFinite(value) ? rest : { ...rest, [indicator]: Math.max(0, Math.min(100, value)) };
}

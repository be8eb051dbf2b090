/** The workshop: a place to write crises, to see them checked and to play them, inside the game. */
import { computed, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Host } from '../hud';
import { Button } from '../hud/shared/button';
import { t } from '../i18n';
import type { Session } from '../session';
import { draft, openBench } from './bench';
import { BenchScreen } from './bench-screen';
import { sitting, SittingScreen } from './sitting';
import { StartScreen } from './start-screen';
import type { LastGame } from './rerun-tab';
import './workshop.css';

/** What the workshop needs of the composition root. */
export interface Bench {
  /** Lays the table for a match that is not saved; gives back what clears it. */
  seat(match: Session): () => void;
  /** The saved game, if there is one. */
  lastGame(): LastGame | null;
}

/** Whether a draft is open, not which: a save makes another object of it. */
const isLaid = computed(() => draft.value !== null);

export function makeWorkshop(bench: Bench): ComponentType<{ readonly host: Host }> {
  return function Workshop({ host }) {
    const state = useSignal<'opening' | 'open' | 'failed'>('opening');
    const open = (): void => {
      state.value = 'opening';
      openBench().then(
        () => (state.value = 'open'),
        (error: unknown) => {
          console.warn(error);
          state.value = 'failed';
        },
      );
    };
    useEffect(open, []);
    useEffect(() => {
      document.title = t('workshop.page-title');
    });
    if (state.value !== 'open')
      return (
        <main class="waiting" aria-busy={state.value === 'opening'}>
          <h1>{t('workshop.title')}</h1>
          <p>{state.value === 'opening' ? t('workshop.opening') : t('workshop.not-opened')}</p>
          {state.value === 'failed' ? (
            <Button onTable onPress={open}>
              {t('workshop.again')}
            </Button>
          ) : null}
        </main>
      );
    if (sitting.value) return <SittingScreen host={host} bench={bench} sitting={sitting.value} />;
    return isLaid.value ? <BenchScreen host={host} bench={bench} /> : <StartScreen host={host} />;
  };
}

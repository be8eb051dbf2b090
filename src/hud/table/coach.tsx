import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../shared';
import { openSheet } from './ui';

/** Three notes beside the things they speak of. Never in the way, gone when put away, and they move on by themselves. */
const MARKS = [
  {
    at: 'news',
    get title() {
      return t('table.coach-news-title');
    },
    get text() {
      return t('table.coach-news-text');
    },
  },
  {
    at: 'cards',
    get title() {
      return t('table.coach-cards-title');
    },
    get text() {
      return t('table.coach-cards-text');
    },
  },
  {
    at: 'draft',
    get title() {
      return t('table.coach-draft-title');
    },
    get text() {
      return t('table.coach-draft-text');
    },
  },
] as const;

export interface CoachProps {
  readonly tabled: number;
  readonly onDone: () => void;
}

export function Coach({ tabled, onDone }: CoachProps) {
  const step = useSignal(0);
  useEffect(() => {
    if (tabled > 0 && step.peek() < 2) step.value = 2;
  }, [tabled]);
  const committing = openSheet.value?.kind === 'commit';
  useEffect(() => {
    if (committing) onDone();
  }, [committing]);
  const mark = MARKS[step.value];
  if (!mark || openSheet.value) return null;
  const last = step.value === MARKS.length - 1;
  return (
    <aside class={`doc coach at-${mark.at}`} aria-label={t('table.first-steps-of', { value: step.value + 1, marks: MARKS.length })}>
      <p>
        <b>
          {step.value + 1} {mark.title}
        </b>{' '}
        {mark.text}
      </p>
      <div class="coach-foot">
        {last ? null : (
          <button type="button" class="link" onClick={onDone}>
            {t('table.no-help-needed')}
          </button>
        )}
        <Button small onPress={() => (last ? onDone() : step.value++)}>
          {last ? t('table.understood') : t('table.next')}
        </Button>
      </div>
    </aside>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from '../shared';
import { openSheet } from './ui';

/** Three notes beside the things they speak of. Never in the way, gone when put away, and they move on by themselves. */
const MARKS = [
  { at: 'news', title: 'Read', text: 'What happened, with the grade of each source. Below it, what your staff believes about the rival.' },
  {
    at: 'cards',
    title: 'Table a measure',
    text: 'Press a coin to table a card for its price, or the card itself to read it. Up to three make a draft.',
  },
  { at: 'draft', title: 'Circulate', text: 'The odds say whether all will hold. Until you circulate, everything can be taken back.' },
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
    <aside class={`doc coach at-${mark.at}`} aria-label={`First steps, ${step.value + 1} of ${MARKS.length}`}>
      <p>
        <b>
          {step.value + 1} {mark.title}
        </b>{' '}
        {mark.text}
      </p>
      <div class="coach-foot">
        {last ? null : (
          <button type="button" class="link" onClick={onDone}>
            No help needed
          </button>
        )}
        <Button small onPress={() => (last ? onDone() : step.value++)}>
          {last ? 'Understood' : 'Next'}
        </Button>
      </div>
    </aside>
  );
}

import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';
import type { Grade } from '../../engine/vocabulary';
import { gradeWords, isHighGrade, itemWords } from './grades';
import { Icon } from './icon';
import { LEANING_WORDS, type Leaning } from './odds';

export function Stamp({
  children,
  low = false,
  big = false,
}: {
  readonly children: ComponentChildren;
  readonly low?: boolean;
  readonly big?: boolean;
}) {
  return <span class={`stamp${low ? ' low' : ''}${big ? ' big' : ''}`}>{children}</span>;
}

export function GradeStamp({ grade }: { readonly grade: Grade }) {
  return (
    <span class={isHighGrade(grade) ? 'stamp' : 'stamp low'} title={gradeWords(grade)}>
      <span aria-hidden="true">
        {grade} {itemWords(grade)}
      </span>
      <span class="hidden-text">{t('words.grade', { grade, words: gradeWords(grade) })}</span>
    </span>
  );
}

/** The enamel stud of a delegation: tick, tilde or cross, with its word for those who do not see it. */
export function Stud({ state, words }: { readonly state: Leaning; readonly words?: string }) {
  return (
    <span class={`stud ${state}`}>
      {state === 'holds' ? <Icon name="check" /> : state === 'breaks' ? <Icon name="cross" /> : <TildeGlyph />}
      <span class="hidden-text">{words ?? LEANING_WORDS[state]}</span>
    </span>
  );
}

function TildeGlyph() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 14c2.5-6 6-6 9-2s6.500 4 9-2" />
    </svg>
  );
}

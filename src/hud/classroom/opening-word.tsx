import type { ComponentChildren } from 'preact';
import { type Assignment, openingWord } from '../../classroom';
import { t } from '../../i18n';

/** The word that opens the debriefs, folded away until it is wanted. Nothing where none is asked for. */
export function OpeningWord({ assignment, children }: { readonly assignment: Assignment; readonly children?: ComponentChildren }) {
  if (assignment.reveal !== 'word') return null;
  return (
    <details class="class-word">
      <summary>{t('classroom.word-show')}</summary>
      <p class="class-word-text mono">{openingWord(assignment)}</p>
      {children}
    </details>
  );
}

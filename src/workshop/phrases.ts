import { t } from '../i18n';

/** Words of the editor component, which asks for them by their English. */
export function editorPhrases(): Readonly<Record<string, string>> {
  return {
    Find: t('workshop.cm-find'),
    Replace: t('workshop.cm-replace'),
    next: t('workshop.cm-next'),
    previous: t('workshop.cm-previous'),
    all: t('workshop.cm-all'),
    'match case': t('workshop.cm-case'),
    'by word': t('workshop.cm-word'),
    regexp: t('workshop.cm-regexp'),
    replace: t('workshop.cm-replace-one'),
    'replace all': t('workshop.cm-replace-all'),
    close: t('workshop.cm-close'),
    Completions: t('workshop.cm-completions'),
    Diagnostics: t('workshop.issues'),
    'No diagnostics': t('workshop.no-issues'),
    'Fold line': t('workshop.cm-fold'),
    'Unfold line': t('workshop.cm-unfold'),
    'folded code': t('workshop.cm-folded'),
    unfold: t('workshop.cm-unfold'),
  };
}

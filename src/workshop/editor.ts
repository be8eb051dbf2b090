import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Issue } from '../scenario';
import { complete, hover } from './help';

export interface Editor {
  setText(text: string): void;
  text(): string;
  show(issues: readonly Issue[]): void;
  /** 1-based, as issues count. */
  jump(line: number, column: number): void;
  focus(): void;
  translate(phrases: Readonly<Record<string, string>>, label: string): void;
  destroy(): void;
}

/**
 * The editor stands in a shadow root: there its style sheets are adopted by script, while in the page they would be style elements,
 * which the content security policy refuses.
 */
export function createEditor(parent: HTMLElement, changed: (text: string) => void, label: string): Editor {
  const root = parent.shadowRoot ?? parent.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const holder = document.createElement('div');
  holder.style.height = '100%';
  root.append(holder);
  const words = new Compartment();
  const spoken = (phrases: Readonly<Record<string, string>>, name: string): Extension => [
    EditorState.phrases.of({ ...phrases }),
    EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'false', autocapitalize: 'off', tabindex: '0' }),
  ];
  const setup: Extension = [
    lineNumbers(),
    foldGutter(),
    highlightActiveLineGutter(),
    highlightActiveLine(),
    drawSelection(),
    history(),
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    search({ top: true }),
    highlightSelectionMatches(),
    lintGutter(),
    EditorView.lineWrapping,
    yaml(),
    syntaxHighlighting(INKS),
    autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
    hoverTooltip(hover),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      // Escape and then Tab leaves the editor, as does Tab after Ctrl-M.
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString());
    }),
    LOOKS,
  ];
  const stateOf = (text: string, spokenNow: Extension): EditorState =>
    EditorState.create({ doc: text, extensions: [setup, words.of(spokenNow)] });
  let now = spoken({}, label);
  const view = new EditorView({ state: stateOf('', now), parent: holder, root });
  return {
    // A fresh state: undo must not lead into another draft.
    setText: (text) => view.setState(stateOf(text, now)),
    text: () => view.state.doc.toString(),
    show: (issues) => view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state, issues))),
    jump(line, column) {
      const at = positionOf(view.state, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
      view.focus();
    },
    focus: () => view.focus(),
    translate(phrases, name) {
      now = spoken(phrases, name);
      view.dispatch({ effects: words.reconfigure(now) });
    },
    destroy: () => view.destroy(),
  };
}

function positionOf(state: EditorState, line: number, column: number): number {
  const found = state.doc.line(Math.max(1, Math.min(line, state.doc.lines)));
  return Math.min(found.from + column - 1, found.to);
}

/** Under the word that an issue points at, or to the end of the line. */
function diagnosticsOf(state: EditorState, issues: readonly Issue[]): Diagnostic[] {
  return issues.map((issue) => {
    const from = positionOf(state, issue.line, issue.column);
    const line = state.doc.lineAt(from);
    const word = /^[\w!-]+|^"[^"]*"|^\S/.exec(state.sliceDoc(from, line.to))?.[0].length ?? 0;
    return { from, to: Math.min(line.to, from + word), severity: issue.severity, message: issue.message, source: issue.code };
  });
}

const INKS = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--prussian)', fontWeight: '600' },
  { tag: tags.definition(tags.propertyName), color: 'var(--prussian)', fontWeight: '600' },
  { tag: tags.comment, color: 'var(--ink2)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--bottle)' },
  { tag: tags.content, color: 'var(--ink)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: 'var(--ink2)' },
  { tag: tags.meta, color: 'var(--ochre)' },
  { tag: tags.keyword, color: 'var(--ochre)' },
]);

const LOOKS = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--doc)', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '0.1875rem solid var(--brass-hi)', outlineOffset: '-0.1875rem' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.4' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '0.125rem' },
  '.cm-gutters': { backgroundColor: 'var(--doc)', color: 'var(--ink2)', borderRight: '0.0625rem solid var(--rule)' },
  '.cm-activeLine': { backgroundColor: 'rgb(184 146 63 / 0.12)' },
  '.cm-activeLineGutter': { backgroundColor: 'rgb(184 146 63 / 0.22)', color: 'var(--ink)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'rgb(27 74 125 / 0.22) !important' },
  '.cm-selectionMatch': { backgroundColor: 'rgb(184 146 63 / 0.3)' },
  '.cm-panels': { backgroundColor: 'var(--doc)', color: 'var(--ink)', borderBottom: '0.0625rem solid var(--rule)' },
  '.cm-panel input, .cm-panel button': { fontSize: '0.875rem' },
  '.cm-tooltip': {
    backgroundColor: 'var(--doc-canary)',
    color: 'var(--ink)',
    border: '0.0625rem solid var(--brass-lo)',
    fontFamily: 'var(--sans)',
    fontSize: '0.9375rem',
    maxWidth: '26rem',
  },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.125rem 0.5rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--prussian)', color: '#fbf5e4' },
  '.cm-completionDetail': { fontStyle: 'normal', marginLeft: '0.75rem', opacity: '0.85' },
  '.cm-help': { padding: '0.375rem 0.625rem', whiteSpace: 'pre-line' },
  '.cm-diagnostic': { padding: '0.25rem 0.5rem' },
  '.cm-diagnosticSource': { color: 'var(--ink2)', opacity: '1' },
});

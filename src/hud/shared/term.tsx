import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { codexScenario, openCodex } from '../codex/place';
import type { Scenario } from '../../engine/scenario';
import { type Explained, furtherOf, piecesOf } from './glossary';
import { Icon } from './icon';
import './term.css';

/** The words of a text, its terms ready to be asked about. `seen` grows: a term is linked once in a text. */
export function linked(text: string, scenario: Scenario | null, seen: Set<string>, path: readonly string[] = []): ComponentChildren {
  return piecesOf(text, scenario, seen).map((piece, i) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      <Term key={i} explained={piece.explained} asked={[...path, piece.explained.key]}>
        {piece.words}
      </Term>
    ),
  );
}

/** A plain text, for where no markup is known. */
export function Linked({ text, asked = [] }: { readonly text: string; readonly asked?: readonly string[] }) {
  return <>{linked(text, codexScenario.value, new Set(asked), asked)}</>;
}

/** Milliseconds: until a rested pointer opens it, until an open one stays, until a left one is gone. */
const OPENS = 350;
const STAYS = 1200;
const GOES = 250;

interface TermProps {
  readonly explained: Explained;
  readonly children: string;
  /** Terms that were asked about on the way here, so that a chain of tips ends. */
  readonly asked: readonly string[];
}

/**
 * A word with its meaning: hover or focus shows it, a press or a rested pointer keeps it, its own terms open further ones
 * inside it. The tip is a child of the word, because a modal sheet makes everything outside itself inert.
 */
function Term({ explained, children, asked }: TermProps) {
  const state = useSignal<'closed' | 'shown' | 'kept'>('closed');
  const root = useRef<HTMLSpanElement>(null);
  const word = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef(0);
  /** Focus that comes back by our own doing shows nothing. */
  const hushed = useRef(false);
  const id = useId();
  const open = state.value !== 'closed';
  const kept = state.value === 'kept';
  const further = open ? furtherOf(explained, codexScenario.value, asked) : [];

  const after = (ms: number, run: () => void): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(run, ms);
  };
  const close = (): void => {
    clearTimeout(timer.current);
    state.value = 'closed';
  };
  const show = (): void => {
    if (state.peek() === 'closed') state.value = 'shown';
    after(STAYS, () => (state.value = 'kept'));
  };
  const backToWord = (): void => {
    close();
    hushed.current = true;
    word.current?.focus();
    hushed.current = false;
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useLayoutEffect(() => {
    const box = tip.current;
    if (!open || box === null || word.current === null) return;
    box.showPopover();
    place(box, word.current.getBoundingClientRect());
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      close();
    };
    document.addEventListener('pointerdown', elsewhere, true);
    // What scrolls leaves the tip behind.
    document.addEventListener('wheel', elsewhere, { capture: true, passive: true });
    return () => {
      document.removeEventListener('pointerdown', elsewhere, true);
      document.removeEventListener('wheel', elsewhere, true);
    };
  }, [open]);

  return (
    <span
      ref={root}
      class="term"
      onPointerEnter={(event) => {
        if (event.pointerType !== 'mouse') return;
        if (state.peek() === 'closed') after(OPENS, show);
        else if (state.peek() === 'shown') show();
      }}
      onPointerLeave={() => {
        if (state.peek() !== 'kept') after(GOES, close);
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget instanceof Node && root.current?.contains(event.relatedTarget)) return;
        if (event.relatedTarget !== null || state.peek() === 'shown') close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        event.stopPropagation();
        backToWord();
      }}
    >
      <button
        ref={word}
        type="button"
        class="term-word"
        aria-expanded={open}
        aria-describedby={open ? `${id}-gloss` : undefined}
        onFocus={() => {
          if (!hushed.current && word.current?.matches(':focus-visible')) state.value = state.peek() === 'kept' ? 'kept' : 'shown';
        }}
        onClick={() => {
          clearTimeout(timer.current);
          state.value = kept ? 'closed' : 'kept';
        }}
      >
        {children}
      </button>
      {open ? (
        <span ref={tip} class={`term-tip doc${kept ? ' kept' : ''}`} popover="manual" role="group" aria-label={explained.name}>
          <b>{explained.name}</b>
          <span id={`${id}-gloss`}>
            <Linked text={explained.gloss} asked={asked} />
          </span>
          {further.length > 0 ? (
            <span>
              {t('words.term-see')}:{' '}
              {further.map((one, i) => (
                <span key={one.key}>
                  {i === 0 ? null : ', '}
                  <Term explained={one} asked={[...asked, one.key]}>
                    {one.name}
                  </Term>
                </span>
              ))}
            </span>
          ) : null}
          <span class="term-foot">
            <button
              type="button"
              class="link"
              onClick={() => {
                backToWord();
                openCodex(explained.section, explained.id);
              }}
            >
              {t('words.term-in-codex')}
            </button>
            <small>
              <Icon name={kept ? 'lock' : 'eye'} /> {kept ? t('words.term-kept') : t('words.term-keep')}
            </small>
          </span>
        </span>
      ) : null}
    </span>
  );
}

/** Under the word, or above it where there is no room; always inside the window. */
function place(box: HTMLElement, word: DOMRect): void {
  const { offsetWidth: w, offsetHeight: h } = box;
  const below = word.bottom + h + 12 <= window.innerHeight;
  box.style.left = `${Math.max(8, Math.min(word.left - 12, window.innerWidth - w - 8))}px`;
  box.style.top = `${below ? word.bottom + 2 : Math.max(8, word.top - h - 2)}px`;
}

import type { ComponentChildren, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from './button';

export interface DialogProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly footer?: ComponentChildren;
  readonly onClose: () => void;
  readonly size?: 'narrow' | 'wide';
  readonly class?: string;
  /** Beside the title, before the close button. */
  readonly aside?: ComponentChildren;
  /** Where the focus goes when the sheet closes, if not to where it came from: the sheet may have turned its pages since. */
  readonly backTo?: () => Element | null | undefined;
}

/**
 * Opens the dialog modally while the component stands, and gives the focus back to where it came from, because the opener may
 * be a card far down a tray.
 */
export function useModal(ref: RefObject<HTMLDialogElement | null>, backTo?: DialogProps['backTo']): void {
  const back = useRef(backTo);
  back.current = backTo;
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    // Left to the browser it is the first button, and that is the one that closes. What there is to read comes first.
    if (dialog && !dialog.querySelector('[autofocus]')) dialog.querySelector<HTMLElement>('.sheet-body')?.focus({ preventScroll: true });
    return () => {
      // Taken out of the page while open, the browser gives the focus back later, and takes it from whatever has it by then.
      dialog?.close();
      // At once, not a moment later: by then the next key has moved the focus on. What opened it may be drawn (a chart's turn).
      const to = back.current?.() ?? opener;
      if ((to instanceof HTMLElement || to instanceof SVGElement) && to.isConnected) to.focus({ preventScroll: true });
    };
  }, []);
}

/** A modal sheet. The native dialog traps focus, closes on Escape and keeps the rest inert. */
export function Dialog(props: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useModal(ref, props.backTo);
  return (
    <dialog
      ref={ref}
      class={`sheet doc ${props.size ?? ''} ${props.class ?? ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) props.onClose();
      }}
    >
      <header>
        <h2 id={titleId}>{props.title}</h2>
        <span class="sheet-aside">
          {props.aside}
          <Button icon="cross" label={t('app.close')} small onPress={props.onClose} />
        </span>
      </header>
      {/* In the tab order, so that a long sheet scrolls by keyboard. */}
      <div class="sheet-body" tabIndex={0}>
        {props.children}
      </div>
      {props.footer ? <footer>{props.footer}</footer> : null}
    </dialog>
  );
}

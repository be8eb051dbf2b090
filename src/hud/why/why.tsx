import { signal } from '@preact/signals';
import { render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import type { Session } from '../../session/api';
import { activeSession, Button, Linked, namesOf, snapshotOf, useModal } from '../shared';
import { ledgerRow } from './causes';
import { Causes, closedAt } from './ledger';
import './why.css';

interface Request {
  readonly indicator: string;
  /** Undefined: since the last turn closed. */
  readonly turn: number | undefined;
  readonly anchor: DOMRect | null;
}

const request = signal<Request | null>(null);
/** Layers that stand in the page: without one, the first question brings its own. */
let layers = 0;

/** "Why is it 61?": opens beside `anchor`, or in the middle of the page. Any past turn may be asked for. */
export function openWhy(indicator: string, anchor?: Element | null, turn?: number): void {
  request.value = { indicator, turn, anchor: anchor?.getBoundingClientRect() ?? null };
  if (layers === 0) {
    const host = document.createElement('div');
    (document.getElementById('app')?.parentElement ?? document.body).append(host);
    render(<WhyLayer />, host);
  }
}
export function closeWhy(): void {
  request.value = null;
}

/** Stands once in the page. */
export function WhyLayer({ session }: { readonly session?: Session }) {
  useLayoutEffect(() => {
    layers += 1;
    return () => {
      layers -= 1;
    };
  }, []);
  const asked = request.value;
  const match = session ?? activeSession.value;
  if (asked === null || match === null) return null;
  return <WhyDialog session={match} asked={asked} />;
}

function WhyDialog({ session, asked }: { readonly session: Session; readonly asked: Request }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const snapshot = snapshotOf(session).value;
  const spec = namesOf(session.scenario).indicatorSpec(asked.indicator);
  const why = session.why(asked.indicator, asked.turn);
  const row = ledgerRow(session.scenario, why, snapshot.events);
  const closed = snapshot.turns.length - 1;
  const shown = asked.turn ?? closed + 1;

  useModal(dialog);
  useLayoutEffect(() => {
    if (dialog.current !== null) place(dialog.current, asked.anchor);
  });

  const go = (turn: number): void => {
    request.value = { ...asked, turn: turn > closed ? undefined : turn };
  };
  return (
    <dialog
      ref={dialog}
      class="why doc"
      aria-label={t('why.why-is', { row: row.name, value: row.valueText })}
      onCancel={(event) => {
        event.preventDefault();
        closeWhy();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) closeWhy();
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' && shown > 1) go(shown - 1);
        if (event.key === 'ArrowRight' && shown <= closed) go(shown + 1);
      }}
    >
      <header class="why__head">
        <h2>{row.name}</h2>
        <span class="why__value">{row.valueText}</span>
      </header>
      <p class="why__what">
        <Linked text={spec?.description ?? ''} />
      </p>
      <p class="why__base">
        <span>{closedAt(session.scenario, why.since)}</span>
        <span>{row.baseText}</span>
      </p>
      {row.causes.length === 0 ? <p class="why__none">{t('why.nothing-has-moved-it')}</p> : <Causes row={row} />}
      <footer class="why__foot">
        <Button small icon="left" onPress={() => go(shown - 1)} reason={shown > 1 ? null : t('why.this-is-the-first')}>
          {t('why.turn-before')}
        </Button>
        <span>
          {asked.turn === undefined && closed < snapshot.view.pub.turn
            ? t('why.this-turn-so-far')
            : t('why.turn', { min: Math.min(shown, snapshot.view.pub.turn) })}
        </span>
        <Button small onPress={() => go(shown + 1)} reason={shown <= closed ? null : t('why.this-is-the-latest')}>
          {t('why.turn-after')}
        </Button>
        <Button small icon="cross" label={t('why.close')} shortcut="Escape" autoFocus onPress={closeWhy} />
      </footer>
    </dialog>
  );
}

/** Beside its anchor if there is room, always inside the window; without an anchor, or on a narrow page, in the middle. */
function place(dialog: HTMLDialogElement, anchor: DOMRect | null): void {
  const margin = 8;
  const { offsetWidth: w, offsetHeight: h } = dialog;
  const { innerWidth: vw, innerHeight: vh } = window;
  if (anchor === null || vw < 640) {
    dialog.style.left = `${Math.max(margin, (vw - w) / 2)}px`;
    dialog.style.top = `${Math.max(margin, (vh - h) / 2)}px`;
    return;
  }
  const right = anchor.right + 12 + w <= vw - margin;
  const left = right ? anchor.right + 12 : Math.max(margin, anchor.left - 12 - w);
  const top = Math.min(Math.max(margin, anchor.top + anchor.height / 2 - h * 0.7), vh - h - margin);
  dialog.style.left = `${left}px`;
  dialog.style.top = `${Math.max(margin, top)}px`;
}

import { effect } from '@preact/signals';
import { boardSlots, picked, tableDraws } from '../hud';
import { language, t } from '../i18n';
import { fullDate } from '../hud/shared/format';
import type { Session } from '../session';
import type { Rect, TableSlots, TableWords } from '../table';
import { desk } from './desk';
import { motionReduced, themeNow } from './preferences';
import { calling, speaking } from './spoken';

function rectOf(element: HTMLElement | null): Rect | null {
  if (!element?.isConnected) return null;
  const { x, y, width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 ? { x, y, w: width, h: height } : null;
}
function slots(): TableSlots {
  const place = (name: keyof TableSlots) => rectOf(boardSlots.get(name));
  return {
    ladder: place('ladder'),
    council: place('council'),
    map: place('map'),
    // Trays and turn track are paper with things to press on it: the page draws those itself.
    trays: null,
    capital: place('capital'),
    turn: null,
  };
}

function tableWords(): TableWords {
  return {
    escalation: t('board.escalation'),
    rung: (now, of) => t('board.of', { now, rungs: of }),
    now: t('board.now'),
    contested: t('board.contested'),
    called: calling.value?.rename ?? ((name) => name),
    ours: t('board.ours'),
    date: fullDate,
  };
}

/** The canvas comes after the page: the match can be played before it, and without it. */
export function layTable(match: Session): void {
  const parent = document.getElementById('table');
  if (!parent) return;
  void import('../table')
    .then(async (room) => {
      if (desk.session !== match) return;
      const handle = room.mountTable({
        parent,
        session: speaking(match),
        theme: themeNow(),
        reducedMotion: motionReduced(),
        slots,
        words: tableWords(),
        onPick: (what) => {
          if (what.kind === 'delegation') picked.value = { kind: 'delegation', id: what.id };
        },
      });
      desk.table = handle;
      await handle.ready;
      if (desk.table === handle) tableDraws.value = true;
    })
    .catch((error: unknown) => {
      console.warn('The table cannot be drawn on this device; the page shows it instead.', error);
      if (desk.session === match) clearTable();
    });
}
export function clearTable(): void {
  tableDraws.value = false;
  desk.table?.destroy();
  desk.table = null;
}
/** What is drawn is drawn once: in another language and under other names the table is laid anew. */
let drawnIn = language();
let drawnUnder = calling.value;
const unwatchLanguage = effect(() => {
  const now = language();
  const names = calling.value;
  if (now === drawnIn && names === drawnUnder) return;
  drawnIn = now;
  drawnUnder = names;
  const match = desk.session;
  if (match === null || desk.table === null) return;
  clearTable();
  layTable(match);
});
const unwatchSlots = boardSlots.subscribe(() => desk.table?.resize());
if (import.meta.hot)
  import.meta.hot.dispose(() => {
    unwatchSlots();
    unwatchLanguage();
  });

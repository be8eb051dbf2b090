/** Matches that come from elsewhere: as a code, a link or a file. They are looked at beside the running game, never over it. */
import { signal } from '@preact/signals';
import { codeOpen, type CodeTrouble, type Shared, type Sharing } from '../hud';
import { t } from '../i18n';
import type { Review } from '../session';
import type { SharedGame } from '../share';
import { clearTable, layTable } from './board';
import { forgetFirst } from './courses';
import { desk, screen } from './desk';
import { makeRoom } from './make-room';
import { enter, failed, scenarioOf, toTitle } from './match';
import { pace } from './preferences';
import { speaking } from './spoken';
import { check, codeOf, gameIn, keep, logOf } from './shared-game';

const refused = signal(0);
/** Some browsers and mail programs cut longer addresses; such a match still has its page, under an address that leads to the title. */
const LONGEST_ADDRESS = 8000;
/** The code of each shared match that is open, so that going back and forth keeps its address. */
const codes = new WeakMap<SharedGame, string>();

function show(shared: Shared): void {
  desk.leaveMatch?.();
  desk.sound?.leave();
  screen.value = { kind: 'shared', shared };
  putAddress(shared, 'g');
}
function putAddress(shared: Shared, letter: 'g' | 'w'): void {
  const code = codes.get(shared.game) ?? '';
  const hash = code === '' || code.length > LONGEST_ADDRESS ? '#/shared' : `#${letter}=${code}`;
  if (location.hash !== hash) history.pushState(null, '', hash);
}

/** Opens a code or link. Null when its page stands. */
async function open(text: string): Promise<CodeTrouble | null> {
  try {
    const room = await import('../share');
    const decoded = await room.decodeCode(text);
    if (!decoded.ok) return decoded.problem;
    const shared = await check(decoded.game);
    codes.set(shared.game, room.codeIn(text));
    show(shared);
    return null;
  } catch (error) {
    console.warn(error);
    return { code: 'code/refused-by-device' };
  }
}

/** From the address bar. What is wrong with the code is said over the title, where it can be put right. */
export async function openLink(code: string, watchNow: boolean): Promise<void> {
  screen.value = { kind: 'loading', title: t('title.name') };
  const trouble = await open(code);
  if (trouble !== null) {
    codeOpen.value = { text: code.slice(0, 100_000), trouble };
    toTitle();
    return;
  }
  const now = screen.peek();
  if (watchNow && now.kind === 'shared' && now.shared.verdict.ok) watch(now.shared);
}

/** A replay as a file or a saved game has it. */
export async function openReplay(value: unknown): Promise<void> {
  const room = await import('../share');
  const game = gameIn(value);
  // Through the text of a code and back: what passes is as small and as plain as a code can make it.
  const read = game === null ? null : room.readGameText(room.gameText(game));
  if (read === null) throw new Error('not a replay');
  const shared = await check(read);
  codes.set(shared.game, await room.encodeGame(read));
  show(shared);
}

/** A game of a class, under its alias: on its page, or in the recording where this turn is still to be decided. */
export async function openHandedIn(game: SharedGame, code: string, alias: string, turn: number | null): Promise<void> {
  const shared = { ...(await check(game)), alias };
  codes.set(shared.game, code);
  if (turn === null || !shared.verdict.ok) show(shared);
  else watch(shared, turn);
}

async function startWatching(shared: Shared, turn: number): Promise<void> {
  const [scenario, room] = await Promise.all([scenarioOf(shared.game.scenario.id), import('../session')]);
  const checked = room.replayOf(scenario, logOf(shared.game));
  const reviewed = checked.ok ? room.reviewReplay(scenario, checked.replay, () => refused.value++) : checked;
  if (!reviewed.ok) throw new Error(reviewed.problem.code);
  const { review } = reviewed;
  review.seek(review.stops[turn - 1] ?? 0);
  const shownReview: Review = { ...review, session: speaking(review.session) };
  desk.leaveMatch?.();
  desk.session = review.session;
  pace();
  layTable(review.session);
  desk.leaveMatch = () => {
    clearTable();
    review.dispose();
    desk.session = null;
    desk.leaveMatch = null;
  };
  screen.value = { kind: 'watch', review: shownReview, shared };
  putAddress(shared, 'w');
}
function watch(shared: Shared, turn = 1): void {
  void startWatching(shared, turn).catch(failed('saves.failed-shared'));
}

async function takeOver(shared: Shared, review: Review | undefined): Promise<void> {
  const [scenario, room] = await Promise.all([scenarioOf(shared.game.scenario.id), import('../session')]);
  const checked = room.replayOf(scenario, logOf(shared.game));
  if (!checked.ok) throw new Error(checked.problem.code);
  const resumed = room.resumeSession(
    scenario,
    review === undefined ? checked.replay : review.session.replay(),
    forecastsUpTo(shared, review),
  );
  if (!resumed.ok) throw new Error(resumed.problem.code);
  if (!(await makeRoom())) return;
  forgetFirst();
  enter(resumed.session);
}

/** Of a recording that is taken up half-way: those of the turns before it. */
function forecastsUpTo({ game }: Shared, review: Review | undefined): NonNullable<SharedGame['forecasts']> {
  const now = review?.session.snapshot().view.pub;
  // While a turn is still being decided, what was held likely in it is stated anew.
  return (game.forecasts ?? []).filter(
    (one) => now === undefined || one.turn < now.turn || (one.turn === now.turn && now.phase !== 'decide'),
  );
}

export const sharing: Sharing = {
  codeOf,
  open,
  watch,
  playOn: (shared, review) => void takeOver(shared, review).catch(failed('saves.failed-shared')),
  keep,
  back: show,
  refused,
};

import { render } from 'preact';
import { App, loadRooms } from './app';
import type { Host } from './host';
import { painted, settleAfterFirstPicture } from './shared/settled';
import { listenForShortcuts } from './shared/keys';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/materials.css';
import './styles/app.css';

export { boardSlots, tableDraws } from './board/registry';
export { picked } from './board/picks';
export type { CaptionId, CatalogueEntry, Choice, FirstGame, Host, Notice, Preferences, SavedGame, Screen } from './host';
export type { Comparable, GameEntry, Games, Imported } from './games/api';
export type { CodeTrouble, Shared, Sharing, ToShare, Verdict } from './sharing/api';
export { codeOpen } from './sharing/place';
export type { AssignmentTrouble, Classroom, ClassPage, KeptClass, Seat } from './classroom/api';
export { loadRooms, painted };
export { lettered } from './shared/sheet';

/** Puts the interface into the page. Returns its remover. */
export function mountHud(parent: HTMLElement, host: Host): () => void {
  parent.replaceChildren();
  settleAfterFirstPicture();
  render(<App host={host} />, parent);
  const stop = listenForShortcuts();
  return () => {
    stop();
    render(null, parent);
  };
}

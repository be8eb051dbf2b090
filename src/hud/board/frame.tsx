import type { ComponentChildren } from 'preact';
import type { Session } from '../../session/api';
import { snapshotOf } from '../shared/session';
import { Header } from './header';
import { MapTableDialog } from './map-twin';
import { BoardSlots } from './slots';
import './board.css';

export interface BoardFrameProps {
  readonly session: Session;
  /** Names the main region and styles the screen: `table`, `silence`, `response`. */
  readonly screen: string;
  readonly label: string;
  readonly status?: ComponentChildren;
  readonly commands?: ComponentChildren;
  /** The column at the right of the board. */
  readonly right: ComponentChildren;
  /** The row below it; may bring a grid of its own. */
  readonly below: ComponentChildren;
  /** Lies on the map. */
  readonly overlay?: ComponentChildren;
  /** Phone: between the board and what is below. */
  readonly between?: ComponentChildren;
}

/** Header, board, right column, lower row: the frame of every screen on which the board stays. */
export function BoardFrame(props: BoardFrameProps) {
  return (
    <div class={`board-frame screen-${props.screen}`}>
      <Header session={props.session} status={props.status} commands={props.commands} />
      <main class="board-main" aria-label={props.label}>
        <BoardSlots session={props.session} overlay={props.overlay} />
        {props.between}
        <div class="board-right">{props.right}</div>
        <div class="board-below">{props.below}</div>
      </main>
      <MapTableDialog session={props.session} snapshot={snapshotOf(props.session).value} />
    </div>
  );
}

import { Game, Scale, Scene, WEBGL } from 'phaser';
import type { Session } from '../session/api';
import { type Art, loadArt } from './art';
import { loadTheatre } from './geo/load';
import type { Theatre } from './geo/theatre';
import { tableModel, type TableModel } from './model';
import { palettes, type Theme } from './palette';
import { Arcs } from './pieces/arcs';
import { CoinRow } from './pieces/coins';
import { Council } from './pieces/council';
import { Counters } from './pieces/counters';
import { Ladder } from './pieces/ladder';
import { Linoleum } from './pieces/linoleum';
import { Pencil } from './pieces/pencil';
import { Pins } from './pieces/pins';
import { Sheet } from './pieces/sheet';
import { Trays } from './pieces/trays';
import { Turns } from './pieces/turns';
import { sameSlots, type TableSlots } from './rect';
import { Animator } from './stage/animator';
import { bindPointer } from './stage/pointer';
import { type Pick, Picks } from './stage/picks';
import type { Frame, Piece } from './stage/piece';
import type { Stage } from './stage/stage';
import { speak, type TableWords } from './words';

export type { Rect, TableSlots } from './rect';
export type { Theme } from './palette';
export type { TableWords } from './words';

export interface TableOptions {
  readonly parent: HTMLElement;
  readonly session: Session;
  readonly theme: Theme;
  readonly reducedMotion: boolean;
  /** Where the document has left room, in CSS pixels of the viewport. Asked again after each change of size. */
  readonly slots: () => TableSlots;
  readonly onPick?: (what: Pick) => void;
  /** English without. */
  readonly words?: TableWords;
}
export interface TableHandle {
  setTheme(theme: Theme): void;
  setReducedMotion(reduced: boolean): void;
  /** Looks at slots, window and type size again; cheap when nothing has moved. */
  resize(): void;
  /** Ends every motion where it was going. Changes nothing in the game. */
  skip(): void;
  destroy(): void;
  /** When the first picture is on the screen. */
  readonly ready: Promise<void>;
}

/** Frames drawn after the last change, so that a late texture upload is still shown. */
const AFTERGLOW = 4;
const LOOK_EVERY_MS = 250;
const SLICE_MS = 30;

/**
 * Draws the table behind the document. It reads the session and never speaks to it.
 * @throws Error where WebGL is refused.
 */
export function mountTable(options: TableOptions): TableHandle {
  const { parent, session } = options;
  if (options.words) speak(options.words);
  // Without WebGL the page shows the board itself: say so at once, before anything has been put into it.
  if (!document.createElement('canvas').getContext('webgl')) throw new Error('This browser refuses WebGL.');
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'fixed', inset: '0', zIndex: '0', display: 'block' });
  canvas.setAttribute('aria-hidden', 'true');
  parent.append(canvas);

  let theme = options.theme;
  let reduced = options.reducedMotion;
  let table: RunningTable | null = null;
  let gone = false;
  const game = new Game({
    type: WEBGL,
    canvas,
    width: 16,
    height: 16,
    banner: false,
    audio: { noAudio: true },
    input: { mouse: false, touch: false, keyboard: false, gamepad: false },
    disableContextMenu: false,
    render: { antialias: true, transparent: true, powerPreference: 'low-power' },
    scale: { mode: Scale.NONE, autoRound: true },
    scene: [],
  });

  const ready = (async () => {
    const wanted = session.scenario.map.counters.map((one) => [one.symbol, one.side] as const);
    const [scene, art, theatre] = await Promise.all([started(game), loadArt(wanted), loadTheatre(session.scenario)]);
    if (gone) return;
    table = new RunningTable(game, scene, canvas, art, theatre, { ...options, theme, reducedMotion: reduced });
    await table.firstPicture;
  })();

  return {
    ready,
    setTheme(next) {
      theme = next;
      table?.setTheme(next);
    },
    setReducedMotion(next) {
      reduced = next;
      table?.setReducedMotion(next);
    },
    resize: () => table?.look(),
    skip: () => table?.skip(),
    destroy() {
      gone = true;
      table?.destroy();
      table = null;
      game.destroy(true);
      canvas.remove();
    },
  };
}

function started(game: Game): Promise<Scene> {
  return new Promise((done) => {
    class TableScene extends Scene {
      create(): void {
        done(this);
      }
    }
    game.scene.add('table', TableScene, true);
  });
}

class RunningTable {
  readonly firstPicture: Promise<void>;
  private readonly stage: Stage;
  private readonly pieces: readonly Piece[];
  private readonly unbind: (() => void)[] = [];
  private slots: TableSlots;
  private model: TableModel | null = null;
  private ink = 0;
  private awake = AFTERGLOW;
  private due = true;
  private later = 0;
  private allDrawn: () => void = () => undefined;

  constructor(
    private readonly game: Game,
    scene: Scene,
    private readonly canvas: HTMLCanvasElement,
    art: Art,
    theatre: Theatre,
    private readonly options: TableOptions,
  ) {
    const { session } = options;
    const { scenario } = session;
    const animator = new Animator(scene, () => this.wake());
    animator.reduced = options.reducedMotion;
    const { theme } = options;
    // A slow machine may drop frames but not lag behind what the documents say.
    scene.tweens.setLagSmooth(2000, 50);
    this.stage = { scene, art, animator, picks: new Picks(), theme, palette: palettes[theme], density: 1, unit: 1, width: 0, height: 0 };
    this.slots = options.slots();
    const { stage } = this;
    const sheet = new Sheet(stage, scenario, theatre);
    const pencil = new Pencil(stage, sheet);
    this.pieces = [
      new Linoleum(stage),
      new Trays(stage),
      new Turns(stage),
      new CoinRow(stage),
      sheet,
      pencil,
      new Arcs(stage, sheet, pencil),
      new Counters(stage, sheet),
      new Pins(stage, sheet),
      new Ladder(stage, scenario.ladder),
      new Council(stage),
    ];
    this.unbind.push(
      session.subscribe(() => this.change()),
      bindPointer(canvas, stage.picks, options.onPick),
    );
    const look = () => this.look();
    window.addEventListener('resize', look);
    const timer = setInterval(look, LOOK_EVERY_MS);
    const rest = () => this.rest();
    scene.events.on('postupdate', rest);
    // A lost context comes back empty, and a sleeping loop would never show it again.
    const restored = () => {
      this.ink++;
      this.change();
    };
    canvas.addEventListener('webglcontextrestored', restored);
    this.unbind.push(
      () => canvas.removeEventListener('webglcontextrestored', restored),
      () => window.removeEventListener('resize', look),
      () => clearInterval(timer),
      () => scene.events.off('postupdate', rest),
    );
    this.firstPicture = new Promise((done) => {
      this.allDrawn = () => {
        this.allDrawn = () => undefined;
        game.events.once('postrender', () => done());
      };
    });
    this.measure();
    this.change();
  }

  setTheme(theme: Theme): void {
    if (theme === this.stage.theme) return;
    this.stage.theme = theme;
    this.stage.palette = palettes[theme];
    this.ink++;
    this.change();
  }

  setReducedMotion(reduced: boolean): void {
    this.stage.animator.reduced = reduced;
    if (reduced) this.skip();
  }

  skip(): void {
    this.stage.animator.skip();
    this.wake();
  }

  look(): void {
    const slots = this.options.slots();
    const resized = this.measure();
    if (!resized && sameSlots(slots, this.slots)) return;
    this.slots = slots;
    this.change();
  }

  destroy(): void {
    this.due = false;
    clearTimeout(this.later);
    for (const undo of this.unbind) undo();
    this.stage.animator.skip();
    for (const piece of [...this.pieces].reverse()) piece.destroy();
  }

  /** Takes window, density and type size; true when one of them is new. */
  private measure(): boolean {
    const { stage, canvas } = this;
    const density = Math.min(2, window.devicePixelRatio || 1);
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    const [width, height] = [window.innerWidth, window.innerHeight];
    if (stage.density === density && stage.unit === unit && stage.width === width && stage.height === height) return false;
    Object.assign(stage, { density, unit, width, height });
    this.game.scale.resize(Math.round(width * density), Math.round(height * density));
    Object.assign(canvas.style, { width: `${width}px`, height: `${height}px`, margin: '0' });
    stage.scene.cameras.main
      .setSize(Math.round(width * density), Math.round(height * density))
      .setOrigin(0, 0)
      .setZoom(density);
    this.ink++;
    return true;
  }

  /** Several changes within one task are drawn once. */
  private change(): void {
    this.due = true;
    this.wake();
    queueMicrotask(() => this.draw());
  }

  private draw(): void {
    if (!this.due) return;
    this.due = false;
    this.model = tableModel(this.options.session, this.model);
    this.drawPieces({ model: this.model, slots: this.slots, ink: this.ink }, 0);
  }

  /** A whole table takes longer than a frame: what is left over is drawn in the next task, so that the page stays awake to input. */
  private drawPieces(frame: Frame, from: number): void {
    clearTimeout(this.later);
    const start = performance.now();
    for (let i = from; i < this.pieces.length; i++) {
      this.pieces[i]?.draw(frame);
      if (i + 1 < this.pieces.length && performance.now() - start > SLICE_MS) {
        this.later = window.setTimeout(() => this.drawPieces(frame, i + 1));
        this.wake();
        return;
      }
    }
    this.wake();
    this.allDrawn();
  }

  /** The loop sleeps while nothing moves: a still table costs nothing. */
  private wake(): void {
    this.awake = AFTERGLOW;
    if (this.game.loop.running) return;
    // Tweens count real time, also through the sleep: without this the first frame would jump over half of a motion.
    this.stage.scene.tweens.getDelta(true);
    this.game.loop.wake();
  }
  private rest(): void {
    if (this.stage.animator.busy) this.awake = AFTERGLOW;
    else if (--this.awake <= 0) this.game.loop.sleep();
  }
}

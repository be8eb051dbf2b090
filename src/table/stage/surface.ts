import type { GameObjects, Textures } from 'phaser';
import type { Pen } from '../paint/pen';
import type { Rect } from '../rect';
import type { Stage } from './stage';

let made = 0;

/**
 * One picture on the table: a canvas of its own, drawn in CSS pixels at the density of the screen and shown one to one, so that type and
 * hatch stay crisp. Painting again replaces the picture.
 */
export class Surface {
  readonly image: GameObjects.Image;
  private texture: Textures.Texture | null = null;
  private pen: Pen | null = null;
  private readonly name = `surface-${++made}`;
  private margin = 0;

  constructor(
    private readonly stage: Stage,
    depth: number,
  ) {
    this.image = stage.scene.add.image(0, 0, '__DEFAULT').setOrigin(0, 0).setDepth(depth).setVisible(false);
  }

  /** `draw` works in viewport pixels. `margin` leaves room for shadows around the box. */
  paint(box: Rect, margin: number, draw: (pen: Pen) => void, density = this.stage.density): this {
    const x = Math.floor((box.x - margin) * density) / density;
    const y = Math.floor((box.y - margin) * density) / density;
    const width = Math.max(1, Math.ceil((box.x + box.w + margin - x) * density));
    const height = Math.max(1, Math.ceil((box.y + box.h + margin - y) * density));
    const kept = this.pen?.canvas.width === width && this.pen.canvas.height === height ? this.pen : null;
    const pen = kept ?? blank(width, height);
    if (!pen) return this;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.setTransform(density, 0, 0, density, -x * density, -y * density);
    draw(pen);
    if (kept) this.texture?.source[0]?.update();
    else this.show(pen);
    this.margin = margin;
    this.image
      .setPosition(x, y)
      .setScale(1 / density)
      .setVisible(true);
    return this;
  }

  /** Puts the picture elsewhere without painting it again. */
  moveTo(x: number, y: number): void {
    const d = this.stage.density;
    this.image.setPosition(Math.round((x - this.margin) * d) / d, Math.round((y - this.margin) * d) / d);
  }

  hide(): void {
    this.image.setVisible(false);
  }

  destroy(): void {
    this.image.destroy();
    this.texture?.destroy();
    this.texture = null;
    this.pen = null;
  }

  /** A canvas becomes a texture only when it is painted: a picture is sent to the graphics chip once, not first as a blank. */
  private show(pen: Pen): void {
    const old = this.texture;
    const { canvas } = pen;
    this.pen = pen;
    this.texture = this.stage.scene.textures.create(`${this.name}-${++made}`, canvas, canvas.width, canvas.height);
    this.texture?.add('__BASE', 0, 0, 0, canvas.width, canvas.height);
    if (this.texture) this.image.setTexture(this.texture.key);
    old?.destroy();
  }
}

/** A canvas in main memory: from there it goes to the graphics chip in one copy. */
function blank(width: number, height: number): Pen | null {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext('2d', { willReadFrequently: true });
}

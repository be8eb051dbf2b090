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
  private texture: Textures.CanvasTexture | null = null;
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
    const texture = this.sized(width, height);
    if (!texture) return this;
    const pen = texture.context;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.setTransform(density, 0, 0, density, -x * density, -y * density);
    draw(pen);
    texture.refresh();
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
  }

  private sized(width: number, height: number): Textures.CanvasTexture | null {
    if (this.texture && this.texture.width === width && this.texture.height === height) return this.texture;
    const old = this.texture;
    this.texture = this.stage.scene.textures.createCanvas(`${this.name}-${width}x${height}-${++made}`, width, height);
    if (this.texture) this.image.setTexture(this.texture.key);
    old?.destroy();
    return this.texture;
  }
}

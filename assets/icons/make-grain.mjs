/**
 * Bakes the two material tiles: paper (180 px, for multiply) and linoleum (240 px). Run: node assets/icons/make-grain.mjs <path to Chromium>
 * Baked, because turbulence filters in the page cost a repaint of every sheet.
 */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'], env: process.env });
const page = await browser.newPage();
const tiles = [
  { name: 'grain-paper', size: 180, frequency: '.82 .9', octaves: 3, seed: 7, from: 0.945, to: 1 },
  { name: 'grain-lino', size: 240, frequency: '.55 .7', octaves: 4, seed: 11, from: 0.88, to: 1 },
];
for (const tile of tiles) {
  const data = await page.evaluate(async ({ size, frequency, octaves, seed, from, to }) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><filter id="n" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${seed}" stitchTiles="stitch"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  1.6 .6 0 0 -.6"/></filter><rect width="100%" height="100%" fill="#fff"/><rect width="100%" height="100%" filter="url(#n)"/></svg>`;
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${btoa(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const pixels = pen.getImageData(0, 0, size, size);
    for (let i = 0; i < pixels.data.length; i += 4) {
      const v = Math.round((from + (to - from) * (pixels.data[i] / 255)) * 255);
      pixels.data[i] = pixels.data[i + 1] = pixels.data[i + 2] = v;
    }
    pen.putImageData(pixels, 0, 0);
    return canvas.toDataURL('image/webp', 0.82);
  }, tile);
  writeFileSync(new URL(`${tile.name}.webp`, import.meta.url), Buffer.from(data.split(',')[1], 'base64'));
}
await browser.close();

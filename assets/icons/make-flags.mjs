/**
 * Draws the flags of flag-icons (MIT) into one sheet, assets/icons/flags.webp, and lists their order in src/hud/shared/flag-order.ts.
 * One sheet because some coats of arms are 90 kB of paths each. Run: node assets/icons/make-flags.mjs <path to Chromium>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const codes =
  'al be bg ca hr cz dk ee fr de gr hu is it lv lt lu nl no pl pt ro sk si es tr gb us me mk fi se ua ru by md ge cn eu un at ie cy mt ch rs kz am az'.split(
    ' ',
  );
const columns = 7;
const [width, height] = [96, 72];
const browser = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox'], env: process.env });
const page = await browser.newPage();
const data = await page.evaluate(
  async ({ svgs, columns, width, height }) => {
    const canvas = document.createElement('canvas');
    canvas.width = columns * width;
    canvas.height = Math.ceil(svgs.length / columns) * height;
    const pen = canvas.getContext('2d');
    for (const [i, svg] of svgs.entries()) {
      const image = new Image();
      image.src = `data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`;
      await image.decode();
      pen.drawImage(image, (i % columns) * width, Math.floor(i / columns) * height, width, height);
    }
    return canvas.toDataURL('image/webp', 0.9);
  },
  {
    svgs: codes.map((code) => readFileSync(new URL(`../../node_modules/flag-icons/flags/4x3/${code}.svg`, import.meta.url), 'utf8')),
    columns,
    width,
    height,
  },
);
await browser.close();
writeFileSync(new URL('flags.webp', import.meta.url), Buffer.from(data.split(',')[1], 'base64'));
writeFileSync(
  new URL('../../src/hud/shared/flag-order.ts', import.meta.url),
  `// Made by assets/icons/make-flags.mjs with assets/icons/flags.webp. Do not edit.\nexport const FLAG_COLUMNS = ${columns};\nexport const FLAG_ORDER: readonly string[] = ${JSON.stringify(codes).replaceAll('"', "'").replaceAll(',', ', ')};\n`,
);

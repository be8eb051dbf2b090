/**
 * Draws the icons of the installed game from assets/icons/icon.svg into assets/icons/app, with the browser of the tests.
 * Run: npx tsx assets/tools/make-app-icons.ts
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../tests/helpers/browser';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const drawing = readFileSync(at('../icons/icon.svg'), 'utf8');
/** Systems cut a maskable icon to any shape: its ground reaches to the edge and the drawing keeps to the middle. */
const square = drawing.replace('rx="6" ', '');
const inner = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 84 84"><rect x="-10" y="-10" width="84" height="84" fill="#5a6658"/>${square.replace(/^<svg[^>]*>|<\/svg>$/g, '')}</svg>`;

const browser = await launchBrowser();
const page = await browser.newPage();
mkdirSync(at('../icons/app'), { recursive: true });
for (const [name, size, svg] of [
  ['app-192.png', 192, drawing],
  ['app-512.png', 512, drawing],
  ['app-maskable-512.png', 512, inner],
] as const) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(at(`../icons/app/${name}`), await page.screenshot({ omitBackground: true }));
}
await browser.close();

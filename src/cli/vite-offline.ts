import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plugin, transformWithOxc } from 'vite';

const SOURCE = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));
const ICONS = fileURLToPath(new URL('../../assets/icons/app', import.meta.url));

const MANIFEST = {
  name: 'Silence Procedure',
  short_name: 'Silence',
  description: 'A tabletop game of alliance crisis response',
  lang: 'en',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#5a6658',
  theme_color: '#5a6658',
  categories: ['games', 'education'],
  icons: [
    { src: './icons/app-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icons/app-512.png', sizes: '512x512', type: 'image/png' },
    { src: './icons/app-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};
const PICTURES = ['app-192.png', 'app-512.png', 'app-maskable-512.png'] as const;

/** What stays out of the copy for playing offline: sound that only browsers without webm ask for, what only an installer reads, and the workshop. */
const LEFT_OUT = /\.(?:mp3|map)$|^icons\/|(?:^|\/)workshop-|^manifest\.webmanifest$/;

/** Makes the built game installable: web manifest, icons, and sw.js with the list of every file that playing needs. */
export function offline(): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/app-192.png' }, injectTo: 'head' },
    ],
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: `${JSON.stringify(MANIFEST, null, 2)}\n` });
      for (const name of PICTURES) this.emitFile({ type: 'asset', fileName: `icons/${name}`, source: readFileSync(join(ICONS, name)) });
    },
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return;
      const edition = createHash('sha256');
      const files: string[] = [];
      for (const [name, part] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (LEFT_OUT.test(name)) continue;
        files.push(name === 'index.html' ? './' : `./${name}`);
        edition.update(name).update(part.type === 'chunk' ? part.code : part.source);
      }
      const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE, { sourcemap: false });
      const head = `const EDITION = ${JSON.stringify(edition.digest('hex').slice(0, 16))};\nconst FILES = ${JSON.stringify(files)};\n`;
      // A service worker is a plain script in every browser that has them.
      await writeFile(join(dir, 'sw.js'), head + code.replace(/^export\s*\{\s*\};?/m, ''));
    },
  };
}

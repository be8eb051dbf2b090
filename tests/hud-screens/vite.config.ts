import { defineConfig } from 'vite';

/** Serves the screens with the hand-made match: `npx vite --config tests/hud-screens/vite.config.ts`. */
export default defineConfig({
  root: '.',
  server: { host: '127.0.0.1', port: 4340, strictPort: true },
  cacheDir: 'node_modules/.vite-hud-screens',
});

import { mergeConfig } from 'vite';
import base from '../../vite.config';

/** Serves the screens with the hand-made match: `npx vite --config tests/hud-screens/vite.config.ts`. */
export default mergeConfig(base, {
  root: '.',
  server: { port: 4340, strictPort: true },
  cacheDir: 'node_modules/.vite-hud-screens',
});

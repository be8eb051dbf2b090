import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, SECURITY_HEADERS } from './src/cli/csp';
import { maps } from './src/cli/maps';
import { offline } from './src/cli/vite-offline';
import { phaserCore } from './src/cli/phaser-plugin';
import { creditsPlugin } from './src/cli/vite-credits';
import { messages } from './src/cli/vite-messages';
import { scenarios } from './src/cli/vite-scenarios';
import { scenarioSources } from './src/cli/vite-sources';

export default defineConfig({
  // Relative, so that dist works from any path of any host.
  base: './',
  plugins: [scenarios(), scenarioSources(), messages(), maps(), creditsPlugin(), phaserCore(), contentSecurityPolicy(), offline()],
  build: {
    target: 'es2022',
    // Fonts as `data:` would break the content security policy, and inlined pictures swell the scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules\/phaser\/|phaser-core/ },
            { name: 'workshop-editor', test: /node_modules\/(?:@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)\// },
            { name: 'menu', tags: ['$initial'], priority: 2 },
            // Small pieces that every screen after the menu shares: one request, for a browser asks six at a time.
            {
              name: 'common',
              priority: 1,
              test: /src\/hud\/(?:brief\/|classroom\/(?:forecast-form|seat)|codex\/terms|debrief\/(?:gate|comparison-place)|delegations|hotseat\/(?:gate|notes)|shared\/|silence\/decision|why\/words)/,
            },
            { name: 'geography', test: /node_modules\/(?:d3-geo|d3-array|topojson-client|world-atlas)\// },
          ],
        },
      },
    },
  },
  // Modules, so that a worker can fetch a part of itself later.
  worker: { format: 'es' },
  server: { host: '127.0.0.1', headers: { 'X-Content-Type-Options': 'nosniff' } },
  preview: { host: '127.0.0.1', headers: SECURITY_HEADERS },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // A busy machine is slow, not wrong; what hangs is still found.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Every screen and sheet in both lights and two sizes takes many minutes: `npm run test:axe` looks at them.
          exclude: process.env['AXE'] === undefined ? ['tests/e2e/axe.test.ts'] : [],
          globalSetup: ['tests/helpers/site.ts'],
          // One browser at a time: it draws in software and wants both cores.
          maxWorkers: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // What a page shows follows what was done to it, sooner or later: tests wait for it and not for a time.
          expect: { poll: { timeout: 20_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

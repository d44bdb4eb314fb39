import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    silent: 'passed-only',
    // Machines that build other things too are slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        test: {
          name: 'shared',
          include: ['test/shared/**/*.test.ts', 'test/scripts/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: './wrangler.toml' },
            miniflare: {
              bindings: { TEST_MIGRATIONS: await readD1Migrations('worker/migrations') },
              d1Databases: { DB_NORTH: 'north', DB_SOUTH: 'south' },
            },
          })),
        ],
        test: { name: 'worker', include: ['test/worker/**/*.test.ts'], setupFiles: ['test/support/worker-setup.ts'] },
      },
      {
        plugins: [WxtVitest({ root: 'extension' })],
        test: {
          name: 'extension',
          include: ['test/extension/**/*.test.{ts,tsx}'],
          exclude: ['test/extension/firefox/**'],
          environment: 'happy-dom',
        },
      },
      {
        plugins: [WxtVitest({ root: 'extension', browser: 'firefox', manifestVersion: 3 })],
        // Both projects share one WXT, which knows but one browser.
        define: { 'import.meta.env.FIREFOX': 'true', 'import.meta.env.BROWSER': '"firefox"' },
        test: { name: 'firefox', include: ['test/extension/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
    ],
  },
});

import path from 'node:path';
import { defineConfig } from '@playwright/test';

/** Run by `npm run check:firefox`, which builds first. Only the runner is used: Playwright's own Firefox takes no add-ons. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.check.ts',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  outputDir: path.join(import.meta.dirname, '../../test-results/firefox-runs'),
});

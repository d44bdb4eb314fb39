/** The extension's marks by themselves, built as the extension is, for the same start as the rivals have. */
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { prepareRivals } from './rivals.ts';

let built: Promise<string> | null = null;

async function buildMarks(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'chrome128',
      lib: { entry: new URL('marks-alone.ts', import.meta.url).pathname, formats: ['iife'], name: 'marks' },
    },
  });
  const output = Array.isArray(result) ? result[0]!.output : 'output' in result ? result.output : [];
  return output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
}

/** Loads the marks into the page and hands out what draws them where the recogniser finds references. */
export async function prepareMarks(page: Page): Promise<(page: Page) => Promise<void>> {
  built ??= buildMarks();
  const stretches = await prepareRivals(page);
  await page.addScriptTag({ content: await built });
  return (page) =>
    page.evaluate((all) => {
      (window as unknown as { markAlone(all: unknown): void }).markAlone(all);
    }, stretches);
}

/** How much later a page has loaded where the extension runs on it. */
import type { Row } from '../report.ts';
import { median } from './renderer.ts';
import type { Stage } from './stage.ts';

/** Loads a page `runs` times with the extension switched off and on, in turns. */
export async function tryLoading(stage: Stage, url: string, runs: number): Promise<Row[]> {
  const { host } = new URL(url);
  const seen = new Map([false, true].map((enabled) => [enabled, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const [enabled, times] of seen) {
      await stage.tell({ type: 'site/set', host, enabled });
      const page = await stage.browser.context.newPage();
      await page.goto(url, { waitUntil: 'load' });
      times.push(
        await page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          return navigation!.loadEventStart - navigation!.responseEnd;
        }),
      );
      await page.close();
    }
  }
  await stage.tell({ type: 'site/set', host, enabled: true });
  return [...seen].map(([enabled, times]) => ({
    loading: enabled ? 'with the extension' : 'without',
    'ms from the last byte to load': median(times),
  }));
}

/** What is left in the heap after many single-page navigations. */
import type { Row } from '../report.ts';
import { readHeap } from './renderer.ts';
import { type Stage, waitForMarks } from './stage.ts';

const NAVIGATIONS = 50;
/** The first ones fill caches and compile code. */
const WARM = 10;
const REFERENCES = 40;

export async function tryNavigations(stage: Stage, url: string): Promise<Row[]> {
  const rows: Row[] = [];
  const host = new URL(url).host;
  for (const enabled of [false, true]) {
    await stage.tell({ type: 'site/set', host, enabled });
    const page = await stage.open(url);
    const session = await page.context().newCDPSession(page);
    let warm = await readHeap(session);
    for (let n = 1; n <= NAVIGATIONS; n++) {
      await page.evaluate((n) => (window as unknown as { go(n: number): void }).go(n), n);
      if (enabled) await waitForMarks(page, REFERENCES, true);
      await page.waitForTimeout(enabled ? 400 : 100);
      if (n === WARM) warm = await readHeap(session);
    }
    const last = await readHeap(session);
    rows.push({
      page: enabled ? 'with the extension' : 'without',
      'kB after 50': last.bytes / 1000,
      'kB more each': (last.bytes - warm.bytes) / 1000 / (NAVIGATIONS - WARM),
      'nodes more each': (last.nodes - warm.nodes) / (NAVIGATIONS - WARM),
      'listeners more each': (last.listeners - warm.listeners) / (NAVIGATIONS - WARM),
    });
    await page.close();
  }
  return rows;
}

import type { AuditPage, QueuePage } from '../../../shared/schema/index.ts';
import { quantile } from '../quantile.ts';
import type { Row } from '../report.ts';
import { check } from './check.ts';
import type { Stage } from './stage.ts';

const DECISIONS = 50;
/** Decisions are shown at once and written one after the other. */
const LONG = 120_000;

/** Settles fifty ambiguous citations by keyboard alone; each press waits until the next item is there. */
export async function settleByKeyboard({ ask, desks: [desk] }: Stage): Promise<Row> {
  const counts = async () => (await ask<QueuePage>('GET', '/v1/queue?kind=ambiguous&limit=1')).counts.ambiguous ?? 0;
  const before = await counts();
  const began = performance.now();
  const page = await desk.open('#queue?kind=ambiguous');
  const heading = page.locator('.queue-item h2');
  await heading.waitFor();
  const first = performance.now() - began;
  const waits: number[] = [];
  for (let at = 0; at < DECISIONS; at++) {
    const place = await page.locator('.queue-place').textContent();
    const pressed = performance.now();
    await page.keyboard.press('1');
    await page.waitForFunction((was) => document.querySelector('.queue-place')?.textContent !== was, place, {
      polling: 'raf',
    });
    waits.push(performance.now() - pressed);
  }
  const readLog = async () => (await ask<AuditPage>('GET', '/v1/audit?action=citation.confirm&limit=200')).items;
  let said = await readLog();
  for (const until = Date.now() + LONG; said.length < DECISIONS && Date.now() < until; said = await readLog())
    await page.waitForTimeout(250);
  check('fifty decisions stand in the log', new Set(said.map(({ subject }) => subject)).size, DECISIONS);
  check('each in the name of who pressed', said.filter(({ actor }) => actor?.name === desk.name).length, DECISIONS);
  check('as many citations wait less', before - (await counts()), DECISIONS);
  await page.close();
  return {
    what: `settle ${DECISIONS} of ${before} by keyboard`,
    'first shown ms': first,
    'each p50 ms': quantile(waits, 0.5),
    'each p95 ms': quantile(waits, 0.95),
    's in all': (performance.now() - began) / 1000,
  };
}

/** How soon the card stands there with its answer, and that nothing is asked for a pointer that only passes. */
import type { Page } from '@playwright/test';
import { DWELL } from '../../../extension/card/state.ts';
import { locateMark } from '../../support/browser.ts';
import { readCard } from '../../support/card.ts';
import type { Row } from '../report.ts';
import { median } from './renderer.ts';
import { type Stage, waitForMarks } from './stage.ts';

const WORDS = '2068/QĐ-UBND';
/** Only a card that has its answer says how the act is known. */
const ANSWERED = /Biết qua|Hôm nay/;

export async function tryCard(stage: Stage, url: string, runs: number): Promise<Row[]> {
  const cold: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  let asked = 0;
  for (let run = 0; run < runs; run++) {
    await forgetAnswers(stage);
    const fresh = await stage.open(url, 0);
    await waitForMarks(fresh, 1);
    cold.push(await hover(fresh));
    await fresh.close();

    const kept = await stage.open(url);
    await waitForMarks(kept, 1, true);
    const before = await requests(stage);
    await pass(kept);
    asked += (await requests(stage)) - before;
    first.push(await hover(kept));
    await kept.mouse.move(2, 2);
    await kept.waitForTimeout(800);
    again.push(await hover(kept));
    await kept.close();
  }
  const row = (what: string, all: readonly number[]): Row => ({
    card: what,
    'median, ms after the dwell': median(all),
    'worst, ms': Math.max(...all),
  });
  return [
    row('cold: nothing stored, the page just opened', cold),
    row('stored answer, first card of the page', first),
    row('stored answer, later card', again),
    {
      card: 'requests for a pointer that left before the dwell',
      'median, ms after the dwell': null,
      'worst, ms': asked,
    },
  ];
}

/** Milliseconds from the end of the dwell until the card has its answer. */
async function hover(page: Page): Promise<number> {
  const { x, y } = await locateMark(page, WORDS);
  await page.mouse.move(x - 6, y);
  const start = performance.now();
  await page.mouse.move(x, y);
  for (;;) {
    const text = (await readCard(page)) ?? '';
    if (ANSWERED.test(text)) return Math.max(0, performance.now() - start - DWELL);
    if (performance.now() - start > 20_000) throw new Error(`No answered card: ${text.slice(0, 200)}`);
  }
}

/** Over a reference and away, well within the dwell. */
async function pass(page: Page): Promise<void> {
  const { x, y } = await locateMark(page, WORDS);
  await page.mouse.move(x, y);
  await page.waitForTimeout(60);
  await page.mouse.move(2, 2);
  await page.waitForTimeout(700);
  if ((await readCard(page)) !== null) throw new Error('A passing pointer opened a card.');
}

async function requests(stage: Stage): Promise<number> {
  return ((await stage.tell({ type: 'log/read' })) as unknown[]).length;
}

function forgetAnswers(stage: Stage): Promise<void> {
  return stage.browser.background.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      if (database.objectStoreNames.contains('answers')) {
        const clearing = database.transaction('answers', 'readwrite');
        clearing.objectStore('answers').clear();
        await new Promise((done) => clearing.addEventListener('complete', done));
      }
      database.close();
    }
  });
}

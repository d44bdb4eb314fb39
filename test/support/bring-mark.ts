import type { Page } from '@playwright/test';
import { settle } from './picture.ts';

/** Below the upper edge of the window, so that the whole card has room under it. */
const TOP = 70;

/** Scrolls until the mark that holds `words` stands near the upper edge; the middle of its first line. */
export async function bringMark(page: Page, words: string): Promise<{ x: number; y: number }> {
  const { y } = await standOf(page, words);
  await page.evaluate((by) => scrollBy(0, by), y - TOP);
  await settle(page, 300);
  return standOf(page, words);
}

/** Points at it, as a reader does, and waits for its card. */
export async function pointAtMark(page: Page, words: string): Promise<void> {
  const { x, y } = await bringMark(page, words);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  await settle(page, 800);
}

function standOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const ranges = [...CSS.highlights]
      .filter(([name]) => name.startsWith('danchieu-'))
      .flatMap(([, highlight]) => [...highlight] as Range[]);
    const mark = ranges.find((range) => range.toString().replace(/\s+/g, ' ').includes(wanted));
    if (!mark) throw new Error(`No mark holds “${wanted}”.`);
    const line = mark.getClientRects()[0]!;
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, words);
}

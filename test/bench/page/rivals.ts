/** Other ways to mark the same references: each gets the spans for nothing and only marks them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { findCitations } from '../../../shared/citation/index.ts';

const markJs = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');

interface Stretch {
  start: number;
  length: number;
}

/** Where the recogniser finds references in the page's text nodes, one after another; loads what the rivals need. */
export async function prepareRivals(page: Page): Promise<Stretch[]> {
  const text = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push((node as Text).data);
    return parts.join('');
  });
  await page.addScriptTag({ content: markJs });
  const found = findCitations(text).filter(({ kind }) => kind !== 'self');
  return found.map(({ start, end }) => ({ start, length: end - start }));
}

/** mark.js, told where to mark. */
export function markWithMarkJs(page: Page, stretches: readonly Stretch[]): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((done) => {
        type Marker = new (root: Element) => { markRanges(all: unknown, options: object): void };
        const { Mark } = window as unknown as { Mark: Marker };
        new Mark(document.body).markRanges(all, { element: 'mark', done: () => done() });
      }),
    stretches as Stretch[],
  );
}

/** The plain way: every stretch of a text node goes into an element of its own. */
export function wrapInElements(page: Page, stretches: readonly Stretch[]): Promise<void> {
  return page.evaluate((all) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pieces: [Text, number, number][] = [];
    let at = 0;
    let next = 0;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const end = at + node.length;
      for (let i = next; i < all.length && all[i]!.start < end; i++) {
        const stop = all[i]!.start + all[i]!.length;
        pieces.push([node, Math.max(0, all[i]!.start - at), Math.min(node.length, stop - at)]);
        if (stop <= end) next = i + 1;
      }
      at = end;
    }
    for (const [node, start, end] of pieces.reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const around = document.createElement('span');
      around.className = 'reference';
      around.style.textDecoration = 'underline';
      range.surroundContents(around);
    }
  }, stretches as Stretch[]);
}

import { expect } from '@playwright/test';
import { readFrame } from '../support/marks.ts';
import type { Point, Tab } from './tab.ts';

/** Texts under marks in every frame, in the order of the page. */
export async function readMarks(tab: Tab, frames: number[] = []): Promise<string[]> {
  const texts = await tab.look(readFrame, undefined, frames);
  const below = await tab.look(() => window.length, undefined, frames);
  for (let frame = 0; frame < below; frame++) texts.push(...(await readMarks(tab, [...frames, frame])));
  return texts;
}

/** Waits until the marks are these, and stay so. */
export async function expectMarks(tab: Tab, expected: readonly string[]): Promise<void> {
  await expect.poll(() => readMarks(tab)).toEqual(expected);
  await new Promise((done) => setTimeout(done, 400));
  expect(await readMarks(tab)).toEqual(expected);
}

/** How many marks each line of the legend has, by the name of its highlight. */
export function countMarks(tab: Tab): Promise<Record<string, number>> {
  return tab.look(() => {
    const counts: Record<string, number> = {};
    CSS.highlights.forEach((highlight, name) => {
      if (/^danchieu-\d+$/.test(name) && highlight.size > 0) counts[name] = highlight.size;
    });
    return counts;
  });
}

/** Middle of the first line of the mark that holds `words`, scrolled into view. */
export function locateMark(tab: Tab, words: string): Promise<Point> {
  return tab.look((wanted) => {
    const marks: Range[] = [];
    CSS.highlights.forEach((highlight, name) => {
      if (!/^danchieu-\d+$/.test(name)) return;
      highlight.forEach((range) => {
        marks.push(range as Range);
      });
    });
    const mark = marks.find((range) => range.toString().replace(/\s+/g, ' ').includes(wanted));
    if (!mark) throw new Error(`No mark on the page holds “${wanted}”.`);
    mark.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const line = mark.getClientRects()[0] as DOMRect;
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, words);
}

/** First and last place of words that stand in one text of the page, scrolled into view. */
export function locateWords(tab: Tab, words: string): Promise<{ first: Point; last: Point }> {
  return tab.look((wanted) => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const box = (start: number) => {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + 1);
        return range.getBoundingClientRect();
      };
      const [start, end] = [box(at), box(at + wanted.length - 1)];
      return {
        first: { x: start.left + 1, y: start.top + start.height / 2 },
        last: { x: end.right, y: end.top + end.height / 2 },
      };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
}

/** Texts under one highlight. */
export function readHighlight(tab: Tab, name: string): Promise<string[]> {
  return tab.look((wanted) => {
    const texts: string[] = [];
    CSS.highlights.get(wanted)?.forEach((range) => {
      texts.push(String(range));
    });
    return texts;
  }, name);
}

/** Words of what we drew over the page, as they stand in its closed tree; null while there is nothing. */
export function readCard(tab: Tab): Promise<string | null> {
  return tab.seeThrough(() => {
    const host = document.querySelector('dan-chieu-card:popover-open');
    const tree = (host as (Element & { openOrClosedShadowRoot: ShadowRoot }) | null)?.openOrClosedShadowRoot;
    const words = tree?.querySelector<HTMLElement>('.dc')?.innerText;
    return words?.replace(/\s+/g, ' ').trim() || null;
  });
}

/** Whether the card has the looks of its own sheet: without it, it would stand in the flow of the page. */
export function cardIsDressed(tab: Tab): Promise<boolean> {
  return tab.seeThrough(() => {
    const host = document.querySelector('dan-chieu-card:popover-open');
    const tree = (host as (Element & { openOrClosedShadowRoot: ShadowRoot }) | null)?.openOrClosedShadowRoot;
    const card = tree?.querySelector('.card');
    return card !== null && card !== undefined && getComputedStyle(card).position === 'fixed';
  });
}

/** Middle of a button of what we drew over the page. */
export async function cardButton(tab: Tab, words: string): Promise<Point> {
  const seek = () =>
    tab.seeThrough((wanted) => {
      const host = document.querySelector('dan-chieu-card:popover-open');
      const tree = (host as (Element & { openOrClosedShadowRoot: ShadowRoot }) | null)?.openOrClosedShadowRoot;
      const button = [...(tree?.querySelectorAll('button') ?? [])].find((each) => each.innerText.includes(wanted));
      if (!button) return null;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, words);
  await expect.poll(seek, { message: `the card has “${words}”` }).not.toBeNull();
  return (await seek()) as Point;
}

/** Waits for an open card that has its answer, and reads it. */
export async function cardText(tab: Tab): Promise<string> {
  await expect.poll(() => readCard(tab), { message: 'the card opens' }).not.toBeNull();
  await expect.poll(() => readCard(tab), { message: 'the card has its answer' }).not.toMatch(/Đang tra chỉ mục/);
  return (await readCard(tab)) ?? '';
}

/** Points at the mark that holds `words`, again while the page still moves under the pointer, and reads its card once that has an answer. */
export async function hoverMark(tab: Tab, words: string): Promise<string> {
  await expect.poll(async () => (await readMarks(tab)).join(' ')).toContain(words);
  const point = async () => {
    await tab.hover(await locateMark(tab, words));
    await new Promise((done) => setTimeout(done, 1000));
    return readCard(tab);
  };
  await expect.poll(point, { message: `the card of ${words} opens`, intervals: [0] }).toContain(words);
  return cardText(tab);
}

/** Middle of the first button, link or field that fits and whose name or words hold `words`; waits for it. */
export async function find(tab: Tab, selector: string, words = ''): Promise<Point> {
  const seek = () =>
    tab.look(
      ({ selector, words }) => {
        const all = [...document.querySelectorAll<HTMLElement>(selector)];
        const named = (each: HTMLElement) =>
          `${each.getAttribute('aria-label') ?? ''} ${each.innerText}`.replace(/\s+/g, ' ');
        const found = all.find((each) => each.getClientRects().length > 0 && named(each).includes(words));
        if (!found) return null;
        found.scrollIntoView({ block: 'nearest' });
        const box = found.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      { selector, words },
    );
  await expect.poll(seek, { message: `${selector} “${words}”` }).not.toBeNull();
  return (await seek()) as Point;
}

export async function clickOn(tab: Tab, selector: string, words = ''): Promise<void> {
  await tab.click(await find(tab, selector, words));
}

/** Words of a page of the extension. */
export function wordsOf(tab: Tab): Promise<string> {
  return tab.look(() => document.body.innerText.replace(/\s+/g, ' '));
}

export function expectWords(tab: Tab, words: string | RegExp, timeout = 15_000) {
  const poll = expect.poll(() => wordsOf(tab), { timeout });
  return typeof words === 'string' ? poll.toContain(words) : poll.toMatch(words);
}

import type { Page } from '@playwright/test';
import type { OpenBrowser } from './open-browser.ts';

/** A reference of the page as the extension's content script reports it. */
export interface ReportedReference {
  text: string;
  answer: {
    outcome?: { kind: string; instrument?: { title: string | null; status: { today: { code: string } } } };
  } | null;
}

/** What the extension found on a page, asked of its content script through the background. */
export async function readPage(browser: OpenBrowser, page: Page): Promise<ReportedReference[]> {
  return browser.background.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    const reading = await chrome.tabs.sendMessage(tab?.id as number, { type: 'page/read' }, { frameId: 0 });
    return reading.references;
  }, page.url());
}

/** Waits until every reference of the page has its answer, at most `seconds`. */
export async function readAnsweredPage(browser: OpenBrowser, page: Page, seconds = 20): Promise<ReportedReference[]> {
  for (let tries = 0; tries < seconds * 4; tries++) {
    const references = await readPage(browser, page).catch(() => []);
    if (references.length > 0 && references.every(({ answer }) => answer !== null)) return references;
    await page.waitForTimeout(250);
  }
  return readPage(browser, page);
}

/** Middle of the first line of the mark whose text holds `words`, in viewport coordinates; scrolls it into view. */
export function locateMark(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const marks = [...CSS.highlights]
      .filter(([name]) => name.startsWith('danchieu-'))
      .flatMap(([, highlight]) => [...highlight] as Range[]);
    const mark = marks.find((range) => range.toString().replace(/\s+/g, ' ').includes(wanted));
    if (!mark) throw new Error(`No mark on the page holds “${wanted}”.`);
    mark.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const line = mark.getClientRects()[0] as DOMRect;
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, words);
}

/** Chromium with the built extension, a portal and a local Worker behind them. */
import type { Page } from '@playwright/test';
import { buildExtension } from '../../../scripts/build-extension.ts';
import { fillSampleIndex, sampleInvite } from '../../../scripts/sample-index.ts';
import {
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type PortalPage,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../../support/browser.ts';

export interface Stage {
  browser: OpenBrowser;
  worker: RunningWorker;
  /** Asks the background as an extension page does. */
  tell(request: object): Promise<unknown>;
  /** What a page last told the background of itself; null since it was last asked for. */
  takeReport(): Promise<{ count: number; unchecked: number } | null>;
  /** Opens a page and lets it come to rest. */
  open(url: string, rest?: number): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(pages: PortalPage[]): Promise<Stage> {
  buildExtension();
  const portal = await servePortal(pages);
  const worker = await startWorker();
  const token = await signIn(worker);
  await fillSampleIndex(worker.url, token);
  const browser = await launchWithExtension({ portalPort: portal.port });
  await connectExtension(browser, worker.url, await sampleInvite(worker.url, token));
  const own = await browser.context.newPage();
  await own.goto(`chrome-extension://${browser.extensionId}/options.html`);
  await own.evaluate(() => {
    chrome.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type === 'page/changed') Object.assign(window, { report: message });
    });
  });
  return {
    browser,
    worker,
    takeReport: () =>
      own.evaluate(() => {
        const { report = null } = window as { report?: { count: number; unchecked: number } | null };
        Object.assign(window, { report: null });
        return report;
      }),
    tell: (request) => own.evaluate((message) => chrome.runtime.sendMessage(message), request),
    async open(url, rest = 1500) {
      const page = await browser.context.newPage();
      await page.goto(url);
      await page.bringToFront();
      await page.waitForTimeout(rest);
      await page.evaluate(passFrame);
      return page;
    },
    async close() {
      await browser.close();
      await worker.stop();
      await portal.close();
    },
  };
}

/** Runs in the page: the first frame after it has come to rest costs Chromium 4 ms for each MB, whoever asks for it. */
function passFrame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done, 300));
  });
}

/** How many references are registered, and how many of these have the line of an answer of the index. */
export function countMarks(page: Page): Promise<{ marked: number; answered: number }> {
  return page.evaluate(() => {
    let marked = 0;
    let answered = 0;
    for (const [name, highlight] of CSS.highlights) {
      if (!/^danchieu-\d+$/.test(name)) continue;
      marked += highlight.size;
      if (!/-[018]$/.test(name)) answered += highlight.size;
    }
    return { marked, answered };
  });
}

/** Waits for `count` marks without running anything in the page in between; milliseconds it took. */
export async function waitForMarks(page: Page, count: number, answered = false): Promise<number> {
  const start = performance.now();
  for (;;) {
    const seen = await countMarks(page);
    if ((answered ? seen.answered : seen.marked) >= count) return performance.now() - start;
    if (performance.now() - start > 120_000) throw new Error(`Only ${seen.marked} of ${count} references are marked.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Waits until a page has reported `count` references, all with their answer, without running anything in it. */
export async function waitForReport(stage: Stage, count: number): Promise<void> {
  const start = performance.now();
  for (let last = 0; ; ) {
    const report = await stage.takeReport();
    if (report && report.count >= count && report.unchecked === 0) return;
    last = report?.count ?? last;
    if (performance.now() - start > 120_000) throw new Error(`Only ${last} of ${count} references were reported.`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

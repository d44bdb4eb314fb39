/** A page of 10 MB, and one with more references than are marked. */
import type { Page } from '@playwright/test';
import type { Row } from '../report.ts';
import { median, type Task, traceTasks } from './renderer.ts';
import { countMarks, type Stage, waitForReport } from './stage.ts';

const LONG = 50;

/** Switches the extension on in a page that has come to rest, so that the page's own long tasks do not count. */
export async function tryLarge(stage: Stage, url: string, references: number, runs: number): Promise<Row> {
  const host = new URL(url).host;
  const seconds: number[] = [];
  const tasks: Task[][] = [];
  for (let run = 0; run < runs; run++) {
    await stage.tell({ type: 'site/set', host, enabled: false });
    await stage.takeReport();
    const page = await stage.open(url, 5000);
    tasks.push(
      await traceTasks(
        page,
        async () => {
          const start = performance.now();
          await stage.tell({ type: 'site/set', host, enabled: true });
          await waitForReport(stage, references);
          seconds.push((performance.now() - start) / 1000);
          await leafThrough(page);
        },
        5000,
      ),
    );
    await page.close();
  }
  return {
    page: `10 MB, ${references} references`,
    's until all are found and answered': median(seconds),
    'longest task, ms of the thread': median(tasks.map((all) => Math.max(...all.map(({ cpu }) => cpu)))),
    'tasks over 50 ms of the thread': median(tasks.map((all) => all.filter(({ cpu }) => cpu > LONG).length)),
    'main thread, ms': median(tasks.map((all) => all.reduce((sum, { cpu }) => sum + cpu, 0))),
  };
}

/** What a reader is told where a page holds more references than are marked. */
export async function tryBeyond(stage: Stage, url: string, cap: number): Promise<Row> {
  await stage.takeReport();
  const page = await stage.open(url, 0);
  await waitForReport(stage, cap);
  await page.waitForTimeout(3000);
  const { marked } = await countMarks(page);
  const said = await panelNotice(stage, page);
  await page.close();
  return { page: 'beyond the cap', 'registered near the reader': marked, cap, 'the panel says': said };
}

/** Jumps and short ways down the page, as a reader goes through it. */
async function leafThrough(page: Page): Promise<void> {
  for (const part of [0.1, 0.101, 0.102, 0.5, 0.501, 0.502, 1, 0]) {
    await page.evaluate((part) => scrollTo(0, part * document.body.scrollHeight), part);
    await page.waitForTimeout(200);
  }
}

async function panelNotice(stage: Stage, page: Page): Promise<string> {
  const panel = await stage.browser.context.newPage();
  const tab = await stage.browser.background.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    return tab!.id!;
  }, page.url());
  await panel.goto(`chrome-extension://${stage.browser.extensionId}/sidepanel.html?tab=${tab}`);
  const notice = panel.getByText('phần sau chưa đọc');
  await notice.waitFor({ timeout: 60_000 });
  const said = (await notice.textContent()) ?? '';
  await panel.close();
  return said;
}

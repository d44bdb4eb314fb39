import { expect, type Page, test } from '@playwright/test';
import { call, type OpenBrowser } from '../support/browser.ts';
import { consoleAt, type StartedConsole, startConsole } from '../support/console-start.ts';
import { instrument } from '../support/outcomes.ts';
import { proposedRelation, queueCounts, queueItem } from '../support/queue-items.ts';
import { letterText } from '../support/sample-letters.ts';
import { answerQueue, type Held, holdCalls } from '../support/scripted-queue.ts';

test.describe.configure({ mode: 'serial' });

let started: StartedConsole;
let browser: OpenBrowser;

const heading = (page: Page) => page.locator('.queue-item h2');
const open = async (kind: string, prepare: (page: Page) => Promise<unknown> = async () => null) => {
  const page = await browser.context.newPage();
  await prepare(page);
  await page.addInitScript(holdCalls);
  await page.goto(consoleAt(browser, `#queue${kind ? `?kind=${kind}` : ''}`));
  await expect(page.locator('.queue-row').first()).toBeVisible();
  return page;
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  started = await startConsole();
  const { worker, admin } = started;
  for (const [at, symbol] of [426, 427, 428]
    .flatMap((number) => [`${number}/STTTT-CNTT`, `${number}/STTTT-CNTTBC`])
    .entries()) {
    const text = letterText(
      30 + at,
      `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông tỉnh Lạng Sơn.`,
    );
    await call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  }
  ({ browser } = await started.enter('admin', 'Quản trị Mẫu'));
});

test.afterAll(() => started?.close());

test('what a merge of the next pair would touch is known before that pair is shown', async () => {
  const page = await open('duplicates');
  const asked = () =>
    page.evaluate(() => (globalThis as unknown as { held: Held }).held.asked.filter((path) => path.endsWith('/merge')));
  await expect.poll(async () => (await asked()).length).toBe(4);
  const first = await heading(page).textContent();
  const boxes = page.locator('.queue-pair .queue-box', { hasText: 'viện dẫn trên' });
  await expect(boxes).toHaveCount(2);
  const title = await page.locator('.queue-row-title').nth(1).textContent();
  await page.evaluate(() => {
    (globalThis as unknown as { held: Held }).held.hold = '/merge';
  });
  await page.keyboard.press('j');
  await expect(page.locator('.queue-row[aria-current] .queue-row-title')).toHaveText(title!);
  await expect(boxes).toHaveCount(2);
  expect(await heading(page).textContent()).toBe(first);
  await page.close();
});

test('fifty items of other kinds are decided by keyboard alone while the server has not answered one', async () => {
  const relations = Array.from({ length: 25 }, (_, at) => {
    const source = { id: `i_${at}`, key: `k/${at}`, symbol: `R-${at}` };
    return queueItem({ id: `r_${at}`, relation: proposedRelation(`r_${at}`, { source }) });
  });
  const fact = { field: 'title', held: 'một', offered: 'hai', stands: 'held', source: null } as const;
  const facts = Array.from({ length: 25 }, (_, at) =>
    queueItem({ id: `s_${at}`, fact, instruments: [instrument({ id: `i_f${at}`, symbol: `F-${at}` })] }),
  );
  const counts = queueCounts({ relations: 25, facts: 25 });
  const page = await open('', (shown) => shown.addInitScript(answerQueue, { items: { relations, facts }, counts }));
  await page.evaluate(() => {
    (globalThis as unknown as { held: Held }).held.hold = '/decision';
  });
  const seen = new Set<string>();
  for (let at = 0; at < 50; at++) {
    const title = (await page.locator('.queue-row[aria-current] .queue-row-title').textContent())!;
    seen.add(title);
    await page.keyboard.press(title.startsWith('R-') ? 'y' : '2');
    if (at < 49) await expect(page.locator('.queue-row[aria-current] .queue-row-title')).not.toHaveText(title);
  }
  expect(seen.size).toBe(50);
  const written = () =>
    page.evaluate(
      () => (globalThis as unknown as { held: Held }).held.asked.filter((path) => path.includes('/decision')).length,
    );
  expect(await written()).toBe(1);
  await page.evaluate(() => (globalThis as unknown as { held: Held }).held.release());
  await expect.poll(written).toBe(50);
  await expect(page.getByText('Không còn việc nào')).toBeVisible();
  await page.close();
});

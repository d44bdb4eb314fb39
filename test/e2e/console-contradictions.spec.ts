import { expect, type Page, test } from '@playwright/test';
import type { Instrument, QueuePage } from '../../shared/schema/index.ts';
import { call, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { decisionText, letterText } from '../support/sample-letters.ts';
import { checkAccess } from '../support/screens.ts';

test.describe.configure({ mode: 'serial' });

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;

const KEY = 'lang-son/ubnd/quyet-dinh/2022/10-qd-ubnd';
const OLD = 'Quyết định số 10/QĐ-UBND ngày 05/01/2022 của UBND tỉnh';
const capture = (text: string) => call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
const queue = (kind: string) => call<QueuePage>(worker.url, admin, 'GET', `/v1/queue?kind=${kind}`);
const read = (key: string) => call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${key}`);
const heading = () => page.locator('.queue-item h2');
const show = async (kind: string) => {
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#queue?kind=${kind}`);
  await expect(page.locator('.queue-row').first()).toBeVisible();
};
const open = async () => (await queue('contradictions')).counts.contradictions;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  started = await startConsole();
  ({ worker, admin } = started);
  await capture(decisionText('10/QĐ-UBND', '05 tháng 01 năm 2022', 'Ban hành quy chế', ['Điều 1. Ban hành quy chế.']));
  for (const [symbol, date, day] of [
    ['20/QĐ-UBND', '06 tháng 02 năm 2023', '10 tháng 02 năm 2023'],
    ['30/QĐ-UBND', '07 tháng 3 năm 2024', '15 tháng 3 năm 2024'],
  ] as const)
    await capture(
      decisionText(symbol, date, 'Quy chế mới', [
        `Điều 1. Quyết định này có hiệu lực từ ngày ${day} và thay thế ${OLD}.`,
      ]),
    );
  for (const [number, day] of [
    [1, '12/12/2023'],
    [2, '21/12/2023'],
  ] as const)
    await capture(letterText(number, `Theo Quyết định số 2068/QĐ-UBND ngày ${day} của UBND tỉnh, đề nghị báo cáo.`));
  ({ browser, page } = await started.enter('admin', 'Quản trị Mẫu'));
});

test.afterAll(() => started?.close());

test('two ends stand side by side with their sentences, and none is chosen', async () => {
  await show('contradictions');
  await expect(heading()).toContainText('lời ghi nào đúng?');
  const sides = page.getByRole('table');
  await expect(sides.getByRole('row', { name: /Ngày/ }).first()).toContainText('10/02/2023');
  await expect(sides.getByRole('row', { name: /Ngày/ }).first()).toContainText('15/3/2024');
  await expect(sides.locator('.side-sentence')).toHaveCount(2);
  await expect(page.locator('[data-focused="true"]')).toHaveCount(0);
  expect(await checkAccess(page)).toEqual([]);
});

test('a key keeps one of them and rejects the other, and one undo takes both words back', async () => {
  await page.keyboard.press('2');
  await expect.poll(open).toBe(0);
  expect((await read(KEY)).status.today).toMatchObject({ code: 'expired', since: '2024-03-15' });
  await page.keyboard.press('u');
  await expect(heading()).toContainText('lời ghi nào đúng?');
  await expect.poll(open).toBe(1);
  expect((await read(KEY)).status.today).toMatchObject({ since: '2023-02-10' });
});

test('that all is so is said by Y, and then it waits no more', async () => {
  await page.keyboard.press('y');
  await expect.poll(open).toBe(0);
  await expect(page.getByText('Không còn việc nào loại này')).toBeVisible();
  expect((await read(KEY)).conflicts).toHaveLength(1);
});

test('days of issue that others state stand beside each other, and a key says which holds', async () => {
  await show('dates');
  const sides = page.getByRole('table');
  await expect(sides.locator('.side-sentence')).toHaveCount(2);
  await expect(sides).toContainText('21/12/2023');
  expect(await checkAccess(page)).toEqual([]);
  const [item] = (await queue('dates')).items;
  const day = item!.instruments[0]!.conflicts![0]!.says[1]!.on!;
  await page.keyboard.press('2');
  await expect.poll(async () => (await queue('dates')).counts.dates).toBe(0);
  expect((await read(item!.instruments[0]!.id)).issuedOn).toBe(day);
});

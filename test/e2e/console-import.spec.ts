import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { call, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { checkAccess } from '../support/screens.ts';

const ROWS = 4_000;
/** One row in a hundred names a day that no calendar has. */
const day = (i: number) => (i % 100 === 0 ? '2023-02-31' : `2023-${String((i % 12) + 1).padStart(2, '0')}-09`);
const LIST = [
  'type,symbol,issuer,issuedOn,title',
  ...Array.from(
    { length: ROWS },
    (_, i) => `Kế hoạch,${i + 1}/KH-UBND,UBND tỉnh Lạng Sơn,${day(i)},Nội dung mẫu ${i + 1}`,
  ),
].join('\n');

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let admin: string;

test.beforeAll(async () => {
  started = await startConsole();
  ({ worker, admin } = started);
  ({ browser } = await started.enter('admin', 'Quản trị A'));
});

test.afterAll(() => started?.close());

async function openImport(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
  await page.getByLabel('Chọn hoặc thả tệp').setInputFiles({
    name: 'ke-hoach-2023.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LIST),
  });
  return page;
}

const count = (page: Page, field: string) => page.locator(`[data-count="${field}"] dd`);
const GO = { name: 'Nhập 3.960 dòng' };

test('a list is rehearsed, imported, broken off half-way and gone on with: every row once, every bad row named', async () => {
  const first = await openImport();
  await expect(first.getByText(`Chạy thử xong 4.000 dòng, chưa ghi gì vào chỉ mục.`)).toBeVisible({ timeout: 60_000 });
  await expect(count(first, 'created')).toHaveText('3.960');
  await expect(count(first, 'bad')).toHaveText('40');
  const search = `/v1/search?q=${encodeURIComponent('Nội dung mẫu 7')}`;
  expect((await call<{ items: unknown[] }>(worker.url, admin, 'GET', search)).items).toEqual([]);
  expect(await checkAccess(first)).toEqual([]);

  await first.getByRole('button', GO).click();
  await expect(first.getByText(/Đang nhập: [1-9]\S* trên 4.000 dòng đã ghi/)).toBeVisible();
  await first.close();

  const second = await openImport();
  await expect(second.getByRole('button', GO)).toBeVisible({ timeout: 60_000 });
  await second.getByRole('button', GO).click();
  await expect(second.getByText('Đã nhập xong 4.000 dòng.')).toBeVisible({ timeout: 60_000 });
  await expect(count(second, 'created')).toHaveText('3.960');
  await expect(count(second, 'bad')).toHaveText('40');
  await expect(second.locator('.import-notes tbody tr')).toHaveCount(40);
  await expect(second.locator('.import-notes tbody tr').nth(1)).toContainText('102');
});

test('imports are listed with who, what and how far; one that broke off goes on with its file alone, its errors can be read', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
  const list =
    'type,symbol,issuer,issuedOn,title\nKế hoạch,9001/KH-UBND,UBND tỉnh Lạng Sơn,2023-05-09,Một\nKế hoạch,9002/KH-UBND,UBND tỉnh Lạng Sơn,2023-02-31,Hai';
  const file = { name: 'ngan.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  const other = { name: 'khac.csv', mimeType: 'text/csv', buffer: Buffer.from(`${list}\n`.replace('9001', '9003')) };
  const digest = createHash('sha256').update(list).digest('hex');
  const body = { name: 'ngan.csv', format: 'csv', columns: list.split('\n')[0]!.split(','), digest, total: 2 };
  const { id } = await call<{ id: string }>(worker.url, admin, 'POST', '/v1/imports', body);
  await page.reload();
  const row = page.locator(`tr[data-import="${id}"]`);
  await expect(row).toContainText('dừng giữa chừng');
  await expect(page.locator('tr[data-import]').last()).toContainText('ke-hoach-2023.csv');
  await expect(page.locator('tr[data-import]').last()).toContainText('4.000');
  expect(await checkAccess(page)).toEqual([]);

  await page.getByLabel('Chạy tiếp ngan.csv: chọn lại tệp').setInputFiles(other);
  await expect(page.getByRole('alert')).toContainText('không phải tệp của lần nhập này');
  await page.getByLabel('Chạy tiếp ngan.csv: chọn lại tệp').setInputFiles(file);
  await expect(page.getByText('Đã nhập xong 2 dòng.')).toBeVisible();
  await page.getByRole('button', { name: 'Danh sách khác' }).click();
  await expect(row).toContainText('đã xong');
  await row.getByRole('button', { name: 'Xem lỗi của ngan.csv' }).click();
  const errors = page.getByRole('dialog', { name: 'Lỗi của ngan.csv' });
  await expect(errors.locator('tbody tr')).toHaveCount(1);
  expect(await checkAccess(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(row.getByRole('button', { name: 'Xem lỗi của ngan.csv' })).toBeFocused();
});

test('bad rows are corrected in place and tried again, remembered when the tab closes, saved as a file, and imported with the rest', async () => {
  const list = [
    'type,symbol,issuer,issuedOn,title',
    'Kế hoạch,9101/KH-UBND,UBND tỉnh Lạng Sơn,2023-05-09,Một',
    'Kế hoạch,9102/KH-UBND,UBND tỉnh Lạng Sơn,2023-02-31,Hai',
    'Kế hoạch,9103/KH-UBND,Cơ quan lạ,2023-05-09,Ba',
  ].join('\n');
  const choose = async () => {
    const page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
    const file = { name: 'sua.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
    await page.getByLabel('Chọn hoặc thả tệp').setInputFiles(file);
    await expect(page.locator('[data-count="created"] dd')).toBeVisible();
    return page;
  };
  const first = await choose();
  await expect(first.getByRole('list', { name: 'Các bước nhập' }).locator('[aria-current="step"]')).toContainText(
    'Sửa lỗi',
  );
  await expect(count(first, 'bad')).toHaveText('2');
  const saved = first.waitForEvent('download');
  await first.getByRole('button', { name: 'Tải dòng lỗi' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('sua-dong-loi.csv');
  const rows = list.split('\n');
  expect(readFileSync(await download.path(), 'utf8')).toBe(`\uFEFF${[rows[0], rows[2], rows[3]].join('\n')}`);

  await first.getByRole('button', { name: 'Sửa dòng 3' }).focus();
  await first.keyboard.press('Enter');
  const field = first.getByRole('textbox', { name: 'Nội dung dòng 3' });
  await expect(field).toBeFocused();
  await field.fill(rows[2]!.replace('02-31', '02-30'));
  await first.keyboard.press('Enter');
  await expect(first.getByRole('form', { name: 'Sửa dòng 3' }).getByRole('alert')).toContainText('ngày ban hành');
  expect(await checkAccess(first)).toEqual([]);
  await field.fill(rows[2]!.replace('02-31', '02-28'));
  await first.keyboard.press('Enter');
  await expect(first.getByText('đã sửa, sẽ được nhập')).toBeVisible();
  await expect(count(first, 'bad')).toHaveText('1');
  await expect(first.getByRole('button', { name: 'Nhập 2 dòng' })).toBeVisible();
  await first.close();

  const second = await choose();
  await expect(count(second, 'bad')).toHaveText('1');
  await second.getByRole('button', { name: 'Nhập 2 dòng' }).click();
  await expect(second.getByText('Đã nhập xong 3 dòng.')).toBeVisible();
  await second.getByRole('button', { name: 'Sửa dòng 4' }).click();
  await second
    .getByRole('textbox', { name: 'Nội dung dòng 4' })
    .fill(rows[3]!.replace('Cơ quan lạ', 'UBND tỉnh Lạng Sơn'));
  await second.getByRole('button', { name: 'Thử lại dòng này' }).click();
  await second.getByRole('button', { name: 'Nhập 1 dòng' }).click();
  await expect(second.getByText('Đã nhập xong 1 dòng.')).toBeVisible();
  expect(await checkAccess(second)).toEqual([]);
  const key = (number: number) => `/v1/instruments/lang-son/ubnd/ke-hoach/2023/${number}-kh-ubnd`;
  for (const number of [9101, 9102, 9103])
    expect(await call<{ issuedOn: string }>(worker.url, admin, 'GET', key(number))).toMatchObject({
      symbol: `${number}/KH-UBND`,
    });
});

test('an import is taken back as a whole, broken off and gone on with; what a later change stands on is kept and named', async () => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
  const row = page.locator('tr[data-import]').filter({ hasText: 'ke-hoach-2023.csv' });
  const key = 'lang-son/ubnd/ke-hoach/2023';
  const read = (n: number) =>
    call<{ id: string; version: number }>(worker.url, admin, 'GET', `/v1/instruments/${key}/${n}-kh-ubnd`);
  const [gone, stays] = [await read(2), await read(3)];
  const merged = await fetch(`${worker.url}/v1/instruments/${gone.id}/merge`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${admin}`,
      'if-match': `"${gone.version}"`,
    },
    body: JSON.stringify({ into: stays.id, reason: 'Một văn bản.' }),
  });
  expect(merged.status).toBe(200);

  await row.getByRole('button', { name: 'Hoàn tác lần nhập ke-hoach-2023.csv' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hoàn tác lần nhập ke-hoach-2023.csv' });
  expect(await checkAccess(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Nhầm năm.');
  await dialog.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await expect(dialog.getByRole('status')).toContainText(/Đang hoàn tác: [1-9]/);
  await page.close();

  const again = await browser.context.newPage();
  await again.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
  const same = again.locator('tr[data-import]').filter({ hasText: 'ke-hoach-2023.csv' });
  await expect(same).toContainText('đang hoàn tác');
  await same.getByRole('button', { name: 'Hoàn tác tiếp lần nhập ke-hoach-2023.csv' }).click();
  const going = again.getByRole('dialog');
  await going.getByRole('button', { name: 'Hoàn tác lần nhập' }).click();
  await expect(going.getByRole('status')).toContainText(
    'Đã hoàn tác: 3.958 văn bản trở lại như trước. giữ lại 2 văn bản',
    {
      timeout: 60_000,
    },
  );
  await again.keyboard.press('Escape');
  await expect(same).toContainText('đã hoàn tác, giữ lại 2 văn bản');
  await same.getByRole('button', { name: 'Xem phần giữ lại của ke-hoach-2023.csv' }).click();
  const kept = again.getByRole('dialog', { name: 'Phần giữ lại của ke-hoach-2023.csv' });
  await expect(kept.getByRole('row')).toHaveCount(3);
  await expect(kept.getByRole('link', { name: /^#\d+$/ })).toHaveCount(1);
  expect(await checkAccess(again)).toEqual([]);
  const search = `/v1/search?q=${encodeURIComponent('Nội dung mẫu 7')}`;
  expect((await call<{ items: unknown[] }>(worker.url, admin, 'GET', search)).items).toEqual([]);
});

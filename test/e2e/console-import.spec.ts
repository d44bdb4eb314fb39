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
const step = (page: Page) => page.getByRole('list', { name: 'Các bước nhập' }).locator('[aria-current="step"]');
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
  await expect(step(first)).toContainText('Chạy thử');
  await expect(count(first, 'bad')).toHaveText('2');
  const saved = first.waitForEvent('download');
  await first.getByRole('button', { name: 'Tải dòng lỗi' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('sua-dong-loi.csv');
  const rows = list.split('\n');
  expect(readFileSync(await download.path(), 'utf8')).toBe(`\uFEFF${[rows[0], rows[2], rows[3]].join('\n')}`);

  await first.getByRole('button', { name: 'Sửa dòng 3' }).focus();
  await first.keyboard.press('Enter');
  const row = first.getByRole('form', { name: 'Sửa dòng 3' });
  const field = row.getByRole('textbox', { name: 'Ngày ban hành' });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(row.getByRole('textbox', { name: 'Số, ký hiệu' })).toHaveValue('9102/KH-UBND');
  await field.fill('2023-02-30');
  await first.keyboard.press('Enter');
  await expect(row.getByRole('alert')).toContainText('ngày ban hành');
  expect(await checkAccess(first)).toEqual([]);
  await field.fill('2023-02-28');
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
  await expect(second.locator('tr[data-line="4"] mark')).toHaveText('Cơ quan lạ (sai)');
  await second.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh Lạng Sơn');
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

/** Pastes a list and sends it on, by keys alone. */
async function paste(page: Page, hash: string, list: string): Promise<void> {
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#${hash}`);
  await page.reload();
  await page.getByLabel('Hoặc dán danh sách').focus();
  await page.keyboard.insertText(list);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** Moves with Tab to what bears a name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const at = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLElement> }) | null;
      const own = at instanceof HTMLButtonElement ? at.textContent : at?.labels?.[0]?.textContent;
      return `${at?.ariaLabel ?? ''} ${own ?? ''}`;
    });
  for (let presses = 0; presses < 60; presses++) {
    if ((await named()).includes(name)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${name}`);
}

test('columns of unknown names are told by keyboard: what lacks is said, the first rows follow, and the next list with the same names is not asked about', async () => {
  const list = (number: number) =>
    [
      'STT;SO KY HIEU;Ngày ký;Đơn vị;Tóm tắt',
      `1;${number}/KH-UBND;09/5/2023;UBND tỉnh Lạng Sơn;Một`,
      `2;${number + 1}/KH-UBND;10/5/2023;UBND tỉnh Lạng Sơn;Hai`,
    ].join('\n');
  const page = await browser.context.newPage();
  await paste(page, 'import', list(9201));
  await expect(page.getByRole('heading', { name: 'Cột nào là gì' })).toBeFocused();
  await expect(step(page)).toContainText('Cột');
  const select = (head: string) => page.getByRole('combobox', { name: `Cột “${head}” là` });
  await expect(select('SO KY HIEU')).toHaveValue('symbol');
  await expect(select('Ngày ký')).toHaveValue('issuedOn');
  await expect(select('Đơn vị')).toHaveValue('');
  const said = page.locator('#columns-state');
  await expect(said).toContainText('Chưa cột nào là Cơ quan ban hành');
  await expect(said).toContainText('Chưa cột nào là Loại văn bản');
  await tabTo(page, 'Chạy thử 2 dòng');
  await page.keyboard.press('Enter');
  await expect(step(page)).toContainText('Cột');

  await page.getByRole('heading', { name: 'Cột nào là gì' }).focus();
  await tabTo(page, 'Cột “Đơn vị” là');
  await page.keyboard.type('C');
  await expect(select('Đơn vị')).toHaveValue('issuer');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tr');
  await expect(select('Tóm tắt')).toHaveValue('title');
  await expect(said).not.toContainText('Cơ quan ban hành');
  await tabTo(page, 'Loại văn bản');
  await page.keyboard.type('K');
  await expect(said).toContainText('Đủ các trường cần có');
  const first = page.getByRole('table', { name: 'Các dòng đầu, đọc theo các cột trên' });
  await expect(first.getByRole('columnheader')).toHaveText([
    'Dòng',
    'Số, ký hiệu',
    'Loại văn bản',
    'Cơ quan ban hành',
    'Ngày ban hành',
    'Trích yếu',
  ]);
  await expect(first.getByRole('row').nth(1)).toHaveText(
    /2\s*9201\/KH-UBND\s*Kế hoạch\s*chung\s*UBND tỉnh Lạng Sơn\s*09\/5\/2023\s*Một/,
  );
  expect(await checkAccess(page)).toEqual([]);
  await tabTo(page, 'Chạy thử 2 dòng');
  await page.keyboard.press('Enter');
  await expect(count(page, 'created')).toHaveText('2');
  await tabTo(page, 'Nhập 2 dòng');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã nhập xong 2 dòng.')).toBeVisible();
  const key = 'lang-son/ubnd/ke-hoach/2023/9201-kh-ubnd';
  expect(await call(worker.url, admin, 'GET', `/v1/instruments/${key}`)).toMatchObject({
    title: 'Một',
    issuedOn: '2023-05-09',
  });

  await paste(page, 'import', list(9203));
  await expect(page.getByRole('heading', { name: 'Cột nào là gì' })).toBeFocused();
  await expect(page.getByText('Theo lần bạn chọn trước')).toBeVisible();
  await expect(select('Đơn vị')).toHaveValue('issuer');
  await expect(said).toContainText('Chưa cột nào là Loại văn bản');
  await paste(page, 'import', list(9201));
  await expect(count(page, 'unchanged')).toHaveText('2');
  await page.getByRole('button', { name: 'Sửa cột' }).click();
  await expect(page.getByRole('combobox', { name: 'Loại văn bản', exact: true })).toHaveValue('ke-hoach');
  await page.close();
});

test('a list for one cell of the coverage fills in what its rows leave out, and names the row that says otherwise', async () => {
  const cell = new URLSearchParams({ type: 'thong-bao', issuer: 'UBND tỉnh Lạng Sơn', series: '2022' });
  const list = ['Số hiệu,Ngày,Trích yếu', '31/TB-UBND,,Một', '32/TB-UBND,05/6/2022,Hai', '33/TB-UBND,05/6/2021,Ba'];
  const page = await browser.context.newPage();
  await paste(page, `import?${cell}`, list.join('\n'));
  await expect(page.getByText('Danh sách cho ô: Thông báo 2022, UBND tỉnh Lạng Sơn')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Năm ban hành' })).toHaveValue('2022');
  expect(await checkAccess(page)).toEqual([]);
  await tabTo(page, 'Chạy thử 3 dòng');
  await page.keyboard.press('Enter');
  await expect(count(page, 'created')).toHaveText('3');
  await expect(page.getByText('1 dòng ghi khác giá trị chung')).toBeVisible();
  const row = page.locator('tr[data-line="4"]');
  await expect(row).toContainText('33/TB-UBND');
  await expect(row).toContainText('dòng ghi “2021”, giá trị chung là “2022”');
  await expect(row).toContainText('otherThanDefault');
  await page.getByRole('button', { name: 'Nhập 3 dòng' }).click();
  await expect(page.getByText('Đã nhập xong 3 dòng.')).toBeVisible();
  for (const [number, year] of [
    [31, 2022],
    [32, 2022],
    [33, 2021],
  ])
    expect(
      await call(worker.url, admin, 'GET', `/v1/instruments/lang-son/ubnd/thong-bao/${year}/${number}-tb-ubnd`),
    ).toMatchObject({ symbol: `${number}/TB-UBND` });
  await page.close();
});

test('a list read with corrected columns and killed half-way goes on with its file alone, for another admin, and nothing comes twice', async () => {
  const rows = Array.from({ length: 600 }, (_, i) => `${i + 1}/BC-UBND;0${(i % 9) + 1}/5/2020;Nội dung ${i + 1}`);
  const content = ['Mã;Ngày;Tóm tắt', ...rows].join('\n');
  const file = { name: 'bao-cao.csv', mimeType: 'text/csv', buffer: Buffer.from(content) };
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#import`);
  await page.getByLabel('Chọn hoặc thả tệp').setInputFiles(file);
  await page.getByRole('combobox', { name: 'Cột “Mã” là' }).selectOption('symbol');
  await page.getByRole('combobox', { name: 'Cột “Tóm tắt” là' }).selectOption('title');
  await page.getByRole('combobox', { name: 'Loại văn bản', exact: true }).selectOption('bao-cao');
  await page.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh Lạng Sơn');
  await page.getByRole('button', { name: 'Chạy thử 600 dòng' }).click();
  await page.getByRole('button', { name: 'Nhập 600 dòng' }).click();
  await expect(page.getByText(/Đang nhập: [1-9]\S* trên 600 dòng đã ghi/)).toBeVisible();
  await page.close();

  const other = await started.enter('admin', 'Quản trị B');
  await other.page.goto(`chrome-extension://${other.browser.extensionId}/console.html#import`);
  await other.page.getByLabel('Chạy tiếp bao-cao.csv: chọn lại tệp').setInputFiles(file);
  await expect(other.page.getByText('Đã nhập xong 600 dòng.')).toBeVisible();
  await expect(count(other.page, 'created')).toHaveText('600');
  await expect(count(other.page, 'unchanged')).toHaveText('0');
  await other.page.close();
  expect(await call(worker.url, admin, 'GET', '/v1/instruments/lang-son/ubnd/bao-cao/2020/600-bc-ubnd')).toMatchObject({
    title: 'Nội dung 600',
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

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { AuditPage, ProposalsPage, QueueKind, QueuePage, SecondPersonRule } from '../../shared/schema/index.ts';
import { call, type OpenBrowser, type RunningWorker, startWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { decisionText, letterText } from '../support/sample-letters.ts';
import { checkAccess } from '../support/screens.ts';

test.describe.configure({ mode: 'serial' });

const state = mkdtempSync(path.join(tmpdir(), 'dan-chieu-batch-'));
let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;
let staff: string;

const OLD = (number: number) => `Quyết định số ${number}/QĐ-UBND ngày 05/01/2022 của UBND tỉnh`;
const capture = (text: string, token = admin) =>
  call(worker.url, token, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
const queue = (kind: QueueKind) => call<QueuePage>(worker.url, admin, 'GET', `/v1/queue?kind=${kind}&limit=100`);
const count = async (kind: QueueKind) => (await queue(kind)).counts[kind];
const audit = (query: string) => call<AuditPage>(worker.url, admin, 'GET', `/v1/audit?${query}`);
const open = () => call<ProposalsPage>(worker.url, admin, 'GET', '/v1/proposals?state=open');
const heading = () => page.locator('.queue-item h2');
const box = () => page.getByRole('dialog');
const show = async (kind: string) => {
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#queue?kind=${kind}`);
  await page.reload();
  await expect(page.locator('.queue-row').first()).toBeVisible();
};
/** Opens the batch of the kind that is shown, says one thing of all of it and looks ahead, by keyboard alone. */
async function lookAhead(title: string, verdict: string) {
  await page.getByRole('button', { name: title }).focus();
  await page.keyboard.press('Enter');
  await expect(box().getByRole('listitem').first()).toBeVisible();
  const radio = box().getByRole('radio', { name: verdict });
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await box()
    .getByRole('button', { name: /^Xem trước/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(box().getByRole('button', { name: 'Quay lại chọn' })).toBeVisible();
}
async function write() {
  await box().getByRole('button', { name: /^Ghi / }).focus();
  await page.keyboard.press('Enter');
  await expect(box()).toContainText('Đã ghi');
}
async function setRule(above: number | null, token = admin) {
  const { version } = await call<SecondPersonRule>(worker.url, token, 'GET', '/v1/second-person');
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'if-match': `"${version}"`,
  };
  const body = JSON.stringify({ above, reason: 'Thử quy tắc.' });
  return (await fetch(`${worker.url}/v1/second-person`, { method: 'PUT', headers, body })).status;
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  started = await startConsole({ state, port: 20_000 + Math.floor(Math.random() * 20_000) });
  ({ worker, admin } = started);
  staff = await started.tokenFor('staff', 'Chuyên viên Mẫu');
  // Three acts, each replaced from two different days.
  for (const number of [10, 11, 12]) {
    await capture(
      decisionText(`${number}/QĐ-UBND`, '05 tháng 01 năm 2022', 'Ban hành quy chế', ['Điều 1. Ban hành quy chế.']),
    );
    for (const [year, date, day] of [
      ['2', '06 tháng 02 năm 2023', '10 tháng 02 năm 2023'],
      ['3', '07 tháng 3 năm 2024', '15 tháng 3 năm 2024'],
    ] as const)
      await capture(
        decisionText(`${year}${number}/QĐ-UBND`, date, 'Quy chế mới', [
          `Điều 1. Quyết định này có hiệu lực từ ngày ${day} và thay thế ${OLD(number)}.`,
        ]),
      );
  }
  // Three numbers written in two ways each: one of them differs in its marks alone.
  const pairs = [
    ['426/STTTT-CNTT', '426/STTTT-CNTTBC'],
    ['427/STTTT-CNTT', '427/STTTT-CNTTBC'],
    ['428/STTTT-CNTT', '428/STTTT-CNTTBC'],
  ];
  for (const [at, symbols] of pairs.entries())
    for (const [i, symbol] of symbols.entries())
      await capture(
        letterText(
          30 + 2 * at + i,
          `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông tỉnh Lạng Sơn.`,
        ),
      );
  for (const number of [3, 4, 5])
    await capture(
      decisionText(`${number}/QĐ-UBND`, '05 tháng 02 năm 2025', `Quy chế số ${number}`, ['Điều 1. Ban hành.']),
      staff,
    );
  for (const number of [1, 2])
    await call(worker.url, staff, 'POST', '/v1/reports', {
      kind: 'missing',
      citation: {
        kind: 'full',
        type: 'quyet-dinh',
        symbol: `9${number}/QĐ-UBND`,
        name: null,
        issuedOn: null,
        issuer: null,
        title: null,
        pinpoint: null,
      },
      scope: 'lang-son',
      note: 'Cần để thẩm tra.',
    });
  for (const [i, day] of ['12/12/2023', '21/12/2023'].entries())
    await capture(letterText(60 + i, `Theo Quyết định số 2068/QĐ-UBND ngày ${day} của UBND tỉnh, đề nghị báo cáo.`));
  ({ browser, page } = await started.enter('admin', 'Quản trị Mẫu'));
});

test.afterAll(async () => {
  await started?.close();
  await worker?.stop();
  rmSync(state, { recursive: true, force: true, maxRetries: 5 });
});

test('contradictions of one kind are settled together, and one undo takes all of them back', async () => {
  await show('contradictions');
  expect(await count('contradictions')).toBe(3);
  await lookAhead('Quyết định nhiều mâu thuẫn', 'Mỗi dòng: Giữ 2');
  await expect(box()).toContainText('3 việc. Văn bản đổi: 9; viện dẫn đổi đích: 0; trang đổi: 0.');
  expect(await count('contradictions')).toBe(3);
  expect(await checkAccess(page)).toEqual([]);
  await write();
  expect(await count('contradictions')).toBe(0);
  expect((await audit('action=relation.change&limit=200')).items).toHaveLength(6);
  await box().getByRole('button', { name: 'Hoàn tác cả lượt' }).click();
  await expect(page.getByRole('alert')).toContainText('Đã hoàn tác');
  expect(await count('contradictions')).toBe(3);
  await expect(heading()).toContainText('lời ghi nào đúng?');
});

test('a filter narrows what one word is said of', async () => {
  await show('contradictions');
  await page.getByRole('button', { name: 'Quyết định nhiều mâu thuẫn' }).click();
  await box().getByRole('searchbox').fill('11/qđ');
  await expect(box().getByRole('listitem')).toHaveCount(1);
  await box().getByRole('radio', { name: 'Đều đúng' }).check();
  await box().getByRole('button', { name: 'Xem trước 1 việc' }).click();
  await write();
  expect(await count('contradictions')).toBe(2);
  await page.keyboard.press('Escape');
  await expect(box()).toHaveCount(0);
});

test('pairs are kept apart together; what is not certain cannot be merged so', async () => {
  await show('duplicates');
  const pairs = await count('duplicates');
  expect(pairs).toBe(3);
  await page.getByRole('button', { name: 'Gộp hoặc giữ riêng nhiều cặp' }).click();
  await box()
    .getByRole('radio', { name: /^Gộp các cặp chắc chắn/ })
    .check();
  await expect(box()).toContainText('3 dòng không áp dụng được');
  await expect(box().getByRole('button', { name: /^Xem trước/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await lookAhead('Gộp hoặc giữ riêng nhiều cặp', 'Giữ riêng');
  await write();
  expect(await count('duplicates')).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(page.getByRole('alert')).toContainText('Đã hoàn tác');
  expect(await count('duplicates')).toBe(3);
});

test('a ticked pair is merged, with the citation and the page that change named before', async () => {
  await show('duplicates');
  await page.getByRole('button', { name: 'Gộp hoặc giữ riêng nhiều cặp' }).click();
  await box()
    .getByRole('radio', { name: /^Gộp các cặp tự chọn/ })
    .check();
  await expect(box()).toContainText('Đã chọn 0 / 3 dòng.');
  await box()
    .getByRole('checkbox', { name: /^427\// })
    .check();
  await box().getByRole('button', { name: 'Xem trước 1 việc' }).click();
  await expect(box()).toContainText('1 việc. Văn bản đổi: 2; viện dẫn đổi đích: 1; trang đổi: 1.');
  const lines = box().locator('.batch-line');
  await expect(lines.filter({ hasText: '427/STTTT-CNTT' }).and(page.locator('[data-kind="citation"]'))).toContainText(
    '→',
  );
  await expect(page.locator('.batch-line[data-kind="instrument"]')).toHaveCount(2);
  expect(await checkAccess(page)).toEqual([]);
  await write();
  expect(await count('duplicates')).toBe(2);
  await box().getByRole('button', { name: 'Hoàn tác cả lượt' }).click();
  await expect.poll(() => count('duplicates')).toBe(3);
});

test('what another admin changed after the look ahead is told by its row, and nothing else is lost', async () => {
  await show('contradictions');
  await lookAhead('Quyết định nhiều mâu thuẫn', 'Mỗi dòng: Giữ 1');
  const { items } = await queue('contradictions');
  const [relation] = items[0]!.contradiction!.sides[0]!.relations;
  const headers = {
    authorization: `Bearer ${admin}`,
    'content-type': 'application/json',
    'if-match': `"${relation!.version}"`,
  };
  const body = JSON.stringify({ pinpoint: 'Điều 1', state: 'proposed', reason: 'Ghi rõ điều.' });
  const route = `${worker.url}/v1/relations/${relation!.id}`;
  expect((await fetch(route, { method: 'PATCH', headers, body })).status).toBe(200);
  await write();
  await expect(box()).toContainText('Đã ghi 1 việc. 1 việc chưa ghi được.');
  await expect(box().locator('.batch-failed li')).toHaveCount(1);
  expect(await count('contradictions')).toBe(1);
  await box().getByRole('button', { name: 'Đóng' }).last().click();
  await expect(page.locator('.queue-row')).toHaveCount(1);
  await page.keyboard.press('1');
  await expect.poll(() => count('contradictions')).toBe(0);
});

test('captures are turned away together with one reason, and reports closed', async () => {
  await show('proposed');
  await page.getByRole('button', { name: 'Nhận hoặc từ chối nhiều bản thêm' }).click();
  await box()
    .getByRole('checkbox', { name: /^4\/QĐ-UBND/ })
    .uncheck();
  await box()
    .getByRole('textbox', { name: /^Lý do/ })
    .fill('Bản chụp không đủ trang.');
  await box().getByRole('radio', { name: 'Từ chối' }).check();
  await box().getByRole('button', { name: 'Xem trước 2 việc' }).click();
  await expect(box()).toContainText('2 việc. Văn bản đổi: 2');
  await write();
  expect((await queue('proposed')).items.map(({ instruments: [one] }) => one!.symbol)).toEqual(['4/QĐ-UBND']);
  const said = (await audit('action=instrument.reject')).items;
  expect(said.map(({ after }) => (after as { reason: string }).reason)).toEqual(
    Array(2).fill('Bản chụp không đủ trang.'),
  );
  await page.keyboard.press('Escape');
  await show('reports');
  await lookAhead('Đóng nhiều báo cáo', 'Không phải lỗi');
  await expect(box()).toContainText('Báo cáo đã đóng thì không mở lại được.');
  await write();
  expect(await count('reports')).toBe(0);
  await page.keyboard.press('Escape');
});

test('days that others state differently: the one that the index shows is confirmed', async () => {
  await show('dates');
  await lookAhead('Xác nhận nhiều ngày ban hành', 'Giữ ngày chỉ mục đang ghi');
  await write();
  expect(await count('dates')).toBe(0);
  await box().getByRole('button', { name: 'Hoàn tác cả lượt' }).click();
  await expect.poll(() => count('dates')).toBe(1);
});

test('what waits for a second admin leaves the line, is found under its filter, and comes back when it is turned down', async () => {
  expect(await setRule(0)).toBe(200);
  await show('duplicates');
  const title = (await page.locator('.queue-row-title').first().textContent())!;
  await page.keyboard.press('1');
  await expect(page.locator('.queue-row')).toHaveCount(2);
  await expect(page.getByRole('alert')).toContainText('chờ người quản trị thứ hai');
  await expect(page.locator('.queue-row-title').first()).not.toHaveText(title);
  expect(await checkAccess(page)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: 'Chờ người thứ hai 1' }).click();
  await expect(page.locator('.queue-row')).toHaveCount(1);
  await expect(page.locator('.queue-row-title')).toHaveText(title);
  await expect(page.locator('.queue-body')).toContainText('Quản trị Mẫu đề xuất');
  await expect(page.getByRole('button', { name: /^Là một/ })).toHaveCount(0);
  expect(await checkAccess(page)).toEqual([]);
  await show('duplicates');
  await expect(page.locator('.queue-row')).toHaveCount(2);
  const [proposal] = (await open()).items;
  await call(worker.url, admin, 'POST', `/v1/proposals/${proposal!.id}/decline`, { reason: 'Hai văn bản khác nhau.' });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('alert')).toContainText('Hai văn bản khác nhau.');
  await expect(page.locator('.queue-row')).toHaveCount(3);
});

test('the undo of a decision that waits withdraws it', async () => {
  await show('duplicates');
  const title = (await heading().textContent())!;
  await page.keyboard.press('1');
  await expect.poll(async () => (await open()).items.length).toBe(1);
  await expect(page.locator('.queue-row')).toHaveCount(2);
  await page.keyboard.press('u');
  await expect(page.locator('.queue-row')).toHaveCount(3);
  await expect(heading()).toHaveText(title);
  expect((await open()).items).toEqual([]);
});

test('what is approved leaves the list for good', async () => {
  await show('duplicates');
  await page.keyboard.press('1');
  await expect.poll(async () => (await open()).items.length).toBe(1);
  const [proposal] = (await open()).items;
  await call(worker.url, admin, 'POST', `/v1/proposals/${proposal!.id}/approval`);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('button', { name: /^Chờ người thứ hai/ })).toHaveCount(0);
  await expect(page.locator('.queue-row')).toHaveCount(2);
  expect(await count('duplicates')).toBe(2);
});

test('what a lost line kept from being sent stays, and is sent again once the server is back', async () => {
  await show('duplicates');
  await lookAhead('Gộp hoặc giữ riêng nhiều cặp', 'Giữ riêng');
  await worker.stop();
  await box().getByRole('button', { name: 'Ghi 2 việc' }).click();
  await expect(box()).toContainText('Việc chưa ghi còn nguyên trong danh sách.');
  await expect(box().locator('.batch-failed')).toContainText('1 việc chưa gửi.');
  worker = await startWorker({ state, port: Number(new URL(worker.url).port) });
  await box().getByRole('button', { name: 'Gửi lại 2 việc' }).click();
  await expect(box()).toContainText('Đã ghi 2 việc. 0 việc chưa ghi được.');
  expect(await count('duplicates')).toBe(0);
});

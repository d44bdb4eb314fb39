import { expect, type Page, test } from '@playwright/test';
import type { AuditPage, Instrument, ProposalsPage, SecondPersonRule } from '../../shared/schema/index.ts';
import { call, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { decisionText, letterText } from '../support/sample-letters.ts';
import { checkAccess } from '../support/screens.ts';

let started: StartedConsole;
let worker: RunningWorker;
let first: OpenBrowser;
let second: OpenBrowser;
let one: Page;
let two: Page;
let admin: string;

const KEY = (number: number) => `lang-son/ubnd/quyet-dinh/2023/${number}-qd-ubnd`;
const read = (name: string) => call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${name}`);
const audit = (query = '') => call<AuditPage>(worker.url, admin, 'GET', `/v1/audit${query}`);

/** A change as the server takes it, in the version that was just read. */
async function change(method: string, path: string, version: number, body?: object) {
  const response = await fetch(worker.url + path, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}`, 'if-match': `"${version}"` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return response.status;
}
const correct = async (number: number, body: object) => {
  const { id, version } = await read(KEY(number));
  expect(await change('PATCH', `/v1/instruments/${id}`, version, body)).toBe(200);
};
const open = async (browser: OpenBrowser, page: Page, hash: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/console.html${hash}`);
};

test.beforeAll(async () => {
  started = await startConsole();
  ({ worker, admin } = started);
  const capture = (text: string) => call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  for (const number of [2001, 2003])
    await capture(
      decisionText(`${number}/QĐ-UBND`, '12 tháng 12 năm 2023', `Phê duyệt dự toán số ${number}`, [
        'Điều 1. Phê duyệt.',
      ]),
    );
  for (let i = 1; i <= 4; i++)
    await capture(letterText(i, `Theo Quyết định số 2002/QĐ-UBND ngày 12/12/2023 của UBND tỉnh về việc thứ ${i}.`));
  ({ browser: first, page: one } = await started.enter('admin', 'Quản trị A'));
  ({ browser: second, page: two } = await started.enter('admin', 'Quản trị B'));
});

test.afterAll(() => started?.close());

test('the log is listed with its state, and filtered by kind, person and day from the keyboard', async () => {
  await correct(2001, { title: 'Tên đọc lại', reason: 'Đọc bản gốc.' });
  await open(first, one, '#history');
  await expect(one.getByText(/Nhật ký nguyên vẹn đến số \d+/)).toBeVisible();
  const rows = one.locator('.audit tr[data-seq]');
  await expect(rows.first()).toBeVisible();
  await one.getByRole('button', { name: 'Văn bản, gộp, tách' }).focus();
  await one.keyboard.press('Enter');
  await expect(rows.filter({ hasText: 'Mời' })).toHaveCount(0);
  await expect(rows.first()).toContainText('Tên đọc lại');
  await expect(rows.first()).toContainText('lý do: Đọc bản gốc.');
  await one.getByLabel('Từ ngày').fill('2020-01-01');
  await one.getByLabel('đến hết').fill('2020-01-02');
  await expect(one.getByText('Không có việc nào khớp bộ lọc.')).toBeVisible();
  expect(await checkAccess(one)).toEqual([]);
  await one.getByLabel('Từ ngày').fill('');
  await one.getByLabel('đến hết').fill('');
  expect(await checkAccess(one)).toEqual([]);
});

const pane = () => one.getByRole('complementary', { name: 'Chi tiết và hoàn tác' });
const reason = () => pane().getByRole('textbox', { name: 'Lý do (bắt buộc)' });

test('one change is shown beside the log and taken back with U, by the keyboard alone', async () => {
  await open(first, one, '#history?action=instrument.');
  const row = one.locator('.audit tr[data-seq]').first();
  await expect(row).toContainText('Tên đọc lại');
  await row.focus();
  await expect(pane().getByRole('heading', { name: /Hoàn tác “/ })).toBeVisible();
  await expect(pane()).toContainText('Tên đọc lại');
  await expect(pane()).toContainText('1 văn bản về như trước');
  await expect(pane()).toContainText('Sau đó chưa có thay đổi nào khác.');
  await one.keyboard.press('u');
  await expect(reason()).toBeFocused();
  expect(await checkAccess(one)).toEqual([]);
  await one.keyboard.type('Gõ nhầm.');
  await one.keyboard.press('Tab');
  await one.keyboard.press('Enter');
  await expect(one.locator('.audit tr[data-undone="true"]').first()).toContainText('đã hoàn tác');
  expect((await read(KEY(2001))).title).not.toBe('Tên đọc lại');
  await one.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(one.locator('.audit tr[data-seq]').first()).toContainText('lý do: Gõ nhầm.');
});

test('a change on which later ones stand is locked before one tries, says which, and all go back in order', async () => {
  await correct(2003, { title: 'Lần một', reason: 'Sửa lần một.' });
  const earlier = (await audit('?limit=1')).items[0]!.seq;
  await correct(2003, { title: 'Lần hai', reason: 'Sửa lần hai.' });
  await correct(2003, { title: 'Lần ba', reason: 'Sửa lần ba.' });
  const later = (await audit('?limit=1')).items[0]!.seq;
  await open(first, one, '#history?action=instrument.');
  const locked = one.locator(`tr[data-seq="${earlier}"]`);
  await expect(locked.getByRole('button')).toHaveText('Chưa được');
  await locked.getByRole('button').click();
  await expect(pane().getByRole('alert')).toContainText('Chưa hoàn tác được');
  await expect(pane().getByRole('alert').getByRole('link')).toHaveCount(2);
  await expect(pane().getByRole('link', { name: new RegExp(`#${later}`) })).toBeVisible();
  expect(await checkAccess(one)).toEqual([]);
  await pane()
    .getByRole('link', { name: new RegExp(`#${later}`) })
    .click();
  await expect(one.locator('tr[aria-current="true"]')).toHaveAttribute('data-seq', String(later));

  await open(first, one, '#history?action=instrument.');
  await one.locator(`tr[data-seq="${earlier}"]`).focus();
  await expect(pane().getByRole('alert')).toBeVisible();
  await reason().fill('Đọc nhầm văn bản.');
  await pane().getByRole('button', { name: 'Hoàn tác cả 3 theo thứ tự' }).click();
  await expect(one.locator(`tr[data-seq="${earlier}"][data-undone="true"]`)).toBeVisible();
  expect((await read(KEY(2003))).title).not.toMatch(/^Lần/);
});

test('several changes chosen with X are taken back together', async () => {
  await correct(2001, { title: 'Tên chọn', reason: 'Sửa một.' });
  await correct(2003, { title: 'Tên chọn', reason: 'Sửa hai.' });
  await open(first, one, '#history?action=instrument.');
  const rows = one.locator('.audit tr[data-seq]');
  await rows.first().focus();
  await one.keyboard.press('x');
  await one.keyboard.press('j');
  await one.keyboard.press('x');
  await expect(pane().getByRole('heading')).toHaveText('Hoàn tác 2 thay đổi đã chọn');
  expect(await checkAccess(one)).toEqual([]);
  await reason().fill('Cả hai đều nhầm.');
  await pane().getByRole('button', { name: 'Hoàn tác cả 2 theo thứ tự' }).click();
  for (const at of [0, 1]) await expect(rows.nth(at)).toHaveAttribute('data-undone', 'true');
  for (const number of [2001, 2003]) expect((await read(KEY(number))).title).not.toBe('Tên chọn');
});

test('a capture is taken back, and with it what only it named', async () => {
  await open(first, one, '#history?action=instrument.capture');
  await one
    .locator('.audit tr[data-seq]')
    .first()
    .getByRole('button', { name: /Hoàn tác/ })
    .click();
  await expect(pane()).toContainText('1 viện dẫn đổi đích');
  await reason().fill('Chụp nhầm.');
  await pane().getByRole('button', { name: 'Hoàn tác việc này' }).click();
  await expect(one.locator('.audit tr[data-undone="true"]')).toHaveCount(1);
  expect((await read(KEY(2002))).citedBy).toBe(3);
});

test('an import is called by the name of its file, and leads to it', async () => {
  const body = { name: 'ke-hoach.csv', format: 'csv', columns: ['symbol'], digest: 'a'.repeat(64), total: 1 };
  const { id } = await call<{ id: string }>(worker.url, admin, 'POST', '/v1/imports', body);
  await open(first, one, '#history?action=import.');
  await one.locator('.audit').getByRole('link', { name: 'ke-hoach.csv' }).click();
  await expect(one.locator(`tr[data-import="${id}"]`)).toHaveAttribute('aria-current', 'true');
});

test('with the rule on, a merge over the limit waits, is looked at and approved by the other admin', async () => {
  await open(first, one, '#history?show=proposals');
  await expect(one.getByText('Đang tắt: một người quản trị tự làm được mọi thay đổi.')).toBeVisible();
  await expect(one.getByText('Không có thay đổi nào đang chờ.')).toBeVisible();
  expect(await checkAccess(one)).toEqual([]);
  await one.getByRole('button', { name: 'Đổi quy tắc…' }).click();
  const rule = one.getByRole('dialog', { name: 'Quy tắc hai người' });
  await rule.getByRole('checkbox').check();
  await rule.getByLabel('Nhiều hơn bao nhiêu liên kết').fill('2');
  await rule.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Giữ đồ thị cho chắc.');
  expect(await checkAccess(one)).toEqual([]);
  await rule.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(one.getByText('Đang bật: thay đổi chạm trên 2 liên kết cần hai người quản trị.')).toBeVisible();

  const gone = await read(KEY(2002));
  await open(first, one, `#instrument/${gone.id}`);
  await one.getByRole('button', { name: /^Gộp/ }).click();
  const merge = one.getByRole('dialog');
  await merge.getByRole('searchbox').fill('2001/QĐ-UBND');
  await merge.getByRole('button', { name: /2001\/QĐ-UBND/ }).click();
  await merge.getByRole('radio', { name: /2001\/QĐ-UBND/ }).check();
  await merge.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Hai bản ghi của một văn bản.');
  await merge.getByRole('button', { name: /^Gộp/ }).click();
  await expect(merge.getByRole('status').filter({ hasText: 'Chưa làm ngay' })).toContainText(
    'chạm 3 liên kết, quá mức 2',
  );
  expect((await read(KEY(2002))).id).toBe(gone.id);
  expect(await checkAccess(one)).toEqual([]);
  await merge.getByRole('link', { name: 'Xem ở Lịch sử' }).click();
  await one.getByRole('button', { name: /Xem và quyết định/ }).click();
  await expect(one.getByRole('dialog')).toContainText('Đây là đề xuất của bạn');
  await expect(one.getByRole('button', { name: 'Duyệt và làm ngay' })).toHaveCount(0);

  await open(second, two, '#history');
  await two.getByRole('link', { name: /Chờ người thứ hai duyệt 1/ }).click();
  await two.getByRole('button', { name: /Xem và quyết định “Gộp/ }).click();
  const dialog = two.getByRole('dialog', { name: /Đề xuất “Gộp/ });
  await expect(dialog.getByRole('status')).toHaveText('3 liên kết sẽ đổi');
  await expect(dialog.locator('.proposal-links li')).toHaveCount(3);
  await expect(dialog.locator('.proposal-links li').first()).toContainText('2001/QĐ-UBND');
  expect(await checkAccess(two)).toEqual([]);
  await dialog.getByRole('button', { name: 'Duyệt và làm ngay' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đã duyệt và làm xong.');
  expect((await read(KEY(2002))).key).toBe(KEY(2001));

  await open(second, two, '#history?action=instrument.merge');
  const entry = two.locator('.audit tr[data-seq]').first();
  await expect(entry).toContainText('Quản trị A');
  await expect(entry).toContainText('duyệt: Quản trị B');
});

test('switching the rule off waits as well; the other admin declines it with a reason', async () => {
  await open(first, one, '#history?show=proposals');
  await one.getByRole('button', { name: 'Đổi quy tắc…' }).click();
  const rule = one.getByRole('dialog', { name: 'Quy tắc hai người' });
  await rule.getByRole('checkbox').uncheck();
  await rule.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Cho nhanh.');
  await rule.getByRole('button', { name: 'Lưu quy tắc' }).click();
  await expect(rule.getByRole('status')).toContainText('nới quy tắc hai người thì cũng phải có hai người');
  await open(second, two, '#history?show=proposals');
  await two.getByRole('button', { name: /Xem và quyết định/ }).click();
  const dialog = two.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Chưa nên tắt.');
  await dialog.getByRole('button', { name: 'Trả lại' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Đề xuất đã được đóng, không có gì thay đổi.');
  const { above } = await call<SecondPersonRule>(worker.url, admin, 'GET', '/v1/second-person');
  expect(above).toBe(2);
  const { items } = await call<ProposalsPage>(worker.url, admin, 'GET', '/v1/proposals?state=declined');
  expect(items).toMatchObject([{ reason: 'Chưa nên tắt.', decidedBy: { name: 'Quản trị B' } }]);
  await two.keyboard.press('Escape');
  await two.getByRole('button', { name: 'Tất cả' }).click();
  await expect(two.getByRole('row', { name: /Quản trị B đã trả lại/ })).toContainText('lý do: Chưa nên tắt.');
});

test('it speaks English, and says so where the server cannot be reached', async () => {
  await one.evaluate(() => chrome.storage.local.set({ language: 'en' }));
  await open(first, one, '#history?show=proposals');
  await expect(one.getByText('On: a change that touches more than 2 links takes two admins.')).toBeVisible();
  expect(await checkAccess(one)).toEqual([]);
  await worker.stop();
  await one.getByRole('link', { name: 'Log' }).click();
  await expect(one.getByRole('alert').first()).toBeVisible();
  expect(await checkAccess(one)).toEqual([]);
});

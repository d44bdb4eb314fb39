import { expect, type Page, test } from '@playwright/test';
import type { AuditPage, Instrument, InstrumentRecord, Relation, SearchReply } from '../../shared/schema/index.ts';
import { call, connectExtension, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { fillCuratedIndex } from '../support/curated-index.ts';
import { checkAccess } from '../support/screens.ts';

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;
let old: { id: string; key: string };
let next: { id: string; key: string };

const read = (id: string) => call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${id}`);
const audit = (query = '') => call<AuditPage>(worker.url, admin, 'GET', `/v1/audit${query}`);
const open = (hash: string) => page.goto(`chrome-extension://${browser.extensionId}/console.html${hash}`);

/** What another admin does meanwhile. */
async function correctElsewhere(id: string, body: object) {
  const { version } = await read(id);
  const response = await fetch(`${worker.url}/v1/instruments/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}`, 'if-match': `"${version}"` },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

async function editField(name: string, value: string, reason: string) {
  await page.getByRole('button', { name: `Sửa ${name}` }).click();
  const form = page.getByRole('form', { name: `Sửa ${name}` });
  await form.getByRole('textbox', { name, exact: true }).fill(value);
  await form.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill(reason);
  await form.getByRole('button', { name: 'Lưu' }).click();
  return form;
}

test.beforeAll(async () => {
  started = await startConsole();
  ({ worker, admin } = started);
  ({ old, next } = await fillCuratedIndex(worker, admin));
  ({ browser, page } = await started.enter('admin', 'Quản trị A'));
});

test.afterAll(() => started?.close());

test('a search leads to an instrument, whose facts, force and citations are told with their source', async () => {
  await open('#instrument');
  await page.getByRole('main').getByRole('searchbox', { name: 'Tìm văn bản' }).fill('25/2022');
  await page
    .getByRole('main')
    .getByRole('button', { name: /Quyết định số 25\/2022\/QĐ-UBND/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quyết định số 25/2022/QĐ-UBND');
  await expect(page.getByRole('tab', { name: 'Viện dẫn 4' })).toBeVisible();
  const timeline = page.getByRole('table', { name: 'Dòng thời gian hiệu lực' });
  await expect(timeline.getByRole('row', { name: '13/10/2022 ban hành' })).toBeAttached();
  const citing = page.getByRole('table', { name: 'Viện dẫn tới văn bản này' });
  await expect(citing.locator('mark').first()).toHaveText(/Quyết định số 25\/2022\/QĐ-UBND/);
  await expect(citing.getByRole('row')).toHaveCount(4);
  expect(await checkAccess(page)).toEqual([]);
});

test('a field is put right in place, and then said by the person', async () => {
  await editField('Trích yếu', 'Quy định chức năng của Văn phòng UBND tỉnh', 'Đọc bản gốc.');
  await expect(page.getByText('Quy định chức năng của Văn phòng UBND tỉnh')).toBeVisible();
  await expect(page.locator('.field-row', { hasText: 'Trích yếu' }).locator('.chip')).toContainText('Quản trị A');
  await expect(page.getByRole('button', { name: 'Sửa Trích yếu' })).toBeFocused();
  expect((await read(old.id)).title).toBe('Quy định chức năng của Văn phòng UBND tỉnh');
});

test('what a second admin saved meanwhile stands beside one’s own, and neither is lost unasked', async () => {
  await page.getByRole('button', { name: 'Sửa Trích yếu' }).click();
  await correctElsewhere(old.id, { title: 'Quy định của người kia' });
  const form = page.getByRole('form', { name: 'Sửa Trích yếu' });
  await form.getByRole('textbox', { name: 'Trích yếu', exact: true }).fill('Quy định của tôi');
  await form.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Bản gốc.');
  await form.getByRole('button', { name: 'Lưu' }).click();
  const both = form.getByRole('alert');
  await expect(both).toContainText('Quy định của tôi');
  await expect(both).toContainText('Quy định của người kia');
  expect((await read(old.id)).title).toBe('Quy định của người kia');
  expect(await checkAccess(page)).toEqual([]);
  await both.getByRole('button', { name: 'Giữ của bạn' }).click();
  await expect(form).toBeHidden();
  expect((await read(old.id)).title).toBe('Quy định của tôi');
});

test('somebody else changed another field: what was typed stays, and is saved on top', async () => {
  await page.getByRole('button', { name: 'Sửa Trích yếu' }).click();
  const form = page.getByRole('form', { name: 'Sửa Trích yếu' });
  await form.getByRole('textbox', { name: 'Trích yếu', exact: true }).fill('Quy định sau cùng');
  await correctElsewhere(old.id, { effectiveOn: '2022-10-26', source: 'Công báo số 40' });
  await form.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Bản gốc.');
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form.getByRole('alert')).toContainText('không phải trường này');
  await expect(form.getByRole('textbox', { name: 'Trích yếu', exact: true })).toHaveValue('Quy định sau cùng');
  await form.getByRole('button', { name: 'Giữ của bạn' }).click();
  await expect(form).toBeHidden();
  expect((await read(old.id)).title).toBe('Quy định sau cùng');
  await editField('Trích yếu', 'Quy định của tôi', 'Như trước.');
  await expect(form).toBeHidden();
});

test('a day that decides the status is stated with its source, drawn at once, and taken back', async () => {
  const row = page.locator('.field-row', { hasText: 'Hết hiệu lực' });
  await page.getByRole('button', { name: 'Sửa Hết hiệu lực' }).click();
  const form = page.getByRole('form', { name: 'Sửa Hết hiệu lực' });
  await form.getByLabel('Hết hiệu lực', { exact: true }).fill('2024-06-01');
  await expect(form).toContainText('không nhập tay');
  await form.getByLabel('Nguồn (đọc ở đâu)').fill('Công báo số 9');
  await form.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Văn bản nêu thời hạn.');
  expect(await checkAccess(page)).toEqual([]);
  await form.getByRole('button', { name: 'Lưu' }).click();
  await expect(form).toBeHidden();
  await expect(row.locator('.chip')).toContainText('Quản trị A');
  await expect(row.locator('.chip')).toContainText('theo Công báo số 9');
  const timeline = page.getByRole('table', { name: 'Dòng thời gian hiệu lực' });
  await expect(timeline.getByRole('row', { name: '01/6/2024 hết hạn' })).toBeAttached();
  await page.getByRole('tab', { name: /^Lịch sử/ }).click();
  await page
    .getByRole('button', { name: /^Hoàn tác “Sửa văn bản”/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Thử xong.');
  await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác việc này' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('tab', { name: /^Tổng quan/ }).click();
  await expect(row).toContainText('chưa rõ');
  expect((await read(old.id)).status.today.code).toBe('inForce');
});

test('type and place are chosen from lists', async () => {
  await page.getByRole('button', { name: 'Sửa Loại' }).click();
  const type = page.getByRole('form', { name: 'Sửa Loại' });
  await expect(type.getByRole('combobox', { name: 'Loại' })).toHaveValue('quyet-dinh');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Sửa Loại' })).toBeFocused();
  await page.getByRole('button', { name: 'Sửa Địa phương' }).click();
  const place = page.getByRole('form', { name: 'Sửa Địa phương' });
  await expect(place.getByRole('combobox', { name: 'Địa phương' })).toHaveValue('lang-son');
  await place.getByRole('combobox', { name: 'Địa phương' }).selectOption('cao-bang');
  await place.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Thử.');
  await place.getByRole('button', { name: 'Lưu' }).click();
  await expect(place).toBeHidden();
  expect((await read(old.id)).jurisdiction.id).toBe('cao-bang');
  await correctElsewhere(old.id, { jurisdiction: 'lang-son' });
  await page.reload();
  await expect(page.locator('.field-row', { hasText: 'Địa phương' }).locator('.chip')).not.toContainText('quy tắc');
});

test('a relation that is stated changes the status and the timeline', async () => {
  await page.getByRole('button', { name: 'Quan hệ', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Thêm quan hệ' });
  await sheet.getByRole('searchbox').fill('7/2025');
  await sheet.getByRole('button', { name: /7\/2025\/QĐ-UBND/ }).click();
  await sheet.getByLabel('Từ ngày').fill('2025-03-01');
  await sheet.getByLabel('Lý do').fill('Điều 2 của bản gốc.');
  await sheet.getByRole('button', { name: 'Lưu' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.locator('.standing')).toContainText('Đã bị thay thế');
  await expect(page.locator('.standing')).toContainText('bị thay thế bởi 7/2025/QĐ-UBND');
  await expect(page.getByRole('row', { name: '01/3/2025 7/2025/QĐ-UBND thay thế' })).toBeAttached();
  await page.getByRole('button', { name: 'Bảng' }).click();
  await expect(page.getByRole('table', { name: 'Lược đồ' })).toContainText('toàn bộ, từ 01/3/2025');
  await page.getByRole('button', { name: 'Sơ đồ ô' }).click();
});

test('Y confirms the relation that holds the focus', async () => {
  const basis = page.locator('.relation-box li', { hasText: '120/2020/NĐ-CP' });
  await expect(basis).toContainText('chờ xác nhận');
  await basis.getByRole('link').focus();
  await page.keyboard.press('y');
  await expect(basis).toContainText('đã xác nhận');
  const [latest] = (await audit('?action=relation.change&limit=1')).items;
  expect(latest!.after).toMatchObject({ type: 'basedOn', state: 'confirmed' });
});

test('a citation is judged, and tabs go by arrows', async () => {
  await page.getByRole('tab', { name: /^Tổng quan/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Viện dẫn/ })).toBeFocused();
  const citing = page.getByRole('table', { name: 'Viện dẫn tới văn bản này' });
  await citing.getByRole('button', { name: 'Đúng', exact: true }).first().click();
  await expect(citing.getByText('do người xác nhận')).toHaveCount(1);
  await citing.getByRole('button', { name: 'Không đúng' }).last().click();
  await expect(citing.getByRole('row')).toHaveCount(3);
});

test('two instruments are made one after a preview that names what changes', async () => {
  const found = await call<SearchReply>(worker.url, admin, 'GET', '/v1/search?q=426');
  const [one, other] = found.items.map(({ instrument }) => instrument);
  await open(`#instrument/${one!.id}`);
  await page.getByRole('button', { name: 'Gộp…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill('426');
  await sheet.getByRole('button', { name: new RegExp(`${other!.symbol}(?![A-Z])`) }).click();
  await sheet.getByRole('radio').first().check();
  await expect(sheet.locator('.preview')).toContainText('1 viện dẫn');
  await expect(sheet.locator('.preview')).toContainText(other!.symbol!);
  expect(await checkAccess(page)).toEqual([]);
  await sheet.getByLabel('Lý do').fill('Cùng phòng, hai cách viết.');
  await sheet.getByRole('button', { name: 'Gộp hai văn bản', exact: true }).click();
  await expect(sheet).toBeHidden();
  expect((await read(other!.id)).id).toBe(one!.id);
  await page.getByRole('tab', { name: /^Bí danh/ }).click();
  await expect(page.getByText(other!.key, { exact: true })).toBeVisible();
});

test('the history tells it, and one change is undone after later edits, which stay', async () => {
  await correctElsewhere(next.id, { title: 'Quy định tổ chức' });
  await open('#history');
  const row = page.getByRole('row', { name: /Gộp/ }).first();
  await expect(row).toContainText('Cùng phòng, hai cách viết.');
  await expect(row.locator('del')).toHaveCSS('text-decoration-line', 'line-through');
  expect(await checkAccess(page)).toEqual([]);
  await row.focus();
  await page.keyboard.press('u');
  const pane = page.getByRole('complementary', { name: 'Chi tiết và hoàn tác' });
  await pane.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Thử xong.');
  await pane.getByRole('button', { name: 'Hoàn tác việc này' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Hoàn tác');
  await expect(page.getByRole('row', { name: /Gộp/ }).last()).toContainText('đã hoàn tác');
  expect((await call<SearchReply>(worker.url, admin, 'GET', '/v1/search?q=426')).items).toHaveLength(2);
  expect((await read(next.id)).title).toBe('Quy định tổ chức');
});

test('an undo that something depends on is refused, and leads to what that is', async () => {
  const { items } = await audit('?action=instrument.correct');
  const first = items.filter(({ subject }) => subject === old.id).at(-1)!;
  await page.getByRole('button', { name: 'Văn bản, gộp, tách' }).click();
  await page
    .locator(`tr[data-seq="${first.seq}"]`)
    .getByRole('button', { name: /^Chưa hoàn tác được/ })
    .click();
  const sheet = page.getByRole('complementary', { name: 'Chi tiết và hoàn tác' });
  await expect(sheet.getByRole('alert')).toContainText('Chưa hoàn tác được');
  const later = sheet.getByRole('alert').getByRole('link').first();
  await expect(later).toContainText('Sửa văn bản');
  expect(await checkAccess(page)).toEqual([]);
  await later.click();
  await expect(page.locator('tr[aria-current="true"]')).toContainText('Sửa văn bản');
  expect((await read(old.id)).title).toBe('Quy định của tôi');
});

test('two that look alike are said not to be one, which stands there from then on', async () => {
  const found = await call<SearchReply>(worker.url, admin, 'GET', '/v1/search?q=426');
  await open(`#instrument/${found.items[0]!.instrument.id}?tab=aliases`);
  await page.getByRole('button', { name: 'Không trùng' }).click();
  await expect(page.getByText('Không trùng: đã xét')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Không trùng' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Xét lại' }).click();
  await expect(page.getByRole('button', { name: 'Không trùng' })).toBeVisible();
  await page.getByRole('button', { name: 'Không trùng' }).click();
  await expect(page.getByText('Không trùng: đã xét')).toBeVisible();
});

test('an instrument is taken out of another after a preview, with the citation that is chosen', async () => {
  await page.getByRole('button', { name: 'Tách…' }).click();
  const sheet = page.getByRole('dialog', { name: 'Tách một văn bản ra' });
  await expect(sheet.getByLabel('Số, ký hiệu')).toBeFocused();
  await sheet.getByLabel('Số, ký hiệu').fill('427/STTTT-CNTT');
  await sheet.getByRole('checkbox').first().check();
  await sheet.getByLabel('Lý do').fill('Hai số khác nhau.');
  await sheet.getByRole('button', { name: 'Xem trước' }).click();
  await expect(sheet.locator('.preview')).toContainText('1 viện dẫn');
  await expect(sheet.locator('.preview')).toContainText('văn bản mới');
  await sheet.getByRole('button', { name: 'Tách văn bản' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('427/STTTT-CNTT');
  await expect(
    page.getByRole('table', { name: 'Viện dẫn tới văn bản này' }).getByText('do người xác nhận'),
  ).toBeVisible();
});

test('of a long history only what is near the window is drawn', async () => {
  const relations = await call<{ items: Relation[] }>(worker.url, admin, 'GET', `/v1/relations?instrument=${old.id}`);
  const { id, version } = relations.items.find(({ method }) => method === 'person')!;
  for (let turn = 0; turn < 260; turn++)
    await fetch(`${worker.url}/v1/relations/${id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${admin}`,
        'if-match': `"${version + turn}"`,
      },
      body: JSON.stringify({ reach: turn % 2 ? 'whole' : 'part', reason: 'Đọc lại.' }),
    });
  await open('#history');
  await page.reload();
  const rows = page.locator('tr[data-seq]');
  await expect(rows.first()).toBeVisible();
  const first = page.locator('tr[data-seq="1"]');
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      return first.count();
    })
    .toBe(1);
  await expect.poll(() => rows.count()).toBeLessThan(200);
  await page.evaluate(() => window.scrollTo(0, 0));
  const newest = (await audit('?limit=1')).items[0]!.seq;
  await expect(page.locator(`tr[data-seq="${newest}"]`)).toBeVisible();
});

test('a reviewer reads without buttons that change, and is told who reads the history', async () => {
  await connectExtension(browser, worker.url, await started.invite('reviewer', 'Thẩm tra viên B'));
  await open(`#instrument/${old.id}`);
  await page.reload();
  await expect(page.getByRole('tab', { name: /^Lược đồ/ })).toBeVisible();
  for (const name of ['Gộp…', 'Tách…', 'Quan hệ', 'Sửa Trích yếu', 'Không đúng'])
    await expect(page.getByRole('main').getByRole('button', { name, exact: true })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: /^Lịch sử/ })).toHaveCount(0);
  const record = await call<InstrumentRecord>(worker.url, admin, 'GET', `/v1/instruments/${old.id}/record`);
  await expect(page.getByRole('tab', { name: `Lược đồ ${record.counts.relations}` })).toBeVisible();
  await open('#history');
  await expect(page.getByText('Việc này cần vai trò quản trị')).toBeVisible();
});

test('without the server it says so and offers another try', async () => {
  await worker.stop();
  await open(`#instrument/${next.id}`);
  await expect(page.getByRole('alert').getByRole('button', { name: 'Thử lại' })).toBeVisible();
  expect(await checkAccess(page)).toEqual([]);
});

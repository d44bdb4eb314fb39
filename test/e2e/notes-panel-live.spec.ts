import { expect, type Page, test } from '@playwright/test';
import type { Annotation } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type Portal,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { type HeldProxy, startHeldProxy } from '../support/held-proxy.ts';
import { notedTexts, pressNoteButton, selectWords, tabOf } from '../support/note-button.ts';
import { heldNotes, heldWith, noteRequest, openAsker } from '../support/notes.ts';

const ADDRESS = 'http://langson.gov.vn/van-ban/812';
const QUOTED = 'tổng kinh phí là 2.000 triệu đồng';
const CITED = 'Kế hoạch số 12/QĐ-UBND ngày 03/01/2024';
const FILL = '<p>Các đơn vị thực hiện theo kế hoạch đã duyệt.</p>'.repeat(60);
const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công văn 812</title><body>
<p>UBND TỈNH LẠNG SƠN</p><p>Số: 812/VP-TH</p><p>Lạng Sơn, ngày 09 tháng 01 năm 2024</p>${FILL}<p>Dự toán năm nay, ${QUOTED}, bố trí một lần.</p>${FILL}<p>Theo ${CITED} của UBND tỉnh.</p></body></html>`;

let worker: RunningWorker;
let proxy: HeldProxy;
let portal: Portal;
let browser: OpenBrowser;
let admin: string;
let page: Page;
let panel: Page;

test.beforeAll(async () => {
  worker = await startWorker();
  proxy = await startHeldProxy(worker.url);
  admin = await signIn(worker);
  portal = await servePortal([{ host: 'langson.gov.vn', path: new URL(ADDRESS).pathname, html }]);
  browser = await launchWithExtension({ portalPort: portal.port });
  const body = { role: 'staff', name: 'Chuyên viên B' };
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', body);
  await connectExtension(browser, proxy.url, invite);
  page = await browser.context.newPage();
  await page.goto(ADDRESS);
  const asker = await openAsker(browser);
  const tab = await tabOf(asker, ADDRESS);
  await asker.close();
  panel = await browser.context.newPage();
  await panel.setViewportSize({ width: 384, height: 860 });
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${tab}`);
  await panel.locator('#tab-notes').click();
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await proxy?.stop();
  await worker?.stop();
});

const thread = (words: string) => panel.locator('.note-thread').filter({ hasText: words });
const field = () => panel.getByRole('textbox', { name: 'Nội dung' });

test('a note begun on the page is written in the panel, saved once, and stands on its passage', async () => {
  await page.bringToFront();
  await selectWords(page, QUOTED);
  await pressNoteButton(page);
  await panel.bringToFront();
  await expect(panel.getByRole('form', { name: 'Ghi chú mới' })).toContainText(QUOTED);
  await field().fill('Trùng với **khoản** đã bố trí.');
  await panel.keyboard.press('Control+Enter');
  const note = thread('Trùng với khoản đã bố trí.');
  await expect(note).toContainText('Chưa trả lời');
  await expect(note.locator('.note-waiting')).toHaveCount(0);
  expect(await heldWith(worker.url, admin, 'Trùng với **khoản** đã bố trí.')).toBe(1);
  await page.bringToFront();
  await expect.poll(() => notedTexts(page)).toEqual([QUOTED]);
});

test('a click on it scrolls the page there', async () => {
  await page.evaluate(() => scrollTo(0, 0));
  await panel.bringToFront();
  await thread('Trùng với khoản').locator('.note-place').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('closed and edited, with its history from the server', async () => {
  const note = thread('Trùng với khoản');
  await note.getByRole('button', { name: 'Đóng' }).click();
  await expect(note).toContainText('Đã đóng');
  await note.getByRole('button', { name: 'Mở lại' }).click();
  await expect(note).toContainText('Chưa trả lời');
  await expect(note.locator('.note-waiting')).toHaveCount(0);
  await note.getByRole('button', { name: 'Việc khác' }).click();
  await note.getByRole('button', { name: 'Sửa', exact: true }).click();
  await field().fill('Trùng với khoản đã bố trí năm 2023.');
  await panel.keyboard.press('Control+Enter');
  const edited = thread('năm 2023');
  await edited.getByRole('button', { name: 'đã sửa, xem lịch sử' }).click();
  const box = panel.getByRole('dialog', { name: 'Lịch sử sửa' });
  await expect(box.getByRole('listitem')).toHaveCount(4);
  await expect(box).toContainText('Trùng với **khoản** đã bố trí.');
  await box.getByRole('button', { name: 'Đóng' }).click();
});

test('without a network it says that it waits, and "Đã lưu" is not said', async () => {
  proxy.cut(true);
  await thread('năm 2023').locator('.note-place').click();
  await thread('năm 2023').getByRole('button', { name: 'Trả lời' }).click();
  await field().fill('Sẽ gửi bảng tách.');
  await panel.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(panel.locator('.note-replies .note-waiting')).toContainText('chờ gửi');
  await expect(panel.getByText('1 ghi chú chờ gửi')).toBeVisible();
  await expect(panel.getByText('Đã lưu', { exact: true })).toHaveCount(0);
  proxy.cut(false);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'line/retry' }));
  await expect(panel.locator('.note-waiting')).toHaveCount(0, { timeout: 60_000 });
  expect(await heldWith(worker.url, admin, 'Sẽ gửi bảng tách.')).toBe(1);
});

test('a colleague who calls on the reader is counted at the tab and listed in his work', async () => {
  const target = (await heldNotes(worker.url, admin))[0]!.target;
  const request = noteRequest('Nhờ @Chuyên viên B đối chiếu.', {
    target: typeof target === 'string' ? undefined : target,
  });
  await call<Annotation>(worker.url, admin, 'POST', '/v1/annotations/', request);
  await expect(panel.getByRole('tab', { name: /Cho bạn: 1/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Việc của tôi 1' }).click();
  await expect(panel.getByRole('region', { name: 'Nhắc tên tôi' })).toContainText('Nhờ @Chuyên viên B đối chiếu.');
  await panel.getByRole('button', { name: 'Đóng việc của tôi' }).click();
});

test('deleted and brought back at once', async () => {
  const mine = thread('năm 2023');
  await mine.locator('.note-place').click();
  await mine.getByRole('button', { name: 'Việc khác' }).click();
  await mine.locator('.note-others').getByRole('button', { name: 'Xoá' }).click();
  await expect.poll(() => heldWith(worker.url, admin, 'Trùng với khoản đã bố trí năm 2023.')).toBe(0);
  await panel.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(thread('năm 2023')).toBeVisible();
  await expect.poll(() => heldWith(worker.url, admin, 'Trùng với khoản đã bố trí năm 2023.')).toBe(1);
});

test('changed elsewhere while it waited: both stand there until the reader chooses', async () => {
  const before = (await heldNotes(worker.url, admin)).find(({ creator }) => creator.name === 'Chuyên viên B')!;
  proxy.cut(true);
  await thread('năm 2023').locator('.note-place').click();
  await thread('năm 2023').getByRole('button', { name: 'Việc khác', expanded: false }).click();
  await thread('năm 2023').getByRole('button', { name: 'Sửa', exact: true }).click();
  await field().fill('Trùng với khoản đã bố trí năm 2022.');
  await panel.keyboard.press('Control+Enter');
  await expect(thread('năm 2022').locator('.note-waiting')).toBeVisible();
  const answered = await fetch(before.id, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${admin}`,
      'content-type': 'application/json',
      'if-match': `"${before.version}"`,
    },
    body: JSON.stringify({ ...before, group: null, workflow: 'answered' }),
  });
  expect(answered.status).toBe(200);
  proxy.cut(false);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'line/retry' }));
  const box = panel.getByRole('region', { name: 'Ghi chú này vừa được sửa ở nơi khác' });
  await expect(box).toBeVisible({ timeout: 60_000 });
  await expect(box.locator('u')).toHaveText(['2022', 'Chưa trả lời', '2023', 'Đã trả lời']);
  await box.getByRole('button', { name: 'Giữ của bạn' }).click();
  await expect.poll(() => heldWith(worker.url, admin, 'Trùng với khoản đã bố trí năm 2022.')).toBe(1);
  await expect(box).toHaveCount(0);
});

test('a finding is a passage to write a note on, which then stands there', async () => {
  await panel.bringToFront();
  await panel.locator('#tab-findings').click();
  await panel.getByRole('button', { name: 'Thêm ghi chú: Loại khác với số hiệu' }).click();
  await expect(panel.getByRole('form', { name: 'Ghi chú mới' })).toContainText('Kế hoạch số 12/QĐ-UBND');
  await field().fill('Kế hoạch hay Quyết định?');
  await panel.keyboard.press('Control+Enter');
  await expect.poll(() => heldWith(worker.url, admin, 'Kế hoạch hay Quyết định?')).toBe(1);
  await page.bringToFront();
  await expect.poll(() => notedTexts(page)).toContainEqual(expect.stringContaining('12/QĐ-UBND'));
});

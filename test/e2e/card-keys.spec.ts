import { expect, type Page, test } from '@playwright/test';
import { locateMark, type OpenBrowser } from '../support/browser.ts';
import { readCard } from '../support/card.ts';
import { type CardStatesStage, openCardStates } from '../support/card-states-stage.ts';
import { axNodes, cardBox } from '../support/card-tree.ts';
import type { ScriptedServer } from '../support/scripted-server.ts';

let stage: CardStatesStage;
let browser: OpenBrowser;
let server: ScriptedServer;
let page: Page;

test.beforeAll(async () => {
  stage = await openCardStates();
  ({ browser, server } = stage);
});
test.afterAll(() => stage?.close());
test.beforeEach(async () => {
  page = await stage.openPage();
  await page.bringToFront();
});
test.afterEach(() => page.close());

/** What the browser does when one of the extension's shortcuts is pressed. */
const command = (name: string) =>
  browser.background.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name }, { frameId: 0 });
  }, name);
const focused = async () => (await axNodes(page)).find(({ isFocused }) => isFocused) ?? null;
/** Goes on with Tab until the focus is on `name`. */
async function tabTo(name: string): Promise<void> {
  for (let i = 0; i < 12; i++) {
    if ((await focused())?.name === name) return;
    await page.keyboard.press('Tab');
  }
  expect((await focused())?.name).toBe(name);
}

test('by keys alone: to a reference, into its card, along its actions, a copy, the panel, and back', async () => {
  await page.locator('#cuoi').focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await command('next');
  await command('card');
  await expect.poll(async () => (await focused())?.role).toBe('heading');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  expect((await focused())?.name).toContain('101/QĐ-UBND');

  const walked: (string | undefined)[] = [];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('Tab');
    walked.push((await focused())?.name);
  }
  expect(walked).toEqual(['Mở nguồn', 'Thanh bên', 'Chép', 'Việc khác']);

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Không trích yếu');
  await tabTo('Việc khác');
  await page.keyboard.press('Tab');
  expect((await focused())?.name).toMatch(/^Có trích yếu/);
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Đã chép');
  expect((await focused())?.name).toBe('Chép');

  await page.keyboard.press('Shift+Tab');
  expect((await focused())?.name).toBe('Thanh bên');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('cuoi');
});

test('Esc in a menu closes the menu and gives the focus to its button; the next Esc closes the card', async () => {
  await page.locator('#cuoi').focus();
  await page.evaluate(() => window.scrollTo(0, 0));
  await command('next');
  await command('card');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  await tabTo('Chép');
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Không trích yếu');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).not.toContain('Không trích yếu');
  expect((await focused())?.name).toBe('Chép');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('cuoi');
});

test('a card opened by key is announced once: the answer that comes later moves no focus', async () => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await command('next');
  await command('card');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  const nodes = await axNodes(page);
  expect(nodes.filter(({ role }) => role === 'dialog')).toHaveLength(1);
  expect(nodes.filter(({ isFocused }) => isFocused).map(({ role }) => role)).toEqual(['heading']);
  expect(nodes.filter(({ role, name }) => role === 'status' && name !== '')).toEqual([]);
});

test('a long passage is unfolded and folded by key', async () => {
  for (let i = 0; i < 10; i++) await command('next');
  await command('card');
  await expect.poll(() => readCard(page)).toContain('Hiện cả đoạn');
  const folded = (await cardBox(page))!.height;
  await tabTo('Hiện cả đoạn');
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Thu gọn');
  expect((await cardBox(page))!.height).toBeGreaterThan(folded);
  expect((await focused())?.name).toBe('Thu gọn');
});

test('a report is said to wait while there is no server, to be sent once there is one, and is sent once', async () => {
  server.refuse('POST /v1/reports', 503, 'unavailable');
  for (let i = 0; i < 8; i++) await command('next');
  await command('card');
  await expect.poll(() => readCard(page)).toContain('Chưa có trong chỉ mục');
  await tabTo('Báo còn thiếu');
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Lời báo đang chờ gửi, không mất khi đóng trình duyệt.');
  await page.waitForTimeout(1500);
  expect(await readCard(page)).not.toContain('Đã gửi');
  server.refuse(null);
  await expect.poll(() => readCard(page), { timeout: 30_000 }).toContain('Đã gửi lời báo cho người quản trị.');
  const reports = server.received.filter(({ call }) => call === 'POST /v1/reports');
  const [{ body } = { body: null }] = reports;
  expect(body).toEqual({
    kind: 'missing',
    citation: {
      kind: 'full',
      type: 'quyet-dinh',
      symbol: '108/QĐ-UBND',
      name: null,
      issuedOn: '2023-12-12',
      issuer: 'UBND tỉnh Lạng Sơn',
      title: null,
      pinpoint: null,
    },
    scope: 'lang-son',
    shown: null,
    note: null,
  });
  expect(new Set(reports.map((report) => JSON.stringify(report.body))).size).toBe(1);
});

test('a report the server refuses is said to have failed, with another way to send it', async () => {
  server.refuse('POST /v1/reports', 403, 'forbidden');
  await command('next');
  await command('card');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  await tabTo('Việc khác');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Máy chủ không nhận lời báo');
  await tabTo('Chép lời báo');
  await page.keyboard.press('Enter');
  await expect.poll(() => readCard(page)).toContain('Đã chép');
  server.refuse(null);
});

test('a finger that draws the sheet down closes it; one that goes back does not', async () => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 640, y }] });
  const { x, y } = await locateMark(page, '101/QĐ-UBND');
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await touch('touchEnd');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  const box = (await cardBox(page))!;
  const draw = async (by: number) => {
    await touch('touchStart', box.y + 30);
    await touch('touchMove', box.y + 30 + by / 2);
    await touch('touchMove', box.y + 30 + by);
    await touch('touchEnd');
  };
  await draw(30);
  await page.waitForTimeout(300);
  expect((await cardBox(page))!.y).toBe(box.y);
  await draw(140);
  await expect.poll(() => readCard(page)).toBeNull();
});

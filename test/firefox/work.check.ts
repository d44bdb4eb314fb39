import { expect, test } from '@playwright/test';
import type { SearchReply } from '../../shared/schema/index.ts';
import { call, samplePages } from '../support/browser.ts';
import { heldWith } from '../support/notes.ts';
import { ageAnswers } from '../support/screens.ts';
import { chooseInMenu, closeSidebar, sidebarOpen, sidebarWords, untilAsleep, writeNote } from './browser-parts.ts';
import { connect, type Server, startServer } from './connect.ts';
import {
  cardButton,
  clickOn,
  expectWords,
  hoverMark,
  locateWords,
  readCard,
  readHighlight,
  readMarks,
} from './read.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';
import type { Tab } from './tab.ts';

const LETTER = 'http://langson.gov.vn/van-ban/du-thao';
const NEW = 'http://langson.gov.vn/van-ban/moi';
const fresh = {
  host: 'langson.gov.vn',
  path: '/van-ban/moi',
  html: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công văn</title><p>UBND TỈNH LẠNG SƠN<br>VĂN PHÒNG</p><p>Số: 1204/VP-KGVX</p><p>Lạng Sơn, ngày 03 tháng 4 năm 2024</p>
<p>Thực hiện Kế hoạch số 175/KH-UBND ngày 08/8/2022 của UBND tỉnh, Văn phòng đề nghị các sở báo cáo.</p></html>`,
};
const NOTED = 'Văn phòng đề nghị các sở báo cáo';
const WORDS = 'Sở nào báo cáo trước?';

let server: Server;
let stage: Stage;
let options: Tab;
let letter: Tab;
let page: Tab;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await startServer();
  stage = await openStage([...samplePages(), fresh]);
  options = await connect(stage, server);
});
test.afterAll(async () => {
  await stage?.close();
  await server?.stop();
});

test('after half a minute Firefox puts the background to sleep; a pointer wakes it, and the card has its answer', async () => {
  letter = await stage.firefox.openTab(LETTER);
  await expect.poll(async () => (await readMarks(letter)).length).toBe(9);
  await untilAsleep(stage.firefox);
  expect(await hoverMark(letter, '2068')).toContain('12/12/2023');
  await letter.press('Escape');
  await expect.poll(() => readCard(letter)).toBeNull();
});

test('a key wakes it, and the sidebar opens within that key', async () => {
  await untilAsleep(stage.firefox);
  await letter.shortcut('Alt', 'p');
  await expect.poll(() => sidebarOpen(stage.firefox)).toBe(true);
  await closeSidebar(stage.firefox);
});

test('a page is added to the index: what is sent over a dead line waits, and is saved once the line is back', async () => {
  page = await stage.firefox.openTab(NEW);
  await expect.poll(() => readMarks(page)).toEqual(['Kế hoạch số 175/KH-UBND']);
  const panel = await stage.openScreen('sidepanel', NEW);
  await clickOn(panel, '[role=tab]', 'Trang này');
  await clickOn(panel, 'button', 'Thêm trang này vào chỉ mục');
  await expectWords(panel, '1204/VP-KGVX');
  keepPicture('capture', await panel.picture());
  server.proxy.cut(true);
  await clickOn(panel, 'button', 'Gửi vào chỉ mục');
  await expectWords(panel, 'Chờ gửi');
  keepPicture('waiting', await panel.picture());
  server.proxy.cut(false);
  await expectWords(panel, 'Đã lưu', 90_000);
  const route = '/v1/search?q=1204%2FVP-KGVX&holding=held';
  const { items } = await call<SearchReply>(server.worker.url, server.admin, 'GET', route);
  expect(items.map(({ instrument }) => instrument.symbol)).toEqual(['1204/VP-KGVX']);
  await panel.close();
});

test('words selected with the pointer get the note button, which says what to press where Firefox opens no sidebar', async () => {
  const { first, last } = await locateWords(page, NOTED);
  await page.drag(first, last);
  await page.click(await cardButton(page, 'Ghi chú'));
  await expect.poll(() => readCard(page)).toContain('Trình duyệt chưa mở được thanh bên từ đây');
  await page.press('Escape');
});

test('the menu opens the sidebar on a note about what is selected; saved, it stands on the page and at the server', async () => {
  const { first, last } = await locateWords(page, NOTED);
  await page.drag(first, last);
  await page.click({ x: (first.x + last.x) / 2, y: first.y }, 'right');
  await chooseInMenu(stage.firefox, 'Ghi chú đoạn này');
  await expect.poll(() => sidebarOpen(stage.firefox)).toBe(true);
  await expect.poll(() => sidebarWords(options)).toContain(NOTED);
  await writeNote(options, WORDS);
  await expect.poll(() => readHighlight(page, 'danchieu-note-light')).toEqual([NOTED]);
  await expect.poll(() => heldWith(server.worker.url, server.admin, WORDS)).toBe(1);
  keepPicture('note', await stage.firefox.photograph());
  await closeSidebar(stage.firefox);
});

test('without a line the card says so, and of what day its answer is', async () => {
  await options.run(ageAnswers, { asOf: '2026-01-05T09:20:00.000Z', without: [] });
  server.proxy.cut(true);
  await letter.reload();
  expect(await hoverMark(letter, '2068')).toContain('12/12/2023');
  const stored = /Không có kết nối\. Dữ liệu ngày 05\/01\/2026/;
  await expect.poll(() => readCard(letter), { timeout: 40_000 }).toMatch(stored);
  keepPicture('offline', await letter.picture());
});

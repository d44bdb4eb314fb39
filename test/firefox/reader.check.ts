import { expect, test } from '@playwright/test';
import { samplePages } from '../support/browser.ts';
import { answerQuestion, chooseInMenu, closeSidebar, sidebarOpen, sidebarWords } from './browser-parts.ts';
import { openConnect, type Server, startServer } from './connect.ts';
import { countPixels } from './picture.ts';
import { cardButton, clickOn, countMarks, expectWords, hoverMark, locateMark, readCard, readMarks } from './read.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';
import type { Tab } from './tab.ts';
import { toolbarButton } from './toolbar.ts';

const NOTICE = 'http://thanhhoa.gov.vn/van-ban/thong-bao';
const LETTER = 'http://langson.gov.vn/van-ban/du-thao';
/** The line of a status that is not known, on a light ground. */
const UNKNOWN_LINE = [0x4b, 0x5b, 0x73] as const;

let server: Server;
let stage: Stage;
let options: Tab;
let letter: Tab;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await startServer();
  stage = await openStage(samplePages());
});
test.afterAll(async () => {
  await stage?.close();
  await server?.stop();
});

test('a server is reached only once Firefox has asked and the reader said yes', async () => {
  options = await openConnect(stage, server);
  await clickOn(options, '[data-action="connect"]');
  expect(await answerQuestion(stage.firefox, false)).toContain('127.0.0.1');
  await expectWords(options, 'Trình duyệt chưa cho phép');
  keepPicture('refused', await options.picture());
  expect(server.proxy.came).toEqual([]);
  await clickOn(options, '[data-action="connect"]');
  await answerQuestion(stage.firefox, true);
  await expectWords(options, 'Đã kết nối');
  keepPicture('options', await options.picture());
});

test('the letter is marked by status, and the badge counts what is to be looked at', async () => {
  letter = await stage.firefox.openTab(LETTER);
  await expect.poll(() => countMarks(letter)).toEqual({ 'danchieu-4': 9 });
  await expect.poll(async () => (await toolbarButton(stage.firefox)).badge).toBe('2');
  keepPicture('letter', await stage.firefox.photograph());
});

test('lines are painted while the site is on, and gone while its switch in the popup is off', async () => {
  const painted = async () => countPixels(options, await letter.picture(), UNKNOWN_LINE);
  await expect.poll(painted).toBeGreaterThan(500);
  const popup = await stage.openScreen('popup', LETTER);
  await expectWords(popup, 'Đang đánh dấu 9 dẫn chiếu');
  keepPicture('popup', await popup.picture());
  await clickOn(popup, '[role=switch]', 'Chạy trên langson.gov.vn');
  await expectWords(popup, 'Không đọc, không đánh dấu');
  await expect.poll(() => readMarks(letter)).toEqual([]);
  await expect.poll(painted).toBe(0);
  await clickOn(popup, '[role=switch]');
  await expect.poll(async () => (await readMarks(letter)).length).toBe(9);
  await popup.close();
});

test('the card comes with its answer and goes with Esc', async () => {
  const text = await hoverMark(letter, '2068');
  expect(text.toLowerCase()).toContain('giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội');
  expect(text).toContain('12/12/2023');
  expect(text).toContain('UBND tỉnh Lạng Sơn');
  expect(text).toContain('Biết qua 1 viện dẫn');
  keepPicture('card', await letter.picture());
  await letter.press('Escape');
  await expect.poll(() => readCard(letter)).toBeNull();
});

test('the keys of the browser go from the reference pointed at to the next ones and open a card', async () => {
  await letter.shortcut('Alt', '.');
  await letter.shortcut('Alt', '.');
  await letter.shortcut('Alt', 'i');
  await expect.poll(() => readCard(letter)).toContain('665/VP-KGVX');
  await letter.press('Escape');
  await expect.poll(() => readCard(letter)).toBeNull();
});

test('the panel opens as the sidebar by its key, with the references of the page', async () => {
  expect(await sidebarOpen(stage.firefox)).toBe(false);
  await letter.shortcut('Alt', 'p');
  await expect.poll(() => sidebarOpen(stage.firefox)).toBe(true);
  await expect.poll(() => sidebarWords(options)).toContain('Quyết định 2068/QĐ-UBND');
  keepPicture('sidebar', await stage.firefox.photograph());
});

test('the card’s button shows its reference in the sidebar that stands open; where none is, it says why not', async () => {
  const refused = 'Trình duyệt chưa mở được thanh bên từ đây';
  await hoverMark(letter, '2068');
  await letter.click(await cardButton(letter, 'Thanh bên'));
  const chosen = () =>
    options.run(() => {
      const [panel] = chrome.extension.getViews({ type: 'sidebar' } as never);
      return panel?.document.querySelector<HTMLElement>('.row[aria-current]')?.innerText ?? null;
    });
  await expect.poll(chosen).toContain('2068/QĐ-UBND');
  expect(await readCard(letter)).not.toContain(refused);
  await letter.press('Escape');
  await closeSidebar(stage.firefox);
  await hoverMark(letter, '2068');
  await letter.click(await cardButton(letter, 'Thanh bên'));
  await expect.poll(() => readCard(letter)).toContain(refused);
  await letter.press('Escape');
});

test('what is selected is looked up from the menu, in the sidebar', async () => {
  await letter.run(() => {
    const paragraphs = [...document.querySelectorAll('p')];
    getSelection()!.selectAllChildren(paragraphs.find(({ textContent }) => textContent.includes('2068'))!);
  });
  await letter.click(await locateMark(letter, '2068'), 'right');
  await chooseInMenu(stage.firefox, 'Tra đoạn này');
  await expect.poll(() => sidebarOpen(stage.firefox)).toBe(true);
  await expect.poll(() => sidebarWords(options)).toContain('2 dẫn chiếu');
  keepPicture('looked-up', await stage.firefox.photograph());
  await closeSidebar(stage.firefox);
});

test('the popup opens the sidebar, and the panel answers a number typed by hand', async () => {
  const popup = await stage.openScreen('popup', LETTER);
  await clickOn(popup, 'button', 'Mở thanh bên');
  await expect.poll(() => sidebarOpen(stage.firefox)).toBe(true);
  await closeSidebar(stage.firefox);
  const notice = await stage.firefox.openTab(NOTICE);
  const panel = await stage.openScreen('sidepanel', NOTICE);
  await clickOn(panel, 'button', 'Tra một số hiệu');
  await clickOn(panel, 'textarea');
  await panel.type('Kế hoạch số 175/KH-UBND ngày 08/8/2022 của UBND tỉnh Lạng Sơn');
  await panel.press('Enter');
  await expectWords(panel, /1 dẫn chiếu.*biết qua 1 viện dẫn/);
  keepPicture('panel', await panel.picture());
  await panel.close();
  await notice.close();
});

import { expect, test } from '@playwright/test';
import { samplePages } from '../support/browser.ts';
import { answerQuestion, sidebarOpen } from './browser-parts.ts';
import { clickOn, expectMarks, expectWords, readMarks } from './read.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';
import type { Tab } from './tab.ts';
import { clickInPopup, openPopup, popupWords } from './toolbar.ts';

const LETTER = 'http://langson.gov.vn/van-ban/du-thao';
const STRANGER = 'http://vidu.example/';
const stranger = {
  host: 'vidu.example',
  path: '/',
  html: '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ví dụ</title><p>Căn cứ Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn.</p>',
};

let stage: Stage;
let own: Tab;
let welcome: Tab;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  stage = await openStage([...samplePages(), stranger]);
});
test.afterAll(() => stage?.close());

const portals = () => own.run(() => chrome.permissions.contains({ origins: ['*://*.gov.vn/*', '*://vbpl.vn/*'] }));

test('the install grants the portals, opens the first-run page and leaves the sidebar closed', async () => {
  const findWelcome = async () => {
    for (const tab of await stage.firefox.tabs()) if ((await tab.url()).endsWith('/welcome.html')) return tab;
    return null;
  };
  await expect.poll(findWelcome).not.toBeNull();
  welcome = (await findWelcome()) as Tab;
  await expectWords(welcome, 'Dẫn Chiếu');
  keepPicture('install', await stage.firefox.photograph());
  own = await stage.openScreen('options');
  expect(await portals()).toBe(true);
  expect(await sidebarOpen(stage.firefox)).toBe(false);
});

test('a host of no portal is read once the reader asks for it in the popup and Firefox has asked, also after a reload', async () => {
  const page = await stage.firefox.openTab(STRANGER);
  await new Promise((done) => setTimeout(done, 1500));
  expect(await readMarks(page)).toEqual([]);
  await openPopup(stage.firefox, own);
  expect(await popupWords(own)).toContain('Chưa được phép đọc trang này');
  keepPicture('popup-stranger', await stage.firefox.photograph());
  await clickInPopup(stage.firefox, own, 'Bật cho trang này');
  keepPicture('question', await stage.firefox.photograph());
  expect(await answerQuestion(stage.firefox, true)).toContain('vidu.example');
  await expectMarks(page, ['Quyết định số 2068/QĐ-UBND']);
  await page.reload();
  await expectMarks(page, ['Quyết định số 2068/QĐ-UBND']);
  await page.close();
});

test('portals the reader took back are not read; the first-run page asks for them', async () => {
  await stage.firefox.inBrowser(async () => {
    const policy = WebExtensionPolicy.getByID('{5d2f7a3e-3f0b-4c5e-9a41-0c6f8d1b7e24}');
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const origins = policy.allowedOrigins.patterns.map(({ pattern }) => pattern);
    await ExtensionPermissions.remove(policy.id, { permissions: [], origins }, policy.extension);
  });
  await expect.poll(portals).toBe(false);
  const page = await stage.firefox.openTab(LETTER);
  await new Promise((done) => setTimeout(done, 1500));
  expect(await readMarks(page)).toEqual([]);
  await expectWords(welcome, 'Trình duyệt chưa cho đọc các cổng văn bản');
  keepPicture('no-portals', await welcome.picture());
  await clickOn(welcome, 'button', 'Cho phép đọc các cổng');
  await answerQuestion(stage.firefox, true);
  await expect.poll(portals).toBe(true);
  await page.reload();
  await expect.poll(async () => (await readMarks(page)).length).toBe(9);
});

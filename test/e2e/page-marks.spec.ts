import { expect, test } from '@playwright/test';
import { launchWithExtension, locateMark, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { cardText } from '../support/card.ts';
import { expectMarks, readMarks, watchTree } from '../support/marks.ts';
import { pageAt, STILL_PAGES, stillPages } from '../support/still-pages.ts';

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    ...stillPages(),
    pageAt('motcua.sonla.gov.vn', '/', 'vue'),
    pageAt('soct.gov.vn', '/', 'shadow'),
    pageAt('pha.gov.vn', '/', 'hostile'),
    pageAt('khoachu.gov.vn', '/', 'no-select'),
  ]);
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

test.describe('a page that stands still is marked whole, and its tree is left alone', () => {
  for (const { title, host, marks } of STILL_PAGES) {
    test(title, async () => {
      const tab = await browser.context.newPage();
      const changes = await watchTree(tab);
      await tab.goto(`http://${host}/`);
      await expectMarks(tab, marks);
      expect(await changes()).toEqual([]);
      await tab.close();
    });
  }
});

test('an open shadow tree is read in the place of its slots, also what comes later; a closed one is not', async () => {
  const tab = await browser.context.newPage();
  await tab.goto('http://soct.gov.vn/');
  await expect
    .poll(async () => (await readMarks(tab)).sort())
    .toEqual(['51/2024/QĐ-UBND', 'Công văn số 29/SCT-QLTM', 'Kế hoạch số 8/KH-SCT', 'Quyết định số']);
  await tab.close();
});

test('a page that builds itself late, shows, adds and replaces text keeps its marks right', async () => {
  const tab = await browser.context.newPage();
  await tab.goto('http://motcua.sonla.gov.vn/');
  await expectMarks(tab, ['Nghị quyết số 21/NQ-HĐND']);
  await tab.click('#doi');
  await expectMarks(tab, ['Nghị quyết số 21/NQ-HĐND', 'Tờ trình số 95/TTr-SKHĐT']);
  await tab.click('#them');
  await tab.click('#them');
  const all = [
    'Nghị quyết số 21/NQ-HĐND',
    'Tờ trình số 95/TTr-SKHĐT',
    'Công văn số 141/SKHĐT-TH',
    'Công văn số 142/SKHĐT-TH',
  ];
  await expectMarks(tab, all);
  await tab.click('#trang');
  await expectMarks(tab, ['Thông tư số 14/2022/TT-BKHĐT']);
  await tab.close();
});

test('a hostile page gets no error, no message and no card, and its clearing of the registry is mended', async () => {
  const tab = await browser.context.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto('http://pha.gov.vn/');
  let seen = 0;
  for (let i = 0; i < 40; i++) {
    seen += (await readMarks(tab)).filter((text) => text === 'Quyết định số 260/QĐ-BNN').length;
    await tab.waitForTimeout(50);
  }
  expect(seen).toBeGreaterThan(0);
  const session = await browser.context.newCDPSession(tab);
  const { result } = await session.send('Runtime.evaluate', { expression: 'JSON.stringify(tin)' });
  expect(result.value).toBe('[]');
  expect(await tab.locator('dan-chieu-card').count()).toBe(0);
  expect(errors.filter((error) => !error.includes('phá'))).toEqual([]);
  await tab.close();
});

test('text the reader types stays his own', async () => {
  const tab = await browser.context.newPage();
  await tab.goto('http://soyte.gov.vn/');
  await expect.poll(() => readMarks(tab)).toHaveLength(4);
  await tab.evaluate(() => {
    const own = document.createElement('div');
    own.id = 'o';
    own.contentEditable = 'true';
    own.textContent = 'Kế hoạch số 1/KH-SYT';
    const field = document.createElement('textarea');
    field.id = 't';
    document.body.appendChild(own);
    document.body.appendChild(field);
  });
  await tab.locator('#o').pressSequentially(' và Công văn số 2/SYT-TCCB');
  await tab.locator('#t').fill('Công văn số 3/SYT-TCCB');
  await tab.waitForTimeout(1200);
  expect(await readMarks(tab)).toHaveLength(4);
  await tab.close();
});

test('after the extension is gone its marks go without a word', async () => {
  const own = await launchWithExtension({ portalPort: portal.port });
  const tab = await own.context.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto('http://soyte.gov.vn/');
  await expect.poll(() => readMarks(tab)).toHaveLength(4);
  await own.background.evaluate(() => setTimeout(() => chrome.runtime.reload(), 50));
  await expect.poll(() => readMarks(tab)).toEqual([]);
  expect(errors).toEqual([]);
  await own.close();
});

test('text that cannot be selected has its card all the same', async () => {
  const tab = await browser.context.newPage();
  await tab.goto('http://khoachu.gov.vn/');
  await expectMarks(tab, ['Quyết định số 512/QĐ-SNV']);
  const { x, y } = await locateMark(tab, '512');
  await tab.mouse.move(x - 4, y);
  await tab.mouse.move(x, y);
  expect(await cardText(tab)).toContain('512/QĐ-SNV');
  await tab.close();
});

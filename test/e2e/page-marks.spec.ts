import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchWithExtension, locateMark, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { cardText } from '../support/card.ts';
import { expectMarks, readMarks, watchTree } from '../support/marks.ts';

const html = (name: string) => readFileSync(path.join(import.meta.dirname, '../pages', `${name}.html`), 'utf8');
const page = (host: string, at: string, name: string) => ({ host, path: at, html: html(name) });

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    page('sxd.hatinh.gov.vn', '/', 'aspnet'),
    page('namdinh.gov.vn', '/', 'liferay'),
    page('soyte.gov.vn', '/', 'sharepoint'),
    page('motcua.sonla.gov.vn', '/', 'vue'),
    page('congbao.vinhlong.gov.vn', '/', 'pdf-layer'),
    page('sgtvt.gov.vn', '/', 'frames'),
    page('sgtvt.gov.vn', '/trong-khung', 'in-frame'),
    page('soct.gov.vn', '/', 'shadow'),
    page('pha.gov.vn', '/', 'hostile'),
    page('khoachu.gov.vn', '/', 'no-select'),
  ]);
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

test.describe('a page that stands still is marked whole, and its tree is left alone', () => {
  const rows: [string, string, string[]][] = [
    [
      'old ASP.NET tables with tags through the references',
      'http://sxd.hatinh.gov.vn/',
      ['Quyết định số 17/2023/QĐ- UBND', 'Công văn số 88/UBND-XD', 'Tờ trình số 12/TTr-PQLĐT'],
    ],
    [
      'a Liferay article with hidden words, soft breaks and a footnote mark',
      'http://namdinh.gov.vn/',
      [
        'Kế hoạch số 64/KH-UBND',
        'Thông báo số 27/TB-VPUB',
        'Chỉ thị số',
        '06/CT-UBND',
        'Hướng dẫn số 41/HD-SNV',
        'Báo cáo số 73/BC-STC',
      ],
    ],
    [
      'a SharePoint list whose cells must not run together',
      'http://soyte.gov.vn/',
      ['402/QĐ-SYT', 'Quyết định số 118/QĐ-SYT', '57/KH-SYT', '61/GM-SYT'],
    ],
    [
      'a PDF text layer: lines joined, columns apart',
      'http://congbao.vinhlong.gov.vn/',
      ['Nghị định số 99/2021/NĐ-CP', 'Tờ trình số 203/TTr-UBND'],
    ],
    [
      'frames of the same site, not the editor among them',
      'http://sgtvt.gov.vn/',
      ['Quyết định số 833/QĐ-UBND', 'Thông báo số 19/TB-SGTVT'],
    ],
  ];
  for (const [title, url, expected] of rows) {
    test(title, async () => {
      const tab = await browser.context.newPage();
      const changes = await watchTree(tab);
      await tab.goto(url);
      await expectMarks(tab, expected);
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

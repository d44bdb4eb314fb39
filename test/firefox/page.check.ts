import { expect, test } from '@playwright/test';
import type { PortalPage } from '../support/browser.ts';
import { readChanges, recordChanges } from '../support/marks.ts';
import { pageAt, STILL_PAGES, stillPages } from '../support/still-pages.ts';
import { cardIsDressed, cardText, clickOn, expectMarks, locateMark, readCard, readMarks } from './read.ts';
import { keepPicture, openStage, type Stage } from './stage.ts';

const watched = (page: PortalPage): PortalPage => ({
  ...page,
  html: page.html.replace(/^<!doctype[^>]*>/i, `$&<script>(${recordChanges})()</script>`),
});

const strict: PortalPage = {
  host: 'nghiemngat.gov.vn',
  path: '/',
  html: '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Nghiêm ngặt</title><p>Theo Kế hoạch số 175/KH-UBND ngày 08/8/2022 của UBND tỉnh.</p></html>',
  headers: { 'content-security-policy': "default-src 'none'" },
};

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage([
    ...stillPages().map(watched),
    pageAt('motcua.sonla.gov.vn', '/', 'vue'),
    pageAt('soct.gov.vn', '/', 'shadow'),
    pageAt('pha.gov.vn', '/', 'hostile'),
    strict,
  ]);
});
test.afterAll(() => stage?.close());

test.describe('a page that stands still is marked whole, and its tree is left alone', () => {
  for (const { title, host, marks } of STILL_PAGES) {
    test(title, async () => {
      const tab = await stage.firefox.openTab(`http://${host}/`);
      await expectMarks(tab, marks);
      expect(await tab.run(readChanges)).toEqual([]);
      keepPicture(host, await tab.picture());
      await tab.close();
    });
  }
});

test('an open shadow tree is read, a closed one is not', async () => {
  const tab = await stage.firefox.openTab('http://soct.gov.vn/');
  await expect
    .poll(async () => (await readMarks(tab)).sort())
    .toEqual(['51/2024/QĐ-UBND', 'Công văn số 29/SCT-QLTM', 'Kế hoạch số 8/KH-SCT', 'Quyết định số']);
  await tab.close();
});

test('a page that builds itself late, shows, adds and replaces text keeps its marks right', async () => {
  const tab = await stage.firefox.openTab('http://motcua.sonla.gov.vn/');
  await expectMarks(tab, ['Nghị quyết số 21/NQ-HĐND']);
  await clickOn(tab, '#doi');
  await expectMarks(tab, ['Nghị quyết số 21/NQ-HĐND', 'Tờ trình số 95/TTr-SKHĐT']);
  await clickOn(tab, '#trang');
  await expectMarks(tab, ['Thông tư số 14/2022/TT-BKHĐT']);
  await tab.close();
});

test('a hostile page gets no message and no card, and its clearing of the registry is mended', async () => {
  const tab = await stage.firefox.openTab('http://pha.gov.vn/');
  await expect.poll(() => readMarks(tab)).toContain('Quyết định số 260/QĐ-BNN');
  expect(await tab.look(() => document.querySelectorAll('dan-chieu-card').length)).toBe(0);
  await tab.close();
});

test('under a policy that allows nothing the marks are painted and the card has its looks', async () => {
  const tab = await stage.firefox.openTab('http://nghiemngat.gov.vn/');
  await expectMarks(tab, ['Kế hoạch số 175/KH-UBND']);
  await tab.hover(await locateMark(tab, '175'));
  expect(await cardText(tab)).toContain('175/KH-UBND');
  expect(await cardIsDressed(tab)).toBe(true);
  keepPicture('strict', await tab.picture());
  await tab.press('Escape');
  await expect.poll(() => readCard(tab)).toBeNull();
  await tab.close();
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchWithExtension, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { expectMarks, watchTree } from '../support/marks.ts';

const NAMES = ['postback', 'journal', 'listview', 'patching', 'deep-frames', 'jealous'] as const;
const html = (name: string) => readFileSync(path.join(import.meta.dirname, '../pages', `${name}.html`), 'utf8');

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal(NAMES.map((name) => ({ host: 'cong.gov.vn', path: `/${name}`, html: html(name) })));
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

/** Opens a page; `changes` tells what anybody did to its tree since. */
async function open(name: (typeof NAMES)[number]) {
  const tab = await browser.context.newPage();
  const changes = await watchTree(tab);
  await tab.goto(`http://cong.gov.vn/${name}`);
  return { tab, changes };
}

test('a grid that posts back is marked cell by cell, and anew with its second page', async () => {
  const { tab, changes } = await open('postback');
  await expectMarks(tab, ['312/QĐ-SNN', 'Quyết định số 77/QĐ-SNN', '45/SNN-TTBVTV']);
  expect(await changes()).toEqual([]);
  await tab.evaluate(() => (window as unknown as { __doPostBack(): void }).__doPostBack());
  await expectMarks(tab, ['58/TB-SNN', 'Kế hoạch số 16/KH-SNN']);
  await tab.close();
});

test('an article cut by tags, soft hyphens, zero-width and no-break spaces, with words for print only', async () => {
  const { tab, changes } = await open('journal');
  await expectMarks(tab, [
    'Chương trình số 27-CTr/TU',
    'Quyết định số 1435/QĐ-UBND',
    'Công văn số 612/UBND‑KT',
    'Báo cáo số 88/BC-UBND',
  ]);
  expect(await changes()).toEqual([]);
  await tab.close();
});

test('a list view with its scripts, tooltips, hidden words and an editor among the rows', async () => {
  const { tab, changes } = await open('listview');
  await expectMarks(tab, ['19/CT-UBND', '206/2023/NQ-HĐND', 'Nghị quyết số 95/2019/NQ-HĐND']);
  expect(await changes()).toEqual([]);
  await tab.close();
});

test('an app that writes over its text nodes, moves items and takes branches out and back', async () => {
  const { tab } = await open('patching');
  const list = (...numbers: number[]) => numbers.map((number) => `Công văn số ${number}/BQL-KH`);
  const first = 'Quyết định số 640/QĐ-BQL';
  await expectMarks(tab, [first, ...list(11, 12, 13)]);
  await tab.click('#sua');
  await expectMarks(tab, [first, ...list(11, 120, 13)]);
  await tab.click('#dao');
  await expectMarks(tab, [first, ...list(13, 11, 120)]);
  await tab.click('#gap');
  await expectMarks(tab, list(13, 11, 120));
  await tab.click('#gap');
  await expectMarks(tab, [first, ...list(13, 11, 120)]);
  await tab.close();
});

test('frames in frames of one process, and one that a script writes later; a hidden one not', async () => {
  const { tab } = await open('deep-frames');
  const law = 'Luật Đất đai số 31/2024/QH15';
  const inner = ['Công điện số 9/CĐ-UBND', 'Kết luận số 30-KL/TU', 'Giấy mời số 71/GM-UBND'];
  await expectMarks(tab, [law, ...inner]);
  await tab.click('#them');
  await expectMarks(tab, [law, ...inner, 'Phương án số 14/PA-UBND']);
  await tab.close();
});

test('a page that clears the registry, rewrites itself, breaks what it can and removes what is not its own', async () => {
  const { tab } = await open('jealous');
  await tab.waitForTimeout(2500);
  await expectMarks(tab, ['Quyết định số 271/QĐ-TTg', 'Thông tư số 18/2023/TT-BNV', 'Chỉ thị số 5/CT-TTg']);
  expect(await tab.evaluate(() => (window as unknown as { la: number }).la)).toBe(0);
  await tab.close();
});

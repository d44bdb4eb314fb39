import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchWithExtension, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { expectMarks, readMarks, watchTree } from '../support/marks.ts';

const html = (name: string) => readFileSync(path.join(import.meta.dirname, '../pages', `${name}.html`), 'utf8');
const page = (host: string, at: string, name: string) => ({ host, path: at, html: html(name) });
const rows = Array.from({ length: 2000 }, (_, i) => {
  const cited = i % 4 === 0 ? `${100 + i}/QĐ-UBND` : `Tổ ${i % 40}/${i % 7}`;
  return `<tr><td>${i + 1}</td><td>${cited}</td><td>${1 + (i % 28)}/5/2024</td><td>Hồ sơ ${i}</td></tr>`;
});
const table = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Danh mục</title><table>${rows.join('\n')}</table>`;

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    page('congbao.gov.vn', '/', 'frameset'),
    page('congbao.gov.vn', '/muc-luc', 'frameset-menu'),
    page('congbao.gov.vn', '/noi-dung', 'frameset-content'),
    page('tungchu.gov.vn', '/', 'letters'),
    page('cot.gov.vn', '/', 'columns'),
    page('an.gov.vn', '/', 'hidden'),
    page('va.gov.vn', '/', 'patched'),
    page('trungten.gov.vn', '/', 'clobbered'),
    page('vietlai.gov.vn', '/', 'rewriting'),
    page('danhsach.gov.vn', '/', 'recycled'),
    page('long.gov.vn', '/', 'nested-shadow'),
    page('vbpq.gov.vn', '/', 'viewstate'),
    { host: 'bang.gov.vn', path: '/', html: table },
  ]);
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

interface Visit {
  tab: Page;
  errors: string[];
  changes: () => Promise<string[]>;
}

/** Opens a page and gathers what it complains of. The watch needs a page that leaves the language whole. */
async function visit(url: string, isWatched = true): Promise<Visit> {
  const tab = await browser.context.newPage();
  const errors: string[] = [];
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  tab.on('pageerror', (error) => errors.push(error.message));
  const changes = isWatched ? await watchTree(tab) : async () => [];
  await tab.goto(url);
  return { tab, errors, changes };
}

test.describe('every reference is marked, nothing else, and the tree is left alone', () => {
  const still: [string, string, string[]][] = [
    [
      'a frameset, with frames written by script and by attribute inside',
      'http://congbao.gov.vn/',
      ['Chỉ thị số 14/CT-UBND', 'Nghị quyết số 19/NQ-HĐND', 'Công văn số 77/VP-TH', 'Thông báo số 205/TB-UBND'],
    ],
    [
      'columns, a grid, vertical and capital letters, boxes without a box',
      'http://cot.gov.vn/',
      [
        'Quyết định số 1170/QĐ-UBND',
        'Hướng dẫn số 22/HD-STC',
        'Tờ trình số 51/TTr-SXD',
        'Công văn số 319/UBND-KT',
        'Báo cáo số 58/BC-UBND',
      ],
    ],
    [
      'a grid of an old application with its state in a field',
      'http://vbpq.gov.vn/',
      ['72/QĐ-UBND', 'Quyết định số 73/2022/QĐ-UBND', '74/KH-UBND', 'Nghị quyết số 75/NQ-CP', 'Chỉ thị số 76/CT-TTg'],
    ],
    ['names that hide properties, ours among them', 'http://trungten.gov.vn/', ['Tờ trình số 87/TTr-SNV']],
  ];
  for (const [title, url, expected] of still) {
    test(title, async () => {
      const { tab, errors, changes } = await visit(url);
      await expectMarks(tab, expected);
      expect(await changes()).toEqual([]);
      expect(errors).toEqual([]);
      await tab.close();
    });
  }
});

test('prototypes that throw, lie and are frozen change nothing', async () => {
  const { tab, errors } = await visit('http://va.gov.vn/', false);
  await expectMarks(tab, ['Quyết định số 402/QĐ-UBND', 'Nghị định số 61/2018/NĐ-CP']);
  expect(errors).toEqual([]);
  await tab.close();
});

test('a reference whose every letter stands in an element of its own is one mark', async () => {
  const { tab, errors } = await visit('http://tungchu.gov.vn/');
  await expectMarks(tab, ['Thông tư số 08/2023/TT-BNV', 'Quyết định số 105/QĐ-UBND', 'Hướng dẫn số 36/HD-STP']);
  expect(errors).toEqual([]);
  await tab.close();
});

test('what is hidden is not marked until it is shown, and what is typed into never', async () => {
  const { tab, errors } = await visit('http://an.gov.vn/');
  const shown = [
    'Quyết định số 11/QĐ-UBND',
    'Chỉ thị số 17/CT-UBND',
    'Quyết định số 26/QĐ-UBND',
    'Tờ trình số 32/TTr-UBND',
  ];
  await expectMarks(tab, shown);
  await tab.locator('summary').click();
  await tab.evaluate(() => {
    document.querySelector('dialog')!.show();
    document.getElementById('noi')!.showPopover();
    document.querySelector('.an')!.className = '';
  });
  const all = [
    'Quyết định số 11/QĐ-UBND',
    'Quyết định số 12/QĐ-UBND',
    'Chỉ thị số 17/CT-UBND',
    'Kế hoạch số 18/KH-UBND',
    'Thông báo số 19/TB-UBND',
    'Công văn số 20/UBND-TH',
    'Quyết định số 26/QĐ-UBND',
    'Tờ trình số 32/TTr-UBND',
  ];
  await expectMarks(tab, all);
  await tab.locator('summary').click();
  await tab.evaluate(() => {
    document.querySelector('dialog')!.close();
    document.getElementById('noi')!.hidePopover();
  });
  await expectMarks(tab, ['Quyết định số 11/QĐ-UBND', 'Quyết định số 12/QĐ-UBND', ...shown.slice(1)]);
  expect(errors).toEqual([]);
  await tab.close();
});

test('a page that writes itself anew with the same words keeps its marks; with other words they follow', async () => {
  const { tab, errors } = await visit('http://vietlai.gov.vn/');
  await expect.poll(() => readMarks(tab)).toEqual(['Quyết định số 733/QĐ-UBND', 'Kế hoạch số 5/KH-BCĐ']);
  expect(await shareOfFramesWith(tab, '733/QĐ-UBND')).toBeGreaterThan(0.9);
  await tab.evaluate(() => (window as unknown as { doi(n: number): void }).doi(734));
  await expect.poll(() => readMarks(tab)).toEqual(['Quyết định số 734/QĐ-UBND', 'Kế hoạch số 5/KH-BCĐ']);
  await tab.evaluate(() => (window as unknown as { dung(): void }).dung());
  await expectMarks(tab, ['Kế hoạch số 5/KH-BCĐ']);
  expect(errors).toEqual([]);
  await tab.close();
});

/** Of the frames that are painted in five seconds, the share in which the words are marked. */
function shareOfFramesWith(tab: Page, words: string): Promise<number> {
  return tab.evaluate(async (wanted) => {
    let all = 0;
    let marked = 0;
    const end = performance.now() + 5000;
    while (performance.now() < end) {
      await new Promise(requestAnimationFrame);
      const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
      all++;
      if (ranges.some((range) => String(range).includes(wanted))) marked++;
    }
    return marked / all;
  }, words);
}

test('an endless list that uses its rows again is marked for what the rows say now', async () => {
  const { tab, errors } = await visit('http://danhsach.gov.vn/');
  const from = (first: number) => Array.from({ length: 12 }, (_, i) => `Công văn số ${first + i}/SXD-QLN`);
  await expectMarks(tab, from(1000));
  await tab.evaluate(() => document.getElementById('ds')!.scrollTo(0, 30_000));
  await expectMarks(tab, from(2000));
  await tab.evaluate(() => document.getElementById('ds')!.scrollTo(0, 0));
  await expectMarks(tab, from(1000));
  expect(errors).toEqual([]);
  await tab.close();
});

test('shadow trees in shadow trees are read, whether they came with the page or late', async () => {
  const { tab, errors } = await visit('http://long.gov.vn/');
  await expect
    .poll(async () => (await readMarks(tab)).sort())
    .toEqual(['66/QĐ-STP', 'Quyết định số', 'Thông tư số 03/2024/TT-BXD']);
  expect(errors).toEqual([]);
  await tab.close();
});

test('a table of 2,000 rows has a mark in each row that cites, and cells do not run together', async () => {
  const { tab, errors, changes } = await visit('http://bang.gov.vn/');
  const expected = rows.flatMap((_, i) => (i % 4 === 0 ? [`${100 + i}/QĐ-UBND`] : []));
  await expectMarks(tab, expected);
  expect(await changes()).toEqual([]);
  expect(errors).toEqual([]);
  await tab.close();
});

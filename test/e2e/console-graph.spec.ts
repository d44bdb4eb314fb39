import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import type { SearchReply } from '../../shared/schema/index.ts';
import { call, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { fillCuratedIndex } from '../support/curated-index.ts';
import { decisionText } from '../support/sample-letters.ts';
import { checkAccess } from '../support/screens.ts';

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;
let old: { id: string };

const open = async (hash: string) => {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${browser.extensionId}/console.html${hash}`);
};
const boxes = () => page.locator('.drawing [role="option"]');
const box = (name: string | RegExp) => page.getByRole('option', { name });
const chosen = () => page.locator('[role="option"][aria-selected="true"]');
const relate = (type: string, source: string, target: string, effectiveOn: string | null = null) =>
  call(worker.url, admin, 'POST', '/v1/relations', { type, source, target, effectiveOn, reason: 'Đọc bản gốc.' });

test.beforeAll(async () => {
  started = await startConsole();
  ({ worker, admin } = started);
  const filled = await fillCuratedIndex(worker, admin);
  old = filled.old;
  let last = filled.next.id;
  await relate('replaces', last, old.id, '2025-03-01');
  for (const [symbol, day, effect] of [
    ['9/2026/QĐ-UBND', '10 tháng 01 năm 2026', '2026-01-20'],
    ['31/2026/QĐ-UBND', '05 tháng 5 năm 2026', '2026-05-15'],
    ['57/2026/QĐ-UBND', '01 tháng 9 năm 2026', '2026-09-11'],
  ] as const) {
    const text = decisionText(symbol, day, 'Quy định tổ chức của Văn phòng', [
      'Điều 1. Quy định tổ chức của Văn phòng.',
      `Điều 2. Quyết định này có hiệu lực từ ngày ${effect.split('-').reverse().join('/')}.`,
    ]);
    const body = { text, portal: 'lang-son' };
    const { instrument } = await call<{ instrument: { id: string } }>(
      worker.url,
      admin,
      'POST',
      '/v1/instruments',
      body,
    );
    await relate('replaces', instrument.id, last, effect);
    last = instrument.id;
  }
  ({ browser, page } = await started.enter('admin', 'Quản trị A'));
  await page.setViewportSize({ width: 1440, height: 900 });
});

test.afterAll(() => started?.close());

test('without an instrument a search leads to one, and its graph has an address of its own', async () => {
  await open('#graph');
  await page.getByRole('main').getByRole('searchbox', { name: 'Tìm văn bản' }).fill('25/2022');
  await page
    .getByRole('main')
    .getByRole('button', { name: /25\/2022\/QĐ-UBND/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sơ đồ quanh 25/2022/QĐ-UBND');
  expect(page.url()).toContain(`#graph/${old.id}`);
  await page.reload();
  await expect(chosen()).toHaveAccessibleName(/25\/2022\/QĐ-UBND/);
});

test('a chain longer than the steps asked for stands whole in its band, left to right, the rest by relation', async () => {
  await open(`#/graph/${old.id}?depth=1`);
  await expect(page.getByRole('combobox', { name: 'Số bước' })).toHaveValue('1');
  const chain = ['25/2022', '7/2025', '9/2026', '31/2026', '57/2026'];
  const places = [];
  for (const name of chain) places.push((await box(new RegExp(`số ${name}/`)).boundingBox())!);
  expect(places.map(({ x }) => x)).toEqual(places.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(new Set(places.map(({ y }) => Math.round(y))).size).toBe(1);
  const basis = (await box(/120\/2020\/NĐ-CP/).boundingBox())!;
  expect(basis.y).toBeLessThan(places[0]!.y);
  await expect(box(/25\/2022/)).toHaveAccessibleName(/13\/10\/2022, Đã bị thay thế từ 01\/3\/2025, \d+ quan hệ/);
  await expect(box(/57\/2026/)).toHaveAccessibleName(/Còn hiệu lực từ 11\/9\/2026/);
  expect(await checkAccess(page)).toEqual([]);
});

test('a graph of many years opens with the chain in sight, large enough to read, under years that stay when it is moved', async () => {
  await open(`#graph/${old.id}?depth=1`);
  await expect(chosen()).toHaveAccessibleName(/25\/2022/);
  const drawing = (await page.locator('.drawing').boundingBox())!;
  for (const name of ['25/2022', '7/2025', '9/2026', '31/2026', '57/2026']) {
    const at = (await box(new RegExp(`số ${name}/`)).boundingBox())!;
    expect(at.x).toBeGreaterThan(drawing.x);
    expect(at.x + at.width).toBeLessThan(drawing.x + drawing.width);
    // Type of 13.5 px in a box of 156.
    expect((at.width / 156) * 13.5).toBeGreaterThan(9);
  }
  const years = page.locator('.pin-year text');
  const tops = () =>
    years.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).flatMap((at) => (at.width ? [at.top] : [])),
    );
  const shown = await years.allTextContents();
  expect(shown[0]).toMatch(/^2020/);
  expect(shown.at(-1)).toBe('2026');
  const last = () =>
    page
      .locator('.pin-year line')
      .last()
      .evaluate((one) => one.getBoundingClientRect().left);
  const left = await last();
  await page.mouse.move(drawing.x + 20, drawing.y + drawing.height - 20);
  await page.mouse.down();
  await page.mouse.move(drawing.x - 80, drawing.y + drawing.height - 140, { steps: 4 });
  await page.mouse.up();
  const after = await tops();
  expect(after.length).toBeGreaterThan(0);
  for (const top of after) expect(Math.abs(top - drawing.y - 13)).toBeLessThan(12);
  expect(Math.round((await last()) - left)).toBe(-100);
});

test('the graph is walked, expanded, read as a table and left by keyboard alone', async () => {
  await open(`#graph/${old.id}?depth=1`);
  await expect(chosen()).toHaveAccessibleName(/25\/2022/);
  const list = page.getByRole('listbox', { name: 'Sơ đồ quanh 25/2022/QĐ-UBND' });
  for (let i = 0; i < 40 && !(await list.evaluate((one) => one === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(chosen()).toHaveAccessibleName(/7\/2025/);
  await expect(page.getByRole('heading', { name: 'Quyết định số 7/2025/QĐ-UBND' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(chosen()).toHaveAccessibleName(/120\/2020/);
  await page.keyboard.press('Home');
  await page.keyboard.press('j');
  await expect(chosen()).toHaveAccessibleName(/7\/2025/);
  await page.keyboard.press('t');
  const table = page.getByRole('table', { name: 'Văn bản trong sơ đồ' });
  await expect(table.getByRole('row')).toHaveCount(10);
  await expect(page.getByRole('table', { name: 'Quan hệ trong sơ đồ' })).toContainText('thay thế');
  await page.keyboard.press('t');
  await expect(list).toBeVisible();
  await list.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quyết định số 7/2025/QĐ-UBND');
});

test('a step more from one instrument brings what stands around it, with every relation among what is shown', async () => {
  const { items } = await call<SearchReply>(worker.url, admin, 'GET', '/v1/search?q=57/2026');
  await relate('basedOn', items[0]!.instrument.id, old.id);
  const { items: letters } = await call<SearchReply>(worker.url, admin, 'GET', '/v1/search?q=426/STTTT-CNTT');
  await relate('guides', letters[0]!.instrument.id, items[0]!.instrument.id, '2026-10-01');
  await open(`#graph/${items[0]!.instrument.id}?depth=1`);
  await expect(box(/57\/2026/)).toBeVisible();
  const before = await boxes().count();
  await expect(box(/1\/UBND-KT/)).toHaveCount(0);
  await box(/25\/2022/).click();
  await page.keyboard.press('+');
  await expect(page.getByText(/Đã thêm \d+ văn bản/)).toBeVisible();
  expect(await boxes().count()).toBeGreaterThan(before);
  await expect(box(/số 1\/UBND-KT/)).toBeVisible();
  await page.keyboard.press('+');
  await expect(page.getByText('Quanh văn bản này không còn gì chưa hiện.')).toBeVisible();
});

test('relations and years are filtered, with counts, and nothing left says what to do', async () => {
  await open(`#graph/${old.id}?depth=1`);
  const based = page.getByRole('checkbox', { name: /căn cứ/i });
  await expect(page.locator('label', { has: based })).toContainText('5');
  await based.uncheck();
  await expect(box(/120\/2020/)).toHaveCount(0);
  await expect(page.getByText('5 văn bản · 4 quan hệ')).toBeVisible();
  await page.getByRole('checkbox', { name: /^thay thế/i }).uncheck();
  await expect(boxes()).toHaveCount(1);
  await page.getByRole('button', { name: 'Hiện tất cả' }).click();
  await expect(box(/120\/2020/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Đã bị thay thế' }).uncheck();
  await expect(box(/7\/2025/)).toHaveCount(0);
  await expect(box(/25\/2022/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Đã bị thay thế' }).check();
  await page.getByRole('checkbox', { name: /^Nghị định/ }).uncheck();
  await expect(box(/120\/2020/)).toHaveCount(0);
  await expect(box(/7\/2025/)).toBeVisible();
  await page.getByRole('checkbox', { name: /^Nghị định/ }).check();
  const from = page.getByRole('slider', { name: 'Từ năm' });
  await from.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await expect(box(/120\/2020/)).toHaveCount(0);
  await expect(box(/7\/2025/)).toBeVisible();
  await expect(box(/25\/2022/)).toBeVisible();
});

test('the drawing is saved as SVG and PNG that stand alone', async () => {
  await open(`#graph/${old.id}?depth=1`);
  await expect(box(/57\/2026/)).toBeVisible();
  const save = async (kind: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `Xuất ${kind}` }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`so-do-25-2022-QĐ-UBND.${kind.toLowerCase()}`);
    return readFileSync((await file.path())!);
  };
  const svg = (await save('SVG')).toString();
  const read = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      error: parsed.querySelector('parsererror')?.textContent ?? null,
      words: [...parsed.querySelectorAll('text')].map((one) => one.textContent),
      rects: parsed.querySelectorAll('rect').length,
    };
  }, svg);
  expect(read.error).toBeNull();
  for (const words of [
    '25/2022/QĐ-UBND',
    '7/2025/QĐ-UBND',
    '57/2026/QĐ-UBND',
    '120/2020/NĐ-CP',
    'Chuỗi thay thế',
    '3/2025',
  ])
    expect(read.words).toContain(words);
  expect(read.rects).toBeGreaterThan(8);
  expect(svg).not.toMatch(/var\(|class=|data-|light-dark/);
  expect(svg).toMatch(/font-family="[^"]*(?:sans-serif)/);
  const png = await save('PNG');
  const picture = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colours = new Set<number>();
      for (let i = 0; i < data.length; i += 4) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!);
      return { width: bitmap.width, height: bitmap.height, colours: colours.size };
    },
    [...png],
  );
  expect(picture.width).toBeGreaterThan(1000);
  expect(picture.height).toBeGreaterThan(500);
  expect(picture.colours).toBeGreaterThan(50);
});

test('what cannot be read says why and goes on from there', async () => {
  await open('#graph/nothing');
  await expect(page.getByRole('alert')).toContainText('Không có nội dung này');
  await page.getByRole('alert').getByRole('button', { name: 'Thử lại' }).click();
  await expect(page.getByRole('alert')).toContainText('Không có nội dung này');
  await open(`#graph/${old.id}?depth=1&view=table`);
  await expect(page.getByRole('table', { name: 'Văn bản trong sơ đồ' })).toBeVisible();
  expect(await checkAccess(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sơ đồ', exact: true }).click();
  await worker.stop();
  await box(/7\/2025/).click();
  await page.getByRole('button', { name: 'Mở rộng 1 bước' }).click();
  await expect(page.locator('.graph-notes [role="status"]')).toHaveText(/Không tới được máy chủ/);
  await expect(box(/7\/2025/)).toBeVisible();
});

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { locateMark, type OpenBrowser } from '../support/browser.ts';
import { readCard } from '../support/card.ts';
import { CARD_STATES } from '../support/card-states.ts';
import { type CardStatesStage, openCardStates, STATES_ANSWERS } from '../support/card-states-stage.ts';
import { axNodes, cardBox, cardHtml } from '../support/card-tree.ts';
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
});
test.afterEach(() => page.close());

async function point(symbol: string): Promise<{ x: number; y: number }> {
  await page.evaluate((words) => {
    const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));
    paragraph?.scrollIntoView({ block: 'center' });
  }, symbol);
  const { x, y } = await locateMark(page, symbol);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  return { x, y };
}

/** Broken rules of the accessibility checker in the card that is open. */
async function brokenRules(colorScheme: 'light' | 'dark'): Promise<string[]> {
  const { html, css } = await cardHtml(page);
  const bare = await browser.context.newPage();
  await bare.emulateMedia({ colorScheme });
  await bare.setContent(`<!doctype html><html lang="vi"><title>Thẻ</title><style>${css}</style><main>${html}</main>`);
  const { violations } = await new AxeBuilder({ page: bare }).analyze();
  await bare.close();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${colorScheme} ${id}: ${node.html}`));
}

for (const { name, symbol, hears, passage } of CARD_STATES) {
  test(`${name}: heard in its order, clear of the pointer, without a broken rule in both themes`, async () => {
    const { x, y } = await point(symbol);
    await expect.poll(() => readCard(page)).toContain(symbol);
    await expect.poll(() => readCard(page)).not.toMatch(/Đang tra chỉ mục|Đang lấy đoạn này/);
    const heard = (await axNodes(page)).filter(({ role }) => role === 'StaticText').map((node) => node.name.trim());
    let from = 0;
    for (const words of hears) {
      const at = heard.findIndex((each, i) => i >= from && each.includes(words.split('\n')[0] ?? ''));
      expect(at, `${words} after ${heard[from - 1]} in ${heard.join(' | ')}`).toBeGreaterThanOrEqual(0);
      from = at;
    }
    const nodes = await axNodes(page);
    const dialog = nodes.find(({ role }) => role === 'dialog');
    expect(dialog?.name).toContain(symbol);
    expect(nodes.filter(({ role, name }) => role === 'button' && name === '')).toEqual([]);
    const box = (await cardBox(page))!;
    expect(x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height).toBe(false);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1280);
    expect(box.y + box.height).toBeLessThanOrEqual(900);
    if (passage?.kind === 'found') expect(nodes.some(({ role }) => role === 'blockquote')).toBe(true);
    expect(await brokenRules('light')).toEqual([]);
    expect(await brokenRules('dark')).toEqual([]);
  });
}

test('a card opened by the pointer takes no focus and says nothing by itself', async () => {
  await point('101/QĐ-UBND');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  const nodes = await axNodes(page);
  expect(nodes.filter(({ isFocused }) => isFocused)).toEqual([]);
  expect(nodes.filter(({ role }) => role === 'alert' || role === 'log')).toEqual([]);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('the passage pushes nothing when it comes: its block is as high before as after', async () => {
  server.behave({ kind: 'silent' });
  await point('109/QĐ-UBND');
  await expect.poll(() => readCard(page)).toContain('Đang lấy đoạn này');
  const before = (await cardBox(page))!.height;
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  server.behave(STATES_ANSWERS);
  await point('109/QĐ-UBND');
  await expect.poll(() => readCard(page)).toContain('Điều 5. Điều mẫu');
  expect((await cardBox(page))!.height).toBe(before);
});

test('at 400 % zoom every state takes the frame, its close button first', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const { symbol } of CARD_STATES) {
    await point(symbol);
    await expect.poll(() => readCard(page)).toContain(symbol);
    expect(await cardBox(page)).toMatchObject({ x: 0, y: 0, width: 320, height: 256 });
    const first = (await axNodes(page)).find(({ role }) => role === 'button');
    expect(first?.name).toBe('Đóng thẻ');
    await page.keyboard.press('Escape');
    await page.mouse.move(1, 255);
  }
});

test('without the server a card says of which moment it is, and a passage that it was not reached', async () => {
  await point('101/QĐ-UBND');
  await expect.poll(() => readCard(page)).toContain('Còn hiệu lực');
  await page.keyboard.press('Escape');
  server.behave({ kind: 'fails', status: 503 });
  await point('110/QĐ-UBND');
  await expect.poll(() => readCard(page)).toContain('Chưa lấy được đoạn này.');
  expect(await brokenRules('light')).toEqual([]);
  expect(await brokenRules('dark')).toEqual([]);
});

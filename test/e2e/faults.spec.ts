import { expect, type Page, test } from '@playwright/test';
import { locateMark, markedTexts } from '../support/browser.ts';
import { cardText, readCard } from '../support/card.ts';
import { killBackground } from '../support/kill-background.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { LETTER, openScreens, type Screens } from '../support/screens.ts';
import type { Behaviour } from '../support/scripted-server.ts';

const CITED = 'Quyết định số 2068/QĐ-UBND';
const YESTERDAY = '2026-01-05T02:20:00.000Z';
const answers: Behaviour = { kind: 'answers', outcome: letterOutcome };

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens();
});
test.afterAll(() => screens?.close());

/** Signs in anew and fills the cache with answers of another day. */
async function begin(): Promise<void> {
  screens.server.behave(answers);
  await screens.connect();
  const page = await open();
  await expect.poll(() => resolves()).toBeGreaterThan(0);
  await cardOf(page);
  await page.close();
  await screens.age(YESTERDAY);
  await screens.context.serviceWorkers()[0]!.evaluate(() => chrome.storage.session.set({ trouble: null }));
}

const resolves = () => screens.server.received.filter(({ call }) => call === 'POST /v1/resolve').length;

async function open(): Promise<Page> {
  const page = await screens.visit(LETTER);
  await expect.poll(async () => (await markedTexts(page)).length).toBe(9);
  return page;
}

async function hover(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  const { x, y } = await locateMark(page, CITED);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
}

async function cardOf(page: Page): Promise<string> {
  await hover(page);
  return cardText(page);
}

test('a server that takes the question and never answers: the stored answer stands at once', async () => {
  await begin();
  screens.server.behave({ kind: 'silent' });
  const asked = resolves();
  const page = await open();
  await expect.poll(() => resolves()).toBe(asked + 1);
  const text = await cardOf(page);
  expect(text).toContain('Giao chỉ tiêu kế hoạch');
  expect(text).toMatch(/Đang hỏi lại máy chủ\. Dữ liệu ngày 05\/01\/2026/);
  // The server is given up after twenty seconds; then the card says so by itself.
  await expect.poll(() => readCard(page), { timeout: 40_000 }).toMatch(/Không có kết nối\. Dữ liệu ngày 05\/01\/2026/);
  expect(resolves()).toBe(asked + 1);
  await page.close();
});

const html = { kind: 'fails', status: 200, body: '<!doctype html><title>Đăng nhập mạng</title>' } as const;
const FAULTS: [string, Behaviour, RegExp][] = [
  ['500', { kind: 'fails', status: 500 }, /Máy chủ gặp lỗi, chưa tra được\./],
  ['503 with Retry-After', { kind: 'fails', status: 503, headers: { 'retry-after': '70' } }, /Máy chủ gặp lỗi/],
  [
    '429 with Retry-After',
    { kind: 'fails', status: 429, headers: { 'retry-after': '90' } },
    /Nhiều yêu cầu quá, thử lại sau (?:90|8\d) giây\./,
  ],
  ['a web page instead of JSON', html, /Địa chỉ này không trả lời như một máy chủ Dẫn Chiếu\./],
  ['50 MB', { kind: 'fails', status: 200, body: ' '.repeat(50_000_000) }, /Máy chủ trả lời một khối dữ liệu lớn quá/],
];
for (const [name, behaviour, words] of FAULTS)
  test(`${name}: the card says what is wrong, and of which day the stored answer is`, async () => {
    await begin();
    screens.server.behave(behaviour);
    const page = await open();
    await hover(page);
    await expect.poll(() => readCard(page), { timeout: 20_000 }).toMatch(words);
    const text = await readCard(page);
    expect(text).toContain('Dữ liệu ngày 05/01/2026');
    expect(text).toContain('Giao chỉ tiêu kế hoạch');
    expect(text).not.toContain('Không có kết nối');
    await page.close();
  });

test('a sign-in that has expired: the card says so, and of which day the stored answer is', async () => {
  await begin();
  screens.server.refuse('POST /v1/resolve', 401, 'expired');
  const page = await open();
  await hover(page);
  await expect.poll(() => readCard(page)).toMatch(/Phiên đăng nhập đã hết hạn\. Dữ liệu ngày 05\/01\/2026/);
  screens.server.refuse(null);
  await page.close();
});

test('a service worker killed before the answer: the marks stay and the card comes', async () => {
  screens.server.behave(answers);
  await screens.connect();
  screens.server.behave({ kind: 'silent' });
  const asked = resolves();
  const page = await open();
  await expect.poll(() => resolves()).toBe(asked + 1);
  screens.server.behave(answers);
  await killBackground(screens, page);
  // Only another service worker asks again while the first question is open.
  await expect.poll(() => resolves()).toBe(asked + 2);
  expect(await cardOf(page)).toContain('Giao chỉ tiêu kế hoạch');
  expect((await markedTexts(page)).length).toBe(9);
  await page.close();
});

test('six tabs at a server that is down ask once, and once more when it is back', async () => {
  await begin();
  screens.server.behave({ kind: 'fails', status: 503, headers: { 'retry-after': '600' } });
  const asked = resolves();
  const pages: Page[] = [];
  for (let tab = 0; tab < 6; tab++) pages.push(await open());
  expect(resolves() - asked).toBe(1);
  screens.server.behave(answers);
  const back = resolves();
  const popup = await screens.open('popup', LETTER);
  await popup.getByRole('button', { name: 'Thử lại ngay' }).click();
  await expect.poll(() => resolves()).toBe(back + 1);
  await pages[5]!.bringToFront();
  await hover(pages[5]!);
  await expect.poll(() => readCard(pages[5]!)).toContain('Giao chỉ tiêu kế hoạch');
  await expect.poll(() => readCard(pages[5]!)).not.toContain('Dữ liệu ngày');
  expect(resolves() - back).toBe(1);
  for (const page of [...pages, popup]) await page.close();
});

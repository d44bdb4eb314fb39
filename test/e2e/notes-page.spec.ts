import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { LOCAL, type NoteDraft } from '../../extension/annotation/types.ts';
import type { RangeSelector } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  locateMark,
  type OpenBrowser,
  type Portal,
  type PortalPage,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { cardText, readCard } from '../support/card.ts';
import { type HeldProxy, startHeldProxy } from '../support/held-proxy.ts';
import { expectMarks } from '../support/marks.ts';
import { noteButton, notedTexts, pressNoteButton, selectWords, tabOf, watchSession } from '../support/note-button.ts';
import { askNotes, expectState, noteRequest, openAsker, wordsOf } from '../support/notes.ts';

const ADDRESS = 'http://langson.gov.vn/van-ban/940?id=7';
const HEAD = `<p>UBND TỈNH LẠNG SƠN<br>VĂN PHÒNG</p><p>Số: 940/VP-TH</p><p>Lạng Sơn, ngày 09 tháng 01 năm 2024</p>`;
const PARAGRAPHS = [
  'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh, tổng mức đầu tư của hệ thống là 10.000.000.000 đồng.',
  'Thời gian thử nghiệm phần mềm là 06 tháng, kể từ ngày ký hợp đồng với đơn vị cung cấp.',
  'Giao Phòng Tổng hợp theo dõi, đôn đốc và báo cáo kết quả trước ngày 22/4/2024.',
];
const FILL = Array.from(
  { length: 60 },
  (_, at) => `<p>Mục ${at + 1}. Các đơn vị thực hiện nhiệm vụ thứ ${at + 1} theo kế hoạch đã duyệt.</p>`,
);
const pageOf = (paragraphs: readonly string[], address: string): PortalPage => ({
  host: 'langson.gov.vn',
  path: new URL(address).pathname + new URL(address).search,
  html: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Công văn 940</title><link rel="canonical" href="/van-ban/940?id=7"><body>${HEAD}<div id="noi-dung">${paragraphs.map((each) => `<p>${each}</p>`).join('')}</div>${FILL.join('')}<textarea>Chữ trong ô nhập.</textarea></body></html>`,
});
const EDITED = 'http://langson.gov.vn/van-ban/940?id=7&utm_source=zalo';
const editedParagraphs = [
  'Văn bản này được đăng lại sau khi sửa.',
  PARAGRAPHS[1]!.replace('kể từ ngày ký', 'tính từ ngày ký'),
  PARAGRAPHS[0]!.replace('10.000.000.000', '12.000.000.000'),
  PARAGRAPHS[2]!,
];

let worker: RunningWorker;
let proxy: HeldProxy;
let portal: Portal;
let browser: OpenBrowser;
let asker: Page;
let page: Page;
let tab: number;

test.beforeAll(async () => {
  worker = await startWorker();
  proxy = await startHeldProxy(worker.url);
  const admin = await signIn(worker);
  portal = await servePortal([pageOf(PARAGRAPHS, ADDRESS), pageOf(editedParagraphs, EDITED)]);
  browser = await launchWithExtension({ portalPort: portal.port });
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role: 'staff' });
  await connectExtension(browser, proxy.url, invite);
  asker = await openAsker(browser);
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await proxy?.stop();
  await worker?.stop();
});
test.beforeEach(() => open(ADDRESS));
test.afterEach(() => page?.close());

async function open(address: string): Promise<void> {
  await page?.close();
  page = await browser.context.newPage();
  await page.goto(address);
  tab = await tabOf(asker, address);
  await page.bringToFront();
}

/** Selects words and saves what the editor would; an open panel takes the button's own draft for itself. */
async function annotate(quoted: string, words: string): Promise<void> {
  await selectWords(page, quoted);
  const draft = await askNotes(asker, { type: 'notes/draft', tab, of: 'selection' });
  expect(draft?.words).toBe(quoted);
  const { target } = draft!;
  const id = `${LOCAL}${randomUUID()}`;
  await askNotes(asker, { type: 'notes/save', id, base: null, request: noteRequest(words, { target }) });
  await expectState(asker, words, 'saved');
}

test('selecting words puts one button beside them, and the page is otherwise as it was', async () => {
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await selectWords(page, 'theo dõi, đôn đốc và báo cáo');
  await expect.poll(() => noteButton(page)).not.toBeNull();
  const box = (await noteButton(page))!;
  const selected = await page.evaluate(() => {
    const { bottom, right } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { bottom, right };
  });
  expect(box.y).toBeGreaterThanOrEqual(selected.bottom);
  expect(Math.abs(box.x + box.width / 2 - selected.right)).toBeLessThan(box.width);
  await page.screenshot({ path: 'test-results/note-button.png', caret: 'initial' });
  await page.keyboard.press('Escape');
  await expect.poll(() => noteButton(page)).toBeNull();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('words in a field get no button', async () => {
  await page.locator('textarea').scrollIntoViewIfNeeded();
  await page.locator('textarea').dblclick();
  await page.waitForTimeout(500);
  expect(await noteButton(page)).toBeNull();
  await selectWords(page, 'theo dõi, đôn đốc và báo cáo');
  await expect.poll(() => noteButton(page)).not.toBeNull();
});

test('selecting the words of a reference opens no card over the button; pointing at it anew does', async () => {
  await expectMarks(page, ['Quyết định số 2068/QĐ-UBND']);
  await selectWords(page, '2068/QĐ-UBND');
  await expect.poll(() => noteButton(page)).not.toBeNull();
  const { x, y } = (await locateMark(page, 'Quyết định số 2068/QĐ-UBND'))!;
  await page.mouse.move(x + 6, y);
  await page.waitForTimeout(800);
  expect(await readCard(page)).toBeNull();
  await page.mouse.move(5, 5);
  await page.mouse.move(x, y);
  await expect.poll(() => cardText(page)).toContain('2068/QĐ-UBND');
});

test('the draft says where the words stand: canonical address, quote with its surroundings, citation', async () => {
  const draft = await watchSession<NoteDraft>(asker, 'noteDraft');
  await selectWords(page, '2068/QĐ-UBND');
  await pressNoteButton(page);
  await expect.poll(async () => (await draft())?.words).toBe('2068/QĐ-UBND');
  const { target } = (await draft())!;
  expect(target).toMatchObject({ source: ADDRESS, citation: expect.stringContaining('2068/QĐ-UBND') });
  expect(target.selector).toContainEqual(
    expect.objectContaining({
      type: 'TextQuoteSelector',
      prefix: expect.stringContaining('Quyết định số '),
      suffix: expect.stringContaining(' ngày 12/12/2023'),
    }),
  );
  const range = target.selector.find((selector) => selector.type === 'RangeSelector')!;
  const { startSelector, endSelector } = range as RangeSelector;
  const place = { path: startSelector.value, start: startSelector.refinedBy!.start, end: endSelector.refinedBy!.end };
  const words = await page.evaluate(({ path, start, end }) => {
    const element = document.evaluate(path, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue!;
    return element.textContent!.slice(start, end);
  }, place);
  expect(words).toBe('2068/QĐ-UBND');
  expect(endSelector.value).toBe(startSelector.value);
});

test('opening pages tells the server of none: changes are fetched whatever is open', () => {
  const calls = proxy.came.filter((each) => each.includes('/v1/annotations'));
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((each) => each.includes('url=') || each.includes('langson'))).toEqual([]);
});

test('a note’s passage has a ground, again after the page wrote itself anew, and a click on it offers the note', async () => {
  await annotate('tổng mức đầu tư của hệ thống là 10.000.000.000 đồng', 'Đối chiếu mức đầu tư.');
  await annotate('Thời gian thử nghiệm phần mềm là 06 tháng', 'Đã hết hạn chưa?');
  await annotate('trước ngày 22/4/2024', 'Hạn đã qua.');
  const noted = [
    'tổng mức đầu tư của hệ thống là 10.000.000.000 đồng',
    'Thời gian thử nghiệm phần mềm là 06 tháng',
    'trước ngày 22/4/2024',
  ];
  await expect.poll(() => notedTexts(page)).toEqual(noted);
  await page.screenshot({ path: 'test-results/note-grounds.png' });
  await page.evaluate(() => {
    const content = document.querySelector('#noi-dung')!;
    const copy = content.cloneNode(true);
    const first = document.createElement('p');
    first.textContent = 'Đoạn mới chèn vào đầu trang.';
    copy.insertBefore(first, copy.firstChild);
    content.replaceWith(copy);
  });
  await expect.poll(() => notedTexts(page)).toEqual(noted);

  await page.evaluate(() => getSelection()?.removeAllRanges());
  const at = await page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('danchieu-note-light') as unknown as Iterable<Range>)];
    const { left, top, width, height } = ranges.flatMap((range) => [...range.getClientRects()])[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  });
  const shown = await watchSession<{ tab: number; id: string }>(asker, 'noteShown');
  await page.mouse.click(at.x, at.y);
  await pressNoteButton(page);
  await expect.poll(shown).toMatchObject({ tab });
});

test('the page never holds the words of a note, nor what the extension keeps of it', async () => {
  await expect.poll(async () => (await notedTexts(page)).length).toBe(3);
  const seen = await page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(Object.keys(window)));
  expect(seen).not.toContain('Đối chiếu mức đầu tư');
});

test('on an edited page notes are where their words went, and the one whose figure changed has lost its place', async () => {
  await open(EDITED);
  await expect
    .poll(() => notedTexts(page))
    .toEqual(['Thời gian thử nghiệm phần mềm là 06 tháng', 'trước ngày 22/4/2024']);
  const { notes } = await askNotes(asker, { type: 'notes/page', tab });
  const places = Object.fromEntries(notes.map(({ annotation, place }) => [wordsOf(annotation), place.kind]));
  expect(places).toEqual({
    'Đối chiếu mức đầu tư.': 'orphan',
    'Đã hết hạn chưa?': 'anchored',
    'Hạn đã qua.': 'anchored',
  });

  await selectWords(page, 'tổng mức đầu tư của hệ thống là 12.000.000.000 đồng');
  const orphan = notes.find(({ place }) => place.kind === 'orphan')!;
  await askNotes(asker, { type: 'notes/replace', tab, id: orphan.id });
  await expect
    .poll(() => notedTexts(page))
    .toEqual([
      'Thời gian thử nghiệm phần mềm là 06 tháng',
      'tổng mức đầu tư của hệ thống là 12.000.000.000 đồng',
      'trước ngày 22/4/2024',
    ]);
  await expectState(asker, 'Đối chiếu mức đầu tư.', 'saved');
});

test('going to a note scrolls to its passage and flashes it', async () => {
  await expect.poll(async () => (await notedTexts(page)).length).toBe(2);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const { notes } = await askNotes(asker, { type: 'notes/page', tab });
  const note = notes.find(({ annotation }) => wordsOf(annotation) === 'Hạn đã qua.')!;
  expect(await askNotes(asker, { type: 'notes/goTo', tab, id: note.id })).toBe(true);
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = [...((CSS.highlights.get('danchieu-flash-light') ?? []) as unknown as Iterable<Range>)];
        const box = range?.getBoundingClientRect();
        return box ? box.top >= 0 && box.bottom <= innerHeight && range!.toString() : null;
      }),
    )
    .toBe('trước ngày 22/4/2024');
});

test('a note that goes takes its ground along', async () => {
  await expect.poll(async () => (await notedTexts(page)).length).toBe(2);
  const { notes } = await askNotes(asker, { type: 'notes/page', tab });
  for (const { id, annotation } of notes) await askNotes(asker, { type: 'notes/delete', id, base: annotation.version });
  await expect.poll(() => notedTexts(page)).toEqual([]);
});

import { expect, type Page, test } from '@playwright/test';
import { readPage } from '../../scripts/page-reading.ts';
import { launchWithExtension, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';

const COUNT = 10_000;
const PRINTED = 2500;
const CAP = 20_000;
const LINES = 1000;

const head = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Mục lục</title>';
const paragraph = (n: number) =>
  `<p>Thực hiện Kế hoạch số ${n}/KH-UBND, các phòng đã gửi kết quả rà soát về bộ phận tổng hợp đúng hẹn.</p>`;
const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => paragraph(i + 1)).join('\n');
const boxed = `${head}<div style="height:400px;overflow:auto">${paragraphs(400)}</div>`;
const oneElement = `${head}<div>${Array.from({ length: LINES }, (_, i) => `Kế hoạch số ${i + 1}/KH-UBND`).join('<br>\n')}</div>`;

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    { host: 'mucluc.gov.vn', path: '/', html: head + paragraphs(COUNT) },
    { host: 'intrang.gov.vn', path: '/', html: head + paragraphs(PRINTED) },
    { host: 'hop.gov.vn', path: '/', html: boxed },
    { host: 'dong.gov.vn', path: '/', html: oneElement },
    { host: 'quanhieu.gov.vn', path: '/', html: head + paragraphs(CAP + 1) },
  ]);
  browser = await launchWithExtension({ portalPort: portal.port });
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

async function visit(url: string, count: number): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(url);
  await expect.poll(async () => (await readPage(browser, tab).catch(() => [])).length, { timeout: 60_000 }).toBe(count);
  return tab;
}

interface Seen {
  /** Registered, with a line or without. */
  registered: number;
  lined: number;
  /** Symbols in the viewport, and those of them that have a line. */
  inView: string[];
  linedInView: string[];
}

/** What is drawn, after the frame that is under way. */
function look(tab: Page): Promise<Seen> {
  return tab.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const marks = [...CSS.highlights].filter(([name]) => /^danchieu-\d+$/.test(name));
    const live = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    const rangesOf = (all: typeof marks) => all.flatMap(([, highlight]) => [...highlight].map(live));
    const lined = rangesOf(marks.filter(([name]) => name !== 'danchieu-0'));
    const symbolsOf = (ranges: readonly Range[]) =>
      ranges
        .filter((range) => {
          const { top, bottom } = range.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        })
        .flatMap((range) => String(range).match(/\d+\/KH-UBND/g) ?? []);
    const words: Range[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node as Text).data.includes('/KH-UBND')) continue;
      const range = new Range();
      range.selectNodeContents(node);
      words.push(range);
    }
    const inOrder = (symbols: string[]) => symbols.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
    return {
      registered: rangesOf(marks).length,
      lined: lined.length,
      inView: symbolsOf(words),
      linedInView: inOrder(symbolsOf(lined)),
    };
  });
}

test('ten thousand references are all counted, and have their lines where the reader scrolls', async () => {
  const tab = await visit('http://mucluc.gov.vn/', COUNT);
  await expect.poll(async () => (await look(tab)).linedInView).toContain('1/KH-UBND');
  for (const part of [0, 1, 0.5, 0.51]) {
    await tab.evaluate((part) => scrollTo(0, part * (document.body.scrollHeight - innerHeight)), part);
    const seen = await look(tab);
    expect(seen.inView.length).toBeGreaterThan(5);
    expect(seen.linedInView).toEqual(seen.inView);
    expect(seen.registered).toBeLessThan(300);
  }
  await tab.close();
});

test('going to a reference far away by key shows it at once', async () => {
  const tab = await visit('http://mucluc.gov.vn/', COUNT);
  await browser.background.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'http://mucluc.gov.vn/*' });
    for (const name of ['next', 'previous'])
      await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name }, { frameId: 0 });
  });
  const seen = await look(tab);
  expect(seen.linedInView).toEqual(seen.inView);
  expect(seen.linedInView.at(-1)).toBe(`${COUNT}/KH-UBND`);
  await tab.close();
});

test('on paper every one has its line, afterwards again those near the reader', async () => {
  const tab = await visit('http://intrang.gov.vn/', PRINTED);
  await tab.evaluate(() => {
    addEventListener('beforeprint', () => {
      const lines = [...CSS.highlights].filter(([name]) => /^danchieu-[1-9]\d*$/.test(name));
      Object.assign(window, { printed: lines.reduce((sum, [, { size }]) => sum + size, 0) });
    });
  });
  await tab.pdf({ format: 'A4' });
  expect(await tab.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(PRINTED);
  const seen = await look(tab);
  expect(seen.registered).toBeLessThan(300);
  expect(seen.linedInView).toEqual(seen.inView);
  await tab.close();
});

test('a page of some hundreds keeps all registered, and lines follow a box that scrolls by itself', async () => {
  const tab = await visit('http://hop.gov.vn/', 400);
  await expect.poll(async () => (await look(tab)).registered).toBe(400);
  expect((await look(tab)).lined).toBeLessThan(300);
  await tab.locator('div').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const seen = await look(tab);
  expect(seen.linedInView).toContain('400/KH-UBND');
  expect(seen.linedInView).toEqual(seen.inView);
  expect(seen.registered).toBe(400);
  await tab.close();
});

test('where one element holds the whole document its lines are told apart by the words', async () => {
  const tab = await visit('http://dong.gov.vn/', LINES);
  await expect.poll(async () => (await look(tab)).registered).toBe(LINES);
  expect((await look(tab)).lined).toBeLessThan(300);
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const seen = await look(tab);
  expect(seen.linedInView).toContain(`${LINES}/KH-UBND`);
  expect(seen.linedInView).toEqual(seen.inView);
  await tab.close();
});

test('what comes after twenty thousand is not read, and the panel says so', async () => {
  const tab = await visit('http://quanhieu.gov.vn/', CAP);
  const id = await browser.background.evaluate(
    async () => (await chrome.tabs.query({ url: 'http://quanhieu.gov.vn/*' }))[0]!.id!,
  );
  const panel = await browser.context.newPage();
  await panel.goto(`chrome-extension://${browser.extensionId}/sidepanel.html?tab=${id}`);
  await expect(panel.getByText('Đã đánh dấu 20.000 dẫn chiếu đầu; phần sau chưa đọc.')).toBeVisible();
  await panel.close();
  await tab.close();
});

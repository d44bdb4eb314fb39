import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import { launchWithExtension, locateMark, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { cardText } from '../support/card.ts';
import { expectMarks, readMarks } from '../support/marks.ts';

const pdfjs = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`pdfjs-dist/${file}`), 'utf8');
const kept = { 'cache-control': 'max-age=60' };
const script = { 'content-type': 'text/javascript' };
const page = (body: string) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>${body}`;

const viewer = page(`<link rel="stylesheet" href="/pdf_viewer.css">
<div style="position:absolute;inset:0;overflow:auto" id="khung"><div class="pdfViewer"></div></div>
<script type="module">
import * as lib from '/pdf.mjs';
globalThis.pdfjsLib = lib;
const { EventBus, PDFViewer } = await import('/pdf_viewer.mjs');
lib.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
const viewer = new PDFViewer({ container: document.getElementById('khung'), eventBus: new EventBus() });
window.show = async (base64) => {
  const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  viewer.setDocument(await lib.getDocument({ data }).promise);
};
</script>`);

/** Twenty pages; on each a reference whose number breaks over two lines of a justified paragraph. */
const printed = page(
  Array.from(
    { length: 20 },
    (
      _,
      i,
    ) => `<section style="break-after:page;width:480px;font:19px/1.6 'DejaVu Serif',serif;text-align:justify"><h3>Trang ${i + 1}</h3>
<p>Căn cứ Quyết định số ${300 + i}/QĐ-UBND ngày 03/5/2024 của Ủy ban nhân dân tỉnh về việc phê duyệt kế hoạch; theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số ${500 + i}/TTr-STC.</p></section>`,
  ).join(''),
);

const grounds =
  page(`<style>p{font:20px/2 serif;margin:0;padding:8px 12px}.toi{background:#14181f;color:#e8e8e8}.nga{background:#f6eed9}.xanh{background:#ddebf7}.do{background:#8c1515;color:#fff}</style>
<p>Trắng: Quyết định số 1/QĐ-UBND</p><p class="toi">Tối: Quyết định số 2/QĐ-UBND</p><p class="nga">Ngà: Quyết định số 3/QĐ-UBND</p><p class="xanh">Xanh: Quyết định số 4/QĐ-UBND</p><p class="do">Đỏ: Quyết định số 5/QĐ-UBND</p>`);

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    { host: 'pdf.gov.vn', path: '/', html: viewer },
    { host: 'pdf.gov.vn', path: '/goc', html: printed },
    { host: 'pdf.gov.vn', path: '/pdf.mjs', html: pdfjs('build/pdf.min.mjs'), headers: script },
    { host: 'pdf.gov.vn', path: '/pdf.worker.mjs', html: pdfjs('build/pdf.worker.min.mjs'), headers: script },
    { host: 'pdf.gov.vn', path: '/pdf_viewer.mjs', html: pdfjs('web/pdf_viewer.mjs'), headers: script },
    {
      host: 'pdf.gov.vn',
      path: '/pdf_viewer.css',
      html: pdfjs('web/pdf_viewer.css'),
      headers: { 'content-type': 'text/css' },
    },
    { host: 'nen.gov.vn', path: '/', html: grounds },
    { host: 'lui.gov.vn', path: '/', headers: kept, html: page('<p>Theo Kế hoạch số 45/KH-UBND.</p>') },
    { host: 'lui.gov.vn', path: '/khac', headers: kept, html: page('<p>Theo Thông báo số 46/TB-UBND.</p>') },
  ]);
  browser = await launchWithExtension({ portalPort: portal.port, backForwardCache: true });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

test('a real PDF text layer is marked page by page as the viewer draws and drops its pages', async () => {
  const source = await browser.context.newPage();
  await source.goto('http://pdf.gov.vn/goc');
  const pdf = (await source.pdf({ format: 'A5' })).toString('base64');
  await source.close();
  const tab = await browser.context.newPage();
  await tab.goto('http://pdf.gov.vn/');
  await tab.waitForFunction(() => 'show' in window);
  await tab.evaluate((data) => (window as unknown as { show(data: string): Promise<void> }).show(data), pdf);
  const has = async (...symbols: string[]) => {
    const marks = (await readMarks(tab)).join(' | ');
    return symbols.every((symbol) => marks.includes(symbol));
  };
  await expect.poll(() => has('300/QĐ-UBND', '500/TTr-STC')).toBe(true);
  await tab.evaluate(() => {
    const frame = document.getElementById('khung')!;
    frame.scrollTop = frame.scrollHeight;
  });
  await expect.poll(() => has('319/QĐ-UBND', '519/TTr-STC')).toBe(true);
  for (const part of [0.75, 0.5, 0.25, 0]) {
    await tab.evaluate((at) => {
      const frame = document.getElementById('khung')!;
      frame.scrollTop = frame.scrollHeight * at;
    }, part);
    await tab.waitForTimeout(300);
  }
  await expect.poll(() => has('300/QĐ-UBND', '500/TTr-STC')).toBe(true);
  expect((await readMarks(tab)).filter((text) => text === '')).toEqual([]);
  await tab.close();
});

test('a page that comes back from the cache of pages has its marks and its card', async () => {
  const tab = await browser.context.newPage();
  await tab.goto('http://lui.gov.vn/');
  await expectMarks(tab, ['Kế hoạch số 45/KH-UBND']);
  await tab.evaluate(() => addEventListener('pageshow', (event) => Object.assign(window, { kept: event.persisted })));
  await tab.goto('http://lui.gov.vn/khac');
  await expectMarks(tab, ['Thông báo số 46/TB-UBND']);
  await tab.goBack({ waitUntil: 'commit' });
  await expectMarks(tab, ['Kế hoạch số 45/KH-UBND']);
  expect(await tab.evaluate(() => (window as unknown as { kept?: boolean }).kept)).toBe(true);
  await tab.evaluate(() => document.querySelector('p')!.append(' Và Tờ trình số 47/TTr-SNV.'));
  await expectMarks(tab, ['Kế hoạch số 45/KH-UBND', 'Tờ trình số 47/TTr-SNV']);
  const { x, y } = await locateMark(tab, '45/KH');
  await tab.mouse.move(x - 3, y);
  await tab.mouse.move(x, y);
  expect(await cardText(tab)).toContain('45/KH-UBND');
  await tab.close();
});

test('under zoom of the page the card belongs to what is pointed at', async () => {
  const tab = await browser.context.newPage();
  await tab.goto('http://nen.gov.vn/');
  await expect.poll(() => readMarks(tab)).toHaveLength(5);
  for (const zoom of ['0.5', '2']) {
    await tab.evaluate((factor) => document.documentElement.style.setProperty('zoom', factor), zoom);
    const { x, y } = await locateMark(tab, '3/QĐ-UBND');
    await tab.mouse.move(x - 3, y);
    await tab.mouse.move(x, y);
    expect(await cardText(tab)).toContain('3/QĐ-UBND');
    await tab.keyboard.press('Escape');
    await tab.mouse.move(900, 800);
    await tab.waitForTimeout(500);
  }
  await tab.close();
});

test.describe('marks stand out from their ground', () => {
  const ways: [string, Parameters<Page['emulateMedia']>[0]][] = [
    ['as the page is', {}],
    ['under forced colours', { forcedColors: 'active' }],
    ['under forced dark colours', { forcedColors: 'active', colorScheme: 'dark' }],
  ];
  for (const [title, media] of ways) {
    test(title, async () => {
      const tab = await browser.context.newPage();
      await tab.emulateMedia(media);
      await tab.goto('http://nen.gov.vn/');
      await expect.poll(() => readMarks(tab)).toHaveLength(5);
      await tab.waitForTimeout(400);
      for (let n = 1; n <= 5; n++) expect(await lineContrast(tab, `${n}/QĐ-UBND`), `ground ${n}`).toBeGreaterThan(3);
      await tab.close();
    });
  }
});

/** Contrast of the line under a mark with the ground beside it, as painted. */
async function lineContrast(tab: Page, words: string): Promise<number> {
  const box = await tab.evaluate((wanted) => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]);
    const { x, y, width, height } = ranges.find((range) => String(range).includes(wanted))!.getBoundingClientRect();
    return { x, y, width, height: height + 6 };
  }, words);
  const picture = (await tab.screenshot({ clip: box })).toString('base64');
  const reader = await browser.context.newPage();
  const contrast = await reader.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
    const luminance = (x: number, y: number) => {
      const at = (y * image.width + x) * 4;
      const [r = 0, g = 0, b = 0] = [...pixels.slice(at, at + 3)].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance(1, 1);
    // A line is a row that differs from the ground all along; letters never fill one.
    let best = 1;
    for (let y = 0; y < image.height; y++) {
      let least = Number.POSITIVE_INFINITY;
      for (let x = 4; x < image.width - 4; x++) {
        const [high, low] = [luminance(x, y), ground].sort((a, b) => b - a) as [number, number];
        least = Math.min(least, (high + 0.05) / (low + 0.05));
      }
      best = Math.max(best, least);
    }
    return best;
  }, picture);
  await reader.close();
  return contrast;
}

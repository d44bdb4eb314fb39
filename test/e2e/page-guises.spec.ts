import { expect, type Page, test } from '@playwright/test';
import { launchWithExtension, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { cardText, readCard } from '../support/card.ts';
import { guise, visitGuise } from '../support/guises.ts';
import { expectMarks } from '../support/marks.ts';

const css = { 'content-type': 'text/css' };

const WRITTEN = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Cũ</title><p>Quyết định số 671/QĐ-STP</p>';
const ANEW =
  '<html lang="vi"><head><title>Mới</title></head><body><p>Kế hoạch số 672/KH-STP</p><p id="tiep">…</p></body></html>';
const FRAMED = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Khung</title><p>Ngoài khung</p>
  <iframe srcdoc="<p>Tờ trình số 673/TTr-STP</p>" width="500" height="200"></iframe>`;
const XHTML = `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>X</title></head>
  <body><p>Nghị quyết số <![CDATA[674/NQ-]]>HĐND</p><p><![CDATA[Công văn số 675/STP-VP]]></p></body></html>`;

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    guise('nhan.gov.vn', 'side-by-side'),
    guise('modan.gov.vn', 'shown-later'),
    { host: 'modan.gov.vn', path: '/hien.css', html: '.in{display:block}', headers: css },
    { host: 'modan.gov.vn', path: '/muon.css', html: '.muon{display:block}', headers: css },
    guise('soan.gov.vn', 'written-with'),
    { host: 'viet.gov.vn', path: '/', html: WRITTEN },
    { host: 'khung.gov.vn', path: '/', html: FRAMED },
    { host: 'x.gov.vn', path: '/', html: XHTML, headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' } },
  ]);
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const visit = (host: string) => visitGuise(browser, host);

/** Rests the pointer in the middle of the words of an element's text. */
async function pointAtWords(tab: Page, selector: string, words: string): Promise<void> {
  const { x, y } = await tab.locator(selector).evaluate((element, wanted) => {
    const text = element.firstChild as Text;
    const range = new Range();
    range.setStart(text, text.data.indexOf(wanted));
    range.setEnd(text, text.data.indexOf(wanted) + wanted.length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);
  await tab.mouse.move(x - 3, y);
  await tab.mouse.move(x, y);
}

test('labels and buttons that touch in the source are told apart, frames around found words are not', async () => {
  const { tab, errors, changes } = await visit('nhan.gov.vn');
  await expectMarks(tab, [
    '631/QĐ-SGTVT',
    '632/TB-SGTVT',
    '633/TB-SGTVT',
    'Kế hoạch số 634/KH-SGTVT',
    'Công văn số 635/SGTVT-VTATGT',
    'Tờ trình số 636/TTr-SXD',
    'Giấy mời số 637/GM-UBND',
    'Hướng dẫn số 638/HD-SGTVT',
    'Báo cáo số 639/BC-SGTVT',
    'Chỉ thị số 640/CT-UBND',
  ]);
  expect(await changes()).toEqual([]);
  expect(errors).toEqual([]);
  await tab.close();
});

test('the card comes through a link or a sheet that lies unseen over the words, and not through one that hides them', async () => {
  const { tab, errors } = await visit('nhan.gov.vn');
  await pointAtWords(tab, '#duoi', '638/HD-SGTVT');
  expect(await cardText(tab)).toContain('638/HD-SGTVT');
  await tab.keyboard.press('Escape');
  await pointAtWords(tab, '#man', '639/BC-SGTVT');
  expect(await cardText(tab)).toContain('639/BC-SGTVT');
  await tab.keyboard.press('Escape');
  await pointAtWords(tab, '#che', '640/CT-UBND');
  await tab.waitForTimeout(800);
  expect(await readCard(tab)).toBeNull();
  expect(errors).toEqual([]);
  await tab.close();
});

test('words shown by a class, by a style sheet that comes late and by one that was kept for print are marked then', async () => {
  const { tab, errors } = await visit('modan.gov.vn');
  await expectMarks(tab, ['Quyết định số 651/QĐ-SNN']);
  await tab.evaluate(() => document.querySelector('.ngan')!.classList.add('mo'));
  await expectMarks(tab, ['Quyết định số 651/QĐ-SNN', 'Kế hoạch số 652/KH-SNN']);
  await tab.evaluate(() => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = '/muon.css';
    document.head.appendChild(sheet);
  });
  await expectMarks(tab, ['Quyết định số 651/QĐ-SNN', 'Kế hoạch số 652/KH-SNN', 'Thông báo số 653/TB-SNN']);
  await tab.evaluate(() => {
    (document.getElementById('in') as HTMLLinkElement).media = 'all';
  });
  await expectMarks(tab, [
    'Quyết định số 651/QĐ-SNN',
    'Kế hoạch số 652/KH-SNN',
    'Thông báo số 653/TB-SNN',
    'Tờ trình số 654/TTr-SNN',
  ]);
  expect(errors).toEqual([]);
  await tab.close();
});

test('what was written in an editor is marked where it is shown, and not where it is being written', async () => {
  const { tab, errors, changes } = await visit('soan.gov.vn');
  await expectMarks(tab, ['Quyết định số 661/QĐ-SVHTT', 'Kế hoạch số 662/KH-SVHTT', 'Thông báo số 663/TB-SVHTT']);
  expect(await changes()).toEqual([]);
  await tab.evaluate(() => {
    document.designMode = 'on';
  });
  await expectMarks(tab, []);
  expect(errors).toEqual([]);
  await tab.close();
});

test('a page that writes itself anew from nothing has its marks and its card', async () => {
  const { tab, errors } = await visit('viet.gov.vn');
  await expectMarks(tab, ['Quyết định số 671/QĐ-STP']);
  await tab.evaluate((anew) => {
    document.open();
    document.write(anew);
    document.close();
  }, ANEW);
  await expectMarks(tab, ['Kế hoạch số 672/KH-STP']);
  await tab.evaluate(() => {
    document.getElementById('tiep')!.textContent = 'Thông báo số 676/TB-STP';
  });
  await expectMarks(tab, ['Kế hoạch số 672/KH-STP', 'Thông báo số 676/TB-STP']);
  await pointAtWords(tab, '#tiep', '676/TB-STP');
  expect(await cardText(tab)).toContain('676/TB-STP');
  expect(errors).toEqual([]);
  await tab.close();
});

test('a reference in a frame has its card in that frame', async () => {
  const { tab, errors } = await visit('khung.gov.vn');
  await expectMarks(tab, ['Tờ trình số 673/TTr-STP']);
  const box = (await tab.frameLocator('iframe').locator('p').boundingBox())!;
  await tab.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 2 });
  expect(await cardText(tab)).toContain('673/TTr-STP');
  expect(errors).toEqual([]);
  await tab.close();
});

test('text in the marked sections of XHTML is text', async () => {
  const { tab, errors, changes } = await visit('x.gov.vn');
  await expectMarks(tab, ['Nghị quyết số 674/NQ-HĐND', 'Công văn số 675/STP-VP']);
  expect(await changes()).toEqual([]);
  expect(errors).toEqual([]);
  await tab.close();
});

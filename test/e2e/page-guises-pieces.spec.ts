import { expect, type Page, test } from '@playwright/test';
import { launchWithExtension, type OpenBrowser, type Portal, servePortal } from '../support/browser.ts';
import { guise, visitGuise } from '../support/guises.ts';
import { expectMarks, readMarks } from '../support/marks.ts';

const SHUT_OFF = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Khung kín</title><p>Ngoài: Quyết định số 8601/QĐ-SNV</p>
  <iframe sandbox="allow-scripts" srcdoc="<p>Kế hoạch số 8602/KH-SNV</p>" width="500" height="200"></iframe>
  <iframe src="data:text/html;charset=utf-8,<p>Thông báo số 8603/TB-SNV</p>" width="500" height="80"></iframe>
  <div id="che" style="visibility:hidden"><iframe srcdoc="<p>Công văn số 8604/SNV-VP</p>" width="500" height="80"></iframe></div>`;

let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  portal = await servePortal([
    guise('manh.gov.vn', 'in-pieces'),
    guise('xoay.gov.vn', 'turned'),
    guise('gode.gov.vn', 'typed-over'),
    guise('lang.gov.vn', 'without-a-sign'),
    guise('gap.gov.vn', 'bare-details'),
    guise('cay.gov.vn', 'late-shadow'),
    { host: 'kin.gov.vn', path: '/', html: SHUT_OFF },
  ]);
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
});

const visit = (host: string) => visitGuise(browser, host);

async function leave({ tab, errors }: { tab: Page; errors: string[] }): Promise<void> {
  expect(errors).toEqual([]);
  await tab.close();
}

const numbers = async (tab: Page) => (await readMarks(tab)).map((text) => /\d+/.exec(text)?.[0]);

test('words in placed rows, flex lines, between blanks and icons, and in drawings are read as they are seen', async () => {
  const visited = await visit('manh.gov.vn');
  await expectMarks(visited.tab, [
    'Thông báo số 8001/TB-SNV',
    'Thông báo số 8002/TB-SNV',
    'Thông báo số 8003/TB-SNV',
    'Quyết định số 8004/QĐ-SNV',
    'Kế hoạchsố8005/KH-SNV',
    '8006/QĐ-SNV',
    '8007/QĐ-SNV',
    '8008/CT-UBND',
    'Công vănsố8009/SNV-VP',
    'Tờ trìnhsố 8012/TTr-SNV',
  ]);
  expect(await visited.changes()).toEqual([]);
  await leave(visited);
});

for (const turn of [90, 180, 270]) {
  test(`lines of a sheet turned by ${turn} degrees are joined as those of an upright one`, async () => {
    const visited = await visit('xoay.gov.vn');
    await expectMarks(visited.tab, ['Nghị quyết số 8121/NQ-HĐND', 'Báo cáo số8122/BC-SNV']);
    await visited.tab.evaluate((to) => (window as unknown as { ve(to: number): void }).ve(to), turn);
    await expectMarks(visited.tab, ['Nghị quyết số 8121/NQ-HĐND', 'Báo cáo số8122/BC-SNV']);
    await leave(visited);
  });
}

test('what a style sheet opens to typing is not marked until it is closed to it', async () => {
  const visited = await visit('gode.gov.vn');
  const { tab } = visited;
  await expectMarks(tab, ['Quyết định số 8201/QĐ-SNV', 'Thông báo số 8203/TB-SNV', 'Hướng dẫn số 8206/HD-SNV']);
  await tab.evaluate(() => {
    document.getElementById('doi')!.className = 'go';
    document.querySelector('.tho')!.className = '';
  });
  await expectMarks(tab, ['Quyết định số 8201/QĐ-SNV', 'Thông báo số 8203/TB-SNV', 'Công văn số 8204/SNV-VP']);
  await leave(visited);
});

test('words shown or hidden without a change to the page tree are marked, or no longer', async () => {
  const visited = await visit('lang.gov.vn');
  const { tab } = visited;
  await expect.poll(() => numbers(tab)).toEqual(['8301', '8305']);
  await tab.evaluate(() => (document.getElementById('luat') as HTMLStyleElement).sheet!.deleteRule(0));
  await expect.poll(() => numbers(tab)).toEqual(['8301', '8302', '8305']);
  await tab.evaluate(() => {
    (document.querySelector('.b') as HTMLElement).dataset.mo = '1';
  });
  await expect.poll(() => numbers(tab)).toEqual(['8301', '8302', '8303', '8305']);
  await tab.evaluate(() => {
    (document.getElementById('nut') as HTMLInputElement).checked = true;
  });
  await expect.poll(() => numbers(tab)).toEqual(['8301', '8302', '8303', '8304']);
  await tab.locator('.menu b').hover();
  await expect.poll(() => numbers(tab)).toEqual(['8301', '8302', '8303', '8304', '8306']);
  await leave(visited);
});

test('words right in a closed details element are not marked, and are once it is opened', async () => {
  const visited = await visit('gap.gov.vn');
  const { tab } = visited;
  const inTwo = ['Thông báo số 8403/TB-SNV', 'Công văn số 8404/SNV-VP', 'Tờ trình số 8405/TTr-SNV'];
  await expectMarks(tab, ['Quyết định số 8401/QĐ-SNV', ...inTwo]);
  await tab.locator('#mot > summary').click();
  await expectMarks(tab, ['Quyết định số 8401/QĐ-SNV', 'Kế hoạch số 8402/KH-SNV', ...inTwo]);
  await tab.locator('#hai > summary').click();
  await expectMarks(tab, ['Quyết định số 8401/QĐ-SNV', 'Kế hoạch số 8402/KH-SNV']);
  await leave(visited);
});

test('a shadow tree given to an empty box later is read, and so is what comes into a slot', async () => {
  const visited = await visit('cay.gov.vn');
  const { tab } = visited;
  await expectMarks(tab, []);
  await tab.evaluate(() => (window as unknown as { dung(): void }).dung());
  await expectMarks(tab, ['Quyết định số 8502/QĐ-SNV']);
  await tab.evaluate(() => {
    document.querySelector('hop-the p')!.slot = 'ra';
  });
  await expectMarks(tab, ['Quyết định số 8502/QĐ-SNV', 'Công văn số 8501/SNV-VP']);
  await leave(visited);
});

test('frames shut off from their page are marked; one behind a veil is marked when it is shown', async () => {
  const visited = await visit('kin.gov.vn');
  const { tab } = visited;
  const marked = async () => {
    const inFrames = tab
      .frames()
      .map((frame) => frame.evaluate(() => [...CSS.highlights.values()].flatMap((h) => [...h].map(String))));
    return (await Promise.all(inFrames)).flat();
  };
  const seen = ['Quyết định số 8601/QĐ-SNV', 'Kế hoạch số 8602/KH-SNV', 'Thông báo số 8603/TB-SNV'];
  await expect.poll(marked).toEqual(seen);
  await tab.evaluate(() => {
    document.getElementById('che')!.style.visibility = 'visible';
  });
  await expect.poll(marked).toEqual([...seen, 'Công văn số 8604/SNV-VP']);
  await leave(visited);
});

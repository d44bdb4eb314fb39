import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import {
  connectExtension,
  launchWithExtension,
  locateMark,
  type OpenBrowser,
  type Portal,
  servePortal,
} from '../support/browser.ts';
import { cardText, readCard } from '../support/card.ts';
import { axNodes, cardBox, cardHtml, focusedRole } from '../support/card-tree.ts';
import { expectMarks, readMarks } from '../support/marks.ts';
import { found, instrument, status } from '../support/outcomes.ts';
import { type ScriptedServer, startScriptedServer } from '../support/scripted-server.ts';

const letter = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Dự thảo</title>
<body style="max-width:760px;margin:0 auto;font:17px/1.6 serif"><p>UBND TỈNH LẠNG SƠN<br>VĂN PHÒNG<br>Số: /VP-KGVX</p><p>Lạng Sơn, ngày tháng 5 năm 2024</p>
<p>Tuy nhiên, tại Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh về việc giao chỉ tiêu.</p><p style="margin-top:30px">Theo Kế hoạch số 175/KH-UBND ngày 08/8/2022 của UBND tỉnh.</p>
<div style="height:1200px"></div><p>Theo Nghị quyết số 77/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh, theo Công văn số 940/STTTT-CĐS.</p><a href="#" id="cuoi">Hết</a></body></html>`;
const slow =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chậm</title><p>Theo Công văn số 665/VP-KGVX ngày 08/02/2024.';
const differing =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Lệch</title><p>Theo Quyết định số 31/QĐ-UBND ngày 12/11/2023 của UBND tỉnh Lạng Sơn.';
const URL = 'http://langson.gov.vn/du-thao';

let portal: Portal;
let browser: OpenBrowser;
let server: ScriptedServer;

const answers = (symbol: string | null) => {
  if (symbol === '175/KH-UBND') {
    const series = { held: 48, highest: 175, type: 'ke-hoach', year: 2022, issuer: 'UBND tỉnh Lạng Sơn' };
    return { kind: 'notFound' as const, ref: '', series };
  }
  if (symbol === '77/NQ-HĐND') {
    const other = instrument({
      id: 'b',
      jurisdiction: { id: 'quang-ngai', name: 'Quảng Ngãi' },
      title: 'Nội dung khác',
    });
    return {
      kind: 'ambiguous' as const,
      ref: '',
      total: 2,
      why: 'noProvince' as const,
      differs: ['jurisdiction' as const, 'title' as const],
      candidates: [instrument({ id: 'a' }), other],
    };
  }
  return found({
    symbol,
    status: { today: status({ code: 'inForce' }), whenWritten: status({ on: '2024-05-31', code: 'inForce' }) },
  });
};
const behaves = { kind: 'answers' as const, outcome: ({ symbol }: { symbol: string | null }) => answers(symbol) };

test.beforeAll(async () => {
  portal = await servePortal([
    { host: 'langson.gov.vn', path: '/du-thao', html: letter },
    { host: 'langson.gov.vn', path: '/cham', html: slow },
    { host: 'langson.gov.vn', path: '/lech', html: differing },
  ]);
  server = await startScriptedServer(behaves);
  browser = await launchWithExtension({ portalPort: portal.port });
});

test.afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await portal?.close();
});

async function open(): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(URL);
  await expect.poll(() => readMarks(page)).toHaveLength(4);
  return page;
}

async function point(page: Page, words: string): Promise<{ x: number; y: number }> {
  const { x, y } = await locateMark(page, words);
  await page.mouse.move(x - 4, y);
  await page.mouse.move(x, y);
  return { x, y };
}

test.describe('signed out', () => {
  test('references are marked, and the card says why they are not compared', async () => {
    const page = await open();
    await point(page, '2068');
    const text = await cardText(page);
    expect(text).toContain('Quyết định số 2068/QĐ-UBND');
    expect(text).toContain('theo lời trang này');
    expect(text).toContain('Bạn chưa đăng nhập nên dẫn chiếu chưa được đối chiếu.');
    expect(server.received.filter(({ call }) => call.includes('resolve'))).toEqual([]);
    await page.close();
  });
});

test.describe('signed in', () => {
  test.beforeAll(async () => {
    await connectExtension(browser, server.url, 'ABCDEFGHJK');
  });

  test('the card stands clear of the reference and of the pointer, inside the viewport', async () => {
    const page = await open();
    for (const words of ['2068', '175/KH', '77/NQ', '940/STTTT']) {
      const { x, y } = await point(page, words);
      await expect.poll(() => readCard(page)).toContain(words.slice(0, 3));
      const box = (await cardBox(page))!;
      const inside = x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
      expect(inside).toBe(false);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
      await page.mouse.move(20, 20);
      await expect.poll(() => readCard(page)).toBeNull();
    }
    await page.close();
  });

  test('a pointer that only passes opens nothing', async () => {
    const page = await open();
    const { x, y } = await locateMark(page, '2068');
    await page.mouse.move(x, y);
    await page.mouse.move(1200, 700);
    await page.waitForTimeout(500);
    expect(await readCard(page)).toBeNull();
    await page.close();
  });

  test('the pointer can go into the card over another reference, and the card stays', async () => {
    const page = await open();
    const { x, y } = await point(page, '2068');
    await cardText(page);
    const box = (await cardBox(page))!;
    await page.mouse.move(x, box.y + box.height / 2, { steps: 12 });
    await page.waitForTimeout(600);
    expect(await readCard(page)).toContain('2068');
    expect(y).toBeLessThan(box.y);
    await page.close();
  });

  test('Esc closes without moving the pointer, and the card comes back only after the pointer has left', async () => {
    const page = await open();
    const { x, y } = await point(page, '2068');
    await cardText(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await page.mouse.move(x + 2, y);
    await page.waitForTimeout(500);
    expect(await readCard(page)).toBeNull();
    await page.mouse.move(1200, 700);
    await page.waitForTimeout(100);
    await point(page, '2068');
    expect(await cardText(page)).toContain('2068');
    await page.close();
  });

  test('scrolling the reference away closes its card', async () => {
    const page = await open();
    await point(page, '2068');
    await cardText(page);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => readCard(page)).toBeNull();
    await page.close();
  });

  test('each outcome is worded as it is', async () => {
    const page = await open();
    await point(page, '2068');
    const settled = await cardText(page);
    expect(settled).toContain('UBND tỉnh Lạng Sơn');
    expect(settled).toContain('Hôm nay');
    expect(settled).toContain('Khi ra văn bản, 5/2024');
    await point(page, '175/KH');
    await expect.poll(() => readCard(page)).toContain('Chỉ mục có 48 trong khoảng 175 kế hoạch năm 2022');
    await point(page, '77/NQ');
    await expect.poll(() => readCard(page)).toContain('Có 2 khả năng, chưa chọn');
    await page.close();
  });

  test('by key: it is a dialog named by its heading, with the focus on it, and Esc gives the focus back', async () => {
    const page = await open();
    await page.locator('#cuoi').focus();
    const command = (name: string) =>
      browser.background.evaluate(async (name) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
        await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name }, { frameId: 0 });
      }, name);
    await page.bringToFront();
    await command('next');
    await command('card');
    await expect.poll(() => readCard(page)).not.toBeNull();
    const nodes = await axNodes(page);
    const dialog = nodes.find(({ role }) => role === 'dialog');
    expect(dialog?.name).toMatch(/số \S+/);
    expect(await focusedRole(page)).toBe('heading');
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('cuoi');
    await command('next');
    await command('card');
    await expect.poll(() => readCard(page)).not.toBeNull();
    await page.close();
  });

  test('Tab goes from the page into an open card and on through its actions', async () => {
    const page = await open();
    await point(page, '2068');
    await cardText(page);
    await page.keyboard.press('Tab');
    expect(await focusedRole(page)).toBe('heading');
    await page.keyboard.press('Tab');
    expect(await focusedRole(page)).toBe('button');
    await page.close();
  });

  test('copying writes the reference as the decree has it, on a page without a secure context', async () => {
    const page = await open();
    await page.evaluate(() => {
      document.addEventListener('copy', () => {
        document.title = 'copied';
      });
    });
    await point(page, '2068');
    await cardText(page);
    await page.keyboard.press('Tab');
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toContain('Không trích yếu');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toContain('Đã chép');
    await page.close();
  });

  test('a page that asks for no motion and small frames is served: under 400 % zoom the card takes the frame', async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 256 });
    await point(page, '2068');
    await cardText(page);
    expect(await cardBox(page)).toMatchObject({ x: 0, y: 0, width: 320, height: 256 });
    await page.close();
  });

  test('a tap opens a sheet from below, and a tap outside closes it', async () => {
    const page = await open();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const tap = async (x: number, y: number) => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const { x, y } = await locateMark(page, '2068');
    await tap(x, y);
    expect(await cardText(page)).toContain('2068');
    const box = (await cardBox(page))!;
    expect(box).toMatchObject({ x: 0, width: 1280 });
    expect(box.y + box.height).toBe(900);
    await tap(600, 20);
    await expect.poll(() => readCard(page)).toBeNull();
    await page.close();
  });

  test('what disagrees with the index stands on its ground, on the page with the field in dispute', async () => {
    const page = await browser.context.newPage();
    await page.goto('http://langson.gov.vn/lech');
    const grounds = () =>
      page.evaluate(() => [...(CSS.highlights.get('danchieu-annotation-1') ?? [])].map((range) => `${range}`));
    await expect.poll(grounds).toEqual(['Quyết định số 31/QĐ-UBND', '12/11/2023']);
    await point(page, '31/QĐ-UBND');
    const text = await cardText(page);
    expect(text).toContain('Ngày khác với chỉ mục');
    expect(text).toContain('Trang ghi 12/11/2023 Chỉ mục ghi 12/12/2023');
    await page.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the card's own tree, ${colorScheme}`, async () => {
      const page = await open();
      await page.emulateMedia({ colorScheme });
      for (const words of ['2068', '175/KH', '77/NQ']) {
        await point(page, words);
        await expect.poll(() => readCard(page)).toContain(words.slice(0, 3));
        const { html, css } = await cardHtml(page);
        const bare = await browser.context.newPage();
        await bare.emulateMedia({ colorScheme });
        await bare.setContent(
          `<!doctype html><html lang="vi"><title>Thẻ</title><style>${css}</style><main>${html}</main>`,
        );
        const { violations } = await new AxeBuilder({ page: bare }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        await bare.close();
      }
      await page.close();
    });
  }

  test('while the server is silent the wait is worded, and the page keeps its marks', async () => {
    server.behave({ kind: 'silent' });
    const page = await browser.context.newPage();
    await page.goto('http://langson.gov.vn/cham');
    await expectMarks(page, ['Công văn số 665/VP-KGVX']);
    await point(page, '665');
    await expect.poll(() => readCard(page)).toContain('Đang tra chỉ mục…');
    await expect.poll(() => readCard(page)).toContain('Máy chủ trả lời chậm');
    await expectMarks(page, ['Công văn số 665/VP-KGVX']);
    server.behave(behaves);
    await page.close();
  });
});

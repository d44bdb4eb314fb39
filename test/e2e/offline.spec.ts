import { expect, type Page, test } from '@playwright/test';
import { fillSampleIndex, sampleInvite } from '../../scripts/sample-index.ts';
import {
  connectExtension,
  launchWithExtension,
  locateMark,
  markedTexts,
  type OpenBrowser,
  type Portal,
  type PortalPage,
  type RunningWorker,
  samplePages,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { cardText, readCard } from '../support/card.ts';
import { type HeldProxy, startHeldProxy } from '../support/held-proxy.ts';
import { killBackground } from '../support/kill-background.ts';
import { checkAccess } from '../support/screens.ts';

const LETTER = 'http://langson.gov.vn/van-ban/du-thao';
const abroad: PortalPage = {
  host: 'langson.gov.vn',
  path: '/tinh-khac',
  html: '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tỉnh khác</title><p>Theo Quyết định số 31/QĐ-UBND ngày 12/11/2023 của UBND tỉnh Cà Mau.</p>',
};

let worker: RunningWorker;
let proxy: HeldProxy;
let portal: Portal;
let browser: OpenBrowser;
let options: Page;

test.beforeAll(async () => {
  worker = await startWorker();
  proxy = await startHeldProxy(worker.url);
  const admin = await signIn(worker);
  await fillSampleIndex(worker.url, admin);
  portal = await servePortal([...samplePages(), abroad]);
  browser = await launchWithExtension({ portalPort: portal.port });
  await connectExtension(browser, proxy.url, await sampleInvite(worker.url, admin));
  options = await browser.context.newPage();
  await options.goto(`chrome-extension://${browser.extensionId}/options.html#packs`);
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await proxy?.stop();
  await worker?.stop();
});

const section = () => options.getByRole('region', { name: 'Gói ngoại tuyến' });
const row = () => section().getByRole('listitem').filter({ hasText: 'Lạng Sơn' });
const packs = () => proxy.came.filter((call) => call.startsWith('GET /v1/packs'));

/** The card of a reference, once it says what it is to say. */
async function card(url: string, words: string, until: RegExp): Promise<string> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await expect.poll(async () => (await markedTexts(page)).join(' ')).toContain(words);
  const { x, y } = await locateMark(page, words);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await cardText(page);
  await expect.poll(() => readCard(page), { timeout: 30_000 }).toMatch(until);
  const text = (await readCard(page)) ?? '';
  await page.close();
  return text;
}

test('a province and years are chosen; the service worker is killed during the download, which goes on and ends', async () => {
  await expect(section()).toContainText('Chưa có gói nào.');
  await section().getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption({ label: 'Lạng Sơn' });
  await section().getByRole('combobox', { name: 'Từ năm' }).selectOption('2022');
  await section().getByRole('combobox', { name: 'Đến năm' }).selectOption('2024');
  const held = proxy.hold('GET /v1/packs', 'reply');
  await section().getByRole('button', { name: 'Tải gói' }).click();
  await held.arrived;
  await expect(row()).toContainText('Đang bắt đầu tải');
  expect(await checkAccess(options)).toEqual([]);
  await killBackground(browser, options);
  held.release();
  await options.reload();
  await expect(row()).toContainText(/Dữ liệu ngày \d\d\/\d\d?\/\d{4}, \d\d:\d\d · \d+ văn bản, \d+ kB/);
  await expect(row()).toContainText('2022 đến 2024');
  expect(packs().length).toBe(2);
  expect(await checkAccess(options)).toEqual([]);
});

test('a refresh of an unchanged pack costs one 304', async () => {
  const before = packs().length;
  await section().getByRole('button', { name: 'Cập nhật gói Lạng Sơn' }).click();
  await expect.poll(() => packs().length).toBe(before + 1);
  await expect(row().getByRole('progressbar')).toHaveCount(0);
  await options.reload();
  const log = options.getByRole('row').filter({ hasText: 'Tải gói ngoại tuyến' }).first();
  await expect(log).toContainText('304');
});

test('without a server the card answers from the pack and says of which day that is; outside of it nothing is claimed', async () => {
  proxy.cut(true);
  const pack = /Không có kết nối\. Theo gói ngoại tuyến ngày \d\d\/\d\d?\/\d{4}/;
  const text = await card(LETTER, 'Quyết định số 2068/QĐ-UBND', pack);
  expect(text.toLowerCase()).toContain('giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội');
  const outside = await card('http://langson.gov.vn/tinh-khac', 'Quyết định số 31/QĐ-UBND', /Không có kết nối/);
  expect(outside).not.toContain('Theo gói');
  expect(outside).not.toContain('Chưa có trong chỉ mục');
  proxy.cut(false);
});

test('a pack that is removed is gone, and its records with it', async () => {
  await section().getByRole('button', { name: 'Xóa gói Lạng Sơn' }).click();
  await expect(section()).toContainText('Chưa có gói nào.');
  const left = await browser.context.serviceWorkers()[0]!.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const opening = indexedDB.open('dan-chieu-packs');
        opening.onsuccess = () => {
          const stores = ['packs', 'records', 'later'];
          const transaction = opening.result.transaction(stores);
          const counts = stores.map((name) => transaction.objectStore(name).count());
          transaction.oncomplete = () => done(counts.map(({ result }) => result));
        };
      }),
  );
  expect(left).toEqual([0, 0, 0]);
});

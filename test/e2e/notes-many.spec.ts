import { expect, test } from '@playwright/test';
import { describeQuote } from '../../shared/anchoring/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type Portal,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { createRandom } from '../support/edited-pages.ts';
import { notedTexts } from '../support/note-button.ts';
import { noteRequest } from '../support/notes.ts';

const NOTES = 350;
const ADDRESS = 'http://langson.gov.vn/van-ban/dai';
const WORDS = (
  'giao đơn vị chủ trì phối hợp với cơ quan liên quan thực hiện nhiệm vụ được phân công báo cáo kết quả bằng văn bản ' +
  'rà soát hồ sơ dự án đầu tư xây dựng phần mềm quản lý thư viện thiết bị đường bộ cầu cống trường học bệnh viện chợ'
).split(' ');
const random = createRandom(7);
const word = () => WORDS[Math.min(WORDS.length - 1, Math.floor(random() * WORDS.length))]!;
const paragraphs = Array.from({ length: 4_000 }, () => `${Array.from({ length: 36 }, word).join(' ')}.`);
const quoted = Array.from({ length: NOTES }, (_, at) => paragraphs[at * 11]!.split(' ').slice(8, 22).join(' '));
const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Dài</title><script>
window.longest = 0;
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ type: 'longtask' });
</script><body>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</body></html>`;

let worker: RunningWorker;
let portal: Portal;
let browser: OpenBrowser;

test.beforeAll(async () => {
  worker = await startWorker();
  const admin = await signIn(worker);
  portal = await servePortal([{ host: 'langson.gov.vn', path: new URL(ADDRESS).pathname, html }]);
  const text = paragraphs.join('\n\n');
  const blank = noteRequest('').target;
  for (let at = 0; at < NOTES; at++) {
    const exact = quoted[at]!;
    const start = text.indexOf(exact);
    const from = Math.max(0, start - 2_000);
    const quote = describeQuote(text.slice(from, start + 2_000), {
      start: start - from,
      end: start - from + exact.length,
    });
    const target = {
      ...(blank as object),
      source: ADDRESS,
      selector: [{ type: 'TextQuoteSelector', ...quote }],
    };
    await call(worker.url, admin, 'POST', '/v1/annotations/', { ...noteRequest(`Ghi chú ${at}.`), target });
  }
  browser = await launchWithExtension({ portalPort: portal.port });
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role: 'staff' });
  await connectExtension(browser, worker.url, invite);
});
test.afterAll(async () => {
  await browser?.close();
  await portal?.close();
  await worker?.stop();
});

test(`${NOTES} notes on a long page all find their passages, again after it wrote itself anew`, async () => {
  const page = await browser.context.newPage();
  await page.goto(ADDRESS);
  await expect.poll(async () => (await notedTexts(page)).length).toBe(NOTES);
  expect(await notedTexts(page)).toEqual(quoted);
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  test.info().annotations.push({ type: 'longest', description: `${Math.round(longest)} ms` });
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('p')) each.replaceWith(each.cloneNode(true));
    (window as unknown as { longest: number }).longest = 0;
  });
  await page.waitForTimeout(300);
  await page.evaluate(() => {
    (window as unknown as { longest: number }).longest = 0;
  });
  await expect.poll(async () => (await notedTexts(page)).length).toBe(NOTES);
  const again = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  test.info().annotations.push({ type: 'again', description: `${Math.round(again)} ms` });
});

import type { Page } from '@playwright/test';
import { call, connectExtension, signIn, startWorker } from './browser.ts';
import type { Take } from './panel-screens.ts';
import { decisionText, letterText } from './sample-letters.ts';
import type { Screens } from './screens.ts';

const DAY = '12 tháng 12 năm 2023';
const LIST = [
  'type,symbol,issuer,issuedOn,title',
  'Kế hoạch,12/KH-UBND,UBND tỉnh Lạng Sơn,2023-05-09,Nội dung mẫu',
].join('\n');

/** The history, what waits for a second admin, and the list of imports, before a server of its own. */
export async function takeHistory(screens: Screens, take: Take): Promise<void> {
  const worker = await startWorker();
  const admin = await signIn(worker);
  const ask = <T>(method: string, path: string, body?: unknown) => call<T>(worker.url, admin, method, path, body);
  const capture = (text: string) =>
    ask<{ instrument: { id: string } }>('POST', '/v1/instruments', { text, portal: 'lang-son' });
  const kept = (await capture(decisionText('2001/QĐ-UBND', DAY, 'Phê duyệt dự toán', ['Điều 1. Phê duyệt.'])))
    .instrument;
  for (let i = 1; i <= 3; i++)
    await capture(letterText(i, `Theo Quyết định số 2002/QĐ-UBND ngày 12/12/2023 của UBND tỉnh về việc thứ ${i}.`));
  const gone = await ask<{ id: string; version: number }>(
    'GET',
    '/v1/instruments/lang-son/ubnd/quyet-dinh/2023/2002-qd-ubnd',
  );
  await importSome(ask);
  const send = (method: string, path: string, version: number, body: object) =>
    fetch(worker.url + path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin}`, 'if-match': `"${version}"` },
      body: JSON.stringify(body),
    });
  await send('PUT', '/v1/second-person', 1, { above: 2, reason: 'Giữ đồ thị cho chắc.' });
  const order = { into: kept.id, reason: 'Hai bản ghi của một văn bản.' };
  await send('POST', `/v1/instruments/${gone.id}/merge`, gone.version, order);

  const { invite } = await ask<{ invite: string }>('POST', '/v1/invites', { role: 'admin', name: 'Quản trị B' });
  await connectExtension(screens, worker.url, invite);
  const page = await screens.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await show(page, screens, '#history', '.audit tr[data-seq]');
  await take(page, 'history-log');
  await page.locator('.audit tr[data-seq] button').first().click();
  await page.locator('.undo-form textarea').waitFor();
  await take(page, 'history-undo');
  await show(page, screens, '#history?show=proposals', 'tr[data-proposal]');
  await take(page, 'history-proposals');
  await page.locator('tr[data-proposal] button').first().click();
  await page.locator('.proposal-links li').first().waitFor();
  await take(page, 'history-proposal');
  await page.keyboard.press('Escape');
  await page.locator('.rule-box button').click();
  await page.locator('dialog[open] input[type="number"]').waitFor();
  await take(page, 'history-rule');
  await show(page, screens, '#import', 'tr[data-import]');
  await page.locator('tr[data-import]').first().scrollIntoViewIfNeeded();
  await take(page, 'imports');
  await page.locator('tr[data-import] button').last().click();
  await page.locator('dialog[open] textarea').waitFor();
  await take(page, 'import-revoke');
  await page.close();
  await worker.stop();
}

async function show(page: Page, { extensionId }: Screens, hash: string, until: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`chrome-extension://${extensionId}/console.html${hash}`);
  await page.locator(until).first().waitFor();
}

/** One import that is done, with a bad row, and one that broke off. */
async function importSome(ask: <T>(method: string, path: string, body?: unknown) => Promise<T>): Promise<void> {
  const [head = '', ...rows] = LIST.split('\n');
  for (const [name, digest, isDone] of [
    ['ke-hoach-2023.csv', 'a', true],
    ['quyet-dinh-2022.csv', 'b', false],
  ] as const) {
    const body = { name, format: 'csv', columns: head.split(','), digest: digest.repeat(64), total: 2 };
    const { id } = await ask<{ id: string }>('POST', '/v1/imports', body);
    const text = [...rows, 'Kế hoạch,13/KH-UBND,UBND tỉnh Lạng Sơn,2023-02-31,Nội dung mẫu'].join('\n');
    if (isDone) await ask('PUT', `/v1/imports/${id}/chunks/0`, { line: 2, text, last: true });
  }
}

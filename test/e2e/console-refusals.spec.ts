import { expect, type Page, test } from '@playwright/test';
import type { AuditPage, QueueKind, QueuePage } from '../../shared/schema/index.ts';
import { call, markedTexts, type OpenBrowser, type Portal, samplePages, servePortal } from '../support/browser.ts';
import { consoleAt, type StartedConsole, startConsole } from '../support/console-start.ts';
import { fillQueueSample } from '../support/queue-sample.ts';
import { decisionText } from '../support/sample-letters.ts';
import { checkAccess } from '../support/screens.ts';

test.describe.configure({ mode: 'serial' });

const PAGE = 'http://quangngai.gov.vn/van-ban/1502';
const REASON = 'Bản chụp thiếu trang cuối.';

let started: StartedConsole;
let portal: Portal;
let admins: OpenBrowser;
let page: Page;
let staff: OpenBrowser;
let panel: Page;

const ask = <T>(route: string) => call<T>(started.worker.url, started.admin, 'GET', route);
const queue = (kind: QueueKind) => ask<QueuePage>(`/v1/queue?kind=${kind}`);
const count = async (kind: QueueKind) => (await queue(kind)).counts[kind];
const lastOf = async (action: string) => (await ask<AuditPage>(`/v1/audit?action=${action}&limit=1`)).items[0];
const heading = () => page.locator('.queue-item h2');
const show = async (kind: QueueKind) => {
  await page.goto('about:blank');
  await page.goto(consoleAt(admins, `#queue?kind=${kind}`));
  await expect(page.locator('.queue-row').first()).toBeVisible();
};
/** Says why, leaves the field, and refuses with the key alone. */
async function refuse(reason: string): Promise<void> {
  const why = page.getByRole('textbox', { name: /^Lý do/ });
  await why.fill(reason);
  await why.press('n');
  await expect(why).toHaveValue(`${reason}n`);
  await why.fill(reason);
  await why.blur();
  await page.keyboard.press('n');
}
/** Sends the page from the panel, as its reader sees it. */
async function capturePage(): Promise<void> {
  await panel.bringToFront();
  await panel.getByRole('tab', { name: 'Trang này' }).click();
  await panel.getByRole('button', { name: 'Thêm trang này vào chỉ mục' }).click();
  await panel.getByRole('button', { name: 'Gửi vào chỉ mục' }).click();
}
const sent = () => panel.getByRole('region', { name: 'Hàng chờ gửi' }).getByRole('listitem');

test.beforeAll(async () => {
  test.setTimeout(240_000);
  started = await startConsole();
  const { worker, admin } = started;
  await fillQueueSample(worker.url, { admin, staff: await started.tokenFor('staff', 'Chuyên viên Mẫu') }, 2);
  const capture = (text: string) => call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  const old = 'Quyết định số 10/QĐ-UBND ngày 05/01/2022 của UBND tỉnh';
  for (const [symbol, issued, day] of [
    ['20/QĐ-UBND', '06 tháng 02 năm 2023', '10 tháng 02 năm 2023'],
    ['30/QĐ-UBND', '07 tháng 3 năm 2024', '15 tháng 3 năm 2024'],
  ] as const)
    await capture(
      decisionText(symbol, issued, 'Quy chế mới', [
        `Điều 1. Quyết định này có hiệu lực từ ngày ${day} và thay thế ${old}.`,
      ]),
    );
  portal = await servePortal(samplePages());
  ({ browser: admins, page } = await started.enter('admin', 'Quản trị Mẫu'));
  const reader = await started.enter('staff', 'Chuyên viên A', { portalPort: portal.port });
  staff = reader.browser;
  await reader.page.goto(PAGE);
  await expect.poll(async () => (await markedTexts(reader.page)).length).toBeGreaterThan(0);
  const tab = await staff.background.evaluate(
    async () => (await chrome.tabs.query({ url: 'http://quangngai.gov.vn/*' }))[0]?.id,
  );
  panel = await staff.context.newPage();
  await panel.setViewportSize({ width: 384, height: 860 });
  await panel.goto(`chrome-extension://${staff.extensionId}/sidepanel.html?tab=${tab}`);
});

test.afterAll(async () => {
  await started?.close();
  await portal?.close();
});

test('N refuses a relation, a pair and a report, not while one types the reason, and U takes it back', async () => {
  for (const [kind, action] of [
    ['relations', 'relation.change'],
    ['duplicates', 'suggestion.dismiss'],
  ] as const) {
    await show(kind);
    const before = await count(kind);
    await refuse(`Không đúng, ${kind}.`);
    await expect.poll(() => count(kind)).toBe(before - 1);
    expect(JSON.stringify((await lastOf(action))!.after)).toContain(`Không đúng, ${kind}.`);
    await page.keyboard.press('u');
    await expect.poll(() => count(kind)).toBe(before);
  }
  await show('reports');
  const reports = await count('reports');
  await refuse('Liên kết đúng.');
  await expect.poll(() => count('reports')).toBe(reports - 1);
});

test('N says of a contradiction that neither side is right, and both relations are rejected', async () => {
  await show('contradictions');
  const before = await count('contradictions');
  await refuse('Cả hai đọc nhầm.');
  await expect.poll(() => count('contradictions')).toBe(before - 1);
  const { items } = await ask<AuditPage>('/v1/audit?action=relation.change&limit=2');
  expect(items.map(({ after }) => JSON.stringify(after))).toEqual([
    expect.stringContaining('Cả hai đọc nhầm.'),
    expect.stringContaining('Cả hai đọc nhầm.'),
  ]);
});

test('a capture that N turned away says so to who sends it again, who may propose it nevertheless', async () => {
  const before = await count('proposed');
  await capturePage();
  await expect(sent()).toContainText('Đã lưu');
  await expect.poll(() => count('proposed')).toBe(before + 1);

  await show('proposed');
  await page.locator('.queue-row', { hasText: '1502/UBND-KGVX' }).click();
  await expect(heading()).toContainText('1502/UBND-KGVX');
  await refuse(REASON);
  await expect.poll(() => count('proposed')).toBe(before);

  await panel.reload();
  await capturePage();
  const refused = sent().filter({ hasText: `Người quản trị đã từ chối văn bản này. Lý do: ${REASON}` });
  await expect(refused).toHaveCount(1);
  await expect(refused).not.toContainText('Đã lưu');
  expect(await count('proposed')).toBe(before);
  expect(await checkAccess(panel)).toEqual([]);
  const insist = panel.getByRole('button', { name: /^Vẫn đề xuất / });
  await insist.focus();
  await panel.keyboard.press('Enter');
  await expect(insist).toHaveCount(0);
  await expect(refused).toHaveCount(0);
  await expect.poll(() => count('proposed')).toBe(before + 1);

  await show('proposed');
  await page.locator('.queue-row', { hasText: '1502/UBND-KGVX' }).click();
  await expect(page.getByText('Bản chụp này đã bị Quản trị Mẫu từ chối ngày')).toContainText(REASON);
  expect(await checkAccess(page)).toEqual([]);
});

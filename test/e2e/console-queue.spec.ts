import { expect, type Page, test } from '@playwright/test';
import type { AuditPage, CitationEvidence, Instrument, QueuePage } from '../../shared/schema/index.ts';
import { call, connectExtension, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { proposedRelation, queueCounts, queueItem } from '../support/queue-items.ts';
import { fillQueueSample } from '../support/queue-sample.ts';
import { checkAccess } from '../support/screens.ts';
import { answerLongQueue } from '../support/scripted-queue.ts';

const AMBIGUOUS = 58;
test.describe.configure({ mode: 'serial' });

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;

const queue = (query = '') => call<QueuePage>(worker.url, admin, 'GET', `/v1/queue${query}`);
const audit = (query: string) => call<AuditPage>(worker.url, admin, 'GET', `/v1/audit?${query}`);
const write = async (route: string, version: number, body: object) => {
  const headers = { authorization: `Bearer ${admin}`, 'content-type': 'application/json', 'if-match': `"${version}"` };
  const response = await fetch(worker.url + route, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
};
const heading = () => page.locator('.queue-item h2');
const openCount = () => page.locator('.nav-count');
/** Presses a key and waits until another item is shown. */
const decide = async (key: string) => {
  const before = (await heading().textContent()) ?? '';
  await page.keyboard.press(key);
  await expect(heading()).not.toHaveText(before);
  return before;
};
const show = async (kind: string) => {
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#queue${kind ? `?kind=${kind}` : ''}`);
  await expect(page.locator('.queue-row').first()).toBeVisible();
  // The search of a test before may hold the focus still.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  started = await startConsole();
  ({ worker, admin } = started);
  const staff = await started.tokenFor('staff', 'Chuyên viên Mẫu');
  await fillQueueSample(worker.url, { admin, staff }, AMBIGUOUS);
  ({ browser, page } = await started.enter('admin', 'Quản trị Mẫu'));
});

test.afterAll(() => started?.close());

test('fifty items are settled by keyboard alone; counts and the audit log agree', async () => {
  await page.goto(`chrome-extension://${browser.extensionId}/console.html`);
  const { counts } = await queue();
  expect(counts.ambiguous).toBe(AMBIGUOUS);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  await expect(openCount()).toHaveText(String(all));
  await expect(heading()).toContainText('là văn bản nào?');
  await expect(page.locator('[data-focused="true"]')).toHaveCount(0);

  const settled = new Set<string>();
  for (let at = 0; at < 50; at++) settled.add(await decide(at % 2 ? '2' : '1'));
  expect(settled.size).toBe(50);
  await expect.poll(async () => (await queue()).counts.ambiguous).toBe(AMBIGUOUS - 50);
  await expect(openCount()).toHaveText(String(all - 50));
  const said = (await audit('action=citation.confirm&limit=200')).items;
  expect(said).toHaveLength(50);
  expect(new Set(said.map(({ subject }) => subject)).size).toBe(50);
  expect(new Set(said.map(({ actor }) => actor?.name))).toEqual(new Set(['Quản trị Mẫu']));
  const targets = await Promise.all(
    said.map(({ after }) =>
      call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${(after as { instrument: string }).instrument}`),
    ),
  );
  const places = targets.map(({ jurisdiction }) => jurisdiction.id);
  expect([places.filter((id) => id === 'lao-cai').length, places.filter((id) => id === 'yen-bai').length]).toEqual([
    25, 25,
  ]);
  expect(targets.map(({ citedBy }) => citedBy)).toEqual(targets.map(() => 1));
});

test('the last decision is taken back, and its item stands there again', async () => {
  const title = await decide('1');
  await page.keyboard.press('u');
  await expect(heading()).toHaveText(title);
  await expect(page.getByRole('alert')).toContainText('Đã hoàn tác');
  await expect.poll(async () => (await queue()).counts.ambiguous).toBe(AMBIGUOUS - 50);
  const [undo] = (await audit('limit=1')).items;
  expect(undo!.action).toContain('undo');
});

test('none of them: both are ruled out in one change, which is taken back', async () => {
  const title = await decide('0');
  await expect.poll(async () => (await audit('action=citation.reject')).items.length).toBe(1);
  const [said] = (await audit('action=citation.reject')).items;
  expect((said!.after as { instrument: string[] }).instrument).toHaveLength(2);
  await page.keyboard.press('u');
  await expect(heading()).toHaveText(title);
  await expect.poll(async () => (await queue()).counts.ambiguous).toBe(AMBIGUOUS - 50);
});

test('an item put off leaves the list, and is found under its own filter after a reload', async () => {
  const title = await decide('s');
  await page.reload();
  await page.getByRole('button', { name: 'Để sau 1' }).click();
  await expect(heading()).toHaveText(title);
  await page.keyboard.press('s');
  await expect(page.getByText('Không còn việc nào loại này')).toBeVisible();
  await page.getByRole('button', { name: /^Tất cả/ }).click();
  await expect(heading()).toContainText('là văn bản nào?');
});

test('an item that another admin changed comes back with words, and one that is settled is said to be', async () => {
  await show('ambiguous');
  const { items } = await queue('?kind=ambiguous&limit=2');
  const [first, second] = items.map(({ citation }) => citation!);
  await expect(heading()).toContainText(first!.text);
  const judge = (id: string) => `/v1/citations/${id}/judgement`;
  await write(judge(first!.id), first!.version, { verdict: 'reject', instrument: first!.candidates[0]!.id });
  await write(judge(first!.id), first!.version + 1, { verdict: 'reopen' });
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toContainText('Người khác vừa sửa');
  await expect(heading()).toContainText(first!.text);
  await decide('1');
  await expect(heading()).toContainText(second!.text);
  const target = second!.candidates[0]!.id;
  await write(judge(second!.id), second!.version, { verdict: 'confirm', instrument: target });
  await page.keyboard.press('2');
  await expect(page.getByRole('alert')).toContainText('đã được xử lý ở nơi khác');
  expect((await call<CitationEvidence>(worker.url, admin, 'GET', `/v1/citations/${second!.id}`)).target).toBe(target);
});

test('keys rest while one types, and can be turned off', async () => {
  await show('ambiguous');
  const title = (await heading().textContent())!;
  await page.keyboard.press('/');
  await page.keyboard.type('103 js12');
  await expect(heading()).toHaveText(title);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('switch', { name: 'Dùng phím một chữ' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  for (const key of ['1', 'j', 's', '/']) await page.keyboard.press(key);
  await expect(heading()).toHaveText(title);
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await page.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await decide('j');
});

test('search from the top bar leads to the instrument', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('3/QĐ-UBND quy chế');
  await expect(page.getByRole('option').first()).toContainText('3/QĐ-UBND');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#instrument\/i_/);
  await page.goBack();
});

test('a search may be kept to a status on a day, by key as well', async () => {
  const text = [
    'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
    'Số: 88/2024/QĐ-UBND',
    'Lào Cai, ngày 05 tháng 02 năm 2024',
    'QUYẾT ĐỊNH',
    'Ban hành quy chế bảo mật',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày 01/3/2024.',
  ].join('\n\n');
  await call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lao-cai' });
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Tìm số hiệu' }).fill('quy chế bảo mật');
  const found = page.locator('#search-found').getByRole('option');
  await expect(found).toContainText('88/2024/QĐ-UBND');
  await page.keyboard.press('Tab');
  const status = page.getByRole('combobox', { name: 'Tình trạng hiệu lực' });
  await expect(status).toBeFocused();
  await status.selectOption('Chưa có hiệu lực');
  await expect(page.getByRole('search').getByRole('status')).toHaveText(
    'Chỉ mục chưa có văn bản nào hợp với các từ này.',
  );
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Vào ngày')).toBeFocused();
  await page.getByLabel('Vào ngày').fill('2024-02-29');
  await expect(found).toContainText('88/2024/QĐ-UBND');
  await page.keyboard.press('Escape');
  await expect(found).toBeHidden();
  await status.selectOption('Mọi tình trạng');
  await expect(page.getByLabel('Vào ngày')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Tìm số hiệu' }).fill('');
  await expect(found).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('a number that nothing meets: another is found for it, or its text is asked for', async () => {
  await show('unmatched');
  const before = (await queue()).counts;
  await expect(heading()).toContainText('chưa khớp');
  await decide('y');
  await expect.poll(async () => (await queue()).counts.reports).toBe(before.reports + 1);
  await page.getByRole('searchbox', { name: 'Tìm văn bản' }).fill('quy chế làm việc số 4');
  await expect(page.locator('.compare').getByText('4/QĐ-UBND', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  const lastTarget = async () => {
    const [last] = (await audit('action=citation.confirm&limit=1')).items;
    const { instrument } = last!.after as { instrument: string };
    return (await call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${instrument}`)).symbol;
  };
  await expect.poll(lastTarget).toBe('4/QĐ-UBND');
});

test('relations, suspected duplicates and reports are decided with a reason', async () => {
  await show('relations');
  await page.keyboard.press('y');
  await expect.poll(async () => (await queue()).counts.relations).toBe(0);
  await show('duplicates');
  await expect(page.getByText('viện dẫn trên').first()).toBeVisible();
  await page.getByRole('textbox', { name: /^Lý do/ }).fill('Hai cách viết của một số.');
  await page.getByRole('button', { name: 'Là một, giữ 1' }).click();
  await expect.poll(async () => (await queue()).counts.duplicates).toBe(0);
  const [merged] = (await audit('action=suggestion.accept&limit=1')).items;
  expect(merged!.after).toMatchObject({ reason: 'Hai cách viết của một số.' });
  await show('reports');
  const { reports } = (await queue()).counts;
  await page.keyboard.press('y');
  await expect.poll(async () => (await queue()).counts.reports).toBe(reports - 1);
  await page.keyboard.press('u');
  await expect(page.getByRole('alert')).toContainText('không hoàn tác được');
});

test('one instrument is set for citations of the same words, each named before', async () => {
  const words = 'Theo Quyết định số 102/QĐ-UBND của UBND tỉnh.';
  const head =
    'ỦY BAN NHÂN DÂN TỈNH LÀO CAI\n\nSố: 70/UBND-KT\n\nLào Cai, ngày 05 tháng 6 năm 2026\n\nKính gửi: Các sở.';
  const text = `${head}\n\n${words}\n\n${words}`;
  await call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lao-cai' });
  const { ambiguous } = (await queue()).counts;
  await show('ambiguous');
  await page.reload();
  await page.locator('.queue-row', { hasText: '70/UBND-KT' }).first().click();
  await page.getByRole('button', { name: 'Đặt một văn bản cho nhiều viện dẫn' }).click();
  const box = page.getByRole('dialog');
  await expect(box.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(box.getByRole('button', { name: 'Ghi 2 việc' })).toBeDisabled();
  await box.getByRole('radio', { name: /Yên Bái/ }).check();
  await expect(box).toContainText('Viện dẫn có đích: 2; trang đổi nét: 1.');
  await box.getByRole('button', { name: 'Ghi 2 việc' }).click();
  await expect.poll(async () => (await queue()).counts.ambiguous).toBe(ambiguous - 2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect.poll(async () => (await queue()).counts.ambiguous).toBe(ambiguous);
});

test('captures are taken in together, each named before', async () => {
  await show('proposed');
  const { proposed } = (await queue()).counts;
  await page.getByRole('button', { name: 'Nhận hoặc từ chối nhiều bản thêm' }).click();
  const box = page.getByRole('dialog');
  await expect(box.getByRole('listitem')).toHaveCount(proposed);
  await box.getByRole('radio', { name: 'Nhận vào chỉ mục' }).check();
  await box.getByRole('button', { name: `Xem trước ${proposed} việc` }).click();
  await expect(box).toContainText(`Văn bản đổi: ${proposed}; viện dẫn đổi đích: 0; trang đổi: 0.`);
  await box.getByRole('button', { name: `Ghi ${proposed} việc` }).click();
  await expect(box).toContainText(`Đã ghi ${proposed} việc`);
  expect((await queue()).counts.proposed).toBe(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect.poll(async () => (await queue()).counts.proposed).toBe(proposed);
});

test('the screens break no rule of the accessibility checker', async () => {
  for (const kind of ['ambiguous', 'unmatched', 'proposed', 'reports']) {
    await show(kind);
    await expect(heading()).toBeVisible();
    expect(await checkAccess(page)).toEqual([]);
  }
});

test('of a hundred thousand rows only those in view are drawn, and the last is reached', async () => {
  const many = await browser.context.newPage();
  const item = queueItem({ relation: proposedRelation('r') });
  await many.addInitScript(answerLongQueue, { item, counts: queueCounts({ relations: 100_000 }) });
  await many.goto(`chrome-extension://${browser.extensionId}/console.html#queue?kind=relations`);
  const list = many.locator('.queue-rows');
  const last = many.locator('.queue-row', { hasText: /^A-99999/ });
  await expect(many.locator('.queue-row').first()).toBeVisible();
  await expect(async () => {
    await list.evaluate((box) => box.scrollTo(0, box.scrollHeight));
    await expect(last).toBeVisible({ timeout: 200 });
  }).toPass();
  expect(await many.locator('.queue-row').count()).toBeLessThan(60);
  await last.click();
  await expect(many.locator('.queue-place')).toHaveText('100.000 / 100.000');
  await many.keyboard.press('k');
  await expect(many.locator('.queue-item h2')).toContainText('A-99998');
  await many.close();
});

test('a reviewer reads the queue, and is told why there are no buttons', async () => {
  await connectExtension(browser, worker.url, await started.invite('reviewer', 'Thẩm tra viên Mẫu'));
  await page.reload();
  await show('ambiguous');
  await expect(heading()).toContainText('là văn bản nào?');
  await expect(page.getByText(/Việc này cần vai trò/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^1 / })).toHaveCount(0);
  const title = (await heading().textContent())!;
  await page.keyboard.press('1');
  await expect(heading()).toHaveText(title);
  await expect(page.getByRole('button', { name: /^Báo cáo/ })).toHaveCount(0);
});

test('without a server the item comes back, with words', async () => {
  await connectExtension(browser, worker.url, await started.invite('admin', 'Quản trị Hai'));
  await page.reload();
  await show('ambiguous');
  const title = (await heading().textContent())!;
  await worker.stop();
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toContainText('quyết định chưa được ghi');
  await expect(heading()).toHaveText(title);
});

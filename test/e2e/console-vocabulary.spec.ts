import { expect, type Page, test } from '@playwright/test';
import type { ResolveReply, VocabularyProgress } from '../../shared/schema/index.ts';
import { call, type OpenBrowser, type RunningWorker } from '../support/browser.ts';
import { context, stated } from '../support/citations.ts';
import { type StartedConsole, startConsole } from '../support/console-start.ts';
import { checkAccess } from '../support/screens.ts';
import { departmentLetter as letter } from '../support/unit-codes.ts';

let started: StartedConsole;
let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  started = await startConsole();
  ({ worker, admin } = started);
  const capture = (text: string) => call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  await capture(letter('426/STTTT-BCVT', '20 tháng 4 năm 2023', 'Báo cáo tình hình phủ sóng tại các thôn bản.'));
  await capture(
    letter(
      '512/STTTT-VP',
      '05 tháng 6 năm 2023',
      'Tiếp theo Công văn số 426/STTTT-HTS ngày 20/4/2023 về phủ sóng di động.',
    ),
  );
  ({ browser, page } = await started.enter('admin', 'Quản trị Mẫu'));
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#terms`);
});

test.afterAll(() => started?.close());

/** What the index holds for the citation: the held letter, or the bare mention. */
async function found(): Promise<string> {
  const citations = [stated({ type: 'cong-van', symbol: '426/STTTT-HTS', issuedOn: '2023-04-20' })];
  const body = { context: context({ portal: 'lang-son' }), citations };
  const { outcomes } = await call<ResolveReply>(worker.url, admin, 'POST', '/v1/resolve', body);
  const [outcome] = outcomes;
  return outcome?.kind === 'found'
    ? `${outcome.instrument.symbol} ${outcome.instrument.holding} ${outcome.instrument.citedBy}`
    : outcome!.kind;
}
const dialog = () => page.getByRole('dialog');
const walked = (shown: Page) => shown.getByText('Đã tra lại xong 1 viện dẫn: 1 liên quan, 1 đổi đích.');

test('an alias is looked at, added, and a waiting citation finds its text; ended, it waits again', async () => {
  await expect(page.getByText('Chưa ai ghi bí danh mã đơn vị nào.')).toBeVisible();
  expect(await found()).toBe('426/STTTT-HTS mentioned 1');
  await page.getByRole('button', { name: 'Thêm bí danh mã' }).click();
  await dialog().getByLabel('Mã được viết').fill('HTS');
  await dialog().getByLabel('Là một với mã').fill('BCVT');
  await dialog().getByLabel('Cơ quan ký mã này').fill('Sở Thông tin và Truyền thông');
  await dialog().getByRole('combobox', { name: 'Địa phương' }).selectOption('lang-son');
  await dialog().getByLabel('Ngày đầu').fill('2022-01-01');
  await dialog().getByLabel('Căn cứ, nguồn').fill('Quyết định số 12/QĐ-STTTT về cơ cấu phòng');
  await dialog().getByLabel('Lý do').fill('Một phòng, hai cách viết.');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await expect(dialog().getByRole('status')).toHaveText('Sẽ đổi đích của 1 viện dẫn, chạm tới 2 văn bản.');
  expect(await found()).toBe('426/STTTT-HTS mentioned 1');
  expect(await checkAccess(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Thêm và tra lại' }).click();
  await expect(walked(page)).toBeVisible();
  expect(await found()).toBe('426/STTTT-BCVT held 1');
  const row = page.getByRole('row').filter({ hasText: 'HTS' });
  await expect(row).toContainText('từ 01/01/2022');
  await expect(row).toContainText('Quản trị Mẫu');

  await row.getByRole('button', { name: 'Sửa HTS = BCVT' }).click();
  await dialog().getByLabel('Ngày cuối').fill('2022-12-31');
  await dialog().getByLabel('Lý do').fill('Phòng đổi tên từ năm 2023.');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await expect(dialog().getByRole('status')).toHaveText('Sẽ đổi đích của 1 viện dẫn, chạm tới 2 văn bản.');
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(page.getByText('Đã sửa; các viện dẫn đang được tra lại.')).toBeVisible();
  await expect.poll(found).toBe('426/STTTT-HTS mentioned 1');
  await expect(row).toContainText('từ 01/01/2022 đến hết 31/12/2022');

  await page.getByRole('button', { name: 'Hoàn tác việc này' }).click();
  await expect.poll(found).toBe('426/STTTT-BCVT held 1');
  await expect(row).not.toContainText('31/12/2022');
});

test('what is refused is said in its place, and the same is not added twice', async () => {
  await page.getByRole('button', { name: 'Thêm bí danh mã' }).click();
  await dialog().getByLabel('Mã được viết').fill('BCVT');
  await dialog().getByLabel('Là một với mã').fill('HTS');
  await dialog().getByLabel('Cơ quan ký mã này').fill('so-thong-tin-va-truyen-thong');
  await dialog().getByLabel('Căn cứ, nguồn').fill('Công báo');
  await dialog().getByLabel('Lý do').fill('Thử.');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog().getByRole('button', { name: 'Thêm và tra lại' }).click();
  await expect(dialog().getByRole('alert')).toContainText('Điều này đã được ghi cho những ngày đó');
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});

test('successions that are shipped are read only, found by name without marks, and shown with their source', async () => {
  await page.getByRole('tab', { name: 'Mã đơn vị' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Cơ quan kế thừa' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('searchbox', { name: 'Lọc theo mã hoặc tên' }).fill('bac giang');
  const row = page.getByRole('row', { name: /^Tỉnh Bắc Giang Thành phố Bắc Ninh/ });
  await expect(row).toContainText('từ 01/7/2025');
  await expect(row).toContainText('Nghị quyết 202/2025/QH15');
  await expect(row.getByRole('button')).toHaveCount(0);
  expect(await checkAccess(page)).toEqual([]);
  await page.getByRole('searchbox', { name: 'Lọc theo mã hoặc tên' }).fill('zzz');
  await expect(page.getByText('Không có mục nào khớp.')).toBeVisible();
});

test('a tag has its days, its source and its history, and is undone; two admins who change one see both versions', async () => {
  await page.getByRole('tab', { name: 'Nhãn ghi chú' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'số liệu' })).toContainText('Có sẵn trong phần mềm');
  await page.getByRole('button', { name: 'Thêm nhãn' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog().getByLabel('Nhãn tiếng Việt')).toBeFocused();
  await page.keyboard.type('thẩm quyền');
  await page.keyboard.press('Tab');
  await page.keyboard.type('authority');
  await dialog().getByLabel('Ngày đầu').fill('2026-01-01');
  await dialog().getByLabel('Căn cứ, nguồn').fill('Quy chế thẩm tra, Điều 5');
  await dialog().getByLabel('Lý do').fill('Hay gặp khi thẩm tra.');
  expect(await checkAccess(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Thêm nhãn' }).click();
  const row = page.getByRole('row').filter({ hasText: 'authority' });
  await expect(row).toContainText('từ 01/01/2026');
  await expect(row).toContainText('Quy chế thẩm tra, Điều 5');
  await expect(row).toContainText('Quản trị Mẫu');

  await row.getByRole('button', { name: 'Sửa thẩm quyền' }).click();
  await dialog().getByLabel('Nhãn tiếng Việt').fill('thẩm quyền ban hành');
  await dialog().getByLabel('Ngày cuối').fill('2026-06-30');
  await dialog().getByLabel('Lý do').fill('Gộp vào nhãn khác.');
  const other = await fetch(`${worker.url}/v1/note-tags/tham-quyen`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json', 'if-match': '"1"' },
    body: JSON.stringify({ en: 'power', reason: 'Sát nghĩa hơn.' }),
  });
  expect(other.status).toBe(200);
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  const both = dialog().getByRole('alert');
  await expect(both).toContainText('thẩm quyền ban hành / authority · từ 01/01/2026 đến hết 30/6/2026');
  await expect(both).toContainText('thẩm quyền / power · từ 01/01/2026');
  expect(await checkAccess(page)).toEqual([]);
  await both.getByRole('button', { name: 'Giữ của bạn' }).click();
  const ended = page.getByRole('row').filter({ hasText: 'thẩm quyền ban hành' });
  await expect(ended).toContainText('không mời dùng hôm nay');
  await page.getByRole('button', { name: 'Hoàn tác việc này' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'thẩm quyền' })).toContainText('power');
  await expect(ended).toHaveCount(0);

  await page.goto(`chrome-extension://${browser.extensionId}/console.html#history`);
  const added = page.getByRole('row').filter({ hasText: 'Thêm nhãn' });
  await expect(added).toContainText('thẩm quyền');
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#terms/tags`);
  expect(await checkAccess(page)).toEqual([]);
});

test('a walk goes on with nobody asking, and is watched', async () => {
  await page.getByRole('tab', { name: 'Mã đơn vị' }).click();
  const { items } = await call<{ items: { id: string; version: number }[] }>(
    worker.url,
    admin,
    'GET',
    '/v1/vocabulary/unit-codes',
  );
  const response = await fetch(`${worker.url}/v1/vocabulary/unit-codes/${items[0]!.id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${admin}`,
      'content-type': 'application/json',
      'if-match': `"${items[0]!.version}"`,
    },
    body: JSON.stringify({ validTo: '2022-06-30', reason: 'Bỏ dở.' }),
  });
  expect(response.status).toBe(200);
  await page.reload();
  await expect(walked(page)).toBeVisible();
  const progress = await call<VocabularyProgress>(worker.url, admin, 'GET', '/v1/vocabulary/progress');
  expect(progress.state).toBe('done');
});

test('over the limit it waits for a second admin, is shown with its links, and is followed once approved', async () => {
  const rule = await fetch(`${worker.url}/v1/second-person`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json', 'if-match': '"1"' },
    body: JSON.stringify({ above: 0, reason: 'Thử quy tắc hai người.' }),
  });
  expect(rule.status).toBe(200);
  await page.getByRole('button', { name: 'Thêm bí danh mã' }).click();
  await dialog().getByLabel('Mã được viết').fill('HTS');
  await dialog().getByLabel('Là một với mã').fill('BCVT');
  await dialog().getByLabel('Cơ quan ký mã này').fill('Sở Thông tin và Truyền thông');
  await dialog().getByRole('combobox', { name: 'Địa phương' }).selectOption('lang-son');
  await dialog().getByLabel('Ngày đầu').fill('2023-01-01');
  await dialog().getByLabel('Căn cứ, nguồn').fill('Quyết định số 12/QĐ-STTTT về cơ cấu phòng');
  await dialog().getByLabel('Lý do').fill('Hai cách viết vẫn gặp năm 2023.');
  await dialog().getByRole('button', { name: 'Xem trước' }).click();
  await dialog().getByRole('button', { name: 'Thêm và tra lại' }).click();
  await expect(dialog().getByText('chờ người quản trị thứ hai duyệt')).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Thêm và tra lại' })).toBeDisabled();
  expect(await found()).toBe('426/STTTT-HTS mentioned 1');
  await dialog().getByRole('link').click();
  await page.getByRole('button', { name: /^Xem/ }).first().click();
  await expect(dialog()).toContainText('426/STTTT-HTS');
  await expect(dialog().getByRole('listitem')).toContainText('426/STTTT-BCVT');
  expect(await checkAccess(page)).toEqual([]);
  const { items } = await call<{ items: { id: string }[] }>(worker.url, admin, 'GET', '/v1/proposals?state=open');
  await call(worker.url, admin, 'POST', `/v1/proposals/${items[0]!.id}/approval`);
  await expect.poll(found).toBe('426/STTTT-BCVT held 1');
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#terms`);
});

test('who is no admin reads and changes nothing; off line, the screen says so', async () => {
  const { browser: other, page: reader } = await started.enter('reviewer', 'Thẩm tra Mẫu');
  await reader.goto(`chrome-extension://${other.extensionId}/console.html#terms`);
  await expect(reader.getByRole('row').filter({ hasText: 'HTS' }).first()).toBeVisible();
  await expect(reader.getByText('Chỉ quản trị viên được thêm, sửa.')).toBeVisible();
  await expect(reader.getByRole('button', { name: /Thêm|Sửa/ })).toHaveCount(0);
  await worker.stop();
  await reader.getByRole('tab', { name: 'Cơ quan kế thừa' }).click();
  await expect(reader.getByRole('alert')).toBeVisible();
});

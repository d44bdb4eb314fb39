import { expect, type Page, test } from '@playwright/test';
import type { ResolveReply, VocabularyProgress } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { context, stated } from '../support/citations.ts';
import { checkAccess } from '../support/screens.ts';

let worker: RunningWorker;
let browser: OpenBrowser;
let page: Page;
let admin: string;

const letter = (symbol: string, day: string, body: string) =>
  `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN\nSỞ THÔNG TIN VÀ TRUYỀN THÔNG\n\nSố: ${symbol}\n\nLạng Sơn, ngày ${day}\n\nKính gửi: Ủy ban nhân dân tỉnh.\n\n${body}`;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  worker = await startWorker();
  admin = await signIn(worker);
  const capture = (text: string) => call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  await capture(letter('426/STTTT-BCVT', '20 tháng 4 năm 2023', 'Báo cáo tình hình phủ sóng tại các thôn bản.'));
  await capture(
    letter(
      '512/STTTT-VP',
      '05 tháng 6 năm 2023',
      'Tiếp theo Công văn số 426/STTTT-HTS ngày 20/4/2023 về phủ sóng di động.',
    ),
  );
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', {
    role: 'admin',
    name: 'Quản trị Mẫu',
  });
  browser = await launchWithExtension({ portalPort: 1 });
  await connectExtension(browser, worker.url, invite);
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#terms`);
});

test.afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

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

test('tags are added, retired and used again', async () => {
  await page.getByRole('tab', { name: 'Nhãn ghi chú' }).click();
  await page.getByLabel('Nhãn tiếng Việt').fill('thẩm quyền');
  await page.getByLabel('Nhãn tiếng Anh').fill('authority');
  await page.getByRole('button', { name: 'Thêm nhãn' }).click();
  const row = page.getByRole('row').filter({ hasText: 'thẩm quyền' });
  await row.getByRole('button', { name: 'Ngừng dùng' }).click();
  await expect(row).toContainText('đã ngừng dùng');
  await row.getByRole('button', { name: 'Dùng lại' }).click();
  await expect(row).not.toContainText('đã ngừng dùng');
  expect(await checkAccess(page)).toEqual([]);
});

test('a walk that stopped is gone on with', async () => {
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
  await expect(page.getByText('Đang tra lại: đã xem 0 trên 1 viện dẫn')).toBeVisible();
  await page.getByRole('button', { name: 'Tra lại tiếp' }).click();
  await expect(walked(page)).toBeVisible();
  const progress = await call<VocabularyProgress>(worker.url, admin, 'GET', '/v1/vocabulary/progress');
  expect(progress.state).toBe('done');
});

test('who is no admin reads and changes nothing; off line, the screen says so', async () => {
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', {
    role: 'reviewer',
    name: 'Thẩm tra Mẫu',
  });
  const other = await launchWithExtension({ portalPort: 1 });
  await connectExtension(other, worker.url, invite);
  const reader = await other.context.newPage();
  await reader.goto(`chrome-extension://${other.extensionId}/console.html#terms`);
  await expect(reader.getByRole('row').filter({ hasText: 'HTS' })).toBeVisible();
  await expect(reader.getByText('Chỉ quản trị viên được thêm, sửa.')).toBeVisible();
  await expect(reader.getByRole('button', { name: /Thêm|Sửa/ })).toHaveCount(0);
  await worker.stop();
  await reader.getByRole('tab', { name: 'Cơ quan kế thừa' }).click();
  await expect(reader.getByRole('alert')).toBeVisible();
  await other.close();
});

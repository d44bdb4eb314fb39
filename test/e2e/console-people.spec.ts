import { expect, type Page, test } from '@playwright/test';
import { consoleAt, type StartedConsole, startConsole } from '../support/console-start.ts';
import { checkAccess } from '../support/screens.ts';

let started: StartedConsole;
let page: Page;

test.beforeAll(async () => {
  started = await startConsole();
  const { browser, page: own } = await started.enter('admin', 'Quản trị Mẫu');
  await started.tokenFor('staff', 'Chuyên viên Mẫu');
  page = own;
  await page.goto(consoleAt(browser, '#people'));
});

test.afterAll(() => started?.close());

const row = (name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

test('each sign-in is listed with its last use and can be ended alone', async () => {
  const staff = row('Chuyên viên Mẫu');
  await staff.getByText('Các nơi đăng nhập').focus();
  await page.keyboard.press('Enter');
  await expect(staff.getByRole('listitem')).toHaveCount(1);
  await expect(staff.getByRole('listitem')).toContainText(/đăng nhập \d/);
  expect(await checkAccess(page)).toEqual([]);
  await staff.getByRole('button', { name: /^Kết thúc lần đăng nhập/ }).click();
  await expect(page.getByRole('status').first()).toHaveText('Đã kết thúc một lần đăng nhập của Chuyên viên Mẫu.');
  await expect(staff).toContainText('chưa đăng nhập ở đâu');
});

test('people: a role changed, somebody shut out and let in again', async () => {
  await page.getByRole('combobox', { name: 'Vai trò của Chuyên viên Mẫu' }).selectOption('reviewer');
  await expect(page.getByRole('status').first()).toHaveText('Chuyên viên Mẫu nay có vai trò: thẩm tra viên.');
  await row('Chuyên viên Mẫu').getByRole('button', { name: 'Khoá…' }).click();
  await row('Chuyên viên Mẫu').getByRole('button', { name: 'Khoá thật' }).click();
  await expect(row('Chuyên viên Mẫu')).toContainText('chưa đăng nhập ở đâu');
  await row('Chuyên viên Mẫu').getByRole('button', { name: 'Mở lại' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Đã mở lại cho Chuyên viên Mẫu.');
  await expect(row('Chuyên viên Mẫu').getByRole('button', { name: 'Khoá…' })).toBeEnabled();
});

test('a code is made, shown once and taken back; a group is made and filled', async () => {
  const invites = page.getByRole('region', { name: 'Mời một người' });
  await invites.getByLabel('Tên').fill('Chị Hoa');
  await invites.getByRole('button', { name: 'Tạo mã mời' }).click();
  await expect(invites.locator('code')).toHaveText(/^\w{26}$/);
  await invites.getByRole('button', { name: 'Thu hồi' }).click();
  await expect(invites.getByText('Chị Hoa')).toBeHidden();

  const groups = page.getByRole('region', { name: 'Nhóm' });
  await groups.getByLabel('Tên nhóm').fill('Phòng KGVX');
  await groups.getByRole('button', { name: 'Thêm nhóm' }).click();
  await groups.getByText('Phòng KGVX').click();
  await groups.getByLabel('Chuyên viên Mẫu').click();
  await expect(row('Chuyên viên Mẫu')).toContainText('Phòng KGVX');
  expect(await checkAccess(page)).toEqual([]);
});

test('an admin’s work is kept to a place, whose documents alone can be put right then', async () => {
  const token = await started.tokenFor('admin', 'Quản trị Lạng Sơn');
  await page.reload();
  await page.getByRole('combobox', { name: 'Địa bàn của Quản trị Lạng Sơn' }).selectOption({ label: 'Lạng Sơn' });
  await expect(page.getByRole('status').first()).toHaveText('Quản trị Lạng Sơn nay sửa được văn bản của: Lạng Sơn.');
  await expect(page.getByRole('combobox', { name: 'Địa bàn của Quản trị Lạng Sơn' })).toHaveValue('lang-son');
  expect(await checkAccess(page)).toEqual([]);
  const answer = await fetch(`${started.worker.url}/v1/groups`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Phòng NC' }),
  });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'outsideJurisdiction']);
});

test('the last admin cannot give the role away', async () => {
  await page.getByRole('combobox', { name: 'Vai trò của Chưa đặt tên' }).selectOption('staff');
  await expect(page.getByRole('status').first()).toContainText('Chưa đặt tên');
  await page.getByRole('combobox', { name: 'Địa bàn của Quản trị Mẫu' }).selectOption({ label: 'Cà Mau' });
  await expect(page.getByRole('alert')).toContainText('Đây là quản trị viên cuối cùng');
  await page.getByRole('combobox', { name: 'Vai trò của Quản trị Mẫu' }).selectOption('staff');
  await expect(page.getByRole('alert')).toContainText('Đây là quản trị viên cuối cùng');
  await expect(page.getByRole('combobox', { name: 'Vai trò của Quản trị Mẫu' })).toHaveValue('admin');
});

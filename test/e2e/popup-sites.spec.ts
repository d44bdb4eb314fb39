import { expect, test } from '@playwright/test';
import { reportOf } from '../../extension/report-of.ts';
import { markedTexts } from '../support/browser.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { stated } from '../support/outcomes.ts';
import { checkAccess, LETTER, NOTICE, openScreens, type Screens, STRANGER } from '../support/screens.ts';

test.describe('on a portal', () => {
  let screens: Screens;
  test.beforeAll(async () => {
    screens = await openScreens();
  });
  test.afterAll(() => screens?.close());

  test('signed out: marks are counted as not checked, and signing in is the next step', async () => {
    const letter = await screens.visit(LETTER);
    const popup = await screens.open('popup', LETTER);
    await expect(popup.getByText('Đang đánh dấu 9 dẫn chiếu, chưa tra')).toBeVisible();
    await expect(popup.getByRole('listitem').filter({ hasText: 'Chưa tra' })).toContainText('9');
    await expect(popup.getByRole('button', { name: 'Đăng nhập bằng mã mời' })).toBeVisible();
    expect(await checkAccess(popup)).toEqual([]);
    await popup.close();
    await letter.close();
  });

  test('signed in: counts by status, in words', async () => {
    await screens.connect();
    const letter = await screens.visit(LETTER);
    const popup = await screens.open('popup', LETTER);
    await expect(popup.getByText('Đang đánh dấu 9 dẫn chiếu', { exact: true })).toBeVisible();
    await expect
      .poll(() => popup.getByRole('listitem').allInnerTexts())
      .toEqual([
        'Còn hiệu lực\n2',
        'Chưa rõ hiệu lực\n4',
        'Đã bị thay thế\n1',
        'Có nhiều khả năng\n1',
        'Chưa có trong chỉ mục\n1',
      ]);
    await expect(popup.getByRole('button', { name: '2 điều cần xem 2 chỗ trống' })).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Mở thanh bên' })).toBeVisible();
    expect(await checkAccess(popup)).toEqual([]);
    await popup.close();
    await letter.close();
  });

  test('the switch takes the marks away and brings them back', async () => {
    const letter = await screens.visit(LETTER);
    await expect.poll(async () => (await markedTexts(letter)).length).toBe(9);
    const popup = await screens.open('popup', LETTER);
    await popup.getByRole('switch', { name: 'Chạy trên langson.gov.vn' }).click();
    await expect(popup.getByText(/^Đã tắt từ \d\d\/\d+\. Không đọc, không đánh dấu\.$/)).toBeVisible();
    await expect.poll(() => markedTexts(letter)).toEqual([]);
    expect(await checkAccess(popup)).toEqual([]);
    await popup.getByRole('switch').press('Space');
    await expect.poll(async () => (await markedTexts(letter)).length).toBe(9);
    await popup.close();
    await letter.close();
  });

  test('a page without references says so', async () => {
    const notice = await screens.visit(NOTICE);
    const popup = await screens.open('popup', NOTICE);
    await expect(popup.getByText('Trang này không có dẫn chiếu')).toBeVisible();
    await popup.close();
    await notice.close();
  });

  test('on a page that is no web page a number can still be looked up', async () => {
    const options = await screens.openOptions();
    const popup = await screens.open('popup', options.url());
    await expect(popup.getByText('Không phải trang web')).toBeVisible();
    await expect(popup.getByRole('button', { name: 'Tra số hiệu' })).toBeVisible();
    expect(await checkAccess(popup)).toEqual([]);
    await popup.close();
    await options.close();
  });

  test('offline: of what day the data is, and trying again brings the line back', async () => {
    const letter = await screens.visit(LETTER);
    await expect.poll(async () => (await markedTexts(letter)).length).toBe(9);
    await screens.age('2026-11-18T09:20:00.000Z', ['665/VP-KGVX']);
    screens.server.behave({ kind: 'fails', status: 503 });
    await letter.reload();
    const popup = await screens.open('popup', LETTER);
    await expect(popup.getByText(/Máy chủ gặp lỗi, chưa tra được\. Sẽ tự thử lại sau \d+ giây\./)).toBeVisible();
    await expect(popup.getByRole('listitem').filter({ hasText: 'Chưa tra' })).toContainText('1');
    await expect(popup.getByText(/việc chờ gửi/)).toHaveCount(0);
    const body = reportOf({ citation: stated(), answer: null }, 'missing', null);
    await popup.evaluate((report) => chrome.runtime.sendMessage({ type: 'report/add', body: report }), body);
    await expect(popup.getByText('1 việc chờ gửi, không mất khi đóng trình duyệt')).toBeVisible();
    expect(await checkAccess(popup)).toEqual([]);
    screens.server.behave({ kind: 'answers', outcome: letterOutcome });
    await popup.getByRole('button', { name: 'Thử lại ngay' }).click();
    await expect(popup.getByText('Đã kết nối')).toBeVisible();
    await expect(popup.getByRole('listitem').filter({ hasText: 'Chưa tra' })).toHaveCount(0);
    await popup.close();
    await letter.close();
  });
});

test.describe('on a host that the manifest does not name', () => {
  test('nothing runs, the reason is said, and switching on once needs the toolbar', async () => {
    const screens = await openScreens();
    const page = await screens.visit(STRANGER);
    expect(await markedTexts(page)).toEqual([]);
    const popup = await screens.open('popup', STRANGER);
    await expect(popup.getByText('Không phải trang web')).toBeVisible();
    await screens.close();
  });

  test("the reader's yes makes it run, now and after a reload, until it is removed", async () => {
    const screens = await openScreens({ grant: 'vidu.example' });
    const page = await screens.visit(STRANGER);
    expect(await markedTexts(page)).toEqual([]);
    const popup = await screens.open('popup', STRANGER);
    await expect(popup.getByText('Chưa được phép đọc trang này')).toBeVisible();
    await expect(popup.getByRole('switch', { name: 'Chạy trên vidu.example' })).toHaveAttribute(
      'aria-checked',
      'false',
    );
    expect(await checkAccess(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Bật cho trang này…' }).click();
    await expect.poll(() => markedTexts(page)).toEqual(['Quyết định số 2068/QĐ-UBND']);
    await expect(popup.getByText('Đang đánh dấu 1 dẫn chiếu, chưa tra')).toBeVisible();
    await page.reload();
    await expect.poll(() => markedTexts(page)).toEqual(['Quyết định số 2068/QĐ-UBND']);

    const options = await screens.openOptions();
    await expect(options.getByRole('row', { name: /vidu\.example Bạn cho phép/ })).toBeVisible();
    await options.getByRole('button', { name: 'Gỡ vidu.example' }).click();
    await expect.poll(() => markedTexts(page)).toEqual([]);
    await page.reload();
    await page.waitForLoadState('load');
    expect(await markedTexts(page)).toEqual([]);
    await screens.close();
  });

  test('once is once: marks come, and are gone with the next load', async () => {
    const screens = await openScreens({ grant: 'vidu.example' });
    const page = await screens.visit(STRANGER);
    const popup = await screens.open('popup', STRANGER);
    await popup.getByRole('button', { name: 'Chỉ lần này' }).click();
    await expect.poll(() => markedTexts(page)).toEqual(['Quyết định số 2068/QĐ-UBND']);
    await page.reload();
    await expect(popup.getByText('Chưa được phép đọc trang này')).toBeVisible();
    expect(await markedTexts(page)).toEqual([]);
    await screens.close();
  });
});

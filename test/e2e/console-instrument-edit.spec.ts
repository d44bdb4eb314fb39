import { expect, test } from '@playwright/test';
import type { Instrument } from '../../shared/schema/index.ts';
import { call } from '../support/browser.ts';
import { consoleAt, type StartedConsole, startConsole } from '../support/console-start.ts';
import { decisionText } from '../support/sample-letters.ts';
import { checkAccess } from '../support/screens.ts';

let started: StartedConsole;

test.beforeAll(async () => {
  started = await startConsole();
});

test.afterAll(() => started?.close());

test('"Sửa" in the head leads to the fields from any tab, by keyboard; a second press leaves them', async () => {
  const { worker, admin } = started;
  const text = decisionText('20/QĐ-UBND', '06 tháng 02 năm 2023', 'Quy chế mẫu', ['Điều 1. Ban hành quy chế.']);
  await call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  const key = 'lang-son/ubnd/quyet-dinh/2023/20-qd-ubnd';
  const { id } = await call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${key}`);
  const { browser, page } = await started.enter('admin', 'Quản trị A');
  await page.goto(consoleAt(browser, `#instrument/${id}?tab=history`));
  const edit = page.getByRole('button', { name: 'Sửa', exact: true });
  await edit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Tổng quan' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Chọn trường cần sửa.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sửa Loại' })).toBeFocused();
  await expect(edit).toHaveAttribute('aria-pressed', 'true');
  expect(await checkAccess(page)).toEqual([]);
  for (const name of ['Sửa Số, ký hiệu', 'Sửa Địa phương', 'Sửa Cơ quan', 'Sửa Ngày ban hành', 'Sửa Trích yếu']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('Quy chế đã sửa');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Đọc lại bản gốc.');
  await page.getByRole('button', { name: 'Lưu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Sửa Trích yếu' })).toBeFocused();
  expect((await call<Instrument>(worker.url, admin, 'GET', `/v1/instruments/${id}`)).title).toBe('Quy chế đã sửa');
  await edit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Chọn trường cần sửa.')).toHaveCount(0);
});

test('who may not edit has no "Sửa"', async () => {
  const { browser, page } = await started.enter('reviewer', 'Thẩm tra A');
  const { items } = await call<{ items: { instrument: Instrument }[] }>(
    started.worker.url,
    started.admin,
    'GET',
    '/v1/search?q=20/Q%C4%90-UBND',
  );
  await page.goto(consoleAt(browser, `#instrument/${items[0]!.instrument.id}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('20/QĐ-UBND');
  await expect(page.getByRole('button', { name: 'Sửa', exact: true })).toHaveCount(0);
});

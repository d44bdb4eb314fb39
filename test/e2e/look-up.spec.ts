import { expect, type Page, test } from '@playwright/test';
import { checkAccess, LETTER, NOTICE, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens();
  await screens.connect();
});
test.afterAll(() => screens?.close());

const field = (panel: Page) => panel.getByRole('textbox', { name: 'Số hiệu hoặc đoạn văn' });

test('the empty panel takes a symbol typed by hand, and answers it with the row of a page', async () => {
  const notice = await screens.visit(NOTICE);
  const panel = await screens.open('sidepanel', NOTICE);
  await panel.setViewportSize({ width: 384, height: 860 });
  await panel.getByRole('button', { name: 'Tra một số hiệu' }).click();
  await expect(field(panel)).toBeFocused();
  await panel.keyboard.type('Kế hoạch số 233/KH-UBND ngày 20/12/2023 của UBND tỉnh Lạng Sơn');
  await panel.keyboard.press('Enter');
  const row = panel.locator('.row');
  await expect(row).toContainText('233/KH-UBND');
  await expect(row).toContainText('Còn hiệu lực');
  await expect(row).not.toContainText('chỗ');
  expect(await checkAccess(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('heading', { name: 'Trang này không có dẫn chiếu' })).toBeVisible();
  await panel.close();
  await notice.close();
});

test('a selection is looked through for its references, and only they are sent', async () => {
  const letter = await screens.visit(LETTER);
  const panel = await screens.open('sidepanel', LETTER);
  const tab = Number(new URL(panel.url()).searchParams.get('tab'));
  await screens.speak('en');
  await screens.background.evaluate((asked) => chrome.storage.session.set({ lookUp: asked }), {
    tab,
    text: 'Bà Trần Thị Bí Mật nêu Quyết định số 2068/QĐ-UBND và Kế hoạch số 175/KH-UBND năm 2022.',
  });
  await expect(panel.locator('.row')).toHaveCount(2);
  await expect(panel.getByRole('status').filter({ hasText: '2 references' })).toBeVisible();
  expect(JSON.stringify(screens.server.received)).not.toContain('Bí Mật');
  expect(await checkAccess(panel)).toEqual([]);
  await screens.speak('vi');
  await panel.close();
  await letter.close();
});

test('words without a reference are answered with an example, and nothing is asked', async () => {
  const notice = await screens.visit(NOTICE);
  const panel = await screens.open('sidepanel', NOTICE);
  await panel.getByRole('button', { name: 'Tra một số hiệu' }).click();
  const before = screens.server.received.length;
  await field(panel).fill('không có gì ở đây');
  await panel.getByRole('button', { name: 'Tra', exact: true }).click();
  await expect(panel.getByText(/^Không nhận ra dẫn chiếu nào\./)).toBeVisible();
  expect(screens.server.received).toHaveLength(before);
  await panel.close();
  await notice.close();
});

test('the popup leads to the field', async () => {
  const letter = await screens.visit(LETTER);
  const popup = await screens.open('popup', LETTER);
  await popup.getByRole('button', { name: 'Tra số hiệu' }).click();
  const tab = Number(new URL(popup.url()).searchParams.get('tab'));
  await expect
    .poll(() => screens.background.evaluate(() => chrome.storage.session.get('lookUp')))
    .toEqual({ lookUp: { tab, text: '' } });
  await letter.close();
});

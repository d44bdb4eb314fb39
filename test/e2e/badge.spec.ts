import { expect, test } from '@playwright/test';
import { LETTER, NOTICE, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens();
  await screens.connect();
});
test.afterAll(() => screens?.close());

const badge = (pattern: string) =>
  screens.background.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    return chrome.action.getBadgeText({ tabId: tab?.id as number });
  }, pattern);

test('each tab has the count of what is to be looked at on its page; another page in it begins anew', async () => {
  const letter = await screens.visit(LETTER);
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('2');
  const notice = await screens.visit(NOTICE);
  await expect.poll(() => badge('http://thanhhoa.gov.vn/*')).toBe('');
  expect(await badge('http://langson.gov.vn/*')).toBe('2');
  await notice.close();

  await letter.goto(NOTICE);
  await expect.poll(() => badge('http://thanhhoa.gov.vn/*')).toBe('');
  await letter.goBack();
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('2');
  await letter.close();
});

test('a page switched off while it is open has no count', async () => {
  const letter = await screens.visit(LETTER);
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('2');
  const popup = await screens.open('popup', LETTER);
  await popup.getByRole('switch', { name: 'Chạy trên langson.gov.vn' }).click();
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('');
  await popup.getByRole('switch').click();
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('2');
  await popup.close();
  await letter.close();
});

test('a page that shows another text without a load has the count of that', async () => {
  const letter = await screens.visit(LETTER);
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('2');
  await letter.evaluate(() => {
    history.pushState({}, '', '/van-ban/khac');
    const empty = document.createElement('p');
    empty.textContent = 'Trang này chỉ có chữ.';
    document.body.replaceChildren(empty);
  });
  await expect.poll(() => badge('http://langson.gov.vn/*')).toBe('');
  await letter.close();
});

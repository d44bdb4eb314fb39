import { expect, type Page, test } from '@playwright/test';
import { markedTexts } from '../support/browser.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { checkAccess, LETTER, NOTICE, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
let letter: Page;
let panel: Page;

test.beforeAll(async () => {
  screens = await openScreens();
  await screens.connect();
});
test.afterAll(() => screens?.close());
test.beforeEach(async () => {
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
  letter = await screens.visit(LETTER);
  await expect.poll(async () => (await markedTexts(letter)).length).toBeGreaterThanOrEqual(9);
  panel = await screens.open('sidepanel', LETTER);
  await panel.setViewportSize({ width: 384, height: 860 });
});
test.afterEach(async () => {
  await panel.close();
  await letter.close();
});

const rows = () => panel.locator('.row');
const names = () => panel.locator('.row .row-name > :first-child').allInnerTexts();

test('every reference of the page stands in reading order, places of one act together', async () => {
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Dự thảo /VP-KGVX · Lạng Sơn');
  await expect(panel.getByRole('tab', { name: 'Dẫn chiếu 9' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.getByRole('heading', { name: '6 văn bản, theo thứ tự đọc' })).toBeVisible();
  expect(await names()).toEqual([
    'Công văn 940/STTTT-CĐS',
    'Quyết định 25/2022/QĐ-UBND',
    'Kế hoạch 233/KH-UBND',
    'Quyết định 2068/QĐ-UBND',
    'Kế hoạch 175/KH-UBND',
    'Công văn 665/VP-KGVX',
  ]);
  await expect(rows().nth(0)).toContainText('3 chỗ');
  await expect(rows().nth(1)).toContainText('Đã bị thay thế');
  await expect(rows().nth(1)).toContainText('→ 00/2025/QĐ-UBND từ 01/3/2025');
  await expect(rows().nth(3)).toContainText('12/12/2023 · biết qua 1 viện dẫn');
  await expect(rows().nth(4)).toContainText('Chỉ mục có 48 trong khoảng 175 kế hoạch năm 2022');
  expect(await checkAccess(panel)).toEqual([]);
});

test('ungrouped, each place has its row', async () => {
  await panel.getByRole('combobox', { name: 'Cách xếp' }).selectOption('single');
  await expect(rows()).toHaveCount(9);
  await expect(panel.getByRole('heading', { name: '9 chỗ, theo thứ tự đọc' })).toBeVisible();
});

test('filters count places, and leave only theirs', async () => {
  const pills = panel.getByRole('group', { name: 'Lọc theo tình trạng' }).getByRole('button');
  await expect
    .poll(() => pills.allInnerTexts())
    .toEqual(['Tất cả 9', 'Còn hiệu lực 2', 'Chưa rõ 4', 'Đã hết 1', 'Nhiều khả năng 1', 'Ngoài chỉ mục 1']);
  await pills.filter({ hasText: 'Đã hết' }).click();
  expect(await names()).toEqual(['Quyết định 25/2022/QĐ-UBND']);
});

test('a chosen row tells what the card tells', async () => {
  await panel.getByRole('button', { name: /2068\/QĐ-UBND/ }).click();
  const row = rows().nth(3);
  await expect(row).toContainText('UBND tỉnh Lạng Sơn');
  await expect(row).toContainText('Chưa có toàn văn nên chưa biết ngày hiệu lực.');
  await expect(row).toContainText('Biết qua 1 viện dẫn');
  await expect(row).toContainText('thì Sở được bố trí kinh phí.');
  await expect(row).toContainText('Văn phòng UBND tỉnh Lạng Sơn · dự thảo 5/2024');
  await expect(row).toContainText('Nhận ra nhờ: số, loại, cơ quan, ngày.');
  expect(await checkAccess(panel)).toEqual([]);
});

test('a row that is chosen comes into view with all it tells', async () => {
  await panel.setViewportSize({ width: 384, height: 640 });
  await panel.getByRole('button', { name: /2068\/QĐ-UBND/ }).click();
  const row = rows().nth(3);
  await expect(row).toContainText('Nhận ra nhờ');
  const isWhole = await row.evaluate((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    const list = each.closest('.sheet')!.getBoundingClientRect();
    return top >= list.top - 1 && bottom <= list.bottom + 1;
  });
  expect(isWhole).toBe(true);
});

test('the panel is heard in its order: page and line, tabs, filters, rows, what is known of the chosen one', async () => {
  await panel.getByRole('button', { name: /2068\/QĐ-UBND/ }).click();
  await expect(panel.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Dự thảo /VP-KGVX · Lạng Sơn" [level=1]
      - text: Đã kết nối
      - tablist "Các thẻ của thanh bên":
        - tab "Dẫn chiếu 9" [selected]
        - tab "Phát hiện 2"
        - tab "Ghi chú 0"
        - tab "Trang này"
      - tabpanel "Dẫn chiếu 9":
        - group "Lọc theo tình trạng":
          - button "Tất cả 9" [pressed]
          - button "Còn hiệu lực 2"
        - heading "6 văn bản, theo thứ tự đọc" [level=2]
        - combobox "Cách xếp"
        - list:
          - listitem:
            - button /Công văn 940\\/STTTT-CĐS 3 chỗ .* Chưa rõ hiệu lực/
          - listitem:
            - button /Quyết định 25\\/2022\\/QĐ-UBND 1 chỗ .* Đã bị thay thế → 00\\/2025\\/QĐ-UBND từ 01\\/3\\/2025/
          - listitem:
            - button /Kế hoạch 233\\/KH-UBND 2 chỗ .* Còn hiệu lực/
          - listitem:
            - button /Quyết định 2068\\/QĐ-UBND 1 chỗ .* Chưa rõ hiệu lực/
            - paragraph: UBND tỉnh Lạng Sơn · theo lời viện dẫn
            - paragraph: Chưa rõ hiệu lực
            - paragraph: Chưa có toàn văn nên chưa biết ngày hiệu lực.
            - heading "Biết qua 1 viện dẫn" [level=3]
            - figure "Văn phòng UBND tỉnh Lạng Sơn · dự thảo 5/2024"
            - paragraph: "Nhận ra nhờ: số, loại, cơ quan, ngày."
            - paragraph:
              - button "Tới chỗ đó"
              - button "Chép"
      - button "Phím tắt và nét gạch"
      - status
  `);
  await panel.keyboard.press('2');
  await expect(panel.getByRole('tabpanel')).toMatchAriaSnapshot(`
    - tabpanel "Phát hiện 2":
      - group "Lọc phát hiện":
        - button "Tất cả 3" [pressed]
        - button "Chép báo cáo"
      - heading "Cần xem" [level=2]
      - list:
        - listitem:
          - 'heading "Chỗ trống: số văn bản" [level=3]'
          - paragraph: Dự thảo chưa có số.
          - paragraph:
            - text: "Số:"
            - mark: trống
            - text: /VP-KGVX
          - paragraph:
            - 'button "Tới chỗ đó: Chỗ trống: số văn bản"'
  `);
});

test('all acts a reference may mean are shown alike, and none is chosen', async () => {
  await panel.getByRole('button', { name: /665\/VP-KGVX/ }).click();
  const row = rows().nth(5);
  await expect(row).toContainText('Có 2 khả năng, chưa chọn');
  await expect(row.getByRole('listitem')).toHaveCount(2);
  expect(await checkAccess(panel)).toEqual([]);
});

test('the own province is set in the panel, and the page is asked about again with it', async () => {
  await panel.getByRole('button', { name: /665\/VP-KGVX/ }).click();
  const asked = () => screens.server.received.filter(({ call }) => call === 'POST /v1/resolve');
  const before = asked().length;
  await panel.getByRole('combobox', { name: 'Địa phương của tôi' }).selectOption('lang-son');
  await expect.poll(() => asked().slice(before).at(-1)?.body).toMatchObject({ context: { home: 'lang-son' } });
  await screens.background.evaluate(() => chrome.storage.local.set({ home: null }));
});

test('what the index lacks is asked for once from its row, and is said to be sent once it is', async () => {
  screens.server.refuse('POST /v1/reports', 503, 'unavailable');
  await panel.getByRole('button', { name: /175\/KH-UBND/ }).click();
  const row = rows().nth(4);
  const request = row.getByRole('button', { name: 'Báo còn thiếu' });
  await request.focus();
  await panel.keyboard.press('Enter');
  await expect(row.getByRole('status')).toHaveText('Lời báo đang chờ gửi, không mất khi đóng trình duyệt.');
  await expect(request).toBeFocused();
  expect(await checkAccess(panel)).toEqual([]);
  screens.server.refuse(null);
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'line/retry' }));
  await expect(row.getByRole('status')).toHaveText('Đã gửi lời báo cho người quản trị.');
  await panel.getByRole('button', { name: /2068\/QĐ-UBND/ }).click();
  await expect(request).toHaveCount(0);
  await panel.getByRole('button', { name: /175\/KH-UBND/ }).click();
  await expect(row.getByRole('status')).toHaveText('Đã gửi lời báo cho người quản trị.');
  await request.click({ force: true });
  const bodies = screens.server.received.filter(({ call }) => call === 'POST /v1/reports').map(({ body }) => body);
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
  expect(bodies[0]).toMatchObject({ kind: 'missing', scope: 'lang-son', shown: null });
});

test('under 400 % zoom head, list and foot scroll as one, and the keys still lead through the list', async () => {
  await panel.setViewportSize({ width: 320, height: 256 });
  const hidden = () => panel.locator('.sheet').evaluate((sheet) => sheet.scrollHeight - sheet.clientHeight);
  expect(await hidden()).toBe(0);
  await expect(rows()).toHaveCount(6);
  for (let row = 0; row < 5; row++) await panel.keyboard.press('ArrowDown');
  await expect(rows().nth(4).locator('.row-main')).toBeFocused();
  await expect(rows().nth(4).locator('.row-main')).toBeInViewport({ ratio: 0.9 });
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await panel.setViewportSize({ width: 384, height: 860 });
});

test('the keyboard alone: choose, go there, copy, search, help, tabs', async () => {
  await screens.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await letter.setViewportSize({ width: 800, height: 300 });
  await panel.bringToFront();
  await expect(rows()).toHaveCount(6);
  for (let row = 0; row < 4; row++) await panel.keyboard.press('ArrowDown');
  await expect(rows().nth(3)).toHaveAttribute('aria-current', 'true');
  await expect(rows().nth(3).locator('.row-main')).toBeFocused();

  const before = await letter.evaluate(() => scrollY);
  await panel.keyboard.press('Enter');
  await expect.poll(() => letter.evaluate(() => scrollY)).toBeGreaterThan(before);

  await panel.keyboard.press('c');
  await expect(panel.getByText(/^Đã chép: Quyết định số 2068\/QĐ-UBND ngày 12 tháng 12 năm 2023/)).toBeAttached();
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toContain(
    'của UBND tỉnh Lạng Sơn về việc giao chỉ tiêu',
  );

  await panel.keyboard.press('/');
  await panel.keyboard.type('ke hoach 233');
  await expect(rows()).toHaveCount(1);
  await panel.keyboard.press('Escape');
  await expect(rows()).toHaveCount(6);
  await expect(rows().nth(3).locator('.row-main')).toBeFocused();

  await panel.keyboard.press('?');
  await expect(panel.getByRole('dialog', { name: 'Nét gạch nói gì' })).toBeVisible();
  expect(await checkAccess(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('dialog')).toHaveCount(0);
  await expect(rows().nth(3).locator('.row-main')).toBeFocused();

  await panel.keyboard.press('f');
  await expect(panel.getByRole('button', { name: 'Tất cả 9' })).toBeFocused();
  await panel.keyboard.press('4');
  await expect(panel.getByRole('tab', { name: 'Trang này' })).toHaveAttribute('aria-selected', 'true');
  await expect(panel.locator('.panel-foot')).toHaveText('1–4 đổi thẻ?');
  await panel.evaluate(() => navigator.clipboard.writeText('trước'));
  await panel.keyboard.press('c');
  await panel.keyboard.press('1');
  await expect(rows()).toHaveCount(6);
  expect(await panel.evaluate(() => navigator.clipboard.readText())).toBe('trước');
});

test('going to an act of three places goes to each in turn', async () => {
  const row = rows().nth(0);
  const main = row.getByRole('button', { name: /940\/STTTT-CĐS/ });
  await main.click();
  await expect(row.getByRole('button', { name: 'Tới chỗ kế tiếp (2/3)' })).toBeVisible();
  await main.click();
  await expect(row.getByRole('button', { name: 'Tới chỗ kế tiếp (3/3)' })).toBeVisible();
  await main.click();
  await expect(row.getByRole('button', { name: 'Tới chỗ kế tiếp (1/3)' })).toBeVisible();
});

test('findings: what differs from the index, and the blanks of the draft, each with a way to its place', async () => {
  await screens.age('2026-11-18T09:20:00.000Z', ['2068']);
  screens.server.behave({
    kind: 'answers',
    outcome: (citation) => {
      const outcome = letterOutcome(citation);
      if (outcome.kind === 'found' && citation.symbol === '2068/QĐ-UBND') outcome.instrument.issuedOn = '2023-11-12';
      return outcome;
    },
  });
  await letter.reload();
  await expect(panel.getByRole('tab', { name: 'Phát hiện 3' })).toBeVisible();
  await expect(rows().nth(3)).toContainText('Trang 12/12/2023 · chỉ mục 12/11/2023');
  await panel.getByRole('button', { name: 'Cần xem 1' }).click();
  expect(await names()).toEqual(['Quyết định 2068/QĐ-UBND']);

  await panel.getByRole('tab', { name: 'Phát hiện 3' }).click();
  await expect
    .poll(() => panel.getByRole('heading', { level: 3 }).allInnerTexts())
    .toEqual([
      'Ngày khác với chỉ mục · 2068/QĐ-UBND',
      'Chỗ trống: số văn bản',
      'Chỗ trống: ngày ban hành',
      'Đã bị thay thế · 25/2022/QĐ-UBND',
    ]);
  expect(await checkAccess(panel)).toEqual([]);
  await expect
    .poll(() =>
      screens.background.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'http://langson.gov.vn/*' });
        return chrome.action.getBadgeText({ tabId: tab?.id as number });
      }),
    )
    .toBe('3');

  await letter.setViewportSize({ width: 800, height: 300 });
  const before = await letter.evaluate(() => scrollY);
  await panel.getByRole('button', { name: 'Tới chỗ đó' }).first().click();
  await expect.poll(() => letter.evaluate(() => scrollY)).toBeGreaterThan(before);
  await screens.age('2026-11-18T09:20:00.000Z', ['2068']);
});

test('the page speaks for itself: blanks are said to be blank', async () => {
  await panel.getByRole('tab', { name: 'Trang này' }).click();
  const sheet = panel.getByRole('tabpanel', { name: 'Trang này' });
  await expect(sheet).toContainText('Công văn');
  await expect(sheet).toContainText('trống /VP-KGVX');
  await expect(sheet).toContainText('Lạng Sơn, ngày trống tháng 5 năm 2024');
  await expect(sheet).toContainText('Kính gửi');
  await expect(sheet).toContainText('Hoàng Xuân Đông');
  expect(await checkAccess(panel)).toEqual([]);
});

test('a page without references says how much was read and where to go', async () => {
  const notice = await screens.visit(NOTICE);
  const other = await screens.open('sidepanel', NOTICE);
  await expect(other.getByRole('heading', { name: 'Trang này không có dẫn chiếu' })).toBeVisible();
  await expect(other.getByText(/^Đã đọc hết \d\.\d{3} ký tự\. .*bôi đen rồi chọn “Tra đoạn này”\.$/)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Tra một số hiệu' })).toBeVisible();
  expect(await checkAccess(other)).toEqual([]);
  await other.getByRole('button', { name: 'Xem thẻ Trang này' }).click();
  await expect(other.getByRole('tabpanel', { name: 'Trang này' })).toBeVisible();
  await other.close();
  await notice.close();
});

test('new text on the page is in the list without being asked for', async () => {
  await expect(rows()).toHaveCount(6);
  await letter.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = 'Theo Quyết định số 77/QĐ-UBND ngày 05/3/2024 của UBND tỉnh.';
    document.body.appendChild(more);
  });
  await expect(rows()).toHaveCount(7);
  await expect(panel.getByRole('tab', { name: 'Dẫn chiếu 10' })).toBeVisible();
});

test('a dead server: old answers with their day, the rest not checked, and a way to try again', async () => {
  await screens.age('2026-11-18T09:20:00.000Z', ['665/VP-KGVX', '175/KH-UBND']);
  screens.server.behave({ kind: 'fails', status: 503 });
  await letter.reload();
  await expect(panel.locator('.banner')).toContainText(
    'Máy chủ gặp lỗi, chưa tra được. Đang dùng dữ liệu ngày 18/11/2026. Tự thử lại sau',
  );
  await expect(rows().nth(2)).toContainText('dữ liệu 18/11');
  await expect(rows().nth(4)).toContainText('Chưa tra');
  expect(await checkAccess(panel)).toEqual([]);
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
  await panel.getByRole('button', { name: 'Thử ngay' }).click();
  await expect(panel.locator('.banner')).toHaveCount(0);
  await expect(rows().nth(4)).toContainText('Chưa có trong chỉ mục');
});

test('without help the line comes back by itself when the server does', async () => {
  await screens.age('2026-11-18T09:20:00.000Z');
  screens.server.behave({ kind: 'fails', status: 503 });
  await letter.reload();
  await expect(panel.locator('.banner')).toBeVisible();
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
  await expect(panel.locator('.banner')).toHaveCount(0, { timeout: 30_000 });
  await expect(rows().nth(2)).toContainText('có toàn văn');
});

test('the line comes back for a page too when something else was answered', async () => {
  await screens.age('2026-11-18T09:20:00.000Z');
  screens.server.behave({ kind: 'fails', status: 503 });
  await letter.reload();
  await expect(panel.locator('.banner')).toBeVisible();
  await expect(rows().nth(2)).toContainText('dữ liệu 18/11');
  screens.server.behave({ kind: 'answers', outcome: letterOutcome });
  await screens.background.evaluate(() => chrome.storage.session.remove('trouble'));
  await expect(rows().nth(2)).toContainText('có toàn văn');
});

test('hostile text of an index is shown as text', async () => {
  await screens.age('2026-11-18T09:20:00.000Z', ['2068']);
  screens.server.behave({
    kind: 'answers',
    outcome: (citation) => {
      const outcome = letterOutcome(citation);
      if (outcome.kind === 'found')
        outcome.instrument.title = '<img src=x onerror="document.title=`hacked`">\u202Exe.exe';
      return outcome;
    },
  });
  await letter.reload();
  await expect(rows().nth(3)).toContainText('<img src=x');
  await expect(rows().nth(3)).toContainText('[U+202E]xe.exe');
  expect(await panel.locator('.row img').count()).toBe(0);
  expect(await panel.title()).toBe('Dẫn Chiếu: thanh bên');
});

test('a page switched off and a page signed out of each name the next step', async () => {
  await screens.background.evaluate(() =>
    chrome.storage.local.set({
      sites: { 'langson.gov.vn': { enabled: false, since: '2026-11-18T02:00:00.000Z', granted: false } },
    }),
  );
  await expect(panel.getByRole('heading', { name: 'Chưa chạy trên trang này' })).toBeVisible();
  expect(await checkAccess(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Bật cho trang này' }).click();
  await expect(rows()).toHaveCount(6);

  const options = await screens.openOptions();
  await options.getByRole('button', { name: 'Đăng xuất' }).click();
  await options.close();
  await expect(panel.getByRole('heading', { name: '9 dẫn chiếu, chưa tra' })).toBeVisible();
  await expect(rows().nth(0)).toContainText('Chưa tra');
  expect(await checkAccess(panel)).toEqual([]);
  await screens.connect();
  await expect(rows().nth(0)).toContainText('Chưa rõ hiệu lực');
});

for (const width of [320, 480]) {
  test(`nothing is cut off at ${width} pixels, in English too`, async () => {
    await screens.speak('en');
    await panel.setViewportSize({ width, height: 700 });
    await panel.getByRole('button', { name: /2068\/QĐ-UBND/ }).click();
    const overflow = await panel.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(rows().nth(3)).toContainText('Known through 1 citation');
    expect(await checkAccess(panel)).toEqual([]);
    await screens.speak('vi');
  });
}

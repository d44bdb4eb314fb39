import { expect, type Page, test } from '@playwright/test';
import { markedTexts } from '../support/browser.ts';
import { CHOICES, myNotes, noteOf, pageNotes, sampleNotes } from '../support/note-samples.ts';
import { checkAccess, LETTER, openScreens, type Screens } from '../support/screens.ts';
import { askedOf, type NotesScript, rescript, script, scriptNotes } from '../support/scripted-notes.ts';

let screens: Screens;
let letter: Page;
let panel: Page;

test.beforeAll(async () => {
  screens = await openScreens();
  await screens.connect();
  await scriptNotes(screens.context, script());
  letter = await screens.visit(LETTER);
  await expect.poll(async () => (await markedTexts(letter)).length).toBeGreaterThanOrEqual(9);
});
test.afterAll(() => screens?.close());
test.beforeEach(async () => {
  await screens.background.evaluate(() => chrome.storage.local.remove('noteForms'));
  panel = await openPanel();
});
test.afterEach(() => panel.close());

async function openPanel(): Promise<Page> {
  const page = await screens.open('sidepanel', LETTER);
  await page.setViewportSize({ width: 384, height: 860 });
  await page.locator('#tab-notes').click();
  return page;
}

const threads = () => panel.locator('.note-thread');
const thread = (words: string) => threads().filter({ hasText: words });
const tell = (over: Partial<NotesScript>) => rescript(panel, script(over));
const target = sampleNotes()[0]!.annotation.target;
const draft = { target, words: 'được bố trí kinh phí' };

test('notes stand in document order with their state, kinds, day and replies', async () => {
  await expect(panel.getByRole('tab', { name: 'Ghi chú 7 Cho bạn: 3' })).toHaveAttribute('aria-selected', 'true');
  await expect(threads()).toHaveCount(7);
  const first = threads().first();
  await expect(first).toContainText('Đã trả lời');
  await expect(first).toContainText('số liệu');
  await expect(first).toContainText('hạn 24/11/2099');
  await expect(first).toContainText('giao Chuyên viên B');
  await expect(first.getByRole('list', { name: 'Câu trả lời' })).toContainText('Mức 10 tỷ đồng gồm cả cấp huyện.');
  await expect(first.getByRole('button', { name: 'đã sửa, xem lịch sử' })).toBeVisible();
  await expect(threads().nth(1)).toContainText('chờ gửi: không tới được máy chủ');
  await expect(threads().nth(2)).toContainText('quá');
  await expect(panel.getByText('Đã lưu', { exact: true })).toHaveCount(0);
  expect(await checkAccess(panel)).toEqual([]);
});

test('filters count threads and leave only theirs', async () => {
  const pills = panel.getByRole('group', { name: 'Lọc ghi chú' }).getByRole('button');
  await expect
    .poll(() => pills.allInnerTexts())
    .toEqual(['Tất cả 7', 'Chưa trả lời 4', 'Giao cho tôi 2', 'Quá hạn 1', 'Mất chỗ 1', 'Chờ gửi 3']);
  await pills.filter({ hasText: 'Mất chỗ' }).click();
  await expect(threads()).toHaveCount(1);
  await expect(threads()).toContainText('nội dung đã bị bỏ ở bản này');
  await expect(threads()).toContainText('Đoạn này không còn trên trang.');
});

test('a note that lost its place is put on what is selected', async () => {
  const orphan = thread('nội dung đã bị bỏ');
  await orphan.getByRole('button', { name: 'Đặt lại…' }).click();
  await orphan.getByRole('button', { name: 'Đặt vào đoạn đang bôi đen' }).click();
  await expect(panel.getByText('Trên trang chưa có đoạn nào được bôi đen.')).toBeAttached();
  await tell({ answers: { 'notes/replace': noteOf({}) } });
  await orphan.getByRole('button', { name: 'Đặt vào đoạn đang bôi đen' }).click();
  await expect(panel.getByText('Đã đặt lại ghi chú.')).toBeAttached();
});

test('the keyboard alone: choose, go there, filter, begin, save', async () => {
  await tell({ answers: { 'notes/goTo': true, 'notes/draft': draft, 'notes/save': sampleNotes()[2] } });
  await panel.keyboard.press('ArrowDown');
  await expect(threads().first()).toHaveAttribute('aria-current', 'true');
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  await expect(threads().nth(2).locator('.note-place')).toBeFocused();
  await panel.keyboard.press('Enter');
  await expect
    .poll(async () => (await askedOf(panel, 'notes/goTo')).map(({ id }) => id))
    .toEqual([sampleNotes()[3]!.id]);
  await panel.keyboard.press('f');
  await expect(panel.getByRole('button', { name: 'Tất cả 7' })).toBeFocused();
  await panel.keyboard.press('4');
  await expect(panel.getByRole('tab', { name: 'Trang này' })).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('n');
  await expect(panel.getByRole('textbox', { name: 'Nội dung' })).toBeFocused();
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('1');
  await panel.keyboard.press('3');
  await expect(threads()).toHaveCount(7);
  await panel.keyboard.press('n');
  await expect(panel.getByRole('textbox', { name: 'Nội dung' })).toBeFocused();
  await panel.keyboard.type('Trùng với khoản đã bố trí.');
  await panel.keyboard.press('Control+Enter');
  await expect(threads()).toHaveCount(7);
  const [saved] = await askedOf(panel, 'notes/save');
  expect(saved).toMatchObject({
    base: null,
    request: {
      visibility: 'group',
      group: 'g_kgvx',
      workflow: 'open',
      body: [{ value: 'Trùng với khoản đã bố trí.' }],
    },
  });
  await expect(panel.getByText('Đã giữ trên máy này, chờ gửi')).toBeAttached();
});

test('the editor: kinds, whom it is for, when, who may read it, how it will look', async () => {
  await tell({ answers: { 'notes/draft': draft, 'notes/save': sampleNotes()[0] } });
  await panel.getByRole('button', { name: 'Ghi chú mới' }).click();
  await expect(panel.getByRole('form', { name: 'Ghi chú mới' })).toContainText('được bố trí kinh phí');
  await panel.getByRole('textbox', { name: 'Nội dung' }).fill('Theo Quyết định số **2068/QĐ-UBND**');
  await expect(panel.getByText('35 trên 4.000 ký tự')).toBeAttached();
  await panel.getByRole('button', { name: 'số liệu' }).click();
  await panel.getByRole('combobox', { name: 'Giao cho' }).selectOption('Chuyên viên C');
  await panel.getByLabel('Hạn').fill('2026-11-24');
  await panel.getByRole('radio', { name: 'Chỉ tôi' }).check();
  expect(await checkAccess(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Xem thử' }).click();
  await expect(panel.locator('.note-preview strong')).toHaveText('2068/QĐ-UBND');
  await expect(panel.getByRole('button', { name: 'Tra 2068/QĐ-UBND' })).toBeVisible();
  await panel.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await expect(panel.getByText('Đã lưu', { exact: true })).toBeAttached();
  expect((await askedOf(panel, 'notes/save'))[0]).toMatchObject({
    request: {
      visibility: 'me',
      assignee: 'p_c',
      due: '2026-11-24',
      body: [{ purpose: 'commenting' }, { value: 'so-lieu', purpose: 'tagging' }],
    },
  });
});

test('what is being written survives the panel, and a save that could not be kept', async () => {
  await tell({ answers: { 'notes/draft': draft, 'notes/save': null } });
  await panel.getByRole('button', { name: 'Ghi chú mới' }).click();
  await panel.getByRole('textbox', { name: 'Nội dung' }).fill('Chưa viết xong');
  await panel.keyboard.press('Control+Enter');
  await expect(panel.getByRole('alert')).toContainText('Lời bạn viết vẫn ở đây.');
  await panel.close();
  panel = await openPanel();
  await panel.getByRole('button', { name: 'Viết tiếp' }).click();
  await expect(panel.getByRole('textbox', { name: 'Nội dung' })).toHaveValue('Chưa viết xong');
  await panel.keyboard.press('Escape');
  await expect(panel.getByRole('region', { name: 'Đang soạn' })).toContainText('Chưa viết xong');
  await panel.getByRole('button', { name: 'Bỏ bản đang soạn: Chưa viết xong' }).click();
  await expect(panel.getByRole('region', { name: 'Đang soạn' })).toHaveCount(0);
});

test('an @ offers names, marks aside, and Enter takes one', async () => {
  await tell({ answers: { 'notes/draft': draft } });
  await panel.getByRole('button', { name: 'Ghi chú mới' }).click();
  await panel.getByRole('textbox', { name: 'Nội dung' }).pressSequentially('Nhờ @chuyen');
  await expect(panel.getByRole('listbox', { name: 'Người để nhắc tên' }).getByRole('option')).toHaveCount(2);
  expect(await checkAccess(panel)).toEqual([]);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('xem');
  await expect(panel.getByRole('textbox', { name: 'Nội dung' })).toHaveValue('Nhờ @Chuyên viên C xem');
});

test('a reply answers the note', async () => {
  await tell({ answers: { 'notes/save': sampleNotes()[1] } });
  const late = thread('Cần ý kiến của Sở Tài chính');
  await late.locator('.note-place').click();
  await late.getByRole('button', { name: 'Trả lời' }).click();
  await expect(panel.getByRole('checkbox', { name: 'Đánh dấu ghi chú là đã trả lời' })).toBeChecked();
  await panel.getByRole('textbox', { name: 'Nội dung' }).fill('Đã gửi công văn xin ý kiến.');
  await panel.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect.poll(async () => (await askedOf(panel, 'notes/save')).length).toBe(2);
  const [reply, root] = await askedOf(panel, 'notes/save');
  expect(reply).toMatchObject({ base: null, request: { motivation: 'replying', target: sampleNotes()[3]!.id } });
  expect(root).toMatchObject({ id: sampleNotes()[3]!.id, base: 1, request: { workflow: 'answered' } });
});

test('only what a reader may do is offered', async () => {
  const late = thread('Cần ý kiến của Sở Tài chính');
  await late.locator('.note-place').click();
  await late.getByRole('button', { name: 'Việc khác' }).click();
  await expect(late.locator('.note-others')).toHaveText('Đánh dấu đã trả lờiGiao, đặt hạn');
  await late.getByRole('button', { name: 'Giao, đặt hạn' }).click();
  await expect(panel.getByRole('form', { name: 'Giao ghi chú' })).toBeVisible();
  await expect(panel.getByRole('textbox', { name: 'Nội dung' })).toHaveCount(0);
  await expect(panel.getByRole('combobox', { name: 'Giao cho' })).toBeFocused();
});

test('closing, reopening and deleting with a way back', async () => {
  await tell({
    answers: { 'notes/save': sampleNotes()[0], 'notes/delete': sampleNotes()[0], 'notes/restore': sampleNotes()[0] },
  });
  const first = threads().first();
  await first.locator('.note-place').click();
  await first.getByRole('button', { name: 'Đóng' }).click();
  await expect
    .poll(async () => (await askedOf(panel, 'notes/save'))[0])
    .toMatchObject({ base: 2, request: { workflow: 'closed', assignee: sampleNotes()[0]!.annotation.assignee } });
  await first.getByRole('button', { name: 'Việc khác' }).click();
  await first.locator('.note-others').getByRole('button', { name: 'Xoá' }).click();
  await expect(panel.getByRole('status').filter({ hasText: 'Đã xoá ghi chú.' })).toBeVisible();
  expect(await checkAccess(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Hoàn tác' }).click();
  expect(await askedOf(panel, 'notes/restore')).toHaveLength(1);
  await expect(panel.getByText('Đã khôi phục ghi chú.')).toBeAttached();
});

test('a deleted note can be restored later', async () => {
  const gone = noteOf({ annotation: { deleted: true, may: ['restore'] } });
  await tell({ page: pageNotes({ notes: [gone] }), answers: { 'notes/restore': gone } });
  await panel.getByRole('button', { name: 'Đã xoá 1' }).click();
  await panel.getByRole('button', { name: 'Khôi phục' }).click();
  await expect.poll(async () => (await askedOf(panel, 'notes/restore'))[0]).toMatchObject({ id: gone.id });
});

test('a conflict shows both texts, what differs underlined, and waits for the reader', async () => {
  const box = panel.getByRole('region', { name: 'Ghi chú này vừa được sửa ở nơi khác' });
  await expect(box.locator('u')).toHaveText(['8.000 triệu', 'Chưa trả lời', '8 tỷ', 'Đã trả lời']);
  expect(await askedOf(panel, 'notes/settle')).toEqual([]);
  await box.getByRole('button', { name: 'Giữ bản đã lưu' }).click();
  await expect.poll(async () => (await askedOf(panel, 'notes/settle'))[0]).toMatchObject({ keep: 'saved' });
});

test('what the server refused is kept with its reason, and can be changed and sent again', async () => {
  const refused = thread('Chưa thống nhất tên cơ quan');
  await expect(refused).toContainText('Máy chủ không nhận. Bạn không có quyền làm việc này với ghi chú.');
  await refused.getByRole('button', { name: 'Sửa rồi gửi lại' }).click();
  await expect(panel.getByRole('textbox', { name: 'Nội dung' })).toHaveValue('Chưa thống nhất tên cơ quan ở hai chỗ.');
});

test('a citation in a note is looked up', async () => {
  await panel.getByRole('button', { name: 'Tra Quyết định số 2068/QĐ-UBND' }).click();
  await expect(panel.getByRole('heading', { name: 'Tra số hiệu' })).toBeVisible();
  await expect(panel.locator('.row')).toContainText('2068/QĐ-UBND');
  await panel.getByRole('button', { name: 'Đóng tra số hiệu' }).click();
  await expect(threads()).toHaveCount(7);
});

test('the history of a note is read from the server', async () => {
  const by = sampleNotes()[0]!.annotation.creator;
  const version = (number: number, value: string) => ({
    version: number,
    at: '2026-11-19T08:02:00.000Z',
    by,
    motivation: 'questioning',
    body: [{ type: 'TextualBody', value, purpose: 'commenting' }],
    visibility: 'group',
    workflow: 'open',
    assignee: null,
    due: null,
    deleted: false,
  });
  const items = [version(2, 'Phần chênh 8 tỷ.'), version(1, 'Phần chênh 8.000 triệu.')];
  await tell({ answers: { 'server/call': { kind: 'ok', value: { items } } } });
  await panel.getByRole('button', { name: 'đã sửa, xem lịch sử' }).click();
  const box = panel.getByRole('dialog', { name: 'Lịch sử sửa' });
  await expect(box.locator('u')).toHaveText(['8 tỷ']);
  expect((await askedOf(panel, 'server/call'))[0]).toMatchObject({
    call: { method: 'GET', path: '/v1/annotations/n_reply/history' },
  });
  expect(await checkAccess(panel)).toEqual([]);
  await panel.keyboard.press('Escape');
  await expect(box).toHaveCount(0);
});

test('my work lists what waits over all pages and opens the page of a note', async () => {
  await panel.getByRole('button', { name: 'Việc của tôi 3' }).click();
  const heads = panel.locator('.work > h2');
  await expect(heads).toHaveText([
    'Quá hạn 1',
    'Giao cho tôi 2',
    'Nhắc tên tôi 1',
    'Chờ gửi 3',
    'Tôi viết, chưa đóng 1',
  ]);
  expect(await checkAccess(panel)).toEqual([]);
  await panel.getByRole('region', { name: 'Quá hạn' }).getByRole('button').click();
  await expect(thread('Cần ý kiến của Sở Tài chính')).toHaveAttribute('aria-current', 'true');
  expect(
    await screens.background.evaluate(async () => (await chrome.tabs.query({ active: true })).map(({ url }) => url)),
  ).toContain(LETTER);
});

test('a note clicked on the page is shown, a passage drafted there is taken up', async () => {
  const id = sampleNotes()[4]!.id;
  await screens.background.evaluate(
    async ({ noteId, page }) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === page)!;
      await chrome.storage.session.set({ noteShown: { tab: tab.id, id: noteId } });
    },
    { noteId: id, page: LETTER },
  );
  await expect(thread('Thừa chữ')).toHaveAttribute('aria-current', 'true');
  await screens.background.evaluate(
    async ({ given, page }) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === page)!;
      await chrome.storage.session.set({ noteDraft: { tab: tab.id, ...given } });
    },
    { given: draft, page: LETTER },
  );
  await expect(panel.getByRole('form', { name: 'Ghi chú mới' })).toContainText('được bố trí kinh phí');
});

test.describe('states', () => {
  const offline = { kind: 'offline', since: '2026-11-20T02:20:00.000Z', retryInSeconds: null } as const;
  for (const [name, page, words] of [
    ['none', { notes: [] }, 'Trang này chưa có ghi chú'],
    ['loading', { notes: [], complete: false }, 'Đang đọc ghi chú…'],
    ['offline and never loaded', { notes: [], complete: false, connection: offline }, 'Chưa tải được ghi chú'],
    [
      'signed out',
      { notes: [], complete: false, connection: { kind: 'signedOut' } as const },
      'Đăng nhập để đọc và viết ghi chú.',
    ],
  ] as const) {
    test(`${name}: says so`, async () => {
      await tell({ page: pageNotes({ ...page, notes: [...page.notes] }) });
      await expect(panel.locator('#sheet-notes')).toContainText(words);
      expect(await checkAccess(panel)).toEqual([]);
    });
  }

  test('a reviewer reads and replies, and is told what beginning a note takes', async () => {
    const me = { id: 'p_a', name: 'Thẩm tra viên A', role: 'reviewer' } as const;
    await tell({ page: pageNotes({ choices: { ...CHOICES, me } }), mine: myNotes({ choices: { ...CHOICES, me } }) });
    await expect(panel.locator('#sheet-notes')).toContainText('Bắt đầu ghi chú cần vai trò chuyên viên.');
    await expect(panel.getByRole('button', { name: 'Ghi chú mới' })).toHaveCount(0);
    await panel.keyboard.press('n');
    await expect(panel.getByRole('form')).toHaveCount(0);
  });

  test('a writer without a group is not offered one', async () => {
    await tell({ page: pageNotes({ choices: { ...CHOICES, groups: [] } }), answers: { 'notes/draft': draft } });
    await panel.getByRole('button', { name: 'Ghi chú mới' }).click();
    await expect(panel.getByRole('radio')).toHaveCount(2);
    await expect(panel.getByRole('radio', { name: 'Mọi người' })).toBeChecked();
  });

  test('nothing selected: the whole page can be noted on', async () => {
    await panel.getByRole('button', { name: 'Ghi chú mới' }).click();
    await expect(panel.getByText('Hãy bôi đen một đoạn trên trang rồi bấm lại')).toBeVisible();
    await tell({ answers: { 'notes/draft': { target, words: null } } });
    await panel.getByRole('button', { name: 'Ghi chú cả trang' }).click();
    await expect(panel.getByRole('form', { name: 'Ghi chú mới' })).toContainText('Cả trang');
  });

  test('English, narrow and wide', async () => {
    await screens.speak('en');
    await expect(panel.getByRole('tab', { name: 'Notes 7 For you: 3' })).toBeVisible();
    for (const width of [320, 480]) {
      await panel.setViewportSize({ width, height: 860 });
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(await checkAccess(panel)).toEqual([]);
    await screens.speak('vi');
  });
});

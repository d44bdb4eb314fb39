import type { Page } from '@playwright/test';
import { pageNotes } from './note-samples.ts';
import type { Take } from './panel-screens.ts';
import { settle } from './picture.ts';
import { LETTER, type Screens } from './screens.ts';
import { type NotesScript, rescript, script, scriptNotes } from './scripted-notes.ts';

const LINES = {
  offline: { kind: 'offline', since: '2026-11-20T02:20:00.000Z', retryInSeconds: null },
  signedOut: { kind: 'signedOut' },
} as const;

/** Every state of the notes in the panel; what the panel is told of notes is scripted. */
export async function takeNotes(screens: Screens, take: Take): Promise<void> {
  await screens.connect();
  await scriptNotes(screens.context, script());
  const letter = await screens.visit(LETTER);
  await settle(letter, 1200);
  const panel = await screens.open('sidepanel', LETTER);
  await panel.setViewportSize({ width: 384, height: 860 });
  await settle(panel, 500);
  await panel.locator('#tab-notes').click();
  await take(panel, 'notes-list');
  await panel.locator('.note-place').first().click();
  await panel.locator('.note-more').click();
  await take(panel, 'notes-thread');
  const foot = panel.locator('.note-thread').last();
  await foot.scrollIntoViewIfNeeded();
  await foot.locator('.note-orphan .button').click();
  await take(panel, 'notes-conflict-refused-orphan');
  await panel.locator('.notes-head .link').click();
  await take(panel, 'notes-my-work');
  await panel.locator('.note-editor-head .bare').click();
  await takeEditor(panel, take);
  await panel.locator('.note-place').first().click();
  await panel.locator('.note-more').click();
  await panel.locator('.note-others .link').last().click();
  await take(panel, 'notes-deleted');
  await panel.locator('.note-toast .bare').click();
  for (const [name, told] of Object.entries(STATES)) {
    await rescript(panel, told);
    await settle(panel);
    await take(panel, name);
  }
  await panel.close();
  await letter.close();
}

async function takeEditor(panel: Page, take: Take): Promise<void> {
  const words =
    'được bố trí kinh phí để thực hiện “dự án xây dựng phần mềm quản lý, phần mềm thư viện số: 2.000 triệu đồng”';
  const page = pageNotes().notes[0]!.annotation.target;
  await rescript(
    panel,
    script({ answers: { 'notes/draft': { target: page, words }, 'notes/delete': pageNotes().notes[0] } }),
  );
  await panel.locator('.notes-head .button').click();
  await panel
    .locator('.note-field textarea')
    .fill(
      'Cùng một phần mềm với dự án **10.000.000.000đ** ở đoạn trên:\n\n- đề nghị đối chiếu với Kế hoạch số 175/KH-UBND ngày 08/8/2022 của UBND tỉnh\n- bảng giá: https://langson.gov.vn/gia',
    );
  await panel.locator('.note-kinds .pill').first().click();
  await panel.locator('.note-kinds .pill').nth(2).click();
  await panel.locator('select').selectOption({ index: 2 });
  await panel.locator('input[type=date]').fill('2026-11-24');
  await take(panel, 'notes-editor');
  await panel.locator('.note-label .link').click();
  await settle(panel, 500);
  await take(panel, 'notes-preview');
  await panel.locator('.note-label .link').click();
  await panel.locator('.note-field textarea').fill('Nhờ @chu');
  await take(panel, 'notes-mention');
  await panel.locator('.note-editor-head .bare').click();
  await take(panel, 'notes-being-written');
  await panel.locator('.note-forms .link').last().click();
}

const STATES: Readonly<Record<string, NotesScript>> = {
  'notes-none': script({ page: pageNotes({ notes: [] }) }),
  'notes-loading': script({ page: pageNotes({ notes: [], complete: false }) }),
  'notes-offline': script({ page: pageNotes({ notes: [], complete: false, connection: LINES.offline }) }),
  'notes-signed-out': script({ page: pageNotes({ notes: [], complete: false, connection: LINES.signedOut }) }),
  'notes-reviewer': script({
    page: pageNotes({
      notes: pageNotes().notes.slice(0, 2),
      choices: { ...pageNotes().choices, me: { id: 'p_a', name: 'Thẩm tra viên A', role: 'reviewer' } },
    }),
  }),
};

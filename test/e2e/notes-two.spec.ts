import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { LOCAL, type LocalNote } from '../../extension/annotation/types.ts';
import type { Annotation, AnnotationRequest } from '../../shared/schema/index.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type Portal,
  type RunningWorker,
  servePortal,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { notedTexts, selectWords, tabOf } from '../support/note-button.ts';
import { askNotes, heldNotes, noteRequest, openAsker, wordsOf } from '../support/notes.ts';

const ADDRESS = 'http://langson.gov.vn/van-ban/175';
const QUOTED = 'kinh phí thực hiện là 2.000 triệu đồng';
const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Kế hoạch 175</title><body><p>UBND TỈNH LẠNG SƠN</p>
<p>Số: 175/KH-UBND</p><p>Lạng Sơn, ngày 09 tháng 01 năm 2024</p><p>Tổng ${QUOTED}, bố trí trong năm 2024.</p></body></html>`;

interface Desk {
  browser: OpenBrowser;
  /** One of the extension's own pages that looks at notes, as the panel does. */
  asker: Page;
  page: Page;
  tab: number;
}

let worker: RunningWorker;
let admin: string;
let portal: Portal;
let reviewer: Desk;
let officer: Desk;

async function openDesk(name: string): Promise<Desk> {
  const browser = await launchWithExtension({ portalPort: portal.port });
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role: 'staff', name });
  await connectExtension(browser, worker.url, invite);
  const page = await browser.context.newPage();
  await page.goto(ADDRESS);
  const asker = await openAsker(browser);
  const tab = await tabOf(asker, ADDRESS);
  await asker.evaluate(() => {
    const look = () => void chrome.runtime.sendMessage({ type: 'notes/watch' });
    look();
    setInterval(look, 10_000);
  });
  await page.bringToFront();
  return { browser, asker, page, tab };
}

test.beforeAll(async () => {
  worker = await startWorker();
  admin = await signIn(worker);
  portal = await servePortal([{ host: 'langson.gov.vn', path: new URL(ADDRESS).pathname, html }]);
  reviewer = await openDesk('Thẩm tra viên A');
  officer = await openDesk('Chuyên viên B');
});
test.afterAll(async () => {
  await reviewer?.browser.close();
  await officer?.browser.close();
  await portal?.close();
  await worker?.stop();
});

const newId = () => `${LOCAL}${randomUUID()}`;
const notesOf = async ({ asker, tab }: Desk) => (await askNotes(asker, { type: 'notes/page', tab })).notes;
const find = async (desk: Desk, words: string): Promise<LocalNote | undefined> =>
  (await notesOf(desk)).find(({ annotation }) => wordsOf(annotation) === words);

/** Milliseconds until a note is in a browser that looks, as the test may say of its run. */
async function arrival(desk: Desk, isThere: () => Promise<unknown>, what: string): Promise<void> {
  const begun = performance.now();
  await expect.poll(isThere, { intervals: [50] }).toBeTruthy();
  test.info().annotations.push({ type: what, description: `${Math.round(performance.now() - begun)} ms` });
  expect(desk.tab).toBeGreaterThan(0);
}

function again({ annotation }: LocalNote, fields: Partial<AnnotationRequest>): AnnotationRequest {
  const { motivation, body, target, visibility, workflow, assignee, due } = annotation;
  return { type: 'Annotation', motivation, body, target, visibility, workflow, assignee, due, group: null, ...fields };
}

test('a note made in one browser is in another’s list and on its page', async () => {
  await selectWords(reviewer.page, QUOTED);
  const draft = await askNotes(reviewer.asker, { type: 'notes/draft', tab: reviewer.tab, of: 'selection' });
  expect(draft?.words).toBe(QUOTED);
  const request = noteRequest('Trùng với dự án đã bố trí?', { target: draft!.target });
  await askNotes(reviewer.asker, { type: 'notes/save', id: newId(), base: null, request });
  await arrival(officer, () => find(officer, 'Trùng với dự án đã bố trí?'), 'note');
  expect((await find(officer, 'Trùng với dự án đã bố trí?'))?.place.kind).toBe('anchored');
  await expect.poll(() => notedTexts(officer.page)).toEqual([QUOTED]);
});

test('a reply and a state made in the other come back', async () => {
  const root = (await find(officer, 'Trùng với dự án đã bố trí?'))!;
  const reply = noteRequest('Là phần bổ sung, không trùng.', {
    motivation: 'replying',
    target: root.id,
    workflow: null,
  });
  await askNotes(officer.asker, { type: 'notes/save', id: newId(), base: null, request: reply });
  await arrival(reviewer, () => find(reviewer, 'Là phần bổ sung, không trùng.'), 'reply');
  expect((await find(reviewer, 'Là phần bổ sung, không trùng.'))?.root).toBe(root.id);

  const answered = again(root, { workflow: 'answered' });
  await askNotes(officer.asker, { type: 'notes/save', id: root.id, base: root.annotation.version, request: answered });
  const stateIn = async (desk: Desk) => (await find(desk, 'Trùng với dự án đã bố trí?'))?.annotation.workflow;
  await arrival(reviewer, async () => (await stateIn(reviewer)) === 'answered', 'answered');

  const seen = (await find(reviewer, 'Trùng với dự án đã bố trí?'))!;
  const closed = again(seen, { workflow: 'closed' });
  await askNotes(reviewer.asker, { type: 'notes/save', id: seen.id, base: seen.annotation.version, request: closed });
  await arrival(officer, async () => (await stateIn(officer)) === 'closed', 'closed');
});

test('both change one note from the same version: one is saved, the other gets both texts and settles it', async () => {
  const root = (await find(reviewer, 'Trùng với dự án đã bố trí?'))!;
  const base = root.annotation.version;
  await askNotes(reviewer.asker, { type: 'notes/save', id: root.id, base, request: again(root, { workflow: 'open' }) });
  await expect.poll(async () => (await find(officer, 'Trùng với dự án đã bố trí?'))?.annotation.workflow).toBe('open');
  const mine = again(root, {
    body: [
      {
        type: 'TextualBody',
        value: 'Đã rõ, không trùng.',
        format: 'text/markdown',
        language: 'vi',
        purpose: 'questioning',
      },
    ],
  });
  await askNotes(reviewer.asker, { type: 'notes/save', id: root.id, base, request: mine });
  await expect.poll(async () => (await find(reviewer, 'Đã rõ, không trùng.'))?.state.kind).toBe('conflict');
  const crossed = (await find(reviewer, 'Đã rõ, không trùng.'))!;
  expect(crossed.state.kind === 'conflict' && wordsOf(crossed.state.saved)).toBe('Trùng với dự án đã bố trí?');
  await askNotes(reviewer.asker, { type: 'notes/settle', id: root.id, keep: 'mine' });
  await arrival(officer, () => find(officer, 'Đã rõ, không trùng.'), 'settled');
  await expect.poll(async () => (await find(reviewer, 'Đã rõ, không trùng.'))?.state.kind).toBe('saved');
});

test('a deleted note goes from the other’s page and comes back with its words', async () => {
  const root = (await find(reviewer, 'Đã rõ, không trùng.'))!;
  await askNotes(reviewer.asker, { type: 'notes/delete', id: root.id, base: root.annotation.version });
  await expect.poll(() => notedTexts(officer.page)).toEqual([]);
  await askNotes(reviewer.asker, { type: 'notes/restore', id: root.id });
  await expect.poll(() => notedTexts(officer.page)).toEqual([QUOTED]);
  await expect.poll(() => find(officer, 'Đã rõ, không trùng.')).toBeTruthy();
});

test('a note for its writer alone never reaches the other', async () => {
  const own = noteRequest('Chỉ để tôi nhớ.', { visibility: 'me' });
  await askNotes(reviewer.asker, {
    type: 'notes/save',
    id: newId(),
    base: null,
    request: { ...own, target: (await find(reviewer, 'Đã rõ, không trùng.'))!.annotation.target },
  });
  await expect.poll(async () => (await find(reviewer, 'Chỉ để tôi nhớ.'))?.state.kind).toBe('saved');
  const mark = noteRequest('Ghi sau để biết đã đồng bộ.');
  await askNotes(reviewer.asker, {
    type: 'notes/save',
    id: newId(),
    base: null,
    request: { ...mark, target: own.target },
  });
  await expect
    .poll(async () => {
      const held = await officer.asker.evaluate(
        () =>
          new Promise<Annotation[]>((done, fail) => {
            const opening = indexedDB.open('dan-chieu-notes');
            opening.onerror = fail;
            opening.onsuccess = () => {
              const all = opening.result.transaction('notes').objectStore('notes').getAll();
              all.onsuccess = () => done(all.result as Annotation[]);
            };
          }),
      );
      const words = held.map(wordsOf);
      return [words.includes('Ghi sau để biết đã đồng bộ.'), words.includes('Chỉ để tôi nhớ.')];
    })
    .toEqual([true, false]);
  expect((await heldNotes(worker.url, admin)).map(wordsOf)).not.toContain('Chỉ để tôi nhớ.');
});

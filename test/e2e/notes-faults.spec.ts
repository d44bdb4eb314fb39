import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { LOCAL } from '../../extension/annotation/types.ts';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { type HeldProxy, startHeldProxy } from '../support/held-proxy.ts';
import { killBackground } from '../support/kill-background.ts';
import {
  askNotes,
  expectState,
  heldNotes,
  heldWith,
  noteRequest,
  openAsker,
  shownWith,
  wordsOf,
} from '../support/notes.ts';

const POST = 'POST /v1/annotations/';

let worker: RunningWorker;
let proxy: HeldProxy;
let admin: string;
let browser: OpenBrowser;
let asker: Page;

test.beforeAll(async () => {
  worker = await startWorker();
  proxy = await startHeldProxy(worker.url);
  admin = await signIn(worker);
  browser = await launchWithExtension({ portalPort: 9 });
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', { role: 'staff' });
  await connectExtension(browser, proxy.url, invite);
  asker = await openAsker(browser);
});
test.afterEach(() => {
  proxy.answer('', null);
  proxy.cut(false);
});
test.afterAll(async () => {
  await browser?.close();
  await proxy?.stop();
  await worker?.stop();
});

const newId = () => `${LOCAL}${randomUUID()}`;
const posts = (calls: readonly string[]) => calls.filter((each) => each === POST).length;
const write = (words: string, id = newId()) =>
  askNotes(asker, { type: 'notes/save', id, base: null, request: noteRequest(words) });

async function saved(words: string) {
  await write(words);
  return expectState(asker, words, 'saved');
}

async function expectOnce(words: string): Promise<void> {
  await expectState(asker, words, 'saved');
  expect(await heldWith(worker.url, admin, words)).toBe(1);
}

test('killed once a note is in the queue and before it leaves: shown at once as waiting, written once', async () => {
  proxy.cut(true);
  const note = await write('Số tiền này đã bố trí ở quyết định trước.');
  expect(note?.state.kind).toBe('waiting');
  await killBackground(browser, asker);
  await expectState(asker, 'Số tiền này đã bố trí ở quyết định trước.', 'waiting');
  expect(await heldWith(worker.url, admin, 'Số tiền này đã bố trí ở quyết định trước.')).toBe(0);
  proxy.cut(false);
  await askNotes(asker, { type: 'notes/watch' });
  await expectOnce('Số tiền này đã bố trí ở quyết định trước.');
});

test('killed while the request is on its way: sent again under its key, written once', async () => {
  const words = 'Căn cứ này đã hết hiệu lực?';
  const held = proxy.hold(POST, 'request');
  await write(words);
  await held.arrived;
  const came = posts(proxy.came);
  await killBackground(browser, asker);
  await expectState(asker, words, 'waiting');
  held.release();
  await expectOnce(words);
  expect(posts(proxy.came)).toBe(came + 1);
});

test('killed when the server has written it and the reply is on its way: shown once and as waiting, written once', async () => {
  const words = 'Đề nghị làm rõ phần chênh.';
  const held = proxy.hold(POST, 'reply');
  await write(words);
  await held.arrived;
  expect(await heldWith(worker.url, admin, words)).toBe(1);
  proxy.answer(POST, { status: 500, code: 'internal' });
  await killBackground(browser, asker);
  held.release();
  await askNotes(asker, { type: 'notes/watch' });
  await expectState(asker, words, 'waiting');
  proxy.answer('', null);
  await expectOnce(words);
});

test('a reply lost with the network: the second request writes nothing', async () => {
  const words = 'Thời hạn thử nghiệm đã hết chưa?';
  const held = proxy.hold(POST, 'reply');
  await write(words);
  await held.arrived;
  proxy.cut(true);
  held.release();
  await expectState(asker, words, 'waiting');
  proxy.cut(false);
  await expectOnce(words);
});

for (const { status, code, headers } of [
  { status: 409, code: 'conflict', headers: {} },
  { status: 429, code: 'rateLimited', headers: { 'retry-after': '2' } },
  { status: 500, code: 'internal', headers: {} },
  { status: 503, code: 'unavailable', headers: { 'retry-after': '1' } },
])
  test(`answered ${status}: it waits, and is written once when the server takes it`, async () => {
    const words = `Ghi chú gặp ${status}.`;
    proxy.answer(POST, { status, code, headers });
    await write(words);
    await expectState(asker, words, 'waiting');
    expect(await heldWith(worker.url, admin, words)).toBe(0);
    proxy.answer('', null);
    await expectOnce(words);
  });

for (const { status, code } of [
  { status: 400, code: 'badRequest' },
  { status: 403, code: 'forbidden' },
  { status: 413, code: 'tooLarge' },
  { status: 422, code: 'keyReused' },
])
  test(`answered ${status}: it is refused, its words are kept, and saving it again writes it once`, async () => {
    const words = `Ghi chú bị từ chối vì ${status}.`;
    proxy.answer(POST, { status, code });
    const id = newId();
    await write(words, id);
    const refused = await expectState(asker, words, 'refused');
    expect(refused.state).toEqual({ kind: 'refused', code });
    proxy.answer('', null);
    await write(words, id);
    await expectOnce(words);
  });

test('a double click, and 20 more: one note', async () => {
  const id = newId();
  await Promise.all(Array.from({ length: 22 }, () => write('Bấm nhiều lần.', id)));
  await expectOnce('Bấm nhiều lần.');
});

test('written, changed twice, answered and changed again without network: all arrive in order', async () => {
  proxy.cut(true);
  const id = newId();
  await write('Bản một.', id);
  await askNotes(asker, { type: 'notes/save', id, base: null, request: noteRequest('Bản hai.') });
  const reply = noteRequest('Trả lời trước khi gửi.', { motivation: 'replying', target: id, workflow: null });
  await askNotes(asker, { type: 'notes/save', id: newId(), base: null, request: reply });
  await askNotes(asker, { type: 'notes/save', id, base: null, request: noteRequest('Bản ba.') });
  await killBackground(browser, asker);
  await expectState(asker, 'Bản ba.', 'waiting');
  proxy.cut(false);
  await expectOnce('Bản ba.');
  await expect.poll(() => heldWith(worker.url, admin, 'Trả lời trước khi gửi.'), { timeout: 30_000 }).toBe(1);
  const held = await heldNotes(worker.url, admin);
  const root = held.find((note) => wordsOf(note) === 'Bản ba.');
  expect(held.find((note) => wordsOf(note) === 'Trả lời trước khi gửi.')?.target).toBe(root?.id);
  expect(held.filter((note) => ['Bản một.', 'Bản hai.'].includes(wordsOf(note)))).toEqual([]);
});

test('written and deleted without network: nothing of it is left on either side', async () => {
  proxy.cut(true);
  const id = newId();
  await write('Viết rồi xoá.', id);
  await askNotes(asker, { type: 'notes/delete', id, base: null });
  await write('Viết rồi để lại.');
  proxy.cut(false);
  await expectOnce('Viết rồi để lại.');
  await expect
    .poll(async () => (await askNotes(asker, { type: 'notes/mine' })).waiting.length, { timeout: 60_000 })
    .toBe(0);
  expect(await heldWith(worker.url, admin, 'Viết rồi xoá.')).toBe(0);
  expect(await shownWith(asker, 'Viết rồi xoá.')).toEqual([]);
});

test('a deletion whose reply was lost is not taken for a conflict, and restoring brings the words back', async () => {
  const note = await saved('Xoá rồi lấy lại.');
  const held = proxy.hold('DELETE /v1/annotations/', 'reply');
  await askNotes(asker, { type: 'notes/delete', id: note.id, base: note.annotation.version });
  await held.arrived;
  await killBackground(browser, asker);
  held.release();
  await expect.poll(() => heldWith(worker.url, admin, 'Xoá rồi lấy lại.')).toBe(0);
  await expect
    .poll(async () => (await askNotes(asker, { type: 'notes/mine' })).waiting.length, { timeout: 60_000 })
    .toBe(0);
  await askNotes(asker, { type: 'notes/restore', id: note.id });
  await expectOnce('Xoá rồi lấy lại.');
});

for (const keep of ['mine', 'saved'] as const)
  test(`changed elsewhere meanwhile: both texts are kept until the reader keeps ${keep}`, async () => {
    const note = await saved(`Bản đầu (${keep}).`);
    const theirs = `Bản của nơi khác (${keep}).`;
    const mine = `Bản của tôi (${keep}).`;
    proxy.cut(true);
    await askNotes(asker, {
      type: 'notes/save',
      id: note.id,
      base: note.annotation.version,
      request: noteRequest(mine),
    });
    const token = await browser.context
      .serviceWorkers()[0]!
      .evaluate(async () => (await chrome.storage.local.get<{ session: { token: string } }>('session')).session.token);
    const response = await fetch(`${worker.url}${new URL(note.id).pathname}`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'if-match': `"${note.annotation.version}"`,
      },
      body: JSON.stringify(noteRequest(theirs)),
    });
    expect(response.status).toBe(200);
    proxy.cut(false);
    const crossed = await expectState(asker, mine, 'conflict');
    expect(crossed.state.kind === 'conflict' && wordsOf(crossed.state.saved)).toBe(theirs);
    await killBackground(browser, asker);
    await expectState(asker, mine, 'conflict');
    expect(await heldWith(worker.url, admin, theirs)).toBe(1);
    await askNotes(asker, { type: 'notes/settle', id: note.id, keep });
    await expectOnce(keep === 'mine' ? mine : theirs);
    expect(await heldWith(worker.url, admin, keep === 'mine' ? theirs : mine)).toBe(0);
  });

test('a note that somebody deleted meanwhile is refused, and its words stay until they are discarded', async () => {
  const note = await saved('Sắp bị xoá ở nơi khác.');
  proxy.cut(true);
  const mine = 'Sửa khi đã bị xoá.';
  await askNotes(asker, { type: 'notes/save', id: note.id, base: note.annotation.version, request: noteRequest(mine) });
  const response = await fetch(`${worker.url}${new URL(note.id).pathname}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${admin}`, 'if-match': `"${note.annotation.version}"` },
  });
  expect(response.status).toBe(204);
  proxy.cut(false);
  const refused = await expectState(asker, mine, 'refused');
  expect(refused.state).toEqual({ kind: 'refused', code: 'gone' });
  await askNotes(asker, { type: 'notes/discard', id: note.id });
  await expect.poll(async () => (await shownWith(asker, mine)).length).toBe(0);
});

test('signing out removes the notes from this machine and keeps what was not sent', async () => {
  await saved('Đã gửi trước khi đăng xuất.');
  proxy.cut(true);
  await write('Chưa gửi khi đăng xuất.');
  await expectState(asker, 'Chưa gửi khi đăng xuất.', 'waiting');
  await asker.evaluate(() => chrome.runtime.sendMessage({ type: 'session/signOut' }));
  const count = (store: string) =>
    asker.evaluate(
      (name) =>
        new Promise<number>((done, fail) => {
          const opening = indexedDB.open('dan-chieu-notes');
          opening.onerror = fail;
          opening.onsuccess = () => {
            const counting = opening.result.transaction(name).objectStore(name).count();
            counting.onsuccess = () => done(counting.result);
          };
        }),
      store,
    );
  await expect.poll(() => count('notes')).toBe(0);
  expect(await count('writes')).toBe(1);
  expect(await askNotes(asker, { type: 'notes/mine' })).toMatchObject({ waiting: [], written: [] });
});

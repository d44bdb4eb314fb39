import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { markedTexts } from '../support/browser.ts';
import { LETTER, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens();
  await screens.connect();
});
test.afterAll(() => screens?.close());

const asked = () => screens.server.received.filter(({ call }) => call === 'POST /v1/resolve').length;

/** How many tabs show the letter with an answer for each of its references. */
const answered = () =>
  screens.background.evaluate(async () => {
    const tabs = await chrome.tabs.query({ url: 'http://langson.gov.vn/*' });
    const readings = await Promise.all(
      tabs.map(({ id }) =>
        chrome.tabs.sendMessage(id as number, { type: 'page/read' }, { frameId: 0 }).catch(() => null),
      ),
    );
    return readings.filter(
      (reading) =>
        reading?.references.length === 9 &&
        reading?.references.every(({ answer }: { answer: object }) => answer && 'outcome' in answer),
    ).length;
  });

/** Evaluates in the world of our content script, as somebody would who took over the page's process. */
async function inContentWorld(page: Page, expression: string): Promise<unknown> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const own = worlds.find(({ origin }) => origin === `chrome-extension://${screens.extensionId}`);
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: own?.id,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}

test('a content script cannot read the token, nor have anything privileged done', async () => {
  const page = await screens.visit(LETTER);
  await expect.poll(async () => (await markedTexts(page)).length).toBe(9);
  expect(await inContentWorld(page, 'chrome.storage.local.get().then(() => "read", () => "refused")')).toBe('refused');
  for (const type of ['session/state', 'session/signOut', 'log/read', 'line/retry']) {
    const message = JSON.stringify({ type });
    const answer = await inContentWorld(
      page,
      `chrome.runtime.sendMessage(${message}).then((answer) => answer ?? "nothing", () => "nothing")`,
    );
    expect([type, answer]).toEqual([type, 'nothing']);
  }
  expect(
    await inContentWorld(
      page,
      'chrome.runtime.sendMessage({ type: "page/state" }).then(({ connection }) => connection.kind)',
    ),
  ).toBe('connected');
  await page.close();
});

test('tabs that ask the same at once make one request', async () => {
  await screens.background.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open('dan-chieu');
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('answers', 'readwrite').objectStore('answers').clear();
          clearing.onsuccess = () => done(opening.result.close());
        };
      }),
  );
  const before = asked();
  const pages = await Promise.all([screens.visit(LETTER), screens.visit(LETTER), screens.visit(LETTER)]);
  await expect.poll(answered).toBe(3);
  expect(asked()).toBe(before + 1);
  for (const page of pages) await page.close();
});

test('the popup opens the side panel beside its tab', async () => {
  const letter = await screens.visit(LETTER);
  const popup = await screens.open('popup', LETTER);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Mở thanh bên' }).click();
  await closed;
  const panels = () =>
    screens.background.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).length,
    );
  await expect.poll(panels).toBe(1);
  await letter.close();
});

test('a second visit is answered from the store', async () => {
  const first = await screens.visit(LETTER);
  await expect.poll(answered).toBe(1);
  const before = asked();
  const second = await screens.visit(LETTER);
  await expect.poll(answered).toBe(2);
  expect(asked()).toBe(before);
  await first.close();
  await second.close();
});

import { expect, type Page, test } from '@playwright/test';
import {
  call,
  connectExtension,
  launchWithExtension,
  type OpenBrowser,
  type RunningWorker,
  signIn,
  startWorker,
} from '../support/browser.ts';
import { letterText } from '../support/sample-letters.ts';

test.describe.configure({ mode: 'serial' });

let worker: RunningWorker;
let browser: OpenBrowser;

/** What the page script below keeps of the calls to the server. */
interface Held {
  asked: string[];
  /** Calls whose path holds this are not answered until `release`. */
  hold: string | null;
  release: () => void;
}
const heading = (page: Page) => page.locator('.queue-item h2');
const open = async (kind: string, script: (items: number) => void, items: number) => {
  const page = await browser.context.newPage();
  await page.addInitScript(script, items);
  await page.goto(`chrome-extension://${browser.extensionId}/console.html#queue${kind ? `?kind=${kind}` : ''}`);
  await expect(page.locator('.queue-row').first()).toBeVisible();
  return page;
};

test.beforeAll(async () => {
  test.setTimeout(180_000);
  worker = await startWorker();
  const admin = await signIn(worker);
  for (const [at, symbol] of [426, 427, 428]
    .flatMap((number) => [`${number}/STTTT-CNTT`, `${number}/STTTT-CNTTBC`])
    .entries()) {
    const text = letterText(
      30 + at,
      `Theo Công văn số ${symbol} ngày 21/3/2024 của Sở Thông tin và Truyền thông tỉnh Lạng Sơn.`,
    );
    await call(worker.url, admin, 'POST', '/v1/instruments', { text, portal: 'lang-son' });
  }
  browser = await launchWithExtension({ portalPort: 1 });
  const body = { role: 'admin', name: 'Quản trị Mẫu' };
  const { invite } = await call<{ invite: string }>(worker.url, admin, 'POST', '/v1/invites', body);
  await connectExtension(browser, worker.url, invite);
});

test.afterAll(async () => {
  await browser?.close();
  await worker?.stop();
});

test('what a merge of the next pair would touch is known before that pair is shown', async () => {
  const page = await open('duplicates', holdCalls, 0);
  const asked = () =>
    page.evaluate(() => (globalThis as unknown as { held: Held }).held.asked.filter((path) => path.endsWith('/merge')));
  await expect.poll(async () => (await asked()).length).toBe(4);
  const first = await heading(page).textContent();
  const boxes = page.locator('.queue-pair .queue-box', { hasText: 'viện dẫn trên' });
  await expect(boxes).toHaveCount(2);
  const title = await page.locator('.queue-row-title').nth(1).textContent();
  await page.evaluate(() => {
    (globalThis as unknown as { held: Held }).held.hold = '/merge';
  });
  await page.keyboard.press('j');
  await expect(page.locator('.queue-row[aria-current] .queue-row-title')).toHaveText(title!);
  await expect(boxes).toHaveCount(2);
  expect(await heading(page).textContent()).toBe(first);
  await page.close();
});

test('fifty items of other kinds are decided by keyboard alone while the server has not answered one', async () => {
  const page = await open('', scriptQueue, 50);
  await page.evaluate(() => {
    (globalThis as unknown as { held: Held }).held.hold = '/decision';
  });
  const seen = new Set<string>();
  for (let at = 0; at < 50; at++) {
    const title = (await page.locator('.queue-row[aria-current] .queue-row-title').textContent())!;
    seen.add(title);
    await page.keyboard.press(title.startsWith('R-') ? 'y' : '2');
    if (at < 49) await expect(page.locator('.queue-row[aria-current] .queue-row-title')).not.toHaveText(title);
  }
  expect(seen.size).toBe(50);
  const written = () =>
    page.evaluate(
      () => (globalThis as unknown as { held: Held }).held.asked.filter((path) => path.includes('/decision')).length,
    );
  expect(await written()).toBe(1);
  await page.evaluate(() => (globalThis as unknown as { held: Held }).held.release());
  await expect.poll(written).toBe(50);
  await expect(page.getByText('Không còn việc nào')).toBeVisible();
  await page.close();
});

/** Runs in the page: keeps the paths of calls, and holds those that are to be held. */
function holdCalls(): void {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
  ).chrome;
  const real = runtime.sendMessage.bind(runtime);
  let free = () => {};
  const freed = new Promise<void>((resolve) => {
    free = resolve;
  });
  const held = { asked: [] as string[], hold: null as string | null, release: () => free() };
  (globalThis as unknown as { held: typeof held }).held = held;
  runtime.sendMessage = async (message) => {
    const path = (message as { call?: { path: string } }).call?.path;
    if (path === undefined) return real(message);
    held.asked.push(path);
    if (held.hold !== null && path.includes(held.hold)) await freed;
    return real(message);
  };
}

/** Runs in the page: answers for a queue of relations and facts, and takes every decision that is not held. */
function scriptQueue(total: number): void {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
  ).chrome;
  const real = runtime.sendMessage.bind(runtime);
  let free = () => {};
  const freed = new Promise<void>((resolve) => {
    free = resolve;
  });
  const held = { asked: [] as string[], hold: null as string | null, release: () => free() };
  (globalThis as unknown as { held: typeof held }).held = held;
  const none = {
    version: 1,
    citation: null,
    instruments: [],
    differs: [],
    relation: null,
    group: null,
    fact: null,
    report: null,
    contradiction: null,
    reason: null,
  };
  const relation = (at: number) => ({
    id: `r_${at}`,
    version: 1,
    type: 'replaces',
    source: { id: `i_${at}`, key: `k/${at}`, symbol: `R-${at}` },
    target: null,
    statedIn: `i_${at}`,
    method: 'rule',
    state: 'proposed',
    reach: 'whole',
    pinpoint: null,
    effectiveOn: null,
    sentence: null,
  });
  const instrument = (at: number) => ({
    id: `i_f${at}`,
    key: `f/${at}`,
    type: 'quyet-dinh',
    symbol: `F-${at}`,
    name: null,
    title: null,
    titleFrom: null,
    issuer: { id: 'ubnd', name: 'UBND tỉnh' },
    jurisdiction: { id: 'lang-son', name: 'Lạng Sơn' },
    heldNowBy: null,
    issuedOn: null,
    dateText: null,
    draft: false,
    holding: 'mentioned',
    sourceUrl: null,
    citedBy: 0,
    bestSentence: null,
    status: { today: { on: '2026-11-20', code: 'unknown', since: null, cause: null, by: null }, whenWritten: null },
    version: 1,
    state: 'accepted',
    listed: null,
  });
  const fact = { field: 'title', held: 'một', offered: 'hai', stands: 'held', source: null };
  const half = total / 2;
  const items: Record<string, unknown[]> = {
    relations: Array.from({ length: half }, (_, at) => ({ ...none, id: `r_${at}`, relation: relation(at) })),
    facts: Array.from({ length: half }, (_, at) => ({ ...none, id: `s_${at}`, fact, instruments: [instrument(at)] })),
  };
  const counts = Object.fromEntries(
    [
      'ambiguous',
      'unmatched',
      'proposed',
      'duplicates',
      'facts',
      'dates',
      'contradictions',
      'relations',
      'reports',
    ].map((kind) => [kind, items[kind]?.length ?? 0]),
  );
  let seq = 0;
  runtime.sendMessage = async (message) => {
    const path = (message as { call?: { path: string } }).call?.path ?? '';
    if (path.startsWith('/v1/queue')) {
      const kind = new URLSearchParams(path.split('?')[1]).get('kind') ?? '';
      return { kind: 'ok', value: { counts, next: null, items: items[kind] ?? [] } };
    }
    if (!path.includes('/decision')) return real(message);
    held.asked.push(path);
    if (held.hold !== null && path.includes(held.hold)) await freed;
    seq += 1;
    return { kind: 'ok', value: path.startsWith('/v1/relations') ? { seqs: [seq] } : { seq } };
  };
}

import { expect, test } from 'vitest';
import type { Client, ServerRequest } from '../../../extension/api/client.ts';
import { createLine } from '../../../extension/api/line.ts';
import type { StoredPack } from '../../../extension/api/pack-database.ts';
import type { PackStore } from '../../../extension/api/pack-store.ts';
import { createPacks } from '../../../extension/api/packs.ts';
import type { Reply } from '../../../extension/api/reply.ts';
import type { Session, Trouble } from '../../../extension/settings.ts';
import type { PackPage } from '../../../shared/schema/index.ts';
import { heldSetting } from '../../support/settings.ts';

const ORIGIN = 'https://a.vn';
const signedIn: Session = {
  token: 'secret',
  role: 'reviewer',
  name: 'A',
  expiresAt: '2099-01-01T00:00:00.000Z',
  api: '1.0',
};

/** Page `at` of three. */
const pageOf = (at: number, revision = 'r1'): PackPage => ({
  version: 1,
  scope: { jurisdictions: ['lang-son', 'trung-uong'], years: ['2023'], pages: null },
  revision,
  asOf: '2026-11-20T09:00:00.000Z',
  total: at === 0 ? 3 : 0,
  items: [{ instrument: { key: `${revision}-${at}` } } as PackPage['items'][number]],
  later: [],
  series: [],
  withheld: [],
  next: at < 2 ? String(at + 1) : null,
});

/** Packs as a service worker leaves them to the next one. */
function memory() {
  const packs = new Map<string, StoredPack>();
  const records = new Map<string, string[]>();
  let full = false;
  const store: PackStore = {
    list: async () => structuredClone([...packs.values()]),
    read: async (jurisdiction) => structuredClone(packs.get(jurisdiction)),
    write: async (pack) => void packs.set(pack.jurisdiction, structuredClone(pack)),
    async addPage(pack, generation, { items }) {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
      if (!packs.has(pack.jurisdiction)) return false;
      packs.set(pack.jurisdiction, structuredClone(pack));
      records.set(generation, [...(records.get(generation) ?? []), ...items.map(({ instrument }) => instrument.key)]);
      return true;
    },
    async sweep() {
      const named = new Set([...packs.values()].flatMap(({ kept, job }) => [kept?.generation, job?.part?.generation]));
      for (const generation of records.keys()) if (!named.has(generation)) records.delete(generation);
    },
    remove: async (jurisdiction) => void packs.delete(jurisdiction),
  };
  return {
    store,
    records,
    fill: (next: boolean) => {
      full = next;
    },
  };
}

function world(kept = memory()) {
  let at = new Date('2026-11-20T09:00:00.000Z');
  let count = 0;
  const sent: ServerRequest<unknown>[] = [];
  const woken: (number | null)[] = [];
  let answer: (request: ServerRequest<unknown>, turn: number) => Reply<PackPage | null> | Promise<never> = (
    request,
  ) => {
    const after = /&after=(\d)/.exec(request.path)?.[1];
    return { kind: 'ok', value: pageOf(after ? Number(after) : 0) };
  };
  const now = () => at;
  const session = heldSetting<Session | null>(signedIn);
  const packs = createPacks({
    store: kept.store,
    client: (async (request: ServerRequest<unknown>) => {
      sent.push(request);
      return answer(request, sent.length);
    }) as Client,
    line: createLine(heldSetting<Trouble | null>(null), now, () => 0.5),
    server: heldSetting<string | null>(ORIGIN),
    session,
    now,
    random: () => 0.5,
    newGeneration: () => `g${++count}-${sent.length}`,
    wakeAt: async (instant) => void woken.push(instant),
    tell: async () => {},
  });
  return {
    packs,
    kept,
    sent,
    woken,
    session,
    answer: (next: typeof answer) => {
      answer = next;
    },
    pass: (milliseconds: number) => {
      at = new Date(at.getTime() + milliseconds);
    },
  };
}

async function keep({ packs }: ReturnType<typeof world>, years = ['2023']): Promise<void> {
  expect(await packs.keep('lang-son', years)).toBe(true);
  await packs.resume();
}

test('a pack is fetched page by page and kept once it is whole', async () => {
  const { packs, sent, kept } = world();
  await keep({ packs } as never);
  expect(sent.map(({ path }) => path)).toEqual([
    '/v1/packs?jurisdiction=lang-son&years=2023',
    '/v1/packs?jurisdiction=lang-son&years=2023&after=1',
    '/v1/packs?jurisdiction=lang-son&years=2023&after=2',
  ]);
  const [pack] = await packs.list();
  expect(pack).toMatchObject({ kept: { records: 3, asOf: '2026-11-20T09:00:00.000Z' }, job: null });
  expect([...kept.records.values()]).toEqual([['r1-0', 'r1-1', 'r1-2']]);
});

test('an alarm is set before each request leaves, and none is left at the end', async () => {
  const w = world();
  await keep(w);
  expect(w.woken.length).toBeGreaterThan(3);
  expect(w.woken.at(-1)).toBeNull();
});

test('a service worker that ends between two pages leaves the next one to go on where it was', async () => {
  const first = world();
  first.answer((_, turn) => (turn === 2 ? new Promise<never>(() => {}) : { kind: 'ok', value: pageOf(0) }));
  await first.packs.keep('lang-son', ['2023']);
  await expect.poll(() => first.sent.length).toBe(2);
  expect(await first.packs.list()).toMatchObject([{ kept: null, job: { kind: 'running', done: 1, total: 3 } }]);
  const second = world(first.kept);
  await second.packs.resume();
  expect(second.sent.map(({ path }) => path.split('after=')[1])).toEqual(['1', '2']);
  expect(await second.packs.list()).toMatchObject([{ kept: { records: 3 }, job: null }]);
  expect([...first.kept.records.values()]).toEqual([['r1-0', 'r1-1', 'r1-2']]);
});

test('a refresh names what is held; where nothing changed the pack is of now and nothing is fetched', async () => {
  const w = world();
  await keep(w);
  w.pass(86_400_000);
  w.answer(({ unchanged }) => ({ kind: 'ok', value: (unchanged?.value ?? null) as null }));
  await keep(w);
  expect(w.sent.at(-1)?.unchanged).toEqual({ etag: '"r1"', value: null });
  expect(await w.packs.list()).toMatchObject([{ kept: { records: 3, asOf: '2026-11-21T09:00:00.000Z' }, job: null }]);
  expect(w.sent).toHaveLength(4);
});

test('other years are another pack, and are fetched', async () => {
  const w = world();
  await keep(w);
  await keep(w, ['2022', '2023']);
  expect(w.sent[3]?.unchanged).toBeUndefined();
});

test('what was kept stays in use until a new download is whole, and then goes', async () => {
  const w = world();
  await keep(w);
  w.answer((request) =>
    request.path.includes('after=2')
      ? { kind: 'offline' }
      : { kind: 'ok', value: pageOf(request.path.includes('after') ? 1 : 0, 'r2') },
  );
  await keep(w);
  expect(await w.packs.list()).toMatchObject([{ kept: { records: 3 }, job: { kind: 'waiting', done: 2, total: 3 } }]);
  w.answer(() => ({ kind: 'ok', value: pageOf(2, 'r2') }));
  w.pass(60_000);
  await w.packs.resume();
  expect(await w.packs.list()).toMatchObject([{ kept: { records: 3 }, job: null }]);
  expect([...w.kept.records.values()]).toEqual([['r2-0', 'r2-1', 'r2-2']]);
});

test('an index that changes under a download has it begin again, at most three times', async () => {
  const w = world();
  w.answer((_, turn) => ({ kind: 'ok', value: pageOf(0, `r${turn}`) }));
  await keep(w);
  expect(await w.packs.list()).toMatchObject([{ kept: null, job: { kind: 'failed', cause: 'changing' } }]);
  expect(w.sent).toHaveLength(8);
  expect(w.kept.records.size).toBe(0);
});

test('a disk that is full is said, and what was fetched goes; what was kept stays', async () => {
  const w = world();
  await keep(w);
  w.kept.fill(true);
  await keep(w, ['2022']);
  expect(await w.packs.list()).toMatchObject([{ kept: { records: 3 }, job: { kind: 'failed', cause: 'full' } }]);
  expect(w.kept.records.size).toBe(1);
});

test.each<[string, Reply<PackPage>, unknown]>([
  ['down', { kind: 'offline' }, '2026-11-20T09:00:30.000Z'],
  ['busy', { kind: 'rateLimited', retryInSeconds: 120 }, '2026-11-20T09:02:00.000Z'],
  [
    'asking for an hour',
    { kind: 'serverError', retryInSeconds: 3600, requestId: null, transient: true },
    '2026-11-20T10:00:00.000Z',
  ],
])('a server that is %s is left alone until then, and is asked again by the alarm', async (_, reply, retryAt) => {
  const w = world();
  w.answer(() => reply);
  await keep(w);
  expect(await w.packs.list()).toMatchObject([{ job: { kind: 'waiting', retryAt } }]);
  expect(w.woken.at(-1)).toBe(Date.parse(String(retryAt)));
  await w.packs.resume();
  expect(w.sent).toHaveLength(1);
});

test('a server that does not know packs is told apart, and not asked again', async () => {
  const w = world();
  w.answer(() => ({ kind: 'refused', code: 'notFound', requestId: 'r' }));
  await keep(w);
  await w.packs.resume();
  expect(await w.packs.list()).toMatchObject([{ job: { kind: 'failed', cause: 'refused' } }]);
  expect(w.sent).toHaveLength(1);
});

test('signed out, nothing is fetched; signing out takes the packs along', async () => {
  const w = world();
  await keep(w);
  await w.session.write(null);
  expect(await w.packs.keep('lang-son', ['2023'])).toBe(false);
  await w.packs.clear();
  expect(await w.packs.list()).toEqual([]);
  expect(w.kept.records.size).toBe(0);
});

test('a pack removed while a page is on its way does not come back', async () => {
  const w = world();
  let answer = (_: Reply<PackPage>) => {};
  w.answer(() => new Promise((done) => (answer = done as typeof answer)) as never);
  await w.packs.keep('lang-son', ['2023']);
  await expect.poll(() => w.sent.length).toBe(1);
  await w.packs.remove('lang-son');
  answer({ kind: 'ok', value: pageOf(0) });
  await w.packs.resume();
  expect(await w.packs.list()).toEqual([]);
  expect(w.kept.records.size).toBe(0);
});

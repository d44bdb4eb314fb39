import { beforeAll, describe, expect, it } from 'vitest';
import type { AuditPage, CurationReply } from '../../shared/schema/index.ts';
import { contentsOf, expectSound, letterOf } from '../support/curation.ts';
import { DB_NORTH, spreadEnv as env, migrateOthers } from '../support/three-databases.ts';
import { buildApp, call, createClient, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const KEY = (slug: string) => `lang-son/ubnd/quyet-dinh/2023/${slug}`;

beforeAll(async () => {
  await migrateOthers();
});

describe('several databases', () => {
  it('what is decided of a place is written, logged and taken back in its own', async () => {
    const token = await tokenOf('admin');
    const client = createClient(app, token, env);
    const body =
      'Theo Quyết định số 1/QĐ-UBND ngày 12/12/2023 và Quyết định số 2/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.';
    await client.capture(letterOf('Lạng Sơn', 1, body), { portal: 'lang-son' });
    await client.capture(letterOf('Cà Mau', 1, body), { portal: 'ca-mau' });
    const before = await contentsOf(DB_NORTH);
    const send = (path: string, json?: object) =>
      call(app, { method: 'POST', path, token, body: json, headers: { 'if-match': '"1"' } }, env);
    const { id } = await client.read(KEY('1-qd-ubnd'));
    const path = `/v1/instruments/${id}/merge`;
    const reason = 'Một văn bản.';
    const across = await send(path, { into: 'ca-mau/ubnd/quyet-dinh/2023/2-qd-ubnd', reason });
    expect([across.status, await across.json()]).toMatchObject([
      409,
      { errors: [{ path: 'into', message: 'otherDatabase' }] },
    ]);
    const merged = await send(path, { into: KEY('2-qd-ubnd'), reason });
    const { seq } = (await merged.json()) as CurationReply;
    expect((await client.read(id)).key).toBe(KEY('2-qd-ubnd'));
    expect(
      await DB_NORTH.prepare('SELECT action FROM audit WHERE seq = ?')
        .bind(seq! % 1_000_000_000_000)
        .first('action'),
    ).toBe('instrument.merge');
    expect((await send(`/v1/audit/${seq}/undo`)).status).toBe(200);
    expect(await contentsOf(DB_NORTH)).toEqual(before);
    await expectSound(DB_NORTH);
  });
});

describe('the log of several databases', () => {
  const rows = async (client: ReturnType<typeof createClient>, query: string) => {
    const items: AuditPage['items'] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: AuditPage = await client.answer({ path: `/v1/audit?${query}${after && `&after=${after}`}` });
      items.push(...page.items);
      after = page.next === null ? null : String(page.next);
    }
    return items;
  };

  it('is one, the newest first, a page at a time; each number says whose it is, and is what an undo takes', async () => {
    const clock = { now: '2026-11-20T03:00:00.000Z' };
    const own = buildApp(clock);
    const token = await tokenOf('admin');
    const client = createClient(own, token, env);
    const tick = () => {
      clock.now = new Date(Date.parse(clock.now) + 60_000).toISOString();
    };
    const places = ['Lạng Sơn', 'Cà Mau', 'Nghệ An', 'Lạng Sơn', 'Nghệ An', 'Cà Mau'];
    const captured: string[] = [];
    for (const [at, place] of places.entries()) {
      tick();
      const { instrument } = await client.capture(letterOf(place, 60 + at, 'Kính gửi các Sở.'));
      captured.push(instrument.id);
    }
    const all = await rows(client, 'action=instrument.capture&limit=200');
    expect(all.slice(0, 6).map(({ subject }) => subject)).toEqual([...captured].reverse());
    for (const limit of [1, 2, 5]) expect(await rows(client, `action=instrument.capture&limit=${limit}`)).toEqual(all);
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(all.length);

    tick();
    const correct = (id: string, title: string) =>
      call(
        own,
        { method: 'PATCH', path: `/v1/instruments/${id}`, token, body: { title }, headers: { 'if-match': '"1"' } },
        env,
      );
    expect((await correct(captured[0]!, 'V/v khác')).status).toBe(200);
    const [north] = await rows(client, `instrument=${captured[0]}&action=instrument.correct`);
    expect(north).toMatchObject({ subject: captured[0], canUndo: true });
    expect(north!.seq).toBeGreaterThan(1_000_000_000_000);
    const undone = await call(
      own,
      { method: 'POST', path: `/v1/audit/${north!.seq}/undo`, token, headers: { 'if-match': '"1"' } },
      env,
    );
    expect(undone.status).toBe(200);
    const { seq } = (await undone.json()) as { seq: number };
    const [undo] = await rows(client, 'action=undo');
    expect(undo).toMatchObject({ seq, before: { seq: north!.seq }, after: { undoes: north!.seq } });
    expect((await client.read(captured[0]!)).title).not.toBe('V/v khác');
    const before = (await client.answer({ path: `/v1/audit?after=${north!.seq + 1}&limit=1` })) as AuditPage;
    expect(before.items.map((item) => item.seq)).toEqual([north!.seq]);
  });

  it('names a change that another stands on by the number it is told by', async () => {
    const token = await tokenOf('admin');
    const client = createClient(app, token, env);
    const { instrument } = await client.capture(letterOf('Lạng Sơn', 90, 'Kính gửi các Sở.'));
    const send = (method: string, path: string, version: number, body?: object) =>
      call(app, { method, path, token, body, headers: { 'if-match': `"${version}"` } }, env);
    const { version } = await client.read(instrument.id);
    await send('PATCH', `/v1/instruments/${instrument.id}`, version, { title: 'V/v một' });
    await send('PATCH', `/v1/instruments/${instrument.id}`, version + 1, { title: 'V/v hai' });
    const [second, first] = await rows(client, `instrument=${instrument.id}&action=instrument.correct`);
    const refused = await send('POST', `/v1/audit/${first!.seq}/undo`, 1);
    expect([refused.status, await refused.json()]).toMatchObject([
      409,
      { errors: [{ path: 'dependsOn', message: String(second!.seq) }] },
    ]);
  });

  it.each(['1.2', '1.2.3.4', '9000000000000001', 'x', '0'])(
    'refuses or leaves empty what is no place in it: %s',
    async (after) => {
      const response = await call(app, { path: `/v1/audit?after=${after}`, token: await tokenOf('admin') }, env);
      if (after === '9000000000000001') expect(((await response.json()) as AuditPage).items).toEqual([]);
      else expect(response.status).toBe(400);
    },
  );
});

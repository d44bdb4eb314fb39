import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, CurationReply, Proposal, ProposalPreview, PutAside } from '../../shared/schema/index.ts';
import { contentsOf, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { hookDatabase } from '../support/failing-database.ts';
import { DB, DB_NORTH, spreadEnv as env, migrateOthers, THREE_DATABASES } from '../support/three-databases.ts';
import { buildApp, type Call, call, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const app = buildApp();
const KEY = (slug: string) => `lang-son/ubnd/quyet-dinh/2023/${slug}`;
const REASON = 'Hai bản ghi của một văn bản.';

let [one, other] = ['', ''];

async function answer<T>(request: Call & { token: string }, status = 200, bindings = env): Promise<T> {
  const came = await call(app, request, bindings);
  if (came.status !== status) throw new Error(`${request.path} ${came.status}: ${await came.text()}`);
  return (await came.json()) as T;
}
const contents = () => Promise.all(THREE_DATABASES.map((db) => contentsOf(db)));

async function setRule(above: number): Promise<void> {
  const { version } = await answer<{ version: number }>({ path: '/v1/second-person', token: one });
  const body = { above, reason: 'Thử quy tắc hai người.' };
  const headers = { 'if-match': `"${version}"` };
  await answer({ method: 'PUT', path: '/v1/second-person', token: one, body, headers });
}
/** Two decisions of Lạng Sơn, the second cited by three letters; and a letter of Cà Mau that cites it as well. */
async function fill(): Promise<void> {
  const client = createClient(app, one, env);
  await client.capture(decisionOf('Lạng Sơn', '2001/QĐ-UBND', '12 tháng 12 năm 2023'), { portal: 'lang-son' });
  const cited = 'Quyết định số 2002/QĐ-UBND ngày 12/12/2023 của UBND tỉnh';
  for (const number of [1, 2, 3])
    await client.capture(letterOf('Lạng Sơn', number, `Theo ${cited} về việc thứ ${number}.`), { portal: 'lang-son' });
  await client.capture(letterOf('Cà Mau', 4, `Theo ${cited} Lạng Sơn.`), { portal: 'ca-mau' });
}
async function merge(token: string): Promise<PutAside> {
  const { id, version } = await createClient(app, token, env).read(KEY('2002-qd-ubnd'));
  const headers = { 'if-match': `"${version}"` };
  const body = { into: KEY('2001-qd-ubnd'), reason: REASON };
  return answer<PutAside>({ path: `/v1/instruments/${id}/merge`, token, body, headers }, 202);
}
const approve = (proposal: string, bindings = env) =>
  answer<Proposal>({ method: 'POST', path: `/v1/proposals/${proposal}/approval`, token: other }, 200, bindings);
const merges = (db: D1Database) =>
  db
    .prepare(`SELECT seq, actor, after FROM audit WHERE action = 'instrument.merge' ORDER BY seq`)
    .all<{ seq: number; actor: string; after: string }>()
    .then(({ results }) => results);

beforeAll(async () => {
  await migrateOthers();
});

beforeEach(async () => {
  for (const database of THREE_DATABASES) await emptyIndex(database);
  await DB.batch([
    DB.prepare('UPDATE second_person SET above = NULL'),
    DB.prepare('DELETE FROM proposals'),
    DB.prepare(`UPDATE people SET disabled_at = '2026-01-01T00:00:00.000Z' WHERE role = 'admin'`),
  ]);
  [one, other] = [await tokenOf('admin'), await tokenOf('admin')];
  await fill();
});

describe('the rule of two over three databases', () => {
  it('stops a change of another database than the main one, and leaves nothing of it anywhere', async () => {
    await setRule(2);
    const before = await contents();
    expect(await merge(one)).toMatchObject({ waitsFor: 'secondPerson', links: 3, above: 2 });
    expect(await contents()).toEqual(before);
    const { items } = await answer<AuditPage>({ path: '/v1/audit?limit=1', token: one });
    expect(items[0]).toMatchObject({ action: 'proposal.create' });
  });

  it('lets a change of as many links as it says through', async () => {
    await setRule(3);
    const { id, version } = await createClient(app, one, env).read(KEY('2002-qd-ubnd'));
    const body = { into: KEY('2001-qd-ubnd'), reason: REASON };
    await answer({
      path: `/v1/instruments/${id}/merge`,
      token: one,
      body,
      headers: { 'if-match': `"${version}"` },
    });
    expect(await merges(DB_NORTH)).not.toEqual([]);
  });

  it('shows what would move, by name, and approved makes it there once, in the name of who proposed it', async () => {
    await setRule(0);
    const before = await merges(DB_NORTH);
    const { proposal } = await merge(one);
    const shown = await answer<ProposalPreview>({ path: `/v1/proposals/${proposal}`, token: other });
    expect(shown).toMatchObject({ problem: null, links: 3 });
    expect(shown.citations.map(({ from, to }) => [from.target, to?.target])).toHaveLength(3);
    expect(shown.instruments.map(({ key }) => key)).toEqual(
      expect.arrayContaining([KEY('2001-qd-ubnd'), KEY('2002-qd-ubnd')]),
    );
    const done = await approve(proposal);
    expect(done).toMatchObject({ state: 'approved' });
    const [entry, ...more] = (await merges(DB_NORTH)).slice(before.length);
    expect(more).toEqual([]);
    const { id: proposer } = done.proposedBy;
    expect(entry).toMatchObject({ actor: proposer });
    expect(JSON.parse(entry!.after)).toMatchObject({ proposal, approvedBy: done.decidedBy!.id });
    expect(done.decidedBy!.id).not.toBe(proposer);
    expect((await createClient(app, one, env).read(KEY('2002-qd-ubnd'))).key).toBe(KEY('2001-qd-ubnd'));
    for (const db of THREE_DATABASES) await expectSound(db);
  });

  it('names the change by the number that an undo takes', async () => {
    await setRule(0);
    const before = await contents();
    const { proposal } = await merge(one);
    const { change } = await approve(proposal);
    const { items } = await answer<AuditPage>({ path: '/v1/audit?action=instrument.merge&limit=1', token: one });
    expect(change).toBe(items[0]!.seq);
    const undo = { method: 'POST', path: `/v1/audit/${change}/undo`, headers: { 'if-match': '"1"' } };
    const again = await answer<PutAside>({ ...undo, token: one }, 202);
    await approve(again.proposal);
    expect(await contents()).toEqual(before);
  });

  it('that breaks off after the change is made is ended by approving it again, and made once', async () => {
    await setRule(0);
    const before = await merges(DB_NORTH);
    const { proposal } = await merge(one);
    let broken = false;
    const stopped = hookDatabase(DB, {
      batch: (statements, prepare) =>
        broken ? [...statements, prepare('INSERT INTO no_such_table VALUES (1)')] : statements,
    });
    broken = true;
    await expect(approve(proposal, { ...env, DB: stopped })).rejects.toThrow('500');
    expect((await merges(DB_NORTH)).slice(before.length)).toHaveLength(1);
    const half = await contents();
    expect(await approve(proposal)).toMatchObject({ state: 'approved' });
    expect((await merges(DB_NORTH)).slice(before.length)).toHaveLength(1);
    expect(await contents()).toEqual(half);
    await expect(approve(proposal)).rejects.toThrow('409');
  });

  it('says in the preview when the index has moved on, and approving it then is refused', async () => {
    await setRule(0);
    const { proposal } = await merge(one);
    const { id, version } = await createClient(app, one, env).read(KEY('2002-qd-ubnd'));
    await answer<CurationReply>({
      method: 'PATCH',
      path: `/v1/instruments/${id}`,
      token: one,
      body: { title: 'V/v khác', reason: 'Bản gốc.' },
      headers: { 'if-match': `"${version}"` },
    });
    const shown = await answer<ProposalPreview>({ path: `/v1/proposals/${proposal}`, token: other });
    expect(shown.problem).toMatchObject({ code: 'preconditionFailed' });
    const before = await contents();
    await expect(approve(proposal)).rejects.toThrow('412');
    expect(await contents()).toEqual(before);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  AuditPage,
  Problem,
  Proposal,
  ProposalPreview,
  PutAside,
  SecondPersonRule,
} from '../../shared/schema/index.ts';
import { contentsOf, countAudit, createCurator, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const KEY = (slug: string) => `lang-son/ubnd/quyet-dinh/2023/${slug}`;
const cited = (number: number) => `Quyết định số ${number}/QĐ-UBND ngày 12/12/2023 của UBND tỉnh`;

let [one, other] = ['', ''];
let admin = createCurator(app, one);

const send = (token: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  call(app, { method, path, token, body, headers });
async function answer<T>(response: Promise<Response>, status = 200): Promise<T> {
  const came = await response;
  if (came.status !== status) throw new Error(`${came.status}: ${await came.text()}`);
  return (await came.json()) as T;
}
const codeOf = async (response: Promise<Response>) => ((await (await response).json()) as Problem).code;

const readRule = () => answer<SecondPersonRule>(send(one, 'GET', '/v1/second-person'));
async function setRule(above: number | null, token = one): Promise<Response> {
  const { version } = await readRule();
  const body = { above, reason: 'Thử quy tắc hai người.' };
  return send(token, 'PUT', '/v1/second-person', body, { 'if-match': `"${version}"` });
}
async function merge(token = one, rest: object = {}, headers: Record<string, string> = {}): Promise<Response> {
  const { id, version } = await admin.read(KEY('2002-qd-ubnd'));
  const body = { into: KEY('2001-qd-ubnd'), reason: 'Hai bản ghi của một văn bản.', ...rest };
  return send(token, 'POST', `/v1/instruments/${id}/merge`, body, { 'if-match': `"${version}"`, ...headers });
}
const proposed = (response: Promise<Response>) => answer<PutAside>(response, 202);
const approve = (token: string, id: string) => send(token, 'POST', `/v1/proposals/${id}/approval`);
const preview = (id: string) => answer<ProposalPreview>(send(other, 'GET', `/v1/proposals/${id}`));
const lastEntry = async () => (await answer<AuditPage>(send(one, 'GET', '/v1/audit?limit=1'))).items[0]!;

/** Two decisions, the second cited by `letters` letters. */
async function fill(letters: number) {
  await admin.capture(decisionOf('Lạng Sơn', '2001/QĐ-UBND', '12 tháng 12 năm 2023'), { portal: 'lang-son' });
  for (let i = 1; i <= letters; i++)
    await admin.capture(letterOf('Lạng Sơn', i, `Theo ${cited(2002)} về việc thứ ${i}.`), { portal: 'lang-son' });
}

beforeEach(async () => {
  await emptyIndex();
  await testEnv.DB.batch([
    testEnv.DB.prepare('UPDATE second_person SET above = NULL'),
    testEnv.DB.prepare('DELETE FROM proposals'),
    testEnv.DB.prepare(`UPDATE people SET disabled_at = '2026-01-01T00:00:00.000Z' WHERE role = 'admin'`),
  ]);
  [one, other] = [await tokenOf('admin'), await tokenOf('admin')];
  admin = createCurator(app, one);
});

describe('the rule of two', () => {
  it('is off at first, and any change is made by one', async () => {
    await fill(3);
    expect(await readRule()).toMatchObject({ above: null, admins: 2 });
    expect((await merge()).status).toBe(200);
  });

  it('lets a change of as many links as it says through, and puts one more aside', async () => {
    await fill(3);
    expect((await setRule(3)).status).toBe(200);
    expect((await merge()).status).toBe(200);
    await send(one, 'POST', `/v1/audit/${(await lastEntry()).seq}/undo`, undefined, { 'if-match': '"1"' });
    expect((await setRule(2)).status).toBe(200);
    const before = await contentsOf();
    const response = await merge();
    expect(response.status).toBe(202);
    const aside = (await response.json()) as PutAside;
    expect(aside).toMatchObject({ waitsFor: 'secondPerson', links: 3, above: 2 });
    expect(response.headers.get('location')).toBe(`/v1/proposals/${aside.proposal}`);
    expect(await contentsOf()).toEqual(before);
    expect(await lastEntry()).toMatchObject({ action: 'proposal.create', subject: aside.proposal });
    await expectSound();
  });

  it('is tightened by one admin, and loosened or switched off only by two', async () => {
    expect((await setRule(5)).status).toBe(200);
    expect((await setRule(3)).status).toBe(200);
    const raised = await proposed(setRule(4));
    expect(raised.links).toBeNull();
    const off = await proposed(setRule(null));
    expect(await readRule()).toMatchObject({ above: 3 });
    expect(await codeOf(approve(one, off.proposal))).toBe('forbidden');
    expect(await answer<Proposal>(approve(other, off.proposal))).toMatchObject({ state: 'approved' });
    expect(await readRule()).toMatchObject({ above: null });
    expect(await codeOf(approve(other, raised.proposal))).toBe('preconditionFailed');
  });

  it('is switched off by one admin where there is no other', async () => {
    await setRule(0);
    await testEnv.DB.prepare(
      `UPDATE people SET disabled_at = '2026-01-01T00:00:00.000Z' WHERE role = 'admin' AND id <> (SELECT actor FROM audit ORDER BY seq DESC LIMIT 1)`,
    ).run();
    expect((await setRule(null)).status).toBe(200);
  });

  it('needs the version that one read', async () => {
    const body = { above: 1, reason: 'x' };
    expect(await codeOf(send(one, 'PUT', '/v1/second-person', body))).toBe('preconditionRequired');
    expect(await codeOf(send(one, 'PUT', '/v1/second-person', body, { 'if-match': '"999"' }))).toBe(
      'preconditionFailed',
    );
  });
});

describe('a proposal', () => {
  it('names every link it would change, changes none, and is made when another admin approves it', async () => {
    await fill(3);
    await setRule(2);
    const { proposal } = await proposed(merge());
    const before = await contentsOf();
    const audits = await countAudit();
    const seen = await preview(proposal);
    expect(seen).toMatchObject({ problem: null, links: 3, proposal: { state: 'open', action: 'instrument.merge' } });
    const into = await admin.read(KEY('2001-qd-ubnd'));
    expect(seen.citations.map(({ to }) => to)).toEqual(Array(3).fill({ state: 'settled', target: into.id }));
    expect(seen.instruments.map(({ key }) => key)).toContain(KEY('2002-qd-ubnd'));
    expect([await contentsOf(), await countAudit()]).toEqual([before, audits]);

    const done = await answer<Proposal>(approve(other, proposal));
    expect(done).toMatchObject({ state: 'approved', change: expect.any(Number) });
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      seq: done.change,
      action: 'instrument.merge',
      actor: done.proposedBy,
      after: { proposal, approvedBy: done.decidedBy!.id },
      canUndo: true,
    });
    expect(done.decidedBy!.id).not.toBe(done.proposedBy.id);
    expect((await admin.read(KEY('2002-qd-ubnd'))).id).toBe(into.id);
    await expectSound();
  });

  it('is not approved by the one who proposed it, who may withdraw it', async () => {
    await fill(1);
    await setRule(0);
    const { proposal } = await proposed(merge());
    expect(await codeOf(approve(one, proposal))).toBe('forbidden');
    const path = `/v1/proposals/${proposal}/decline`;
    expect(await answer(send(one, 'POST', path, { reason: 'Nhầm.' }))).toMatchObject({ state: 'withdrawn' });
    expect(await codeOf(approve(other, proposal))).toBe('conflict');
  });

  it('declined by the other keeps the reason, and nothing is changed', async () => {
    await fill(1);
    await setRule(0);
    const { proposal } = await proposed(merge());
    const before = await contentsOf();
    const path = `/v1/proposals/${proposal}/decline`;
    expect(await answer(send(other, 'POST', path, { reason: 'Hai văn bản khác nhau.' }))).toMatchObject({
      state: 'declined',
      reason: 'Hai văn bản khác nhau.',
    });
    expect(await contentsOf()).toEqual(before);
    expect(await lastEntry()).toMatchObject({ action: 'proposal.declined' });
  });

  it('declined by several at once is declined once', async () => {
    await fill(1);
    await setRule(0);
    const { proposal } = await proposed(merge());
    const audits = await countAudit();
    const path = `/v1/proposals/${proposal}/decline`;
    const answers = await Promise.all(['Một.', 'Hai.'].map((reason) => send(other, 'POST', path, { reason })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await countAudit()).toBe(audits + 1);
  });

  it('sent twice is one', async () => {
    await fill(1);
    await setRule(0);
    const first = await proposed(merge(one, {}, { 'idempotency-key': 'k-1' }));
    expect(await proposed(merge(one, {}, { 'idempotency-key': 'k-1' }))).toEqual(first);
    expect(await proposed(merge())).toEqual(first);
  });

  it('that the index has moved on from says so, is refused with the reason and stays open', async () => {
    await fill(2);
    await setRule(1);
    const { proposal } = await proposed(merge());
    const { id, version } = await admin.read(KEY('2002-qd-ubnd'));
    await testEnv.DB.prepare('UPDATE instruments SET version = version + 1 WHERE id = ?').bind(id).run();
    expect((await preview(proposal)).problem).toMatchObject({ code: 'preconditionFailed' });
    const response = await approve(other, proposal);
    expect(response.status).toBe(412);
    expect(((await response.json()) as Problem).detail).toContain(String(version + 1));
    expect((await preview(proposal)).proposal.state).toBe('open');
  });

  it('of one who is no admin any more is refused', async () => {
    await fill(1);
    await setRule(0);
    const { proposal } = await proposed(merge());
    await testEnv.DB.prepare(
      `UPDATE people SET role = 'staff' WHERE id = (SELECT proposed_by FROM proposals WHERE id = ?)`,
    )
      .bind(proposal)
      .run();
    expect(await codeOf(approve(other, proposal))).toBe('conflict');
  });

  it('approved by many at once is made once', async () => {
    await fill(2);
    await setRule(0);
    const { proposal } = await proposed(merge());
    const tokens = [other, await tokenOf('admin'), await tokenOf('admin'), other];
    const statuses = (await Promise.all(tokens.map((token) => approve(token, proposal)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const { items } = await answer<AuditPage>(send(one, 'GET', '/v1/audit?action=instrument.merge'));
    expect(items.filter(({ after }) => (after as { proposal?: string }).proposal === proposal)).toHaveLength(1);
    await expectSound();
  });

  it('and a decline at the same time end in one of the two', async () => {
    await fill(2);
    await setRule(0);
    const { proposal } = await proposed(merge());
    const before = await contentsOf();
    const [approved] = await Promise.all([
      approve(other, proposal),
      send(other, 'POST', `/v1/proposals/${proposal}/decline`, { reason: 'Không.' }),
    ]);
    const { state } = (await preview(proposal)).proposal;
    expect(state).toBe(approved.status === 200 ? 'approved' : 'declined');
    if (state === 'declined') expect(await contentsOf()).toEqual(before);
  });

  it.each([
    ['correction', 'PATCH', '', { jurisdiction: 'cao-bang', reason: 'Đọc lại.' }],
    ['judgement', 'POST', '/judgement', { verdict: 'reject' }],
  ])('is made of every kind of change: %s', async (kind, method, sub, body) => {
    await fill(2);
    await setRule(0);
    const { id } = (await contentsOf()).citations[0] as { id: string };
    const path =
      kind === 'judgement'
        ? `/v1/citations/${id}${sub}`
        : `/v1/instruments/${(await admin.read(KEY('2001-qd-ubnd'))).id}`;
    if (kind === 'correction')
      await admin.capture(letterOf('Lạng Sơn', 9, `Theo ${cited(2001)}.`), { portal: 'lang-son' });
    const { version } = await answer<{ version: number }>(send(one, 'GET', path.replace(sub, '')));
    const aside = await proposed(send(one, method, path, body, { 'if-match': `"${version}"` }));
    expect(aside.links).toBeGreaterThan(0);
    expect(await answer<Proposal>(approve(other, aside.proposal))).toMatchObject({ state: 'approved' });
  });

  it('of an undo is approved like any other', async () => {
    await fill(2);
    const seq = ((await (await merge()).json()) as { seq: number }).seq;
    const merged = await contentsOf();
    await setRule(1);
    const aside = await proposed(send(one, 'POST', `/v1/audit/${seq}/undo`, undefined, { 'if-match': '"1"' }));
    expect(await contentsOf()).toEqual(merged);
    expect(await answer<Proposal>(approve(other, aside.proposal))).toMatchObject({ action: 'undo', state: 'approved' });
    expect((await admin.read(KEY('2002-qd-ubnd'))).key).toBe(KEY('2002-qd-ubnd'));
  });

  it('is listed with the names of what it is about, the newest first, in pages', async () => {
    await fill(1);
    await setRule(0);
    const { proposal } = await proposed(merge());
    await proposed(setRule(null));
    const page = await answer<{ next: string | null; items: Proposal[]; names: Record<string, string> }>(
      send(other, 'GET', '/v1/proposals?state=open&limit=1'),
    );
    const rest = await answer<typeof page>(send(other, 'GET', `/v1/proposals?state=open&limit=1&after=${page.next}`));
    const both = [...page.items, ...rest.items];
    expect(new Set(both.map(({ action }) => action))).toEqual(new Set(['instrument.merge', 'secondPerson.change']));
    const found = both.find(({ id }) => id === proposal)!;
    expect({ ...page.names, ...rest.names }[found.subject]).toBe('2002/QĐ-UBND');
  });

  it('cannot be made in another name from outside', async () => {
    await fill(1);
    await setRule(0);
    const { proposal } = await proposed(merge());
    const headers = { 'idempotency-key': `proposal:${proposal}`, 'x-proposal': proposal };
    expect((await merge(other, {}, headers)).status).toBe(202);
  });
});

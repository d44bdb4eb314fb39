import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, Problem } from '../../shared/schema/index.ts';
import {
  contentsOf,
  countAudit,
  createCurator,
  decisionOf,
  expectSound,
  failAtEach,
  letterOf,
} from '../support/curation.ts';
import { buildApp, call, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };
const KEY = (slug: string, year = 2023) => `lang-son/ubnd/quyet-dinh/${year}/${slug}`;
const cited = (number: number) => `Quyết định số ${number}/QĐ-UBND ngày 12/12/2023 của UBND tỉnh`;

const undo = (seq: number, version: number | null = 1, headers = {}) =>
  admin.send(`/v1/audit/${seq}/undo`, undefined, version, headers);
async function undone(seq: number, version = 1): Promise<number> {
  return (await admin.ok<{ seq: number }>(undo(seq, version))).seq;
}
const entries = (query = '') => admin.answer<AuditPage>({ path: `/v1/audit${query}` });
const lastSeq = async () => (await entries('?limit=1')).items[0]!.seq;

async function correct(name: string, body: object): Promise<number> {
  const { id, version } = await admin.read(name);
  const headers = { 'if-match': `"${version}"` };
  const response = await call(app, { method: 'PATCH', path: `/v1/instruments/${id}`, token, body, headers });
  if (response.status !== 200) throw new Error(await response.text());
  return lastSeq();
}
async function judge(id: string, body: object): Promise<number> {
  const { version } = await admin.answer<{ version: number }>({ path: `/v1/citations/${id}` });
  return (await admin.ok<{ seq: number }>(admin.send(`/v1/citations/${id}/judgement`, body, version))).seq;
}

const relate = (source: string, target: string) =>
  admin.ok<{ seq: number }>(
    admin.send('/v1/relations', { type: 'amends', reach: 'part', source, target, reason: 'Đọc bản gốc.' }, null),
  );

/** Letters that cite two decisions apiece, and the texts of some of those. */
async function fill(letters = 4) {
  for (let i = 1; i <= letters; i++)
    await admin.capture(
      letterOf('Lạng Sơn', i, `Theo ${cited(2000 + i)} về việc thứ ${i} và ${cited(2001 + i)}.`),
      HERE,
    );
  for (const number of [2001, 2003])
    await admin.capture(
      decisionOf(
        'Lạng Sơn',
        `${number}/QĐ-UBND`,
        '12 tháng 12 năm 2023',
        `Về việc số ${number}\n\nĐiều 1. Thay thế ${cited(2002)}.`,
      ),
      HERE,
    );
}

beforeEach(() => emptyIndex());

describe('a change taken back', () => {
  it('of every kind leaves every row as it was, and can be made again by taking the undo back', async () => {
    await fill();
    const target = (await contentsOf()).citations[0]!;
    const changes: Record<string, () => Promise<number>> = {
      merge: async () => (await admin.merge(KEY('2004-qd-ubnd'), KEY('2003-qd-ubnd'))).seq!,
      'merge of texts': async () => (await admin.merge(KEY('2001-qd-ubnd'), KEY('2003-qd-ubnd'))).seq!,
      'merge that moves a text': async () => (await admin.merge(KEY('2001-qd-ubnd'), KEY('2002-qd-ubnd'))).seq!,
      'correction of a title': () => correct(KEY('2001-qd-ubnd'), { title: 'Một tên khác' }),
      'correction of a number': () => correct(KEY('2001-qd-ubnd'), { symbol: '2005/QĐ-UBND' }),
      'correction of a place': () => correct(KEY('2003-qd-ubnd'), { jurisdiction: 'cao-bang' }),
      rejection: () => judge(target.id as string, { verdict: 'reject' }),
      confirmation: () => judge(target.id as string, { verdict: 'confirm', instrument: KEY('2004-qd-ubnd') }),
    };
    for (const [kind, change] of Object.entries(changes)) {
      const before = await contentsOf();
      const seq = await change();
      const after = await contentsOf();
      expect(after, kind).not.toEqual(before);
      const back = await undone(seq);
      expect(await contentsOf(), kind).toEqual(before);
      const again = await undone(back);
      expect(await contentsOf(), kind).toEqual(after);
      expect((await undo(seq, 2)).status, kind).toBe(412);
      await undone(again);
      expect(await contentsOf(), kind).toEqual(before);
      await expectSound();
    }
  });

  it('is a merge after ten later edits that have nothing to do with it, which all stay', async () => {
    await fill(9);
    const seq = (await admin.merge(KEY('2008-qd-ubnd'), KEY('2009-qd-ubnd'))).seq!;
    const edits = [];
    for (let i = 0; i < 4; i++) edits.push(await correct(KEY('2001-qd-ubnd'), { title: `Tên thứ ${i}` }));
    edits.push(await correct(KEY('2003-qd-ubnd'), { issuedOn: '2023-12-13' }));
    edits.push((await admin.merge(KEY('2004-qd-ubnd'), KEY('2005-qd-ubnd'))).seq!);
    const { citations } = await contentsOf();
    const near = (await admin.read(KEY('2006-qd-ubnd'))).id;
    const some = citations.filter(({ target }) => target === near).slice(0, 2);
    for (const { id } of some) edits.push(await judge(id as string, { verdict: 'reject' }));
    await admin.capture(letterOf('Lạng Sơn', 50, `Theo ${cited(2002)} và ${cited(2008)}.`), HERE);
    edits.push(await correct(KEY('2003-qd-ubnd'), { title: 'Một tên nữa' }));
    edits.push(await correct(KEY('2001-qd-ubnd'), { title: 'Tên cuối' }));
    expect(edits).toHaveLength(10);
    await undone(seq);
    expect(await admin.read(KEY('2008-qd-ubnd'))).toMatchObject({ citedBy: 3, key: KEY('2008-qd-ubnd') });
    expect(await admin.read(KEY('2009-qd-ubnd'))).toMatchObject({ citedBy: 2 });
    expect((await admin.read(KEY('2001-qd-ubnd'))).title).toBe('Tên cuối');
    expect((await admin.read(KEY('2004-qd-ubnd'))).key).toBe(KEY('2005-qd-ubnd'));
    expect((await contentsOf()).judgements).toHaveLength(2);
    await expectSound();
  });

  it('is any one of many in any order: exactly its rows go back, come again, and leave the others to be taken back', async () => {
    let seed = 20261120;
    const dice = (sides: number) => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      return (seed >> 8) % sides;
    };
    for (let round = 0; round < 3; round++) {
      await emptyIndex();
      await fill(8);
      const citation = await testEnv.DB.prepare(
        `SELECT id FROM citations WHERE symbol = '2004/QĐ-UBND' ORDER BY sentence LIMIT 1`,
      ).first<string>('id');
      // Each kind has rows of its own, so that any one of the changes is independent of the others.
      const kinds = [
        () => correct(KEY('2001-qd-ubnd'), { title: 'Một tên khác' }),
        () => correct(KEY('2003-qd-ubnd'), { issuedOn: '2023-12-14' }),
        async () => (await admin.merge(KEY('2008-qd-ubnd'), KEY('2009-qd-ubnd'))).seq!,
        async () => (await admin.merge(KEY('2006-qd-ubnd'), KEY('2005-qd-ubnd'))).seq!,
        () => judge(citation!, { verdict: 'reject' }),
        async () => (await relate(KEY('2001-qd-ubnd'), KEY('2007-qd-ubnd'))).seq,
      ].sort(() => dice(3) - 1);
      const initial = await contentsOf();
      const seqs = [];
      for (const kind of kinds) seqs.push(await kind());
      const all = await contentsOf();
      const chosen = seqs[dice(seqs.length)]!;
      const back = await undone(chosen);
      expect(await contentsOf()).not.toEqual(all);
      const again = await undone(back);
      expect(await contentsOf()).toEqual(all);
      await undone(again);
      for (const seq of seqs.toReversed()) if (seq !== chosen) await undone(seq);
      expect(await contentsOf()).toEqual(initial);
      await expectSound();
    }
  });
});

describe('a change that something stands on', () => {
  it('is not taken back, and the refusal names what stands on it', async () => {
    await fill();
    const merge = (await admin.merge(KEY('2004-qd-ubnd'), KEY('2003-qd-ubnd'))).seq!;
    const later = (await admin.merge(KEY('2003-qd-ubnd'), KEY('2005-qd-ubnd'))).seq!;
    const before = await contentsOf();
    const refused = await undo(merge);
    expect(refused.status).toBe(409);
    const problem = (await refused.json()) as Problem;
    expect(problem.errors).toEqual([{ path: 'dependsOn', message: String(later) }]);
    expect(problem.detail).toContain(`Change ${later} depends on it.`);
    expect(await contentsOf()).toEqual(before);
    await undone(later);
    await undone(merge);
    await expectSound();
  });

  it('a field corrected twice is taken back from the last', async () => {
    await fill();
    const first = await correct(KEY('2001-qd-ubnd'), { title: 'Một' });
    const second = await correct(KEY('2001-qd-ubnd'), { title: 'Hai' });
    expect(((await (await undo(first)).json()) as Problem).errors).toMatchObject([{ message: String(second) }]);
    await undone(second);
    await undone(first);
    expect((await admin.read(KEY('2001-qd-ubnd'))).title).toBe('số 2001');
  });

  it('a change that keeps no rows, such as an invite, is not taken back', async () => {
    await call(app, { path: '/v1/invites', token, body: { role: 'staff' } });
    expect((await undo(await lastSeq())).status).toBe(409);
  });
});

describe('the audit log', () => {
  it('is read by person, action, instrument and day, a page at a time', async () => {
    await fill();
    const { id } = await admin.read(KEY('2004-qd-ubnd'));
    const seq = (await admin.merge(KEY('2004-qd-ubnd'), KEY('2003-qd-ubnd'))).seq!;
    const back = await undone(seq);
    const { items } = await entries(`?instrument=${encodeURIComponent(KEY('2004-qd-ubnd'))}`);
    expect(items.map((item) => item.seq)).toEqual(expect.arrayContaining([seq, back]));
    expect(items.find((item) => item.seq === seq)).toMatchObject({
      action: 'instrument.merge',
      subject: id,
      undone: true,
      canUndo: false,
      version: 2,
      actor: { name: 'Người admin' },
      after: { reason: 'Hai bản ghi của một văn bản.' },
    });
    expect((await entries('?action=undo&limit=1')).items[0]!.seq).toBe(back);
    const person = items[0]!.actor!.id;
    expect((await entries(`?person=${person}&limit=2`)).items).toHaveLength(2);
    expect((await entries('?person=p_nobody')).items).toEqual([]);
    expect((await entries('?to=2026-11-20')).items).toEqual([]);
    const first = await entries('?limit=3');
    const next = await entries(`?limit=3&after=${first.next}`);
    expect(next.items[0]!.seq).toBe(first.items[2]!.seq - 1);
  });
});

describe('an undo', () => {
  it('is made in the version that was read, once for each key', async () => {
    await fill(1);
    const seq = await correct(KEY('2001-qd-ubnd'), { title: 'Khác' });
    expect((await undo(seq, null)).status).toBe(428);
    const stale = await undo(seq, 3);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
    const audits = await countAudit();
    for (const _ of [1, 2]) expect((await undo(seq, 1, { 'idempotency-key': 'u' })).status).toBe(200);
    expect(await countAudit()).toBe(audits + 1);
    expect((await undo(seq, 2)).status).toBe(409);
    expect((await undo(9_999_999)).status).toBe(404);
  });

  it('that fails at any statement leaves nothing half-written', async () => {
    await fill(2);
    const seq = (await admin.merge(KEY('2003-qd-ubnd'), KEY('2001-qd-ubnd'))).seq!;
    const request = { method: 'POST', path: `/v1/audit/${seq}/undo`, token, headers: { 'if-match': '"1"' } };
    expect(await failAtEach(app, request)).toBeGreaterThan(20);
    await expectSound();
  });
});

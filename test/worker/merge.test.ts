import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CitationEvidence, CurationReply } from '../../shared/schema/index.ts';
import { stated } from '../support/citations.ts';
import {
  contentsOf,
  countAudit,
  createCurator,
  decisionOf,
  expectSound,
  failAtEach,
  letterOf,
} from '../support/curation.ts';
import { ndjson, sendImport } from '../support/import-client.ts';
import { buildApp, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 30_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const HERE = { portal: 'lang-son' };
const KEY = (slug: string, year = 2023) => `lang-son/ubnd/quyet-dinh/${year}/${slug}`;
const RIGHT = 'Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh';
const WRONG = 'Quyết định số 2086/QĐ-UBND ngày 12/12/2023 của UBND tỉnh';

/** Two letters cite a decision, one of them with its digits turned round; a third replaces it. */
async function fill() {
  await admin.capture(letterOf('Lạng Sơn', 1, `Theo ${RIGHT} về giao dự toán năm 2024.`), HERE);
  await admin.capture(letterOf('Lạng Sơn', 2, `Theo ${WRONG} về giao dự toán năm 2024.`), HERE);
  await admin.capture(
    decisionOf('Lạng Sơn', '5/QĐ-UBND', '02 tháng 01 năm 2025', `Điều 1. Thay thế ${WRONG} kể từ ngày ký.`),
    HERE,
  );
}

beforeEach(() => emptyIndex());

describe('two instruments that are one', () => {
  it('become one under every id, key and number, with all that was said of either', async () => {
    await fill();
    const [wrong, right] = [await admin.read(KEY('2086-qd-ubnd')), await admin.read(KEY('2068-qd-ubnd'))];
    const { instrument, seq } = await admin.merge(wrong.id, right.key);
    expect(instrument).toMatchObject({ id: right.id, key: right.key, symbol: '2068/QĐ-UBND', citedBy: 3 });
    expect(instrument!.status.today).toMatchObject({ cause: 'replaces', by: { symbol: '5/QĐ-UBND' } });
    for (const name of [wrong.id, wrong.key]) expect((await admin.read(name)).id).toBe(right.id);
    const found = await admin.answer<{ total: { count: number } }>({ path: '/v1/search?q=2086' });
    expect(found.total.count).toBe(0);
    expect(seq).toBe(await countAudit());
    await expectSound();
  });

  it('keep every name and number when the one that stayed goes itself', async () => {
    await fill();
    const wrong = await admin.read(KEY('2086-qd-ubnd'));
    await admin.merge(wrong.id, KEY('2068-qd-ubnd'));
    await admin.capture(letterOf('Lạng Sơn', 3, 'Theo Quyết định số 70/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.'), HERE);
    const last = await admin.read(KEY('70-qd-ubnd'));
    await admin.merge(KEY('2068-qd-ubnd'), last.id);
    for (const name of [wrong.id, wrong.key, KEY('2068-qd-ubnd')]) expect((await admin.read(name)).id).toBe(last.id);
    const { citations } = await admin.capture(letterOf('Lạng Sơn', 4, `Theo ${WRONG}.`), HERE);
    expect(citations[0]!.target!.id).toBe(last.id);
    await expectSound();
  });

  it('stay one when either number is cited, listed or captured again', async () => {
    await fill();
    await admin.merge(KEY('2086-qd-ubnd'), KEY('2068-qd-ubnd'));
    const { id } = await admin.read(KEY('2068-qd-ubnd'));
    const { citations } = await admin.capture(letterOf('Lạng Sơn', 3, `Theo ${WRONG} về giao dự toán.`), HERE);
    expect(citations[0]!.target).toMatchObject({ id, created: false });
    const row = {
      type: 'quyet-dinh',
      symbol: '2086/QĐ-UBND',
      issuer: 'UBND tỉnh Lạng Sơn',
      issuedOn: '2023-12-12',
      title: 'Giao dự toán',
    };
    const { job } = await sendImport(admin, { lines: ndjson([row]) });
    expect(job.counts).toMatchObject({ created: 0, bad: 0 });
    const held = await admin.capture(decisionOf('Lạng Sơn', '2086/QĐ-UBND', '12 tháng 12 năm 2023'), HERE);
    expect(held.instrument).toMatchObject({ id, key: KEY('2068-qd-ubnd') });
    expect(await admin.read(id)).toMatchObject({ holding: 'held', citedBy: 4 });
    const said = { symbol: '2086/QĐ-UBND', type: 'quyet-dinh', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' };
    const { outcomes } = await admin.resolve({ portal: 'lang-son' }, [stated(said)]);
    expect(outcomes).toMatchObject([{ kind: 'found', instrument: { id } }]);
    await expectSound();
  });

  it('the text of the one that goes is the text of the one that stays', async () => {
    await fill();
    const text = decisionOf(
      'Lạng Sơn',
      '2086/QĐ-UBND',
      '12 tháng 12 năm 2023',
      'Căn cứ Quyết định số 7/QĐ-UBND ngày 03/01/2023 của UBND tỉnh.',
    );
    await admin.capture(text, HERE);
    await admin.merge(KEY('2086-qd-ubnd'), KEY('2068-qd-ubnd'));
    expect(await admin.read(KEY('2068-qd-ubnd'))).toMatchObject({ holding: 'held', issuedOn: '2023-12-12' });
    expect(await admin.read(KEY('7-qd-ubnd'))).toMatchObject({
      citedBy: 1,
      bestSentence: { citing: { key: KEY('2068-qd-ubnd') } },
    });
    const before = await contentsOf();
    await admin.capture(text, HERE);
    expect(await contentsOf()).toEqual(before);
    await expectSound();
  });

  it('facts on which they differ are kept with their source', async () => {
    await fill();
    await admin.capture(decisionOf('Lạng Sơn', '2086/QĐ-UBND', '13 tháng 12 năm 2023'), HERE);
    await admin.capture(decisionOf('Lạng Sơn', '2068/QĐ-UBND', '12 tháng 12 năm 2023', 'Giao dự toán'), HERE);
    await admin.merge(KEY('2086-qd-ubnd'), KEY('2068-qd-ubnd'));
    const { suggestions } = await contentsOf();
    const dates = { field: 'issuedOn', held: '2023-12-12', offered: '2023-12-13', state: 'open' };
    expect(suggestions).toContainEqual(expect.objectContaining(dates));
    expect(suggestions.map(({ field }) => field)).toContain('text');
    expect((await admin.read(KEY('2068-qd-ubnd'))).issuedOn).toBe('2023-12-12');
    await expectSound();
  });
});

const OF_TWO = 'Quyết định số 100/QĐ-UBND ngày 05/02/2024 của UBND tỉnh về việc phê duyệt dự toán năm 2024';

describe('citations of both numbers', () => {
  it('ambiguous ones become single, and the preview names them beforehand', async () => {
    await admin.capture(
      decisionOf('Lào Cai', '100/QĐ-UBND', '05 tháng 02 năm 2024', 'Về việc phê duyệt dự toán năm 2024'),
      { portal: 'lao-cai' },
    );
    await admin.capture(
      decisionOf('Yên Bái', '100/QĐ-UBND', '05 tháng 02 năm 2024', 'Về việc ban hành quy chế làm việc'),
      {
        portal: 'yen-bai',
      },
    );
    const letter = letterOf('Lào Cai', 9, `Theo ${OF_TWO}.`, '05 tháng 6 năm 2026');
    const { citations } = await admin.capture(letter, { portal: 'lao-cai' });
    expect(citations[0]!.state).toBe('ambiguous');
    const [gone, into] = ['yen-bai/ubnd/quyet-dinh/2024/100-qd-ubnd', 'lao-cai/ubnd/quyet-dinh/2024/100-qd-ubnd'];
    const before = await contentsOf();
    const { changes } = await admin.merge(gone, into, { dryRun: true });
    expect(await contentsOf()).toEqual(before);
    const { id } = await admin.read(into);
    expect(changes).toMatchObject({ text: 'gone', counts: { citations: 1, relations: 0, aliases: 2 } });
    expect(changes!.citations).toMatchObject([
      { from: { state: 'ambiguous', target: null }, to: { state: 'settled', target: id } },
    ]);
    await admin.merge(gone, into);
    expect((await contentsOf()).citations).toMatchObject([{ state: 'settled', target: id }]);
    await expectSound();
  });

  it('are just what the preview names, of citations and relations alike', async () => {
    await fill();
    const [gone, into] = [await admin.read(KEY('2086-qd-ubnd')), await admin.read(KEY('2068-qd-ubnd'))];
    const { changes } = await admin.merge(gone.id, into.id, { dryRun: true });
    const before = await contentsOf();
    await admin.merge(gone.id, into.id);
    const after = await contentsOf();
    const differing = (table: 'citations' | 'relations') => {
      const known = new Map(after[table].map((row) => [row.id, JSON.stringify(row)]));
      return before[table]
        .filter((row) => known.get(row.id) !== JSON.stringify(row))
        .map((row) => row.id)
        .sort();
    };
    expect(changes!.citations.map(({ id }) => id).sort()).toEqual(differing('citations'));
    expect(changes!.relations.map(({ id }) => id).sort()).toEqual(differing('relations'));
    for (const { id, to } of changes!.relations)
      expect(after.relations.find((row) => row.id === id)).toMatchObject(to!);
    for (const { id, to } of changes!.citations)
      expect(after.citations.find((row) => row.id === id)).toMatchObject(to!);
    expect(changes!.instruments.map(({ id }) => id)).toEqual(expect.arrayContaining([gone.id, into.id]));
    expect(changes!.counts).toMatchObject({
      citations: differing('citations').length,
      relations: differing('relations').length,
    });
  });
});

describe('a merge', () => {
  const path = async (name: string) => `/v1/instruments/${(await admin.read(name)).id}/merge`;
  const body = { into: KEY('2068-qd-ubnd'), reason: 'Số viết nhầm.' };

  it('is refused into itself, twice, and round in a ring, in clear words', async () => {
    await fill();
    const [wrong, right] = [await admin.read(KEY('2086-qd-ubnd')), await admin.read(KEY('2068-qd-ubnd'))];
    const refused = async (id: string, into: string) => {
      const response = await admin.send(`/v1/instruments/${id}/merge`, { ...body, into }, 1);
      return [response.status, ((await response.json()) as { detail: string }).detail];
    };
    expect(await refused(wrong.id, wrong.id)).toEqual([409, 'An instrument is not merged into itself.']);
    await admin.merge(wrong.id, right.id);
    const already = `The two are one already, known as ${right.key}.`;
    expect(await refused(wrong.id, right.id)).toEqual([409, already]);
    expect(await refused(right.id, wrong.id)).toEqual([409, already]);
    expect((await admin.send(`/v1/instruments/none/merge`, body, 1)).status).toBe(404);
  });

  it('is made in the version that was read, once for each key', async () => {
    await fill();
    const [at, right] = [await path(KEY('2086-qd-ubnd')), await admin.read(KEY('2068-qd-ubnd'))];
    expect((await admin.send(at, body, null)).status).toBe(428);
    const stale = await admin.send(at, body, 9);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
    expect((await admin.send(at, { ...body, intoVersion: 7 }, 1)).status).toBe(412);
    const audits = await countAudit();
    const answers = [];
    for (const _ of [1, 2])
      answers.push(await admin.ok<{ seq: number }>(admin.send(at, body, 1, { 'idempotency-key': 'm' })));
    expect(answers[1]!.seq).toBe(answers[0]!.seq);
    expect(await countAudit()).toBe(audits + 1);
    expect((await admin.send(at, { ...body, reason: 'Khác' }, 1, { 'idempotency-key': 'm' })).status).toBe(422);
    expect((await admin.read(right.id)).version).toBe(right.version + 1);
  });

  it('that fails at any statement leaves nothing half-written', async () => {
    await fill();
    const at = await path(KEY('2086-qd-ubnd'));
    const audits = await countAudit();
    const request = { path: at, token, body, headers: { 'if-match': '"1"' } };
    expect(await failAtEach(app, request)).toBeGreaterThan(25);
    expect(await countAudit()).toBe(audits + 1);
    await expectSound();
  });
});

describe('an instrument that is two', () => {
  const SECOND = {
    symbol: '2086/QĐ-UBND',
    type: 'quyet-dinh',
    issuer: 'UBND tỉnh Lạng Sơn',
    issuedOn: '2023-12-12',
    reason: 'Hai văn bản.',
  };
  async function split(name: string, rest: object = {}): Promise<CurationReply> {
    const { id, version } = await admin.read(name);
    return admin.ok(admin.send(`/v1/instruments/${id}/split`, { ...SECOND, ...rest }, version));
  }

  it('comes apart again, its number and citations back with it', async () => {
    await fill();
    const before = await contentsOf();
    const gone = await admin.read(KEY('2086-qd-ubnd'));
    await admin.merge(gone.id, KEY('2068-qd-ubnd'));
    const joined = await contentsOf();
    const { changes } = await split(KEY('2068-qd-ubnd'), { aliases: [gone.id], dryRun: true });
    expect(await contentsOf()).toEqual(joined);
    expect(changes).toMatchObject({ counts: { citations: 2, relations: 1, aliases: 1 } });
    expect(changes!.citations.map(({ to }) => to)).toEqual([1, 2].map(() => ({ state: 'settled', target: 'new' })));
    const { instrument } = await split(KEY('2068-qd-ubnd'), { aliases: [gone.id] });
    expect(instrument).toMatchObject({ key: gone.key, citedBy: 2, issuedOn: '2023-12-12' });
    expect((await admin.read(gone.id)).id).toBe(instrument!.id);
    const after = await contentsOf();
    const targets = ({ citations }: typeof after) =>
      citations.map(({ id, target }) => [id, target === gone.id ? instrument!.id : target]);
    expect(targets(after)).toEqual(targets(before));
    await expectSound();
  });

  it('takes chosen citations along though they bear the other number', async () => {
    await admin.capture(letterOf('Lạng Sơn', 1, `Theo ${RIGHT}.`), HERE);
    await admin.capture(letterOf('Lạng Sơn', 2, `Theo ${RIGHT} về việc khác hẳn.`), HERE);
    const { id } = await admin.read(KEY('2068-qd-ubnd'));
    const chosen = (await contentsOf()).citations[0]!.id as string;
    const { changes } = await split(id, { citations: [chosen], dryRun: true });
    expect(changes!.citations.map((each) => each.id)).toEqual([chosen]);
    const { instrument } = await split(id, { citations: [chosen] });
    const evidence = await admin.answer<CitationEvidence>({ path: `/v1/citations/${chosen}` });
    expect(evidence).toMatchObject({ target: instrument!.id, judgements: [{ verdict: 'confirmed' }] });
    expect([(await admin.read(id)).citedBy, instrument!.citedBy]).toEqual([1, 1]);
    await expectSound();
  });

  it('is refused where its number is another’s, and where what is chosen is not of it', async () => {
    await fill();
    const { id } = await admin.read(KEY('2068-qd-ubnd'));
    const refused = async (rest: object) => {
      const response = await admin.send(`/v1/instruments/${id}/split`, { ...SECOND, ...rest }, 1);
      return [response.status, JSON.stringify(await response.json())];
    };
    expect(await refused({})).toEqual([409, expect.stringContaining(KEY('2086-qd-ubnd'))]);
    const free = { symbol: '77/QĐ-UBND' };
    expect(await refused({ ...free, citations: ['c_none'] })).toEqual([
      400,
      expect.stringContaining('c_none is not of'),
    ]);
    expect(await refused({ ...free, aliases: ['i_none'] })).toEqual([400, expect.stringContaining('i_none is not of')]);
    expect((await refused({ symbol: 'không số' }))[0]).toBe(400);
    const send = (version: number | null) => admin.send(`/v1/instruments/${id}/split`, { ...SECOND, ...free }, version);
    expect([(await send(null)).status, (await send(4)).status]).toEqual([428, 412]);
  });

  it('that fails at any statement leaves nothing half-written', async () => {
    await fill();
    await admin.merge(KEY('2086-qd-ubnd'), KEY('2068-qd-ubnd'));
    const { id, version } = await admin.read(KEY('2068-qd-ubnd'));
    const request = {
      path: `/v1/instruments/${id}/split`,
      token,
      body: SECOND,
      headers: { 'if-match': `"${version}"` },
    };
    expect(await failAtEach(app, request)).toBeGreaterThan(20);
    await expectSound();
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, InstrumentRecord, LinksPage, Problem } from '../../shared/schema/index.ts';
import { createCurator, decisionOf, letterOf } from '../support/curation.ts';
import { buildApp, call, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const KEY = 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd';
const CITED = 'Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh về việc giao dự toán';

const record = (name: string) => admin.answer<InstrumentRecord>({ path: `/v1/instruments/${name}/record` });
const links = (name: string, query = '') => admin.answer<LinksPage>({ path: `/v1/instruments/${name}/links${query}` });
const entries = (query = '') => admin.answer<AuditPage>({ path: `/v1/audit${query}` });
const letter = (number: number) =>
  admin.capture(letterOf('Lạng Sơn', number, `Theo ${CITED}.`), { portal: 'lang-son' });
const hold = () =>
  admin.capture(decisionOf('Lạng Sơn', '2068/QĐ-UBND', '12 tháng 12 năm 2023'), { portal: 'lang-son' });
async function correct(body: object) {
  const { id, version } = await admin.read(KEY);
  await admin.ok(admin.send(`/v1/instruments/${id}`, body, version, {}, 'PATCH'));
}
const fieldOf = ({ provenance }: InstrumentRecord, name: string) => provenance.find(({ field }) => field === name);

beforeEach(() => emptyIndex());

describe('who says a fact', () => {
  it('is those who cite an instrument whose text is not held, and how many they are', async () => {
    for (const number of [1, 2]) await letter(number);
    expect(fieldOf(await record(KEY), 'issuedOn')).toMatchObject({ from: 'citation', documents: 2 });
  });

  it('is its own text, and then the person who put it right, with the reason in the log', async () => {
    await hold();
    expect(fieldOf(await record(KEY), 'title')).toMatchObject({ from: 'text', by: null });
    await correct({ title: 'Phê duyệt dự toán', reason: 'Đọc bản gốc.' });
    const now = await record(KEY);
    expect(fieldOf(now, 'title')).toMatchObject({ from: 'person', by: 'Người admin' });
    expect(fieldOf(now, 'symbol')).toMatchObject({ from: 'text' });
    expect((await entries('?limit=1')).items[0]!.after).toMatchObject({ reason: 'Đọc bản gốc.' });
  });

  it('is the text again once the correction is undone', async () => {
    await hold();
    await correct({ title: 'Phê duyệt dự toán' });
    const { seq } = (await entries('?limit=1')).items[0]!;
    await admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect(fieldOf(await record(KEY), 'title')).toMatchObject({ from: 'text' });
  });

  it('is a person for a day that decides the status, with where it was read, until that is undone', async () => {
    await hold();
    const read = { effectiveOn: '2024-01-01', source: 'Công báo số 3', reason: 'Văn bản không ghi ngày hiệu lực.' };
    await correct(read);
    const now = await record(KEY);
    expect(fieldOf(now, 'effectiveOn')).toMatchObject({ from: 'person', by: 'Người admin', source: 'Công báo số 3' });
    expect(now.events).toMatchObject([{ kind: 'effect', on: '2024-01-01', by: null }]);
    expect((await admin.read(KEY)).status.today.code).toBe('inForce');
    await correct({ expiresOn: '2025-01-01', source: 'Công báo số 9' });
    expect((await admin.read(KEY)).status.today).toMatchObject({ code: 'expired', since: '2025-01-01' });
    const { seq } = (await entries('?limit=1')).items[0]!;
    await admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect((await admin.read(KEY)).status.today.code).toBe('inForce');
    await hold();
    expect((await record(KEY)).effectiveOn).toBe('2024-01-01');
    await correct({ effectiveOn: null });
    expect(await record(KEY)).toMatchObject({ effectiveOn: null, expiresOn: null });
  });

  it('without its source a day is not taken, and a status is never stated', async () => {
    await hold();
    const { id, version } = await admin.read(KEY);
    const send = (body: object) => admin.send(`/v1/instruments/${id}`, body, version, {}, 'PATCH');
    expect((await send({ effectiveOn: '2024-01-01' })).status).toBe(400);
    expect((await send({ status: 'expired', reason: 'Đã hết.' })).status).toBe(400);
    expect((await admin.read(KEY)).version).toBe(version);
  });

  it('is a person for a day and a title of what is only cited, which what others say does not outweigh', async () => {
    await letter(1);
    await correct({ expiresOn: '2025-06-01', source: 'Công báo số 9' });
    await correct({ title: 'Giao dự toán ngân sách', issuedOn: '2023-12-11', reason: 'Đọc bản giấy.' });
    await letter(2);
    const now = await record(KEY);
    expect(now.expiresOn).toBe('2025-06-01');
    for (const name of ['expiresOn', 'title', 'issuedOn']) expect(fieldOf(now, name)).toMatchObject({ from: 'person' });
    expect(await admin.read(KEY)).toMatchObject({ title: 'Giao dự toán ngân sách', issuedOn: '2023-12-11' });
    for (const { seq } of (await entries('?action=instrument.correct&limit=2')).items)
      await admin.ok(admin.send(`/v1/audit/${seq}/undo`, undefined, 1));
    expect(await admin.read(KEY)).toMatchObject({ title: 'giao dự toán', issuedOn: '2023-12-12' });
    expect((await record(KEY)).expiresOn).toBeNull();
  });

  it('is not taken of number, body, place, type or year where the text is not held', async () => {
    await letter(1);
    const { id, version } = await admin.read(KEY);
    const bodies = [
      { symbol: '1/QĐ-UBND' },
      { issuer: 'UBND tỉnh Cao Bằng' },
      { jurisdiction: 'cao-bang' },
      { type: 'ke-hoach' },
      { issuedOn: '2022-12-12' },
    ];
    for (const body of bodies)
      expect((await admin.send(`/v1/instruments/${id}`, body, version, {}, 'PATCH')).status).toBe(409);
  });

  it('is a person for type and place, and its earlier key goes on', async () => {
    await hold();
    await correct({ jurisdiction: 'cao-bang', reason: 'Trang không ghi tỉnh.' });
    const moved = 'cao-bang/ubnd/quyet-dinh/2023/2068-qd-ubnd';
    expect(fieldOf(await record(moved), 'jurisdiction')).toMatchObject({ from: 'person' });
    const { id, version } = await admin.read(KEY);
    await admin.ok(
      admin.send(`/v1/instruments/${id}`, { type: 'nghi-quyet', reason: 'Ghi ở đầu.' }, version, {}, 'PATCH'),
    );
    expect(await admin.read(id)).toMatchObject({ type: 'nghi-quyet', jurisdiction: { id: 'cao-bang' } });
    expect(fieldOf(await record(id), 'type')).toMatchObject({ from: 'person' });
    const unknown = await admin.send(`/v1/instruments/${id}`, { type: 'bai-tho' }, version + 1, {}, 'PATCH');
    expect(unknown.status).toBe(400);
  });

  it('a reason alone is no correction', async () => {
    await hold();
    const { id, version } = await admin.read(KEY);
    const response = await admin.send(`/v1/instruments/${id}`, { reason: 'Không đổi gì.' }, version, {}, 'PATCH');
    expect(response.status).toBe(400);
  });
});

describe('what moves a status', () => {
  it('is told with who acts, and counted with names and changes', async () => {
    await hold();
    const other = await admin.capture(decisionOf('Lạng Sơn', '12/QĐ-UBND', '15 tháng 01 năm 2024'), {
      portal: 'lang-son',
    });
    const { id } = await admin.read(KEY);
    const body = {
      type: 'replaces',
      source: other.instrument.id,
      target: id,
      effectiveOn: '2024-02-01',
      reason: 'Bản gốc.',
    };
    await admin.ok(admin.send('/v1/relations', body, null));
    const { events, counts } = await record(KEY);
    expect(events).toMatchObject([
      { kind: 'replaces', on: '2024-02-01', partial: false, by: { symbol: '12/QĐ-UBND' } },
    ]);
    expect(counts).toMatchObject({ relations: 1, cited: 0, citing: 0, changes: 1 });
  });

  it('of two that were made one, the names of the other go on', async () => {
    await letter(1);
    await admin.capture(letterOf('Lạng Sơn', 2, 'Theo Quyết định số 2069/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.'), {
      portal: 'lang-son',
    });
    const other = 'lang-son/ubnd/quyet-dinh/2023/2069-qd-ubnd';
    await admin.merge(other, KEY);
    const { aliases, counts } = await record(KEY);
    expect(aliases.map(({ alias }) => alias)).toContain(other);
    expect(counts.aliases).toBe(aliases.length);
  });
});

describe('links', () => {
  it('of those that cite it come page by page with what a judgement needs', async () => {
    for (const number of [1, 2, 3]) await letter(number);
    const first = await links(KEY, '?limit=2');
    expect(first).toMatchObject({ total: 3, next: '2' });
    const { id, version, sentence, other, judgement } = first.items[0]!;
    expect(sentence.text.slice(sentence.start, sentence.end)).toContain('2068/QĐ-UBND');
    expect([version, judgement, other?.issuer.name]).toEqual([1, null, 'UBND tỉnh Lạng Sơn']);
    await admin.ok(admin.send(`/v1/citations/${id}/judgement`, { verdict: 'confirm', instrument: KEY }, version));
    const judged = (await links(KEY)).items.find((link) => link.id === id);
    expect(judged).toMatchObject({ judgement: 'confirmed', version: 2 });
    expect((await links(KEY, '?limit=2&after=2')).next).toBeNull();
  });

  it('outwards stand in the order of the text, and one without a target stays', async () => {
    const { instrument } = await admin.capture(
      letterOf('Lạng Sơn', 9, `Theo ${CITED}.\n\nTheo Quyết định số 5/QĐ-UBND ngày 01/3/2023.`),
      { portal: 'lang-son' },
    );
    const { items } = await links(instrument.id, '?direction=out');
    expect(items.map(({ text }) => text.includes('2068'))).toEqual([true, false]);
    expect(items[0]!.other).toMatchObject({ key: KEY });
  });

  it('of what is not there are not found', async () => {
    const response = await call(app, { path: '/v1/instruments/i_khong/links', token });
    expect(((await response.json()) as Problem).code).toBe('notFound');
  });
});

describe('the log', () => {
  it('names what its ids mean, and finds a family of actions', async () => {
    await hold();
    await letter(1);
    const { id } = await admin.read(KEY);
    const [link] = (await links(KEY)).items;
    await admin.ok(admin.send(`/v1/citations/${link!.id}/judgement`, { verdict: 'reject' }, 1));
    const { items, names } = await entries('?action=citation.');
    expect(items[0]!.action).toBe('citation.reject');
    expect(items.every(({ action }) => action.startsWith('citation.'))).toBe(true);
    expect(names![link!.id]).toContain('2068/QĐ-UBND');
    expect(names![id]).toBe('2068/QĐ-UBND');
    expect((await entries('?action=citation')).items).toEqual([]);
  });

  it('a refused undo names every later change that stands on it', async () => {
    await hold();
    await correct({ title: 'Một', issuedOn: '2023-12-13' });
    const { seq } = (await entries('?limit=1')).items[0]!;
    await correct({ title: 'Hai' });
    const response = await admin.send(`/v1/audit/${seq}/undo`, undefined, 1);
    const { errors } = (await response.json()) as Problem;
    expect([response.status, errors]).toEqual([409, [{ path: 'dependsOn', message: String(seq + 1) }]]);
  });
});

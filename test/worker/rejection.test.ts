import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditPage, OwnCapturesPage, Problem, QueuePage } from '../../shared/schema/index.ts';
import { contentsOf, createCurator, decisionOf, expectSound, letterOf } from '../support/curation.ts';
import { buildApp, call, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 120_000 });

const app = buildApp();
const [token, staffToken] = [await tokenOf('admin'), await tokenOf('staff')];
const admin = createCurator(app, token);
const staff = createClient(app, staffToken);
const HERE = { portal: 'lang-son' };
const KEY = (slug: string) => `lang-son/ubnd/quyet-dinh/2023/${slug}`;
const cited = (number: number) => `Quyết định số ${number}/QĐ-UBND ngày 12/12/2023 của UBND tỉnh`;
const TEXT = decisionOf(
  'Lạng Sơn',
  '2001/QĐ-UBND',
  '12 tháng 12 năm 2023',
  `Về việc thử\n\nĐiều 1. Thay thế ${cited(1999)}.\nĐiều 2. Bãi bỏ ${cited(1998)} về việc cũ.`,
);
const REASON = 'Bản chụp thiếu trang.';

async function reject(name = KEY('2001-qd-ubnd'), version?: number): Promise<Response> {
  const read = await admin.read(name);
  return admin.send(`/v1/instruments/${read.id}/rejection`, { reason: REASON }, version ?? read.version);
}
const rejected = async (name?: string) => (await admin.ok<{ seq: number }>(reject(name))).seq;
const undo = (seq: number) => admin.send(`/v1/audit/${seq}/undo`, undefined, 1);
const entries = (query = '') => admin.answer<AuditPage>({ path: `/v1/audit${query}` });
const captures = async () => (await staff.answer<OwnCapturesPage>({ path: '/v1/captures' })).items;

beforeEach(() => emptyIndex());

describe('a rejected capture', () => {
  it('leaves the index as it was before, where nobody else named it', async () => {
    await admin.capture(letterOf('Lạng Sơn', 7, `Theo ${cited(1998)}.`), HERE);
    const before = await contentsOf();
    await staff.capture(TEXT, HERE);
    expect((await contentsOf()).instruments.length).toBeGreaterThan(before.instruments.length);
    await rejected();
    expect(await contentsOf()).toEqual(before);
    await expectSound();
  });

  it('is again what others say of it, where others cite it, and what waited for it waits again', async () => {
    await admin.capture(letterOf('Lạng Sơn', 7, `Theo ${cited(2001)} về việc đã biết.`), HERE);
    await admin.capture(letterOf('Lạng Sơn', 8, 'Theo Quyết định số 2001/QĐ-UBND ngày 12/12/2023.'), HERE);
    const before = await contentsOf();
    await staff.capture(TEXT, HERE);
    await rejected();
    const after = await contentsOf();
    expect(after).toEqual(before);
    expect((await admin.read(KEY('2001-qd-ubnd'))).holding).toBe('mentioned');
    await expectSound();
  });

  it('comes back whole when the rejection is taken back, and goes again when that is', async () => {
    await admin.capture(letterOf('Lạng Sơn', 7, `Theo ${cited(2001)}.`), HERE);
    await staff.capture(TEXT, HERE);
    const before = await contentsOf();
    const seq = await rejected();
    const gone = await contentsOf();
    const undone = (await admin.ok<{ seq: number }>(undo(seq))).seq;
    expect(await contentsOf()).toEqual(before);
    expect((await captures())[0]).toMatchObject({ state: 'proposed', rejection: null });
    await admin.ok(undo(undone));
    expect(await contentsOf()).toEqual(gone);
    await expectSound();
  });

  it('is told to whoever captured it, with the reason', async () => {
    await staff.capture(TEXT, HERE);
    expect((await captures())[0]).toMatchObject({ state: 'proposed', key: KEY('2001-qd-ubnd') });
    await rejected();
    expect((await captures())[0]).toMatchObject({
      state: 'rejected',
      key: KEY('2001-qd-ubnd'),
      rejection: { reason: REASON, byName: 'Người admin' },
    });
    expect(
      (await createClient(app, await tokenOf('staff')).answer<OwnCapturesPage>({ path: '/v1/captures' })).items,
    ).toEqual([]);
    expect((await entries('?limit=1')).items[0]).toMatchObject({
      action: 'instrument.reject',
      after: { reason: REASON },
    });
  });

  it('is one of the captures of its reader, whatever else he did to it', async () => {
    const own = createCurator(app, await tokenOf('admin'));
    const { instrument } = await own.capture(TEXT, HERE);
    const { version } = await own.read(instrument.id);
    const body = { title: 'Tên đúng', reason: REASON };
    await own.ok(own.send(`/v1/instruments/${instrument.id}`, body, version, {}, 'PATCH'));
    const { items } = await own.answer<OwnCapturesPage>({ path: '/v1/captures' });
    expect(items.map(({ key }) => key)).toEqual([KEY('2001-qd-ubnd')]);
  });

  it('captured again is refused with the reason, and proposed anew only knowingly, with the rejection in the queue', async () => {
    await staff.capture(TEXT, HERE);
    await rejected();
    const body = { text: TEXT, ...HERE };
    const response = await call(app, { path: '/v1/instruments', token: staffToken, body });
    expect(response.status).toBe(409);
    const problem = (await response.json()) as Problem;
    expect(problem).toMatchObject({
      code: 'turnedAway',
      errors: [{ path: 'rejected', message: REASON }],
      current: { rejection: { reason: REASON } },
    });
    const again = await call(app, {
      path: '/v1/instruments',
      token: staffToken,
      body: { ...body, despiteRejection: true },
    });
    expect(again.status).toBe(200);
    const { items } = await admin.answer<QueuePage>({ path: '/v1/queue?kind=proposed' });
    expect(items).toMatchObject([{ rejection: { reason: REASON, byName: 'Người admin' } }]);
    expect((await captures()).slice(0, 2).map(({ state }) => state)).toEqual(['proposed', 'rejected']);
  });

  it('captured again by an admin, or as another text, is taken', async () => {
    await staff.capture(TEXT, HERE);
    await rejected();
    await staff.capture(`${TEXT}\nĐiều 3. Thi hành.`, HERE);
    await admin.capture(TEXT, HERE);
    expect((await admin.read(KEY('2001-qd-ubnd'))).holding).toBe('held');
  });

  const REFUSED: [title: string, code: Problem['code'], prepare: () => Promise<unknown>, version?: number][] = [
    ['accepted already', 'conflict', () => admin.capture(TEXT, HERE)],
    ['only mentioned', 'conflict', () => admin.capture(letterOf('Lạng Sơn', 7, `Theo ${cited(2001)}.`), HERE)],
    ['in another version', 'preconditionFailed', () => staff.capture(TEXT, HERE), 99],
  ];
  it.each(REFUSED)('%s is refused: %s', async (_, code, prepare, version) => {
    await prepare();
    const before = await contentsOf();
    expect(((await (await reject(undefined, version)).json()) as Problem).code).toBe(code);
    expect(await contentsOf()).toEqual(before);
  });
});

describe('a capture taken back', () => {
  const captureSeq = async (): Promise<AuditPage['items'][number]> =>
    (await entries('?action=instrument.capture&limit=1')).items[0]!;

  it('takes its text and what only it named with it, and can be made again by taking that back', async () => {
    await admin.capture(letterOf('Lạng Sơn', 7, `Theo ${cited(2001)}.`), HERE);
    const before = await contentsOf();
    await admin.capture(TEXT, HERE);
    const held = await contentsOf();
    const entry = await captureSeq();
    expect(entry.canUndo).toBe(true);
    const { seq } = await admin.ok<{ seq: number }>(undo(entry.seq));
    expect(await contentsOf()).toEqual(before);
    expect((await entries('?action=instrument.capture&limit=1')).items[0]).toMatchObject({
      undone: true,
      canUndo: false,
    });
    await admin.ok(undo(seq));
    expect(await contentsOf()).toEqual(held);
    await expectSound();
  });

  it('is refused where a citation in it has been judged since, naming that change', async () => {
    await admin.capture(TEXT, HERE);
    const entry = await captureSeq();
    const [citation] = (await contentsOf()).citations as { id: string }[];
    const { version } = await admin.answer<{ version: number }>({ path: `/v1/citations/${citation!.id}` });
    const { seq } = await admin.ok<{ seq: number }>(
      admin.send(`/v1/citations/${citation!.id}/judgement`, { verdict: 'reject' }, version),
    );
    const response = await undo(entry.seq);
    expect(response.status).toBe(409);
    expect(((await response.json()) as Problem).errors).toEqual([{ path: 'dependsOn', message: String(seq) }]);
  });

  it('is refused where it has been accepted or corrected since', async () => {
    await staff.capture(TEXT, HERE);
    const entry = await captureSeq();
    const { id, version } = await admin.read(KEY('2001-qd-ubnd'));
    await admin.ok(admin.send(`/v1/instruments/${id}/accept`, undefined, version));
    const { seq } = (await entries('?limit=1')).items[0]!;
    expect(((await (await undo(entry.seq)).json()) as Problem).errors).toEqual([
      { path: 'dependsOn', message: String(seq) },
    ]);
  });

  it('is refused where it wrote over an earlier text', async () => {
    await admin.capture(TEXT, HERE);
    await admin.capture(`${TEXT}\nĐiều 3. Thi hành.`, HERE);
    const entry = await captureSeq();
    expect(entry.canUndo).toBe(false);
    expect((await undo(entry.seq)).status).toBe(409);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CitationEvidence } from '../../shared/schema/index.ts';
import {
  contentsOf,
  countAudit,
  createCurator,
  decisionOf,
  expectSound,
  failAtEach,
  letterOf,
} from '../support/curation.ts';
import { buildApp, emptyIndex, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 30_000 });

const app = buildApp();
const token = await tokenOf('admin');
const admin = createCurator(app, token);
const PLACES = ['Lào Cai', 'Yên Bái'] as const;
const portalOf = { 'Lào Cai': 'lao-cai', 'Yên Bái': 'yen-bai' } as const;
const KEY = (place: string) => `${place}/ubnd/quyet-dinh/2024/100-qd-ubnd`;
const LETTER = letterOf(
  'Lào Cai',
  9,
  'Theo Quyết định số 100/QĐ-UBND ngày 05/02/2024 của UBND tỉnh về việc phê duyệt dự toán của tỉnh Lào Cai.',
  '05 tháng 6 năm 2026',
);

/** A merged province's letter whose citation two decisions fit. */
async function fillAmbiguous(): Promise<CitationEvidence> {
  for (const place of PLACES)
    await admin.capture(
      decisionOf(place, '100/QĐ-UBND', '05 tháng 02 năm 2024', `Về việc phê duyệt dự toán của tỉnh ${place}`),
      {
        portal: portalOf[place],
      },
    );
  await admin.capture(LETTER, { portal: 'lao-cai' });
  return readOnly();
}

async function readOnly(): Promise<CitationEvidence> {
  const { citations } = await contentsOf();
  return admin.answer<CitationEvidence>({ path: `/v1/citations/${citations[0]!.id}` });
}

async function judge(body: object, headers: Record<string, string> = {}) {
  const { id, version } = await readOnly();
  const path = `/v1/citations/${id}/judgement`;
  return admin.ok<{ seq: number; citation: CitationEvidence }>(admin.send(path, body, version, headers));
}

beforeEach(() => emptyIndex());

describe('a citation that the rules leave open', () => {
  it('shows its sentence and its candidates with what differs', async () => {
    const evidence = await fillAmbiguous();
    expect(evidence).toMatchObject({ state: 'ambiguous', target: null, judgements: [], version: 1 });
    expect(evidence.candidates.map(({ key }) => key)).toEqual([KEY('lao-cai'), KEY('yen-bai')]);
    expect(evidence.differs).toContain('jurisdiction');
    expect(evidence.sentence.text.slice(evidence.sentence.start, evidence.sentence.end)).toBe(evidence.text);
  });

  it('means what a person says, who is named for it, and goes on to when its text is captured again', async () => {
    await fillAmbiguous();
    const { id } = await admin.read(KEY('yen-bai'));
    const { citation, seq } = await judge({ verdict: 'confirm', instrument: id });
    expect(citation).toMatchObject({ state: 'settled', target: id, version: 2 });
    expect(citation.judgements).toMatchObject([
      { verdict: 'confirmed', instrument: id, by: 'Người admin', words: { vi: 'do người xác nhận' } },
    ]);
    expect(seq).toBe(await countAudit());
    expect(await admin.read(id)).toMatchObject({ citedBy: 1 });
    await admin.capture(LETTER, { portal: 'lao-cai' });
    await admin.capture(`${LETTER}\n\nTheo Kế hoạch số 3/KH-UBND ngày 02/01/2024 của UBND tỉnh.`, {
      portal: 'lao-cai',
    });
    expect((await contentsOf()).citations).toContainEqual(
      expect.objectContaining({ target: id, judgement: 'confirmed' }),
    );
    expect(await admin.read(id)).toMatchObject({ citedBy: 1 });
    await expectSound();
  });

  it('is single when a person rules the other out, and open again when that is taken back', async () => {
    await fillAmbiguous();
    const before = await contentsOf();
    const [here, there] = [await admin.read(KEY('lao-cai')), await admin.read(KEY('yen-bai'))];
    const { citation } = await judge({ verdict: 'reject', instrument: there.id });
    expect(citation).toMatchObject({ state: 'settled', target: here.id });
    expect((await judge({ verdict: 'reopen' })).citation).toMatchObject({
      state: 'ambiguous',
      target: null,
      judgements: [],
    });
    expect(await contentsOf()).toEqual(before);
    await expectSound();
  });
});

describe('a link that the rules made', () => {
  it('is gone for good where a person says it is wrong', async () => {
    const letter = letterOf('Lạng Sơn', 1, 'Theo Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.');
    await admin.capture(letter, { portal: 'lang-son' });
    const before = await contentsOf();
    const wrong = (await readOnly()).target!;
    expect((await judge({ verdict: 'reject' })).citation).toMatchObject({ state: 'unsettled', target: null });
    expect(await admin.read(wrong)).toMatchObject({ citedBy: 0, bestSentence: null });
    await admin.capture(decisionOf('Lạng Sơn', '2068/QĐ-UBND', '12 tháng 12 năm 2023'), { portal: 'lang-son' });
    await admin.capture(letter, { portal: 'lang-son' });
    expect(await readOnly()).toMatchObject({ state: 'unsettled', target: null });
    await emptyIndex();
    await admin.capture(letter, { portal: 'lang-son' });
    await judge({ verdict: 'reject' });
    await judge({ verdict: 'reopen' });
    const { citations } = await contentsOf();
    expect(citations.map(({ state, judgement }) => [state, judgement])).toEqual(
      before.citations.map(({ state, judgement }) => [state, judgement]),
    );
    await expectSound();
  });

  it('follows a merge, and keeps its relation true', async () => {
    await admin.capture(
      decisionOf(
        'Lạng Sơn',
        '5/QĐ-UBND',
        '02 tháng 01 năm 2025',
        'Điều 1. Thay thế Quyết định số 2086/QĐ-UBND ngày 12/12/2023 của UBND tỉnh.',
      ),
      { portal: 'lang-son' },
    );
    const right = await admin.capture(decisionOf('Lạng Sơn', '2068/QĐ-UBND', '12 tháng 12 năm 2023'), {
      portal: 'lang-son',
    });
    const mistaken = (await readOnly()).target!;
    await judge({ verdict: 'confirm', instrument: right.instrument.id });
    expect((await contentsOf()).relations).toMatchObject([{ type: 'replaces', target: right.instrument.id }]);
    const third = await admin.capture(decisionOf('Lạng Sơn', '2069/QĐ-UBND', '12 tháng 12 năm 2023', 'Một việc khác'), {
      portal: 'lang-son',
    });
    await admin.merge(right.instrument.id, third.instrument.id);
    expect(await readOnly()).toMatchObject({ state: 'settled', target: third.instrument.id });
    expect((await contentsOf()).relations).toMatchObject([{ type: 'replaces', target: third.instrument.id }]);
    expect(await admin.read(mistaken)).toMatchObject({ citedBy: 0 });
    await expectSound();
  });
});

describe('a judgement', () => {
  it('is made in the version that was read, once for each key', async () => {
    const { id } = await fillAmbiguous();
    const path = `/v1/citations/${id}/judgement`;
    const body = { verdict: 'confirm', instrument: KEY('yen-bai') };
    expect((await admin.send(path, body, null)).status).toBe(428);
    const stale = await admin.send(path, body, 3);
    expect([stale.status, stale.headers.get('etag')]).toEqual([412, '"1"']);
    const audits = await countAudit();
    for (const _ of [1, 2]) expect((await admin.send(path, body, 1, { 'idempotency-key': 'j' })).status).toBe(200);
    expect((await admin.send(path, { verdict: 'reopen' }, 1, { 'idempotency-key': 'j' })).status).toBe(422);
    expect(await countAudit()).toBe(audits + 1);
    expect((await admin.send(path, body, 1)).status).toBe(412);
  });

  it('is refused where it says nothing new, or means nothing', async () => {
    const { id } = await fillAmbiguous();
    const path = `/v1/citations/${id}/judgement`;
    expect((await admin.send(path, { verdict: 'reopen' }, 1)).status).toBe(409);
    expect((await admin.send(path, { verdict: 'reject' }, 1)).status).toBe(409);
    expect((await admin.send(path, { verdict: 'confirm', instrument: 'none' }, 1)).status).toBe(404);
    expect((await admin.send(path, { verdict: 'confirm' }, 1)).status).toBe(400);
    expect((await admin.send('/v1/citations/none/judgement', { verdict: 'reopen' }, 1)).status).toBe(404);
    await judge({ verdict: 'confirm', instrument: KEY('yen-bai') });
    expect((await admin.send(path, { verdict: 'confirm', instrument: KEY('yen-bai') }, 2)).status).toBe(409);
    expect((await admin.send(path, { verdict: 'confirm', instrument: KEY('lao-cai') }, 2)).status).toBe(200);
  });

  it('that fails at any statement leaves nothing half-written', async () => {
    const { id } = await fillAmbiguous();
    const body = { verdict: 'confirm', instrument: KEY('yen-bai') };
    const request = { path: `/v1/citations/${id}/judgement`, token, body, headers: { 'if-match': '"1"' } };
    expect(await failAtEach(app, request)).toBeGreaterThan(10);
    await expectSound();
  });
});

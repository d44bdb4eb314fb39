import { beforeEach, describe, expect, it } from 'vitest';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const adminToken = await tokenOf('admin');
const staff = createClient(app, await tokenOf('staff'));
const admin = createClient(app, adminToken);

const LETTER = `UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nLạng Sơn, ngày 05 tháng 6 năm 2023\nKính gửi: Các đơn vị\nThực hiện Quyết định số 2068/QĐ-UBND ngày 12/3/2023 của UBND tỉnh.`;
const HERE = { portal: 'lang-son' };
const accept = (id: string, ifMatch?: string) =>
  call(app, {
    method: 'POST',
    path: `/v1/instruments/${id}/accept`,
    token: adminToken,
    headers: ifMatch ? { 'if-match': ifMatch } : {},
  });

beforeEach(() => emptyIndex());

describe('a document that staff captured', () => {
  it('is proposed, and seen as such, until an admin accepts it; what it cites is not', async () => {
    const { instrument, citations } = await staff.capture(LETTER, HERE);
    const proposed = await staff.read(instrument.key);
    expect(proposed.state).toBe('proposed');
    expect((await staff.read(citations[0]!.target!.id)).state).toBe('accepted');
    const response = await accept(instrument.key, `"${proposed.version}"`);
    expect(await response.json()).toMatchObject({ id: instrument.id, state: 'accepted' });
    expect((await staff.read(instrument.id)).state).toBe('accepted');
    const entry = await testEnv.DB.prepare(`SELECT before, after FROM audit WHERE action = 'instrument.accept'`).first<{
      before: string;
      after: string;
    }>();
    expect([JSON.parse(entry!.before), JSON.parse(entry!.after)]).toMatchObject([
      { state: 'proposed' },
      { state: 'accepted' },
    ]);
  });

  it('is accepted in the version that was read, or not at all', async () => {
    const { instrument } = await staff.capture(LETTER, HERE);
    const { version } = await staff.read(instrument.id);
    await staff.capture(`${LETTER}\nThêm một dòng.`, HERE);
    expect((await accept(instrument.id)).status).toBe(428);
    expect((await accept(instrument.id, `"${version}"`)).status).toBe(412);
    expect((await accept(instrument.id, 'any')).status).toBe(412);
    expect((await staff.read(instrument.id)).state).toBe('proposed');
    expect((await accept('i_none', '"1"')).status).toBe(404);
  });

  it('accepted twice is accepted once', async () => {
    const { instrument } = await staff.capture(LETTER, HERE);
    const { version } = await staff.read(instrument.id);
    for (const _ of [1, 2, 3]) expect((await accept(instrument.id, `"${version}"`)).status).toBe(200);
    const { n } = (await testEnv.DB.prepare(
      `SELECT count(*) AS n FROM audit WHERE action = 'instrument.accept' AND subject = ?`,
    )
      .bind(instrument.id)
      .first<{ n: number }>())!;
    expect(n).toBe(1);
  });

  it('stays accepted when the same text is captured again, and is proposed anew with another text', async () => {
    const { instrument } = await staff.capture(LETTER, HERE);
    await accept(instrument.id, `"${(await staff.read(instrument.id)).version}"`);
    await staff.capture(LETTER, HERE);
    expect((await staff.read(instrument.id)).state).toBe('accepted');
    await staff.capture(`${LETTER}\nThêm một dòng.`, HERE);
    expect((await staff.read(instrument.id)).state).toBe('proposed');
  });
});

it('a document that an admin captured is accepted', async () => {
  const { instrument } = await admin.capture(LETTER, HERE);
  expect((await admin.read(instrument.id)).state).toBe('accepted');
});

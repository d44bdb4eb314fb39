import { beforeEach, describe, expect, it } from 'vitest';
import type { PassageReply } from '../../shared/schema/index.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const staff = createClient(app, await tokenOf('staff'));
const reviewerToken = await tokenOf('reviewer');
const reviewer = createClient(app, reviewerToken);

const TEXT = `ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN

Số: 31/2031/QĐ-UBND

Lạng Sơn, ngày 12 tháng 12 năm 2031

QUYẾT ĐỊNH

Quy định quản lý kho mẫu

Căn cứ Quyết định số 11/QĐ-UBND ngày 05/01/2031 của UBND tỉnh.

Điều 1. Phạm vi

1. Kho của tỉnh.

2. Kho của <b>xã</b>.

Điều 2. Hiệu lực

Từ ngày ký.`;

const passage = (name: string, pinpoint: string) =>
  reviewer.answer<PassageReply>({
    path: `/v1/instruments/${name}/passage?${new URLSearchParams({ pinpoint })}`,
  });

beforeEach(() => emptyIndex());

describe('a passage', () => {
  it('of a captured text is read out of it, by id and by key', async () => {
    const { instrument } = await staff.capture(TEXT, { portal: 'lang-son' });
    for (const name of [instrument.id, instrument.key])
      expect(await passage(name, 'khoản 2 Điều 1')).toEqual({
        kind: 'found',
        passages: [
          {
            place: 'khoản 2 Điều 1',
            headings: ['Điều 1. Phạm vi'],
            text: '2. Kho của <b>xã</b>.',
            capped: false,
            exact: true,
          },
        ],
      });
  });

  it('that is not in the text is said not to be found', async () => {
    const { instrument } = await staff.capture(TEXT, { portal: 'lang-son' });
    expect(await passage(instrument.id, 'Điều 9')).toEqual({ kind: 'notFound' });
  });

  it('of an instrument known by citations only is said not to be held', async () => {
    const { citations } = await staff.capture(TEXT, { portal: 'lang-son' });
    expect(await passage(citations[0]!.target!.id, 'Điều 1')).toEqual({ kind: 'notHeld' });
  });

  it('whose text is gone from the store is said not to be held', async () => {
    const { instrument } = await staff.capture(TEXT, { portal: 'lang-son' });
    const { objects } = await testEnv.TEXTS.list();
    await testEnv.TEXTS.delete(objects.map(({ key }) => key));
    expect(await passage(instrument.id, 'Điều 1')).toEqual({ kind: 'notHeld' });
  });

  it.each([
    ['none', 'Điều 1', 404],
    ['none', '', 400],
  ])('%s, %j: %i', async (name, pinpoint, status) => {
    const path = `/v1/instruments/${name}/passage?${new URLSearchParams({ pinpoint })}`;
    expect((await call(app, { path, token: reviewerToken })).status).toBe(status);
  });
});

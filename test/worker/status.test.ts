import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Instrument } from '../../shared/schema/index.ts';
import { letter } from '../support/letters.ts';
import { buildApp, createClient, emptyIndex, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  client = createClient(app, await tokenOf('staff'));
});

const read = async (key: string, on: string) => {
  const path = `/v1/instruments/${encodeURIComponent(key)}?on=${on}`;
  return Instrument.parse(await client.answer({ path })).status.whenWritten!;
};

describe('papers that a list ends', () => {
  const keyOf = (number: number) => `lang-son/ubnd/quyet-dinh/2010/${number}-2010-qd-ubnd`;
  const list = (head: string) =>
    letter({
      symbol: '30/2026/QĐ-UBND',
      place: 'Lạng Sơn',
      date: '10/3/2026',
      title: 'QUYẾT ĐỊNH\nBãi bỏ văn bản',
      body: [
        'Điều 1. Quyết định này có hiệu lực kể từ ngày 20/3/2026.',
        `Điều 2. ${head}`,
        'a) Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010 của UBND tỉnh;',
        'b) Khoản 2 Điều 4 Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010 của UBND tỉnh.',
        'Điều 3. Giám đốc Sở Tài chính thi hành theo Quyết định số 9/2010/QĐ-UBND ngày 07/3/2010 của UBND tỉnh.',
      ].join('\n\n'),
    });

  beforeEach(() => emptyIndex());

  it('end on the day on which it takes effect', async () => {
    await client.capture(list('Bãi bỏ các văn bản sau:'));
    expect(await read(keyOf(7), '2026-03-19')).toMatchObject({ code: 'unknown' });
    expect(await read(keyOf(7), '2026-03-20')).toMatchObject({
      code: 'expired',
      since: '2026-03-20',
      cause: 'repeals',
      by: { symbol: '30/2026/QĐ-UBND' },
    });
    expect((await read(keyOf(8), '2026-03-20')).code).toBe('unknown');
    expect((await read(keyOf(9), '2026-03-20')).code).toBe('unknown');
  });

  it('end on the day that its head names', async () => {
    await client.capture(list('Các văn bản sau đây hết hiệu lực kể từ ngày 01/7/2026:'));
    expect(await read(keyOf(7), '2026-06-30')).toMatchObject({ code: 'unknown', since: null });
    expect(await read(keyOf(7), '2026-07-01')).toMatchObject({ code: 'expired', since: '2026-07-01' });
  });
});

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

describe('a decision that was made for a time', () => {
  const BASE = 'lang-son/ubnd/quyet-dinh/2022/7-2022-qd-ubnd';
  const relationsOf = async (key: string) => {
    const { items } = await client.answer<{ items: { id: string; type: string }[] }>({
      path: `/v1/relations?instrument=${key}`,
    });
    return items.filter(({ type }) => type === 'replaces' || type === 'repeals').map(({ id }) => id);
  };
  const decision = (symbol: string, date: string, body: string) =>
    letter({ symbol, place: 'Lạng Sơn', date, title: 'QUYẾT ĐỊNH\nVề việc hỗ trợ', body });
  const made = decision(
    '7/2022/QĐ-UBND',
    '05/3/2022',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày 20/3/2022 đến hết ngày 31/12/2024.',
  );
  const later = decision(
    '40/2024/QĐ-UBND',
    '10/12/2024',
    [
      'Điều 1. Kéo dài thời gian thực hiện Quyết định số 7/2022/QĐ-UBND ngày 05/3/2022 của UBND tỉnh đến hết năm 2025.',
      'Điều 2. Quyết định này có hiệu lực kể từ ngày 20/12/2024.',
    ].join('\n\n'),
  );

  beforeEach(() => emptyIndex());

  it.each([[[made, later]], [[later, made]]])('is in force for as long as another extends it (%#)', async (texts) => {
    for (const text of texts) await client.capture(text);
    expect(await read(BASE, '2025-06-01')).toMatchObject({ code: 'inForce' });
    expect(await read(BASE, '2026-01-01')).toMatchObject({
      code: 'expired',
      since: '2026-01-01',
      cause: 'expiry',
      by: { symbol: '40/2024/QĐ-UBND' },
    });
  });

  it('ends on its own last day where nothing extends it', async () => {
    await client.capture(made);
    expect(await read(BASE, '2025-06-01')).toMatchObject({ code: 'expired', since: '2025-01-01', by: null });
  });

  it('is called back from the day of the act that says so', async () => {
    await client.capture(made);
    await client.capture(
      decision(
        '9/QĐ-UBND',
        '10/12/2023',
        'Điều 1. Thu hồi Quyết định số 7/2022/QĐ-UBND ngày 05/3/2022 của UBND tỉnh.\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.',
      ),
    );
    expect(await read(BASE, '2023-12-09')).toMatchObject({ code: 'inForce' });
    expect(await read(BASE, '2023-12-10')).toMatchObject({ code: 'expired', cause: 'repeals' });
  });

  it('is replaced but for a part, and wholly after the last day of that', async () => {
    await client.capture(made);
    await client.capture(
      decision(
        '9/2023/QĐ-UBND',
        '10/12/2023',
        'Điều 2. Quyết định này có hiệu lực kể từ ngày 20/12/2023 và thay thế Quyết định số 7/2022/QĐ-UBND ngày 05/3/2022 của UBND tỉnh, trừ quy định tại Điều 6 được áp dụng đến hết ngày 30/6/2024.',
      ),
    );
    expect(await read(BASE, '2024-06-30')).toMatchObject({ code: 'partlyExpired', since: '2023-12-20' });
    expect(await read(BASE, '2024-07-01')).toMatchObject({ code: 'expired', since: '2024-07-01', cause: 'replaces' });
    expect((await relationsOf(BASE)).map((id) => id.replace(/^r_c_[^_]+/, ''))).toEqual([
      '_replaces',
      '_replaces_rest',
    ]);
  });

  it('has a relation of its own name beside others that the same text ends', async () => {
    const ended = 'Quyết định số 7/2022/QĐ-UBND ngày 05/3/2022 và Quyết định số 8/2022/QĐ-UBND ngày 06/3/2022';
    await client.capture(decision('9/2023/QĐ-UBND', '10/12/2023', `Điều 1. Bãi bỏ ${ended} của UBND tỉnh.`));
    for (const key of [BASE, BASE.replace('7-2022', '8-2022')])
      expect((await relationsOf(key)).map((id) => id.replace(/^r_c_[^_]+/, ''))).toEqual(['_repeals']);
  });
});

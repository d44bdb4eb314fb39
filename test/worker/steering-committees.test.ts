import { beforeEach, describe, expect, it } from 'vitest';
import { migrateFrom } from '../support/earlier-index.ts';
import { letter } from '../support/letters.ts';
import { buildApp, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const client = createClient(app, await tokenOf('staff'));

beforeEach(() => emptyIndex());

const CITING = letter({
  symbol: '98/KH-UBND',
  place: 'Lạng Sơn',
  date: '20/11/2025',
  body: 'Theo Kế hoạch số 01-KH/BCĐ ngày 28/6/2025 của Ban Chỉ đạo chuyển đổi số tỉnh; Kế hoạch số 01-KH/BCĐ ngày 10/02/2025 của Ban Chỉ đạo phòng, chống tham nhũng tỉnh; Kế hoạch số 01-KH/BCĐ của Ban Chỉ đạo.',
});
const JUNE = 'lang-son/ban-chi-dao/ke-hoach/2025-06-28/1-kh-bcd';
const FEBRUARY = 'lang-son/ban-chi-dao/ke-hoach/2025-02-10/1-kh-bcd';

const targets = async () => {
  const { citations } = await client.capture(CITING);
  return citations.map(({ state, target }) => [state, target?.key ?? null]);
};

describe('the numbers of steering committees', () => {
  it('are told by the day, because each committee of a province begins at 01', async () => {
    expect(await targets()).toEqual([
      ['settled', JUNE],
      ['settled', FEBRUARY],
      ['ambiguous', null],
    ]);
    expect(await client.read(JUNE)).toMatchObject({ issuedOn: '2025-06-28' });
    expect(await client.read(FEBRUARY)).toMatchObject({ issuedOn: '2025-02-10' });
  });

  it.each([
    ['Huyện ủy', 'Nghị quyết số 05-NQ/HU', 'huyen-uy/nghi-quyet', '5-nq-hu'],
    ['Trung tâm Y tế huyện', 'Báo cáo số 31/BC-TTYT', 'ttyt/bao-cao', '31-bc-ttyt'],
  ])('and so are those of %s, of which a province has many', async (body, paper, ofBody, slug) => {
    const text = letter({
      symbol: '98/BC-UBND',
      place: 'Lạng Sơn',
      date: '20/11/2024',
      body: `Theo ${paper} ngày 08/5/2024 của ${body} Cao Lộc; ${paper} ngày 09/5/2024 của ${body} Chi Lăng.`,
    });
    const { citations } = await client.capture(text);
    expect(citations.map(({ target }) => target?.key)).toEqual([
      `lang-son/${ofBody}/2024-05-08/${slug}`,
      `lang-son/${ofBody}/2024-05-09/${slug}`,
    ]);
  });
});

const OLD = 'lang-son/ban-chi-dao/ke-hoach/2025/1-kh-bcd';
/** Puts the index back to where a number of a year was one paper of one committee. */
const AS_IT_WAS = [
  `UPDATE citations SET claim_series = '2025', claim = 'exact', state = 'settled', target = (SELECT id FROM instruments WHERE key = '${JUNE}') WHERE claim_on IS NOT NULL AND claim_symbol = '1/khbcd'`,
  `UPDATE instruments SET series = '2025', key = '${OLD}' WHERE key = '${JUNE}'`,
  `DELETE FROM told_sentences WHERE instrument = (SELECT rowid FROM instruments WHERE key = '${FEBRUARY}')`,
  `DELETE FROM instruments WHERE key = '${FEBRUARY}'`,
];

describe('an index from before the day parted them', () => {
  it('lets go of what was linked under another day, and keeps the rest', async () => {
    await targets();
    await migrateFrom(AS_IT_WAS, '0150_committees');
    const { results } = await testEnv.DB.prepare(
      `SELECT c.claim_on AS day, c.claim_series AS series, i.series AS own FROM citations c LEFT JOIN instruments i ON i.id = c.target
       WHERE c.claim_symbol = '1/khbcd' AND c.claim_on IS NOT NULL ORDER BY c.claim_on`,
    ).all();
    expect(results).toEqual([
      { day: '2025-02-10', series: '2025:2025-02-10', own: null },
      { day: '2025-06-28', series: '2025:2025-06-28', own: '2025:2025-06-28' },
    ]);
    expect(await client.read(OLD)).toMatchObject({ issuedOn: '2025-06-28' });
    expect((await targets()).slice(0, 2)).toEqual([
      ['settled', OLD],
      ['settled', FEBRUARY],
    ]);
  });
});

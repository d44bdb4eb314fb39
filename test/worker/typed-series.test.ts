import { beforeEach, describe, expect, it } from 'vitest';
import { migrateFrom } from '../support/earlier-index.ts';
import { letter } from '../support/letters.ts';
import { buildApp, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
const client = createClient(app, await tokenOf('staff'));

beforeEach(() => emptyIndex());

const CITING = letter({
  symbol: '7/BC-UBND',
  place: 'Lạng Sơn',
  date: '04/11/2024',
  body: 'Theo Nghị định số 39-CP ngày 27/6/1994 của Chính phủ, Nghị quyết số 39-CP ngày 10/5/1994 của Chính phủ; Văn bản số 39-CP ngày 10/5/1994 của Chính phủ. Văn bản số 39-CP của Chính phủ.',
});
const DECREE = 'trung-uong/chinh-phu/nghi-dinh/1994/39-cp';
const RESOLUTION = 'trung-uong/chinh-phu/nghi-quyet/1994/39-cp';

const targets = async () => {
  const { citations } = await client.capture(CITING);
  return citations.map(({ text, state, target }) => [text.slice(0, 14), state, target?.key ?? null]);
};

const MEANT = [
  ['Nghị định số 3', 'settled', DECREE],
  ['Nghị quyết số ', 'settled', RESOLUTION],
  ['Văn bản số 39-', 'settled', RESOLUTION],
  ['Văn bản số 39-', 'ambiguous', null],
];

describe('a number of the nineties that names no type', () => {
  it('is an act of its own for each word, and the day tells which one a bare number means', async () => {
    expect(await targets()).toEqual(MEANT);
    expect(await client.read(DECREE)).toMatchObject({ type: 'nghi-dinh', issuedOn: '1994-06-27' });
  });

  it('captured as a text is the act that others cite, under its own word only', async () => {
    await targets();
    const text =
      'Số: 39-CP\n\nHà Nội, ngày 10 tháng 5 năm 1994\n\nNGHỊ QUYẾT\nVề việc sắp xếp bộ máy\n\nCHÍNH PHỦ\n\nNội dung.';
    const { instrument } = await client.capture(text, { portal: 'trung-uong' });
    expect(instrument.key).toBe(RESOLUTION);
    expect(await client.read(RESOLUTION)).toMatchObject({ holding: 'held' });
    expect(await client.read(DECREE)).toMatchObject({ holding: 'mentioned' });
  });
});

/** Puts the index back to where one number of a year was one instrument, whatever the word. */
const AS_IT_WAS = [
  `UPDATE citations SET claim = 'exact', claim_series = '1994', state = 'settled', target = (SELECT id FROM instruments WHERE key = '${DECREE}')
   WHERE claim_symbol = '39/cp'`,
  `DELETE FROM told_sentences WHERE instrument = (SELECT rowid FROM instruments WHERE key = '${RESOLUTION}')`,
  `DELETE FROM instruments WHERE key = '${RESOLUTION}'`,
  `UPDATE instruments SET series = '1994', series_type = 'cong-van', key = 'trung-uong/chinh-phu/cong-van/1994/39-cp' WHERE key = '${DECREE}'`,
];

describe('an index from before words parted such numbers', () => {
  it('is parted by the migration: old keys answer, and every citation means what it means afresh', async () => {
    await targets();
    await migrateFrom(AS_IT_WAS, '0125');
    await client.capture(
      letter({ symbol: '9/BC-UBND', place: 'Lạng Sơn', date: '06/11/2024', body: 'Nội dung khác.' }),
    );
    const { results } = await testEnv.DB.prepare(
      `SELECT c.state, i.key FROM citations c LEFT JOIN instruments i ON i.id = c.target WHERE c.claim_symbol = '39/cp' ORDER BY c.position`,
    ).all();
    expect(results).toEqual(MEANT.map(([, state, key]) => ({ state, key })));
    const old = await client.read('trung-uong/chinh-phu/cong-van/1994/39-cp');
    expect(old).toMatchObject({ key: DECREE, issuedOn: '1994-06-27' });
    expect(await client.read(RESOLUTION)).toMatchObject({ issuedOn: '1994-05-10', citedBy: 1 });
    expect(await targets()).toEqual(MEANT);
  });
});

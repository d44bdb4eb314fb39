import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabases, readGroups } from '../../worker/stores/databases.ts';
import { stated } from '../support/citations.ts';
import { letter } from '../support/letters.ts';
import {
  DB,
  DB_NORTH,
  DB_SOUTH,
  spreadEnv as env,
  migrateOthers,
  THREE_DATABASES,
} from '../support/three-databases.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
let client: ReturnType<typeof createClient>;
let token: string;

beforeAll(async () => {
  await migrateOthers();
});

beforeEach(async () => {
  for (const database of THREE_DATABASES) await emptyIndex(database);
  token = await tokenOf('staff');
  client = createClient(app, token, env);
});

const keysIn = async (database: D1Database) => {
  const { results } = await database.prepare('SELECT key FROM instruments ORDER BY key').all<{ key: string }>();
  return results.map(({ key }) => key);
};

const DECREE = 'Nghị định số 45/2020/NĐ-CP ngày 08/4/2020 của Chính phủ';
const of = (place: string, number: number, body: string) =>
  letter({ symbol: `${number}/UBND-KGVX`, place, date: '12/12/2023', body });

describe('the groups of databases', () => {
  it('are read as jurisdictions of each group', () => {
    expect([...readGroups(' NORTH: lang-son  cao-bang;SOUTH:ca-mau; ')]).toEqual([
      ['lang-son', 'NORTH'],
      ['cao-bang', 'NORTH'],
      ['ca-mau', 'SOUTH'],
    ]);
    expect([...readGroups('')]).toEqual([]);
  });

  it.each([
    ['NORTH: lang-son; SOUTH: lang-son', 'names lang-son twice'],
    ['lang-son', 'is not'],
    ['WEST: dien-bien', 'no binding DB_WEST'],
  ])('%j is refused', (groups, complaint) => {
    expect(() => createDatabases({ ...env, DATABASE_GROUPS: groups })).toThrow(complaint);
  });

  it('without any, one database has everything', () => {
    const { all, of: database } = createDatabases(testEnv);
    expect(all).toEqual([DB]);
    expect(database('lang-son')).toBe(DB);
  });
});

describe('three databases', () => {
  it('a captured document is whole in the database of its place', async () => {
    await client.capture(of('Lạng Sơn', 1, `Căn cứ ${DECREE}.`));
    await client.capture(of('Cà Mau', 1, `Căn cứ ${DECREE}.`));
    await client.capture(of('Nghệ An', 1, `Căn cứ ${DECREE}.`));
    const decree = 'trung-uong/chinh-phu/nghi-dinh/2020/45-2020-nd-cp';
    expect(await keysIn(DB_NORTH)).toEqual(['lang-son/ubnd/cong-van/2023/1-ubnd-kgvx', decree]);
    expect(await keysIn(DB_SOUTH)).toEqual(['ca-mau/ubnd/cong-van/2023/1-ubnd-kgvx', decree]);
    expect(await keysIn(DB)).toEqual(['nghe-an/ubnd/cong-van/2023/1-ubnd-kgvx', decree]);
  });

  it('a page is answered from the database of its place, and never from that of another', async () => {
    for (const place of ['Lạng Sơn', 'Cà Mau', 'Nghệ An']) await client.capture(of(place, 5, 'Kính gửi các Sở.'));
    const asked = stated({ type: 'cong-van', symbol: '5/UBND-KGVX', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' });
    for (const [place, slug] of [
      ['Lạng Sơn', 'lang-son'],
      ['Cà Mau', 'ca-mau'],
      ['Nghệ An', 'nghe-an'],
    ]) {
      const { outcomes } = await client.resolve({ letterheadPlace: place, issuedOn: '2024-01-02' }, [asked]);
      expect(outcomes).toMatchObject([
        { kind: 'found', instrument: { key: `${slug}/ubnd/cong-van/2023/5-ubnd-kgvx` } },
      ]);
    }
    const { outcomes } = await client.resolve({ letterheadPlace: 'Cao Bằng', issuedOn: '2024-01-02' }, [asked]);
    expect(outcomes).toMatchObject([{ kind: 'notFound' }]);
  });

  it('a page without a place is shown the candidates of all', async () => {
    for (const place of ['Lạng Sơn', 'Cà Mau', 'Nghệ An']) await client.capture(of(place, 5, 'Kính gửi các Sở.'));
    const asked = stated({ type: 'cong-van', symbol: '5/UBND-KGVX', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' });
    const { outcomes } = await client.resolve({}, [asked]);
    expect(outcomes).toMatchObject([{ kind: 'ambiguous', total: 3, why: 'noProvince' }]);
  });

  it('what is known of a central instrument in two databases is one card, with the counts added', async () => {
    await client.capture(of('Lạng Sơn', 1, `Căn cứ ${DECREE}.`));
    await client.capture(of('Nghệ An', 1, `Căn cứ ${DECREE} về thủ tục hành chính điện tử.`));
    await client.capture(of('Nghệ An', 2, `Thực hiện ${DECREE}.`));
    const asked = stated({ type: 'nghi-dinh', symbol: '45/2020/NĐ-CP', issuedOn: '2020-04-08', issuer: 'Chính phủ' });
    const { outcomes } = await client.resolve({ letterheadPlace: 'Lạng Sơn', issuedOn: '2024-01-02' }, [asked]);
    expect(outcomes).toMatchObject([{ kind: 'found', instrument: { citedBy: 3 } }]);
  });

  it("a repeal by the centre reaches a province's decision in another database", async () => {
    const decision = 'Quyết định số 12/QĐ-UBND ngày 02/3/2020 của UBND tỉnh Lạng Sơn';
    await client.capture(of('Lạng Sơn', 3, `Căn cứ ${decision}.`));
    const repeal = [
      'THỦ TƯỚNG CHÍNH PHỦ',
      'Số: 99/QĐ-TTg',
      'Hà Nội, ngày 05 tháng 6 năm 2023',
      'QUYẾT ĐỊNH\nVề việc bãi bỏ một số văn bản',
      `Điều 1. Bãi bỏ ${decision}.`,
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    ].join('\n\n');
    await client.capture(repeal);
    const asked = stated({ type: 'quyet-dinh', symbol: '12/QĐ-UBND', issuedOn: '2020-03-02', issuer: 'UBND tỉnh' });
    const { outcomes } = await client.resolve({ letterheadPlace: 'Lạng Sơn', issuedOn: '2024-01-02' }, [asked]);
    expect(outcomes).toMatchObject([{ kind: 'found', instrument: { status: { today: { code: 'expired' } } } }]);
  });

  it('a chain of replacements runs from one database to another', async () => {
    const decision = (symbol: string, place: string, date: string, old: string | null) =>
      letter({
        symbol,
        place,
        date,
        title: 'QUYẾT ĐỊNH\nVề văn thư',
        body: `Điều 9. Quyết định này có hiệu lực kể từ ngày ký${old ? ` và thay thế Quyết định số ${old}` : ''}.`,
      });
    const first = '6/2020/QĐ-UBND ngày 08/4/2020 của UBND tỉnh Nghệ An';
    const second = '7/2021/QĐ-UBND ngày 05/4/2021 của UBND tỉnh Lạng Sơn';
    await client.capture(decision('6/2020/QĐ-UBND', 'Nghệ An', '08/4/2020', null));
    await client.capture(decision('7/2021/QĐ-UBND', 'Lạng Sơn', '05/4/2021', first));
    const third = '8/2023/QĐ-UBND ngày 05/4/2023 của UBND tỉnh Cà Mau';
    await client.capture(decision('8/2023/QĐ-UBND', 'Cà Mau', '05/4/2023', second));
    await client.capture(decision('9/2024/QĐ-UBND', 'Nghệ An', '05/4/2024', third));
    const asked = stated({ symbol: '6/2020/QĐ-UBND', issuedOn: '2020-04-08', issuer: 'UBND tỉnh Nghệ An' });
    const { outcomes } = await client.resolve({ letterheadPlace: 'Lạng Sơn' }, [asked]);
    expect(outcomes).toMatchObject([
      {
        kind: 'found',
        instrument: {
          chain: {
            steps: [
              { by: { symbol: '7/2021/QĐ-UBND' }, status: 'expired' },
              { by: { symbol: '8/2023/QĐ-UBND' }, status: 'expired' },
              { by: { symbol: '9/2024/QĐ-UBND' }, status: 'inForce' },
            ],
            end: 'complete',
          },
        },
      },
    ]);
  });

  it('an instrument is read by its key and by the id that its own database gave it', async () => {
    const { instrument } = await client.capture(of('Cà Mau', 7, `Căn cứ ${DECREE}.`));
    expect(await client.read(instrument.key)).toMatchObject({ id: instrument.id, holding: 'held' });
    expect(await client.read(instrument.id)).toMatchObject({ key: instrument.key });
    expect(
      (await call(app, { path: '/v1/instruments/ca-mau/ubnd/cong-van/2023/8-ubnd-kgvx', token }, env)).status,
    ).toBe(404);
  });

  it('a capture sent twice with one key is written once, and its audit is in the same database', async () => {
    const text = of('Lạng Sơn', 9, `Căn cứ ${DECREE}.`);
    const first = await client.capture(text, {}, { 'idempotency-key': 'k9' });
    expect(await client.capture(text, {}, { 'idempotency-key': 'k9' })).toEqual(first);
    const audited = (database: D1Database) =>
      database.prepare(`SELECT count(*) AS n FROM audit WHERE subject = ?`).bind(first.instrument.id).first('n');
    expect([await audited(DB_NORTH), await audited(DB)]).toEqual([1, 0]);
  });
});

import type { D1Migration } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, it } from 'vitest';
import { citationToStated, findCitations } from '../../shared/citation/index.ts';
import { decide } from '../../shared/resolution/index.ts';
import { readDocument } from '../../worker/services/read-document.ts';
import { probesOf } from '../../worker/services/resolve-citations.ts';
import { readCandidates } from '../../worker/stores/candidates.ts';
import { letter } from '../support/letters.ts';
import { buildApp, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const app = buildApp();
let client: ReturnType<typeof createClient>;

beforeEach(async () => {
  await emptyIndex();
  client = createClient(app, await tokenOf('staff'));
});

/** Decision 12 of a xã Tân Lập, under a head that states its district or not. */
const decision = (head: string, date: string, title = `phê duyệt dự toán ngày ${date}`) =>
  `${head}\n\n${letter({ symbol: '12/QĐ-UBND', place: 'Tân Lập', date, title: `QUYẾT ĐỊNH\n\nVề việc ${title}`, body: `Điều 1. Nội dung ${title}.` })}`;
const BARE = 'ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP';
const BAC_SON = `UBND HUYỆN BẮC SƠN\n${BARE}`;
const CHI_LANG = `UBND HUYỆN CHI LĂNG\n${BARE}`;
const AT = { portal: 'lang-son' };
const held = async (head: string, date: string) => (await client.capture(decision(head, date), AT)).instrument.key;

const words = (of: string, date = '05/01/2024') => `Quyết định số 12/QĐ-UBND ngày ${date} của ${of}`;
const citing = (body: string, symbol = '98/BC-UBND') =>
  `ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n\n${letter({ symbol, place: 'Lạng Sơn', date: '20/11/2024', body: `Theo ${body}.` })}`;
const PAGE = { letterheadIssuer: 'UBND tỉnh Lạng Sơn', letterheadPlace: 'Lạng Sơn', issuedOn: '2024-11-20' };

async function answer(text: string, page: Partial<typeof PAGE> & { portal?: string } = PAGE): Promise<string> {
  const found = findCitations(text);
  const { outcomes } = await client.resolve(
    page,
    found.map((citation, at) => citationToStated(citation, found, String(at))),
  );
  const [outcome] = outcomes;
  return outcome?.kind === 'found' ? outcome.instrument.key : (outcome?.kind ?? 'nothing');
}
const stored = async (body: string, symbol?: string) => {
  const { citations } = await client.capture(citing(body, symbol), AT);
  return citations.map(({ state, target }) => (state === 'settled' ? target?.key : state));
};

describe('communes of one name in two districts of a province', () => {
  it('are two bodies where their texts state the districts, and never stand for one another', async () => {
    const bacSon = await held(BAC_SON, '05/01/2024');
    expect(bacSon).toBe('lang-son/ubnd-xa-tan-lap.huyen-bac-son/quyet-dinh/2024/12-qd-ubnd');
    expect(await answer(words('UBND xã Tân Lập, huyện Bắc Sơn'))).toBe(bacSon);
    expect(await answer(words('UBND xã Tân Lập, huyện Chi Lăng'))).toBe('notFound');
    const chiLang = await held(CHI_LANG, '05/01/2024');
    expect(await answer(words('UBND xã Tân Lập (huyện Chi Lăng, tỉnh Lạng Sơn)'))).toBe(chiLang);
    expect(await stored(words('UBND xã Tân Lập, huyện Bắc Sơn'))).toEqual([bacSon]);
    expect(await client.read(chiLang)).toMatchObject({
      issuer: { name: 'UBND xã Tân Lập, huyện Chi Lăng, tỉnh Lạng Sơn' },
    });
  });

  it('whose texts do not state the district are told by the day, and not taken for one text', async () => {
    const [fifth, ninth] = [await held(BARE, '05/01/2024'), await held(BARE, '09/01/2024')];
    expect(fifth).not.toBe(ninth);
    expect(await answer(words('UBND xã Tân Lập'))).toBe(fifth);
    expect(await answer(words('UBND xã Tân Lập', '09/01/2024'))).toBe(ninth);
    expect(await answer(words('UBND xã Tân Lập', '10/01/2024'))).toBe('notFound');
  });

  it('one that is known alone is meant by its name and day, whichever of the two states the district', async () => {
    const bacSon = await held(BAC_SON, '05/01/2024');
    expect(await answer(words('UBND xã Tân Lập'))).toBe(bacSon);
    expect(await stored(words('UBND xã Tân Lập'))).toEqual([bacSon]);
    await emptyIndex();
    const bare = await held(BARE, '09/01/2024');
    expect(await answer(words('UBND xã Tân Lập, huyện Chi Lăng', '09/01/2024'))).toBe(bare);
    expect(await stored(words('UBND xã Tân Lập, huyện Chi Lăng', '09/01/2024'), '99/BC-UBND')).toEqual([bare]);
  });

  it('with a number and day in common are shown and not chosen where the words name no district', async () => {
    const cited = citing(words('UBND xã Tân Lập'));
    await client.capture(cited, AT);
    await held(BAC_SON, '05/01/2024');
    expect((await client.capture(cited, AT)).citations[0]?.state).toBe('settled');
    await held(CHI_LANG, '05/01/2024');
    expect(await answer(words('UBND xã Tân Lập'))).toBe('ambiguous');
    const [kept] = (
      await testEnv.DB.prepare(`SELECT state FROM citations WHERE issuer = 'UBND xã Tân Lập'`).all<{ state: string }>()
    ).results;
    expect(kept).toEqual({ state: 'ambiguous' });
  });

  it('are not told by the day once another of the name is known, by whatever number', async () => {
    const bacSon = await held(BAC_SON, '05/01/2024');
    expect(await stored(words('UBND xã Tân Lập'))).toEqual([bacSon]);
    await stored('Kế hoạch số 7/KH-UBND ngày 03/02/2022 của UBND xã Tân Lập, huyện Chi Lăng', '99/BC-UBND');
    expect(await answer(words('UBND xã Tân Lập'))).toBe('ambiguous');
    expect(await answer(words('UBND xã Tân Lập, huyện Bắc Sơn'))).toBe(bacSon);
    const { results } = await testEnv.DB.prepare(`SELECT state FROM citations WHERE issuer = 'UBND xã Tân Lập'`).all();
    expect(results).toEqual([{ state: 'ambiguous' }]);
  });

  it("on a district's page are its own", async () => {
    const [bacSon] = [await held(BAC_SON, '05/01/2024'), await held(CHI_LANG, '05/01/2024')];
    const page = {
      letterheadIssuer: 'UBND HUYỆN BẮC SƠN',
      letterheadPlace: 'Bắc Sơn',
      issuedOn: '2024-11-20',
      portal: 'lang-son',
    };
    expect(await answer(words('UBND xã Tân Lập'), page)).toBe(bacSon);
  });

  it('a text that states no district is nobody’s while two of the name have its number and day', async () => {
    await held(BARE, '05/01/2024');
    const both = `${words('UBND xã Tân Lập, huyện Bắc Sơn')}; ${words('UBND xã Tân Lập, huyện Chi Lăng')}`;
    const keys = ['huyen-bac-son', 'huyen-chi-lang'].map(
      (of) => `lang-son/ubnd-xa-tan-lap.${of}/quyet-dinh/2024/12-qd-ubnd`,
    );
    expect(await stored(both)).toEqual(keys);
  });

  it('need no district since there are none', async () => {
    const key = await held(BARE, '05/01/2026');
    expect(key).toBe('lang-son/ubnd-xa-tan-lap/quyet-dinh/2026/12-qd-ubnd');
    const page = { ...PAGE, issuedOn: '2026-11-20' };
    for (const of of ['UBND xã Tân Lập', 'UBND xã Tân Lập, huyện Bắc Sơn'])
      expect(await answer(words(of, '06/01/2026'), page)).toBe(key);
  });

  it("leave a commune's own number in doubt while the province has it as well", async () => {
    await client.capture(
      `ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n\n${letter({ symbol: '12/QĐ-UBND', place: 'Lạng Sơn', date: '05/01/2024', title: 'QUYẾT ĐỊNH', body: 'Về việc giao biên chế.' })}`,
    );
    await held(BARE, '05/01/2024');
    const page = {
      letterheadIssuer: 'UBND XÃ TÂN LẬP',
      letterheadPlace: 'Tân Lập',
      issuedOn: '2024-11-20',
      portal: 'lang-son',
    };
    expect(await answer('Quyết định số 12/QĐ-UBND ngày 05/01/2024', page)).toBe('ambiguous');
    expect(await answer('Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND xã', page)).toBe(
      'lang-son/ubnd-xa-tan-lap/quyet-dinh/2024-01-05/12-qd-ubnd',
    );
  });

  it('what is stored of each citation is what deciding it afresh gives, whatever came first', {
    timeout: 60_000,
  }, async () => {
    const texts = [
      ...[BARE, BAC_SON, CHI_LANG]
        .flatMap((head) => [decision(head, '05/01/2024'), decision(head, '09/01/2024')])
        .slice(0, 5),
      citing(
        `${words('UBND xã Tân Lập')}; ${words('UBND xã Tân Lập', '09/01/2024')}; ${words('UBND xã Tân Lập', '10/01/2024')}`,
        '1/BC-UBND',
      ),
      citing(
        `${words('UBND xã Tân Lập, huyện Bắc Sơn', '09/01/2024')}; ${words('UBND xã Tân Lập, huyện Chi Lăng')}`,
        '2/BC-UBND',
      ),
      citing(
        'Quyết định số 12/QĐ-UBND năm 2024 của UBND xã Tân Lập, huyện Đình Lập và Quyết định số 12/QĐ-UBND năm 2024 của UBND xã Tân Lập',
        '3/BC-UBND',
      ),
    ];
    for (const turn of [0, 3, 5]) {
      await emptyIndex();
      for (const text of [...texts.slice(turn), ...texts.slice(0, turn)]) await client.capture(text, AT);
      for (const text of texts.slice(5)) {
        const claims = readDocument({ text, portal: 'lang-son', home: null }).citations.map(({ claim }) => claim);
        const { probes, names } = probesOf(claims);
        const candidates = await readCandidates(testEnv.DB, probes, names);
        const { citations } = await client.capture(text, AT);
        for (const [at, claim] of claims.entries()) {
          const decision = decide(claim!, candidates.cards.get(at) ?? []);
          const { text: printed, state, target } = citations[at]!;
          expect([turn, printed, state, state === 'settled' ? target?.id : null]).toEqual([
            turn,
            printed,
            { found: 'settled', ambiguous: 'ambiguous', notFound: 'unsettled' }[decision.kind],
            decision.kind === 'found' ? decision.id : null,
          ]);
        }
      }
    }
  });
});

const { TEST_MIGRATIONS } = env as unknown as { TEST_MIGRATIONS: D1Migration[] };
const run = async (statements: readonly string[]) => {
  for (const sql of statements) await testEnv.DB.prepare(sql).run();
};
const FORGET = ['waiting_citations', 'changed_citations', 'changed_instruments'].map((table) => `DELETE FROM ${table}`);
const migrate = () => run(TEST_MIGRATIONS.find(({ name }) => name.startsWith('0180_namesakes'))?.queries ?? []);

describe('an index from before namesakes were told apart', () => {
  it('knows a paper of a commune by its day, keeps its key, and lets go of what was cited under another', async () => {
    const key = await held(BARE, '05/01/2024');
    await client.capture(
      citing(
        `${words('UBND xã Tân Lập')}; ${words('UBND xã Tân Lập', '09/01/2024')}; Quyết định số 12/QĐ-UBND ngày 05/01/2024 của UBND tỉnh`,
      ),
      AT,
    );
    const old = 'lang-son/ubnd-xa-tan-lap/quyet-dinh/2024/12-qd-ubnd';
    await run([
      `UPDATE citations SET claim_series = '2024', target = (SELECT id FROM instruments WHERE key = '${key}'), state = 'settled' WHERE claim_issuer = 'ubnd-xa-tan-lap'`,
      `DELETE FROM told_sentences WHERE instrument IN (SELECT rowid FROM instruments WHERE issuer = 'ubnd-xa-tan-lap' AND holding = 'mentioned')`,
      `DELETE FROM instruments WHERE issuer = 'ubnd-xa-tan-lap' AND holding = 'mentioned'`,
      `UPDATE instruments SET series = '2024', key = '${old}' WHERE key = '${key}'`,
      ...FORGET,
    ]);
    await migrate();
    const { results } = await testEnv.DB.prepare(
      `SELECT c.claim_on AS day, c.claim_series AS series, i.key FROM citations c LEFT JOIN instruments i ON i.id = c.target ORDER BY c.position`,
    ).all();
    expect(results).toEqual([
      { day: '2024-01-05', series: '2024:2024-01-05', key: old },
      { day: '2024-01-09', series: '2024:2024-01-09', key: null },
      { day: '2024-01-05', series: '2024', key: 'lang-son/ubnd/quyet-dinh/2024/12-qd-ubnd' },
    ]);
    expect(await held(BARE, '05/01/2024')).toBe(key);
    expect(await client.read(old)).toMatchObject({ key });
    expect(await held(BARE, '09/01/2024')).toBe('lang-son/ubnd-xa-tan-lap/quyet-dinh/2024-01-09/12-qd-ubnd');
  });

  it('parts texts of bodies that the registry does not know, though nobody cites them', async () => {
    const report = (date: string) =>
      `TRUNG TÂM Y TẾ HUYỆN CAO LỘC\n\n${letter({ symbol: '31/BC-TTYT', place: 'Lạng Sơn', date, title: 'BÁO CÁO', body: `Tình hình ngày ${date}.` })}`;
    const { instrument } = await client.capture(report('08/5/2024'), AT);
    const old = 'lang-son/ttyt/bao-cao/2024/31-bc-ttyt';
    const asItWas = [`UPDATE instruments SET series = '2024', key = '${old}' WHERE id = '${instrument.id}'`, ...FORGET];
    await run(asItWas);
    expect((await client.capture(report('08/5/2024'), AT)).instrument.id).toBe(instrument.id);
    await run(asItWas);
    await migrate();
    expect((await client.capture(report('09/5/2024'), AT)).instrument.id).not.toBe(instrument.id);
    expect(await answer('Báo cáo số 31/BC-TTYT ngày 08/5/2024 của Trung tâm Y tế huyện Cao Lộc')).toBe(old);
  });
});

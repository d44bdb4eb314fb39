import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportJob, ImportNotesPage, SuggestionsPage } from '../../shared/schema/index.ts';
import { stated } from '../support/citations.ts';
import { failingDatabase } from '../support/failing-database.ts';
import { ndjson, sendChunk, sendImport } from '../support/import-client.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const client = createClient(app, await tokenOf('admin'));

beforeEach(() => emptyIndex());

const tablesOf = async (...names: string[]) => {
  const counts = await testEnv.DB.batch<{ n: number }>(
    names.map((name) => testEnv.DB.prepare(`SELECT count(*) AS n FROM ${name}`)),
  );
  return Object.fromEntries(names.map((name, at) => [name, counts[at]?.results[0]?.n]));
};

const decision = (number: number, more: object = {}) => ({
  type: 'quyet-dinh',
  symbol: `${number}/QĐ-UBND`,
  issuer: 'UBND tỉnh Lạng Sơn',
  issuedOn: '2023-03-01',
  title: `Về việc giao nhiệm vụ thứ ${number}`,
  ...more,
});

const BAD = [
  [{ symbol: '9/QĐ-UBND', issuer: 'UBND tỉnh Lạng Sơn', issuedOn: '2023-03-01' }, 'invalidField'],
  [decision(9, { issuedOn: '2023-02-31' }), 'invalidField'],
  [decision(9, { symbol: null }), 'invalidField'],
  [decision(9, { type: 'quyet-tam' }), 'unknownType'],
  [decision(9, { symbol: 'QĐ-UBND' }), 'notSymbol'],
  [decision(9, { type: 'ke-hoach' }), 'typeDiffers'],
  [decision(9, { issuer: 'UBND tỉnh' }), 'unknownIssuer'],
  [decision(9, { issuedOn: null }), 'needsDate'],
  [decision(9, { expiresOn: '2023-02-01' }), 'endsBeforeIssue'],
  [decision(9, { sourceUrl: 'javascript:alert(1)' }), 'invalidField'],
] as const;

describe('a row of metadata', () => {
  it('becomes an instrument that is found by its citation, with what the list says of it', async () => {
    const row = decision(2068, { effectiveOn: '2023-03-10', verified: true, source: 'sổ công văn 2023' });
    const { job } = await sendImport(client, { lines: ndjson([row]) });
    expect(job).toMatchObject({ state: 'done', counts: { rows: 1, created: 1, bad: 0 } });
    const { outcomes } = await client.resolve({ letterheadPlace: 'Lạng Sơn' }, [
      stated({ type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-03-01', issuer: 'UBND tỉnh' }),
    ]);
    expect(outcomes[0]).toMatchObject({
      kind: 'found',
      instrument: {
        key: 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd',
        title: 'Về việc giao nhiệm vụ thứ 2068',
        issuedOn: '2023-03-01',
        holding: 'mentioned',
        state: 'accepted',
        listed: { verified: true, source: 'sổ công văn 2023' },
        status: { today: { code: 'inForce', since: '2023-03-10' } },
      },
    });
  });

  it.each(BAD)('%j is left out: %s', async (row, code) => {
    const { job, replies } = await sendImport(client, { lines: ndjson([row, decision(10)]) });
    expect(job.counts).toMatchObject({ rows: 2, bad: 1, created: 1 });
    expect(replies[0]?.notes).toMatchObject([{ line: 1, kind: 'bad', code }]);
    for (const language of ['vi', 'en'] as const) expect(replies[0]?.notes[0]?.[language]).toMatch(/\S \S/);
  });

  it.each(['{"type":', '[1]', 'null', '"a"'])('%s is no row', async (line) => {
    const { replies } = await sendImport(client, { lines: ['', line, '  '] });
    expect(replies[0]?.notes).toMatchObject([{ line: 2, code: 'notJson' }]);
    expect(replies[0]?.counts).toMatchObject({ rows: 1, bad: 1 });
  });

  it('may name its type in words', async () => {
    await sendImport(client, { lines: ndjson([decision(7, { type: 'Quyết định' })]) });
    expect((await client.read('lang-son/ubnd/quyet-dinh/2023/7-qd-ubnd')).type).toBe('quyet-dinh');
  });
});

describe('an instrument met again', () => {
  const LETTER = `UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nLạng Sơn, ngày 05 tháng 6 năm 2023\nKính gửi: Các đơn vị\nThực hiện Quyết định số 2068/QĐ-UBND ngày 12/3/2023 của UBND tỉnh về việc giao chỉ tiêu biên chế, Sở đề nghị các đơn vị báo cáo.`;
  const KEY = 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd';
  const facts = async () => {
    const { title, issuedOn, effectiveOn } = (await testEnv.DB.prepare(
      'SELECT title, issued_on AS issuedOn, effective_on AS effectiveOn FROM instruments WHERE key = ?',
    )
      .bind(KEY)
      .first<Record<string, string>>())!;
    return { title, issuedOn, effectiveOn };
  };

  it('has its empty fields filled; a differing fact is a suggestion, not a second copy', async () => {
    await client.capture(LETTER, { portal: 'lang-son' });
    const row = decision(2068, { issuedOn: '2023-03-13', title: null, effectiveOn: '2023-04-01' });
    const { job, replies } = await sendImport(client, { lines: ndjson([row]) });
    expect(job.counts).toMatchObject({ suggested: 1, created: 0 });
    expect(await facts()).toMatchObject({ issuedOn: '2023-03-12', effectiveOn: '2023-04-01' });
    expect(replies[0]?.notes[0]).toMatchObject({ kind: 'suggestion', code: 'differs' });
    const { items } = await client.answer<SuggestionsPage>({ path: '/v1/suggestions' });
    expect(items).toMatchObject([
      { instrument: { key: KEY }, field: 'issuedOn', held: '2023-03-12', offered: '2023-03-13', stands: 'held' },
    ]);
  });

  it('does not depend on whether the list or the letter came first', async () => {
    const rows = [false, true].map((verified) =>
      ndjson([decision(2068, { issuedOn: '2023-03-13', effectiveOn: '2023-04-01', verified })]),
    );
    for (const [lines, issuedOn] of [
      [rows[0]!, '2023-03-12'],
      [rows[1]!, '2023-03-13'],
    ] as const) {
      const seen = [];
      for (const listFirst of [true, false]) {
        await emptyIndex();
        if (listFirst) await sendImport(client, { lines });
        await client.capture(LETTER, { portal: 'lang-son' });
        if (!listFirst) await sendImport(client, { lines });
        seen.push(await facts());
      }
      expect(seen[0]).toEqual(seen[1]);
      expect(seen[0]?.issuedOn).toBe(issuedOn);
    }
  });

  it('keeps what a list said of it when its text is captured, where the text is silent', async () => {
    await sendImport(client, {
      lines: ndjson([
        {
          ...decision(15, { effectiveOn: '2023-06-05', title: 'Tên theo sổ' }),
          type: 'cong-van',
          symbol: '15/SNV-VP',
          issuer: 'Sở Nội vụ tỉnh Lạng Sơn',
          issuedOn: '2023-06-05',
        },
      ]),
    });
    const { instrument } = await client.capture(LETTER, { portal: 'lang-son' });
    expect(instrument.created).toBe(false);
    expect(await client.read(instrument.id)).toMatchObject({
      holding: 'held',
      title: 'Tên theo sổ',
      status: { today: { code: 'inForce', since: '2023-06-05' } },
    });
  });

  it('settles what waited for it, and unsettles what it makes doubtful, as capturing it would', async () => {
    const LAW = {
      type: 'luat',
      symbol: '47/2010/QH12',
      name: 'Luật Các tổ chức tín dụng',
      issuer: 'Quốc hội',
      issuedOn: '2010-06-16',
    };
    const waiting = `UBND TỈNH LẠNG SƠN\nSố: 9/QĐ-UBND\nLạng Sơn, ngày 05 tháng 6 năm 2013\nCăn cứ Luật Các tổ chức tín dụng năm 2010;\n`;
    const { instrument, citations } = await client.capture(waiting, { portal: 'lang-son' });
    expect(citations.map((citation) => citation.state)).toEqual(['unsettled']);
    const state = async () =>
      (await testEnv.DB.prepare('SELECT state, target FROM citations WHERE citing = ?')
        .bind(instrument.id)
        .first<{ state: string; target: string }>())!;
    await sendImport(client, { lines: ndjson([LAW]) });
    expect((await state()).state).toBe('settled');
    const law = await client.read('trung-uong/quoc-hoi/luat/2010/47-2010-qh12');
    expect(law).toMatchObject({ id: (await state()).target, citedBy: 1 });
    await sendImport(client, { lines: ndjson([{ ...LAW, symbol: '48/2010/QH12', issuedOn: '2010-06-17' }]) });
    expect(await state()).toEqual({ state: 'ambiguous', target: null });
    expect((await client.read(law.id)).citedBy).toBe(0);
  });

  it('by the same list again changes nothing, and nothing is written twice', async () => {
    const lines = ndjson([decision(1), decision(2), decision(1)]);
    await sendImport(client, { lines });
    const before = await tablesOf('instruments', 'relations', 'suggestions', 'law_names');
    const { job } = await sendImport(client, { lines });
    expect(job.counts).toMatchObject({ rows: 3, created: 0, updated: 0, unchanged: 3 });
    expect(await tablesOf('instruments', 'relations', 'suggestions', 'law_names')).toEqual(before);
  });

  it('as an act of another type is another act under its symbol', async () => {
    const law = {
      type: 'luat',
      symbol: '55/2010/QH12',
      name: 'Luật An toàn thực phẩm',
      issuer: 'Quốc hội',
      issuedOn: '2010-06-17',
    };
    const namesake = {
      ...law,
      type: 'nghi-quyet',
      name: 'Nghị quyết về miễn thuế',
      issuedOn: '2010-11-24',
      expiresOn: '2020-12-31',
      amendedBy: ['28/2016/QH14'],
      verified: true,
    };
    const { job } = await sendImport(client, { lines: ndjson([law, namesake]) });
    expect(job.counts).toMatchObject({ created: 2, suggested: 0 });
    expect(await client.read('trung-uong/quoc-hoi/luat/2010/55-2010-qh12')).toMatchObject({
      type: 'luat',
      name: 'Luật An toàn thực phẩm',
      status: { today: { code: 'unknown' } },
    });
    expect(await client.read('trung-uong/quoc-hoi/nghi-quyet/2010/55-2010-qh12')).toMatchObject({
      type: 'nghi-quyet',
      name: 'Nghị quyết về miễn thuế',
      status: { today: { code: 'expired' } },
    });
  });

  it('is corrected by the source that said it', async () => {
    const source = 'vbpl:1';
    await sendImport(client, { lines: ndjson([decision(2068, { source, effectiveOn: '2023-04-01' })]) });
    const { job } = await sendImport(client, {
      lines: ndjson([decision(2068, { source, effectiveOn: '2023-05-01' })]),
    });
    expect(job.counts).toMatchObject({ updated: 1, suggested: 0 });
    expect(await facts()).toMatchObject({ effectiveOn: '2023-05-01' });
  });
});

describe('relations from a list', () => {
  const LAWS = [
    {
      type: 'luat',
      symbol: '77/2015/QH13',
      name: 'Luật Tổ chức chính quyền địa phương',
      issuer: 'Quốc hội',
      issuedOn: '2015-06-19',
      effectiveOn: '2016-01-01',
      expiresOn: '2025-03-01',
      replacedBy: ['65/2025/QH15'],
      amendedBy: ['47/2019/QH14'],
      verified: true,
    },
    {
      type: 'luat',
      symbol: '65/2025/QH15',
      name: 'Luật Tổ chức chính quyền địa phương',
      issuer: 'Quốc hội',
      issuedOn: '2025-02-19',
      effectiveOn: '2025-03-01',
      verified: true,
      aliases: ['Luật Tổ chức CQĐP'],
    },
  ];
  const resolveLaw = async (name: string, issuedOn: string) => {
    const context = { letterheadPlace: 'Lạng Sơn', issuedOn: '2026-02-01' };
    const citation = stated({ kind: 'law-by-name', type: 'luat', symbol: null, name, issuedOn, issuer: null });
    return (await client.resolve(context, [citation])).outcomes[0];
  };

  it.each([[LAWS], [[...LAWS].reverse()]])('tell what replaced a law and when, in either order', async (rows) => {
    await sendImport(client, { lines: ndjson(rows), size: 1 });
    expect(await resolveLaw('Luật Tổ chức chính quyền địa phương', '2015-06-19')).toMatchObject({
      kind: 'found',
      instrument: {
        symbol: '77/2015/QH13',
        status: {
          whenWritten: { code: 'expired', since: '2025-03-01', cause: 'replaces', by: { symbol: '65/2025/QH15' } },
        },
      },
    });
    expect(await tablesOf('instruments', 'relations')).toEqual({ instruments: 3, relations: 2 });
  });

  it('answer to the further names of a law', async () => {
    await sendImport(client, { lines: ndjson(LAWS) });
    expect(await resolveLaw('Luật Tổ chức CQĐP', '2025-02-19')).toMatchObject({
      kind: 'found',
      instrument: { symbol: '65/2025/QH15' },
    });
  });

  it('reach constitutions, which have no symbol', async () => {
    const old = {
      type: 'hien-phap',
      name: 'Hiến pháp nước Việt Nam',
      issuer: 'Quốc hội',
      issuedOn: '1992-04-15',
      replacedBy: ['Hiến pháp nước Cộng hòa năm 2013'],
      expiresOn: '2014-01-01',
    };
    const now = {
      type: 'hien-phap',
      name: 'Hiến pháp nước Cộng hòa',
      issuer: 'Quốc hội',
      issuedOn: '2013-11-28',
      effectiveOn: '2014-01-01',
    };
    await sendImport(client, { lines: ndjson([old, now]) });
    expect(
      (await client.read('trung-uong/quoc-hoi/hien-phap/1992/hien-phap-nuoc-viet-nam')).status.today,
    ).toMatchObject({
      code: 'expired',
      since: '2014-01-01',
      by: { key: 'trung-uong/quoc-hoi/hien-phap/2013/hien-phap-nuoc-cong-hoa' },
    });
    expect(await tablesOf('instruments')).toEqual({ instruments: 2 });
  });

  it('survive another capture of a text that cites the same, and a link that cannot be read is remarked on', async () => {
    const { replies } = await sendImport(client, { lines: ndjson([{ ...LAWS[0], amends: ['14'] }]) });
    expect(replies[0]?.notes).toMatchObject([{ kind: 'remark', code: 'unplacedLink' }]);
    const text = `UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nLạng Sơn, ngày 05 tháng 6 năm 2023\nCăn cứ Luật Các tổ chức tín dụng năm 2010;`;
    const own = { type: 'cong-van', symbol: '15/SNV-VP', issuer: 'Sở Nội vụ tỉnh Lạng Sơn', issuedOn: '2023-06-05' };
    await sendImport(client, { lines: ndjson([{ ...own, replacedBy: ['30/2020/NĐ-CP'] }]) });
    for (const end of ['', '\nHết.']) {
      const { instrument } = await client.capture(text + end, { portal: 'lang-son' });
      const { events } = (await testEnv.DB.prepare(
        `SELECT count(*) AS events FROM relations WHERE target = ? AND source IS NOT NULL AND method = 'list'`,
      )
        .bind(instrument.id)
        .first<{ events: number }>())!;
      expect(events).toBe(1);
    }
  });
});

describe('an import of 2,000 rows, one in a hundred of them bad', () => {
  const BAD_LINES = Array.from({ length: 20 }, (_, at) => at * 100 + 37);
  const LINES = ndjson(Array.from({ length: 2000 }, (_, at) => decision(at + 1)));
  for (const [at, line] of BAD_LINES.entries())
    LINES[line - 1] = at % 2 ? '{"type": ' : JSON.stringify(BAD[at % BAD.length]![0]);

  it('killed half-way and run again goes on where it stopped, reports each bad row, and makes no copy', async () => {
    const first = await sendImport(client, { lines: LINES, killedAfter: 9 });
    expect(first.job).toMatchObject({ state: 'open', next: 9, counts: { rows: 900 } });
    expect(await client.answer<ImportJob>({ path: `/v1/imports/${first.job.id}` })).toEqual(first.job);
    const { job, replies } = await sendImport(client, { lines: LINES });
    expect(job.id).toBe(first.job.id);
    expect(replies).toHaveLength(11);
    expect(job).toMatchObject({
      state: 'done',
      counts: { rows: 2000, created: 1980, updated: 0, unchanged: 0, suggested: 0, bad: 20 },
    });
    expect(await tablesOf('instruments')).toEqual({ instruments: 1980 });
    const notes: number[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const path = `/v1/imports/${job.id}/notes?limit=7${after && `&after=${after}`}`;
      const page: ImportNotesPage = await client.answer<ImportNotesPage>({ path });
      notes.push(...page.items.map((note) => note.line));
      after = page.next;
    }
    expect([...new Set(notes)]).toEqual(BAD_LINES);
  });

  it('rehearsed first says the same and writes nothing', async () => {
    const lines = [...LINES.slice(0, 300), LINES[4]!, JSON.stringify(decision(8, { title: 'Một việc khác hẳn' }))];
    await sendImport(client, { lines: LINES.slice(250, 260) });
    const before = await tablesOf('instruments', 'relations', 'suggestions');
    const rehearsed = await sendImport(client, { lines, dryRun: true });
    expect(await tablesOf('instruments', 'relations', 'suggestions', 'import_staged')).toEqual({
      ...before,
      import_staged: 0,
    });
    expect(rehearsed.job).toMatchObject({ state: 'done', dryRun: true });
    const written = await sendImport(client, { lines });
    expect(written.job.counts).toEqual(rehearsed.job.counts);
    expect(written.job.counts).toMatchObject({ rows: 302, bad: 3, unchanged: 11, suggested: 1 });
    expect(written.replies.map((reply) => reply.notes)).toEqual(rehearsed.replies.map((reply) => reply.notes));
  });
});

describe('a chunk', () => {
  const open = (digest: string) =>
    client.answer<ImportJob>({ path: '/v1/imports', body: { name: 'a', format: 'ndjson', digest: digest.repeat(64) } });
  const put = async (id: string, sequence: number, body: unknown) => {
    const response = await call(app, {
      method: 'PUT',
      path: `/v1/imports/${id}/chunks/${sequence}`,
      token: await tokenOf('admin'),
      body,
    });
    return { status: response.status, body: (await response.json()) as { code?: string; detail?: string } };
  };

  it('sent twice, or by twenty at once, is applied once and answered alike', async () => {
    const job = await open('1');
    const body = { line: 1, text: ndjson([decision(1), decision(2)]).join('\n') };
    const replies = await Promise.all(Array.from({ length: 20 }, () => sendChunk(client, job.id, 0, body)));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(replies[0]?.job.counts.rows).toBe(2);
    expect(await client.answer<ImportJob>({ path: `/v1/imports/${job.id}` })).toMatchObject({
      next: 1,
      counts: { rows: 2 },
    });
  });

  it('of another body under the same number, out of turn, after the last, or of no import is refused', async () => {
    const job = await open('2');
    const body = { line: 1, text: JSON.stringify(decision(1)) };
    expect((await put(job.id, 1, body)).body).toMatchObject({
      code: 'conflict',
      detail: 'This import waits for chunk 0.',
    });
    expect((await put(job.id, 0, body)).status).toBe(200);
    expect((await put(job.id, 0, { ...body, line: 2 })).body.code).toBe('keyReused');
    expect((await put(job.id, 1, { line: 2, text: '', last: true })).status).toBe(200);
    expect((await put(job.id, 2, body)).body).toMatchObject({ code: 'conflict', detail: 'This import is done.' });
    expect((await put('m_none', 0, body)).body.code).toBe('notFound');
    const many = { line: 1, text: ndjson(Array.from({ length: 501 }, (_, at) => decision(at))).join('\n') };
    expect((await put((await open('3')).id, 0, many)).body.code).toBe('tooLarge');
  });

  const LAW = {
    type: 'luat',
    symbol: '77/2015/QH13',
    name: 'Luật Tổ chức chính quyền địa phương',
    aliases: ['Luật CQĐP'],
    issuer: 'Quốc hội',
    replacedBy: ['65/2025/QH15'],
  };
  const LETTER = `UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nLạng Sơn, ngày 05 tháng 6 năm 2023\nThực hiện Quyết định số 2068/QĐ-UBND ngày 12/3/2023 của UBND tỉnh.`;
  it.each([
    ['rows', { name: 'a', format: 'ndjson' }, { line: 1, text: ndjson([decision(1), LAW, {}]).join('\n') }],
    [
      'a rehearsal',
      { name: 'a', format: 'ndjson', dryRun: true },
      { line: 1, text: ndjson([decision(1), {}]).join('\n') },
    ],
    ['a document', { name: 'a', format: 'documents' }, { line: 1, text: LETTER, document: { name: 'a.txt' } }],
  ])(
    'of %s that fails at any of its statements leaves nothing behind, and can be sent again',
    async (_, request, body) => {
      const token = await tokenOf('admin');
      const job = await client.answer<ImportJob>({ path: '/v1/imports', body: { ...request, digest: '5'.repeat(64) } });
      const everything = () =>
        tablesOf(
          'instruments',
          'relations',
          'citations',
          'law_names',
          'import_notes',
          'import_chunks',
          'import_staged',
          'audit',
        );
      const before = await everything();
      const path = `/v1/imports/${job.id}/chunks/0`;
      let statements = 1;
      for (let failing = 0; failing < statements; failing++) {
        const { db, length } = failingDatabase(testEnv.DB, failing);
        const response = await call(app, { method: 'PUT', path, token, body }, { ...testEnv, DB: db });
        statements = length();
        expect([failing, response.status]).toEqual([failing, 500]);
        expect(await everything()).toEqual(before);
      }
      expect(statements).toBeGreaterThan(4);
      expect(await client.answer<ImportJob>({ path: `/v1/imports/${job.id}` })).toMatchObject({
        next: 0,
        counts: { rows: 0 },
      });
      expect((await sendChunk(client, job.id, 0, body)).counts.rows).toBeGreaterThan(0);
    },
  );
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rowHash } from '../../worker/services/index-export.ts';
import { sheetCell } from '../../worker/services/index-sheet.ts';
import { TABLE_NAMES } from '../../worker/stores/index-tables.ts';
import langSon from '../fixtures/lang-son.txt?raw';
import thanhHoa from '../fixtures/thanh-hoa.txt?raw';
import { ndjson, sendImport } from '../support/import-client.ts';
import { buildApp, call, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const app = buildApp();
const token = await tokenOf('admin');
const client = createClient(app, token);

const exported = async (query = '') => {
  const response = await call(app, { path: `/v1/export${query}`, token });
  expect(response.status).toBe(200);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
};
const linesOf = async (query = '') => (await exported(query)).trimEnd().split('\n');
const rowsIn = (lines: string[]) => lines.filter((line) => line.startsWith('{"table"'));

const LISTED = [
  {
    type: 'nghi-dinh',
    symbol: '30/2020/NĐ-CP',
    title: 'Về công tác văn thư',
    issuer: 'Chính phủ',
    issuedOn: '2020-03-05',
    effectiveOn: '2020-03-05',
    replacedBy: ['12/2026/NĐ-CP'],
    verified: true,
    source: 'vbpl:1',
  },
  {
    type: 'luat',
    symbol: '47/2010/QH12',
    name: 'Luật Các tổ chức tín dụng',
    aliases: ['Luật TCTD'],
    issuer: 'Quốc hội',
    issuedOn: '2010-06-16',
  },
  {
    type: 'quyet-dinh',
    symbol: '7/QĐ-UBND',
    title: '=HYPERLINK("https://evil.example","a")',
    issuer: 'UBND tỉnh Lạng Sơn',
    issuedOn: '2023-01-02',
  },
];

/** A row of each kind that people write. */
const DECIDED = [
  `INSERT INTO former_identities SELECT 'f_1', 'lang-son', '1/QD-UBND', '2023', 'ubnd', min(id), created_at FROM instruments`,
  `INSERT INTO judgements SELECT 'j_1', min(c.id), 'rejected', min(i.id), 'p_1', i.created_at FROM citations c JOIN instruments i`,
  `INSERT INTO relation_decisions SELECT min(id), type, reach, pinpoint, effective_on, 'confirmed', 'p_1', created_at FROM relations WHERE method = 'rule'`,
  `INSERT INTO vocabulary VALUES ('v_1', 'succession', 'ban-dan-toc', 'so-noi-vu', NULL, NULL, 'lang-son', '2025-03-01', NULL, 'Công báo', 'Hợp nhất', '[]', 'p_1', '2026-11-20', 1)`,
  `INSERT INTO duplicates (id, one, other, reason, found_at) SELECT 'd_1', min(id), max(id), 'sameSymbol', created_at FROM instruments`,
  `INSERT INTO rejections (id, instrument, key, content_hash, reason, rejected_by, rejected_at) VALUES ('x_1', 'i_gone', 'a/b', 'h', 'Bản nháp.', 'p_1', '2026-11-20T03:00:00.000Z')`,
];

async function emptyTexts() {
  const { objects } = await testEnv.TEXTS.list();
  await testEnv.TEXTS.delete(objects.map((object) => object.key));
}

beforeEach(async () => {
  await emptyIndex();
  await emptyTexts();
  await client.capture(langSon, { portal: 'lang-son' });
  await client.capture(thanhHoa, { portal: 'thanh-hoa' });
  await sendImport(client, { lines: ndjson(LISTED) });
  await sendImport(client, { lines: ndjson([{ ...LISTED[0], source: 'khác', issuedOn: '2020-03-06' }]) });
  await testEnv.DB.batch(DECIDED.map((sql) => testEnv.DB.prepare(sql)));
});

describe('an export', () => {
  it('holds every row of the index with its hash, in an order that does not change', async () => {
    const lines = await linesOf();
    const at = (json: string) =>
      JSON.parse(json) as { table: string; row: Record<string, string | number>; hash: string };
    const rows = rowsIn(lines).map(at);
    for (const { table, row, hash } of rows) expect(await rowHash(table, row)).toBe(hash);
    for (const table of TABLE_NAMES) {
      const { n } = (await testEnv.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())!;
      expect(
        rows.filter((row) => row.table === table),
        table,
      ).toHaveLength(n);
      if (table !== 'aliases') expect(n, table).toBeGreaterThan(0);
    }
    expect(rows.filter((row) => row.table === 'texts').map((row) => row.row.text)).toContain(langSon);
    expect(rowsIn(await linesOf())).toEqual(rowsIn(lines));
    expect(at(lines.at(-1)!)).toMatchObject({ end: true, next: null });
  });

  it('cut into pieces is the same export', async () => {
    const whole = rowsIn(await linesOf());
    const pieces: string[] = [];
    let after = '';
    for (let piece = 0; piece < 100; piece++) {
      const lines = await linesOf(`?limit=7${after && `&after=${encodeURIComponent(after)}`}`);
      pieces.push(...rowsIn(lines));
      const { next } = JSON.parse(lines.at(-1)!) as { next: string | null };
      if (next === null) break;
      after = next;
    }
    expect(pieces).toEqual(whole);
    const response = await call(app, { path: '/v1/export?after=x', token });
    expect(response.status).toBe(400);
  });

  it('leaves no table of the database unconsidered', async () => {
    const OUTSIDE =
      /^(?:people|invites|tokens|audit|journal|journal_open|undos|idempotency|imports|import_.*|reconcile_links|reports|second_person|proposals|touched_links|stops|groups|group_members|former_members|note_tags|annotation.*|d1_migrations|_cf_.*|sqlite_.*)$/;
    const DERIVED =
      /^(?:series|coverage|search(?:_.*)?|stated|pack_stamps|changed_citations|changed_instruments|waiting_citations|told_sentences|contradictions|changed_force|readings|touched_readings|vocabulary_walk)$/;
    const { results } = await testEnv.DB.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all<{
      name: string;
    }>();
    const left = results.map((row) => row.name).filter((name) => !OUTSIDE.test(name) && !DERIVED.test(name));
    expect(left.sort()).toEqual([...TABLE_NAMES].sort());
  });
});

describe('restoring', () => {
  it('an export into an empty index gives equal rows, answers and texts', async () => {
    const lines = await linesOf();
    const card = await client.read('trung-uong/chinh-phu/nghi-dinh/2020/30-2020-nd-cp');
    const coverage = await testEnv.DB.prepare('SELECT * FROM coverage ORDER BY 1, 2, 3, 4, 5').all();
    const counted = 'SELECT instrument, field, value, documents FROM stated ORDER BY 1, 2, 3';
    const stated = await testEnv.DB.prepare(counted).all();
    expect(stated.results.length).toBeGreaterThan(0);
    await emptyIndex();
    await emptyTexts();
    const { job } = await sendImport(client, { lines, format: 'index', size: 9 });
    expect(job.counts).toMatchObject({ rows: lines.length - 2, created: lines.length - 2, bad: 0 });
    expect(rowsIn(await linesOf())).toEqual(rowsIn(lines));
    expect(await client.read(card.id)).toEqual(card);
    expect((await testEnv.DB.prepare('SELECT * FROM coverage ORDER BY 1, 2, 3, 4, 5').all()).results).toEqual(
      coverage.results,
    );
    expect((await testEnv.DB.prepare(counted).all()).results).toEqual(stated.results);
    for (const table of ['waiting_citations', 'changed_citations', 'changed_instruments', 'changed_force'])
      expect((await testEnv.DB.prepare(`SELECT * FROM ${table}`).all()).results, table).toEqual([]);
  });

  it('goes on after it was killed', async () => {
    const lines = await linesOf();
    await emptyIndex();
    await sendImport(client, { lines, format: 'index', size: 5, killedAfter: 3 });
    const { job } = await sendImport(client, { lines, format: 'index', size: 5 });
    expect(job.state).toBe('done');
    expect(rowsIn(await linesOf())).toEqual(rowsIn(lines));
  });

  it('says which rows are damaged, foreign, or about what is not there, and leaves them out', async () => {
    const lines = await linesOf();
    await emptyIndex();
    const first = lines.findIndex((line) => line.startsWith('{"table":"instruments"'));
    const { id } = (JSON.parse(lines[first]!) as { row: { id: string } }).row;
    const damaged = lines.map((line, at) => (at === first ? line.replace('"version":', '"version":9') : line));
    const foreign = ['{"table":"people","row":{"id":"p_1","role":"admin"},"hash":"00"}', '{"a":1}'];
    const { job, replies } = await sendImport(client, { lines: [...damaged, ...foreign], format: 'index' });
    const codes = replies.flatMap((reply) => reply.notes.map((note) => [note.line, note.code]));
    expect(codes).toContainEqual([first + 1, 'hashDiffers']);
    expect(codes.slice(-2)).toEqual([
      [damaged.length + 1, 'notExport'],
      [damaged.length + 2, 'notExport'],
    ]);
    expect(codes.filter(([, code]) => code === 'missingInstrument').length).toBe(
      lines.filter(
        (line, at) =>
          at !== first &&
          line.includes(`"${id}"`) &&
          /"(?:citing|target|stated_in|source|instrument|one|other)":/.test(line),
      ).length,
    );
    expect(job.counts.rows).toBe(job.counts.created + job.counts.bad);
    expect(await testEnv.DB.prepare(`SELECT 1 FROM people WHERE id = 'p_1'`).first()).toBeNull();
  });

  it('is refused where the index holds something', async () => {
    const lines = await linesOf();
    await expect(sendImport(client, { lines, format: 'index' })).rejects.toThrow(
      'Only an empty index takes an export.',
    );
  });
});

describe('a spreadsheet of the index', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+84 25', "'+84 25"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['a,"b"', '"a,""b"""'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['Về việc a = b', 'Về việc a = b'],
    [null, ''],
    [12, '12'],
  ])('%j is the cell %j', (value, cell) => {
    expect(sheetCell(value)).toBe(cell);
  });

  it('read back is what the index holds already', async () => {
    const sheet = await exported('?format=csv');
    expect(sheet).toContain(`"'=HYPERLINK(`);
    expect(sheet).toContain('30/2020/NĐ-CP');
    const [head = '', ...lines] = sheet
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    const numbered = lines.filter((line) => /,(?:Chính phủ|Quốc hội|UBND tỉnh Lạng Sơn),\d/.test(line));
    const columns = head.split(',');
    const { job } = await sendImport(client, { lines: numbered, format: 'csv', columns, firstLine: 2 });
    expect(job.ignoredColumns).toEqual([]);
    expect(job.counts).toMatchObject({ rows: numbered.length, created: 0, suggested: 0, bad: 0 });
    expect(numbered.length).toBeGreaterThan(2);
  });
});

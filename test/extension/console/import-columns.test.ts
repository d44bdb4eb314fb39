import { beforeEach, describe, expect, test } from 'vitest';
import { cellQuery, cellWords, readCell } from '../../../extension/console/import/cell.ts';
import { doubledIn, lackingOf, lacksYear, readColumns } from '../../../extension/console/import/columns.ts';
import { fieldsShown } from '../../../extension/console/import/fields-shown.ts';
import { readAgain, readList } from '../../../extension/console/import/read-list.ts';
import { recallReading, rememberReading } from '../../../extension/console/import/remember-reading.ts';
import { rowsFrom } from '../../../extension/console/import/repair.ts';
import { cellsOf, writeCells } from '../../../extension/console/import/row-cells.ts';
import { layoutOf } from '../../../shared/import/columns.ts';

const HEADER = 'STT;Văn bản số;Ngày ký;Ngày ban hành;Nội dung';
const ROW = '1;12/KH-UBND;x;09/5/2023;"Một; hai"';
const semicolons = () => readList('a.csv', `${HEADER}\n${ROW}`);

beforeEach(() => localStorage.clear());

describe('the columns of a list', () => {
  test('are guessed by their heads and the mark that parts them', async () => {
    const list = (await semicolons())!;
    expect(list.columns).toEqual({
      delimiter: ';',
      heads: ['STT', 'Văn bản số', 'Ngày ký', 'Ngày ban hành', 'Nội dung'],
      fields: [null, null, null, 'issuedOn', null],
    });
    expect(list.request.columns).toEqual([HEADER]);
  });

  test('of no known name are parted by the mark that the header has most of', () => {
    expect(readColumns('A;B, b;C', null).heads).toEqual(['A', 'B, b', 'C']);
  });

  test('are sent as the fields that a person says they are, so that the server reads the same', async () => {
    const list = (await semicolons())!;
    const told = await readAgain(list, { fields: [null, 'symbol', null, 'issuedOn', 'title'], defaults: null });
    expect(layoutOf(told.request.columns)).toEqual({
      delimiter: ';',
      columns: ['', 'symbol', '', 'issuedOn', 'title'],
    });
    expect(told.request.digest).toBe(list.request.digest);
    expect(told.chunks).toEqual(list.chunks);
  });

  test('say what is needed and lacks, and what two of them are', () => {
    const columns = { delimiter: ',', heads: ['a', 'b'], fields: ['title', 'title'] as ('title' | null)[] };
    expect(lackingOf(columns, null)).toEqual(['symbol', 'type', 'issuer']);
    expect(lackingOf(columns, { type: 'ke-hoach', issuer: 'UBND tỉnh Lạng Sơn', series: null })).toEqual(['symbol']);
    expect(doubledIn({ ...columns, fields: ['title', 'symbol', 'title'] })).toEqual(['title']);
    expect(lacksYear(columns, null)).toBe(true);
    expect(lacksYear(columns, { type: null, issuer: null, series: '2023' })).toBe(false);
  });

  test('are remembered for every list of the same header; common values for the same file alone', async () => {
    const list = (await semicolons())!;
    const fields = [null, 'symbol', null, 'issuedOn', 'title'] as const;
    const defaults = { type: 'ke-hoach', issuer: 'UBND tỉnh Lạng Sơn', series: null };
    rememberReading(await readAgain(list, { fields: [...fields], defaults }));
    expect(recallReading(list)).toEqual({ fields, defaults });
    const later = (await readList('b.csv', `${HEADER}\n${ROW}x`))!;
    expect(recallReading(later)).toEqual({ fields, defaults: null });
    const other = (await readList('b.csv', `${HEADER};Thêm\n${ROW}`))!;
    expect(recallReading(other)).toEqual({ fields: null, defaults: null });
    localStorage.setItem(`columns ${JSON.stringify(list.columns!.heads)}`, '["lạ",null,null,null,null]');
    expect(recallReading(list).fields).toBeNull();
  });

  test('of a row known at a glance are few, with a common value where a column lacks', async () => {
    const list = (await semicolons())!;
    const defaults = { type: 'ke-hoach', issuer: null, series: null };
    const told = await readAgain(list, { fields: [null, 'symbol', null, 'issuedOn', null], defaults });
    expect(fieldsShown(told)).toEqual(['symbol', 'type', 'issuedOn']);
    expect(rowsFrom(told, 5)).toEqual([{ line: 2, text: ROW }]);
  });
});

describe('the cells of a row', () => {
  test('of a CSV stand under the columns and are written back as they were', async () => {
    const list = (await semicolons())!;
    const cells = cellsOf(list, ROW)!;
    expect(cells.map(({ head, value }) => [head, value])).toEqual([
      ['STT', '1'],
      ['Văn bản số', '12/KH-UBND'],
      ['Ngày ký', 'x'],
      ['Ngày ban hành', '09/5/2023'],
      ['Nội dung', 'Một; hai'],
    ]);
    const values = cells.map(({ value }) => value);
    expect(writeCells(list, ROW, values)).toBe(ROW);
    expect(writeCells(list, ROW, ['1', '12/KH-UBND', '', '', 'nói "hai"'])).toBe('1;12/KH-UBND;;;"nói ""hai"""');
  });

  test('beyond the header have no head, and are gone when emptied', async () => {
    const list = (await readList('a.csv', 'type,symbol\na,b,c'))!;
    expect(cellsOf(list, 'a,b,c')!.at(-1)).toEqual({ head: null, field: null, value: 'c' });
    expect(writeCells(list, 'a,b,c', ['a', 'b', ''])).toBe('a,b');
    expect(cellsOf(list, 'a')!.map(({ value }) => value)).toEqual(['a', '']);
    expect(cellsOf(list, 'a,"b')).toBeNull();
  });

  test('of JSON keep their kinds, and what is needed can be added', async () => {
    const text = '{"type":"ke-hoach","verified":true,"amends":["1","2"],"name":null}';
    const list = (await readList('a.ndjson', text))!;
    const cells = cellsOf(list, text)!;
    expect(cells.map(({ head }) => head)).toEqual([
      'type',
      'verified',
      'amends',
      'name',
      'symbol',
      'issuer',
      'issuedOn',
    ]);
    const values = cells.map(({ value }) => value);
    expect(writeCells(list, text, values)).toBe(text);
    expect(JSON.parse(writeCells(list, text, ['', 'false', '1 | 3', 'Luật', '1/KH-UBND', '', '']))).toEqual({
      type: null,
      verified: false,
      amends: ['1', '3'],
      name: 'Luật',
      symbol: '1/KH-UBND',
    });
    expect(cellsOf(list, '{"type":')).toBeNull();
  });
});

describe('a cell of the coverage', () => {
  const cell = { type: 'ke-hoach', issuer: 'UBND tỉnh Lạng Sơn', series: '2023' };

  test('goes through the address and is said in words', () => {
    expect(readCell(cellQuery(cell))).toEqual(cell);
    expect(cellWords(cell)).toBe('Kế hoạch 2023, UBND tỉnh Lạng Sơn');
  });

  test.each(['', 'of=m_1', 'series=khoa-15', `type=${'x'.repeat(65)}`])('is none in %j', (query) => {
    expect(readCell(new URLSearchParams(query))).toBeNull();
  });
});

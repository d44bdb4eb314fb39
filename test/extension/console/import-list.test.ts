import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../extension/console/import/columns.ts';
import { readList } from '../../../extension/console/import/read-list.ts';
import { keepRepairs, listOf, readRepairs, repaired, rowsAt } from '../../../extension/console/import/repair.ts';
import { reportOf } from '../../../extension/console/import/report.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `Kế hoạch,${i + 1}/KH-UBND,UBND tỉnh Lạng Sơn,2023-12-20`);

describe('a list', () => {
  test('of a spreadsheet is cut into chunks that begin at its own lines', async () => {
    const list = await readList(
      'ke-hoach.csv',
      ['\uFEFFtype,symbol,issuer,issuedOn', ...rows(600), '', ''].join('\r\n'),
    );
    expect(list!.request).toMatchObject({
      format: 'csv',
      columns: ['type', 'symbol', 'issuer', 'issuedOn'],
      total: 600,
    });
    expect(list!.chunks.map(({ line, last }) => [line, last])).toEqual([
      [2, false],
      [252, false],
      [502, false],
      [602, true],
    ]);
    expect(list!.chunks.flatMap(({ text }) => (text ? text.split('\n') : []))).toEqual(rows(600));
  });

  test('of JSON lines is known by its first letter, whatever the file is called', async () => {
    const list = await readList(
      'danh sách dán vào',
      '{"type":"ke-hoach","symbol":"1/KH-UBND","issuer":"UBND tỉnh Lạng Sơn"}',
    );
    expect(list!.request).toMatchObject({ format: 'ndjson', columns: [], total: 1 });
    expect(list!.chunks[0]!.line).toBe(1);
  });

  test('makes the same chunks and digest each time, and others for another text', async () => {
    const text = ['type,symbol', ...rows(3)].join('\n');
    expect(await readList('a.csv', text)).toEqual(await readList('a.csv', text));
    expect((await readList('a.csv', `${text}x`))!.request.digest).not.toBe(
      (await readList('a.csv', text))!.request.digest,
    );
  });

  test('keeps a cell over several lines in one chunk', async () => {
    const long = `Kế hoạch,9/KH-UBND,"UBND tỉnh\nLạng Sơn",2023-12-20`;
    const list = await readList('a.csv', ['type,symbol,issuer,issuedOn', ...rows(249), long, ...rows(20)].join('\n'));
    expect(list!.chunks[0]!.text.endsWith(long)).toBe(true);
    expect(list!.chunks[1]!.line).toBe(253);
  });

  test.each([
    ['', 'nothing'],
    ['\n\n', 'blank lines'],
    ['type,symbol,issuer\n', 'a header alone'],
  ])('%j is none: %s', async (text) => {
    expect(await readList('a.csv', text)).toBeNull();
  });
});

test.each([
  ['type,symbol', ['type', 'symbol']],
  ['"a, b","c ""d""",e', ['a, b', 'c "d"', 'e']],
  ['a,', ['a', '']],
])('header %s', (line, names) => {
  expect(readHeader(line)).toEqual(names);
});

test('a report holds no formula', () => {
  const note = { line: 3, kind: 'bad', code: 'blank', vi: '=1+1 "x"', en: '=1+1' } as const;
  expect(reportOf([note], 'vi').split('\r\n')[1]).toBe('"3","bad","blank","\'=1+1 ""x"""');
});

describe('bad rows', () => {
  const long = `Kế hoạch,9/KH-UBND,"UBND tỉnh\nLạng Sơn",2023-02-31`;
  const source = ['type,symbol,issuer,issuedOn', ...rows(2), long, ...rows(1)].join('\n');

  test('are read as they are written, a cell over two lines too; where no row begins there is nothing', async () => {
    const list = (await readList('a.csv', source))!;
    expect([...rowsAt(list, new Set([2, 4, 5]))]).toEqual([
      [2, rows(1)[0]],
      [4, long],
    ]);
    const lines = (await readList('a.ndjson', '{"symbol":"1"}\n{"symbol":"2"}'))!;
    expect(rowsAt(lines, new Set([2])).get(2)).toBe('{"symbol":"2"}');
  });

  test('corrected leave every other row its line, whether they become longer or shorter', async () => {
    const list = (await readList('a.csv', source))!;
    const short = (await repaired(list, new Map([[4, 'Kế hoạch,9/KH-UBND,UBND tỉnh Lạng Sơn,2023-12-20']])))!;
    expect(short.lines.slice(3)).toEqual(['Kế hoạch,9/KH-UBND,UBND tỉnh Lạng Sơn,2023-12-20', '', rows(1)[0]]);
    expect(short.request.total).toBe(list.request.total! - 1);
    const wide = (await repaired(list, new Map([[2, 'a,"b\nc",d']])))!;
    expect(wide.lines.slice(1, 3)).toEqual(['a,"b c",d', rows(2)[1]]);
    expect(await repaired(list, new Map())).toBe(list);
  });

  test('are a list of their own under the same header', async () => {
    const list = (await readList('a.csv', source))!;
    expect((await listOf(list, 'một dòng', ['x,y']))!.lines).toEqual(['type,symbol,issuer,issuedOn', 'x,y']);
  });

  test('are remembered for the same content and no other', async () => {
    const [list, other] = [(await readList('a.csv', source))!, (await readList('a.csv', `${source}x`))!];
    keepRepairs(list, new Map([[4, 'sửa']]));
    expect([...readRepairs((await readList('b.csv', source))!)]).toEqual([[4, 'sửa']]);
    expect(readRepairs(other).size).toBe(0);
    localStorage.setItem(`repairs ${other.request.digest}`, '{"hỏng":1}');
    expect(readRepairs(other).size).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { readHeader, readList } from '../../../extension/console/import/read-list.ts';
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

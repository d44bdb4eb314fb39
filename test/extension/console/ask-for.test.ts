import { describe, expect, it } from 'vitest';
import { requestFor, tailOf } from '../../../extension/console/coverage/ask-for.ts';
import type { Line } from '../../../extension/console/coverage/matrix.ts';
import { dayIn } from '../../../shared/import/series-day.ts';
import { ReportRequest } from '../../../shared/schema/index.ts';

const line: Line = {
  key: 'ubnd/ke-hoach/plain',
  type: 'ke-hoach',
  issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
  numbering: 'plain',
  cells: new Map(),
};

describe('what follows the number of a series', () => {
  it.each([
    ['233/KH-UBND', '/KH-UBND'],
    ['25/2022/QĐ-UBND', '/2022/QĐ-UBND'],
    ['39-CP', '-CP'],
    ['12a/TB-VP', '/TB-VP'],
    ['Luật Đất đai', null],
    [null, null],
  ])('of %s is %s', (symbol, tail) => {
    expect(tailOf(symbol)).toBe(tail);
  });
});

describe('a request for a number', () => {
  it.each([
    ['2023', '2023-06-30'],
    ['2025-07', '2025-12-31'],
    ['khoa-15', null],
  ])('of %s stands in its numbering', (series, day) => {
    expect(dayIn(series)).toBe(day);
  });

  it('says what the series is and nothing else', () => {
    const body = requestFor('97/KH-UBND', 'lang-son', line, '2023');
    expect(ReportRequest.parse(body)).toEqual(body);
    expect(body).toEqual({
      kind: 'missing',
      citation: {
        kind: 'full',
        type: 'ke-hoach',
        symbol: '97/KH-UBND',
        name: null,
        issuedOn: null,
        issuer: 'UBND tỉnh Lạng Sơn',
        title: null,
        pinpoint: null,
      },
      scope: 'lang-son',
      shown: null,
      note: null,
      numberedIn: '2023-06-30',
    });
  });
});

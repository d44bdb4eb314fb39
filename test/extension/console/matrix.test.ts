import { describe, expect, test } from 'vitest';
import { cellFor } from '../../../extension/console/coverage/cell-for.ts';
import { buildMatrix, shadeOf } from '../../../extension/console/coverage/matrix.ts';
import { hashOf, readRoute } from '../../../extension/console/route.ts';
import type { CoverageRow } from '../../../shared/schema/index.ts';

const row = (over: Partial<CoverageRow>): CoverageRow => ({
  jurisdiction: { id: 'lang-son', name: 'Lạng Sơn' } as CoverageRow['jurisdiction'],
  issuer: { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' },
  type: 'ke-hoach',
  year: 2023,
  series: '2023',
  numbering: 'plain',
  held: 1,
  mentioned: 0,
  highest: 233,
  gaps: null,
  ...over,
});

describe('the table of coverage', () => {
  test('has a line for each body, type and numbering, and a column for each series, the oldest first', () => {
    const matrix = buildMatrix([
      row({ series: '2024', highest: 50 }),
      row({}),
      row({ type: 'quyet-dinh', highest: 2150 }),
      row({ type: 'quyet-dinh', numbering: 'dated', highest: 33 }),
    ]);
    expect(matrix.series).toEqual(['2023', '2024']);
    expect(matrix.lines.map(({ type, numbering }) => `${type} ${numbering}`)).toEqual([
      'quyet-dinh plain',
      'ke-hoach plain',
      'quyet-dinh dated',
    ]);
    expect([...matrix.lines[1]!.cells.keys()].sort()).toEqual(['2023', '2024']);
  });

  test('keeps the ten newest series', () => {
    const years = Array.from({ length: 14 }, (_, i) => row({ series: String(2010 + i) }));
    expect(buildMatrix(years).series).toEqual(years.slice(-10).map(({ series }) => series));
  });

  test.each([
    [0, 100, 0],
    [9, 100, 1],
    [10, 100, 2],
    [59, 100, 3],
    [60, 100, 4],
    [90, 100, 5],
    [3, 0, 0],
  ])('%s of %s numbers is step %s', (known, highest, step) => {
    expect(shadeOf({ held: known, mentioned: 0, highest })).toBe(step);
  });
});

describe('addresses of the console', () => {
  test.each([
    ['#coverage?jurisdiction=lang-son', 'coverage', null, 'lang-son'],
    ['#instrument/lang-son%2Fubnd', 'instrument', 'lang-son/ubnd', null],
    ['#nowhere', 'queue', null, null],
    ['#instrument/%E0%A4%A', 'instrument', '%E0%A4%A', null],
  ])('%s', (hash, screen, subject, jurisdiction) => {
    const route = readRoute(hash);
    expect([route.screen, route.subject, route.query.get('jurisdiction')]).toEqual([screen, subject, jurisdiction]);
  });

  test('are read as they were written', () => {
    const query = new URLSearchParams({ jurisdiction: 'lang-son' });
    expect(readRoute(hashOf({ screen: 'instrument', subject: 'a/b?c#d', query }))).toEqual({
      screen: 'instrument',
      subject: 'a/b?c#d',
      query,
    });
  });
});

test('a list for a cell is of its type, body and year; a term gives no year', () => {
  const issuer = { id: 'ubnd', name: 'UBND tỉnh Lạng Sơn' };
  const line = { key: '', type: 'ke-hoach', issuer, numbering: 'plain' as const, cells: new Map() };
  expect(cellFor(line, '2025-07')).toEqual({ type: 'ke-hoach', issuer: 'UBND tỉnh Lạng Sơn', series: '2025-07' });
  expect(cellFor(line, 'khoa-15').series).toBeNull();
});

import { describe, expect, test, vi } from 'vitest';
import type { LocalNote } from '../../../extension/annotation/types.ts';
import { createAnchors, isOfPage, placeNotes } from '../../../extension/api/notes-anchors.ts';
import { addressesOf, cleanAddress } from '../../../extension/api/page-address.ts';
import { anchorQuotes } from '../../../shared/anchoring/index.ts';
import type { PassageTarget } from '../../../shared/schema/index.ts';
import { annotation } from '../../support/note-rows.ts';

describe('the address of a page', () => {
  test.each([
    ['https://a.gov.vn/vb?id=7#muc-2', 'https://a.gov.vn/vb?id=7'],
    ['https://a.gov.vn/vb?utm_source=zalo&id=7&fbclid=x', 'https://a.gov.vn/vb?id=7'],
    ['https://a.gov.vn/vb?q=a%20b+c', 'https://a.gov.vn/vb?q=a%20b+c'],
    ['https://ten:mat-khau@a.gov.vn/vb', 'https://a.gov.vn/vb'],
    ['javascript:alert(1)', null],
    ['file:///tmp/a.html', null],
  ])('%s is %s', (url, clean) => expect(cleanAddress(url)).toBe(clean));

  test.each([
    ['its own on its host', '/vb/7', 'https://a.gov.vn/vb/7', ['https://a.gov.vn/xem?id=7']],
    ['not one of another host', 'https://b.gov.vn/vb/7', 'https://a.gov.vn/xem?id=7', []],
    ['not the home page', '/', 'https://a.gov.vn/xem?id=7', []],
    ['the one it was opened at without any', null, 'https://a.gov.vn/xem?id=7', []],
    ['not a script', 'javascript:alert(1)', 'https://a.gov.vn/xem?id=7', []],
  ])('%s', (_, canonical, source, equivalents) =>
    expect(addressesOf('https://a.gov.vn/xem?id=7&gclid=1', canonical)).toEqual({ source, equivalents }),
  );
});

describe('whether a note is of a page', () => {
  const target = annotation().target as PassageTarget;
  const page = { source: 'https://langson.gov.vn/van-ban/940', equivalents: [], instrument: null };

  test.each([
    ['by its address', {}, page, true],
    ['by an equivalent', { source: 'https://khac.gov.vn/1', equivalents: [`${page.source}?utm_source=x`] }, page, true],
    [
      'by the instrument both show',
      { source: 'https://khac.gov.vn/1', instrument: 'i_1' },
      { ...page, instrument: 'i_1' },
      true,
    ],
    ['not where neither shows any', { source: 'https://khac.gov.vn/1' }, page, false],
    [
      'not by another instrument',
      { source: 'https://khac.gov.vn/1', instrument: 'i_2' },
      { ...page, instrument: 'i_1' },
      false,
    ],
  ])('%s', (_, fields, of, expected) => expect(isOfPage({ ...target, ...fields }, of)).toBe(expected));
});

const text = 'Tổng mức đầu tư là 10.000.000.000 đồng.\n\nThời gian thử nghiệm là 06 tháng.';
const onWords = (id: string, exact: string, root = id): LocalNote => ({
  id,
  key: id,
  root,
  state: { kind: 'saved' },
  place: { kind: 'elsewhere' },
  annotation: annotation({
    id,
    target:
      root === id
        ? {
            ...(annotation().target as PassageTarget),
            selector: exact
              ? [
                  {
                    type: 'TextQuoteSelector',
                    exact,
                    prefix: text.slice(0, text.indexOf(exact)),
                    suffix: '',
                    unique: true,
                  },
                ]
              : [],
          }
        : root,
  }),
});

test('threads stand in the order of the text, those of the whole page first, orphans last, replies below their note', () => {
  const notes = [
    onWords('late', 'Thời gian thử nghiệm là 06 tháng'),
    onWords('lost', 'Đoạn đã bị bỏ khỏi trang này rồi'),
    onWords('reply', '', 'late'),
    onWords('whole', ''),
    onWords('early', 'Tổng mức đầu tư là 10.000.000.000 đồng'),
  ];
  const { notes: placed, marks } = placeNotes(notes, (quotes) => anchorQuotes(text, quotes));
  expect(placed.map(({ id, place }) => [id, place.kind])).toEqual([
    ['whole', 'page'],
    ['early', 'anchored'],
    ['late', 'anchored'],
    ['reply', 'anchored'],
    ['lost', 'orphan'],
  ]);
  expect(marks.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    ['early', 'Tổng mức đầu tư là 10.000.000.000 đồng'],
    ['late', 'Thời gian thử nghiệm là 06 tháng'],
  ]);
});

test('of a text that has not changed only new quotes are looked for, of another one all', () => {
  const find = vi.fn(anchorQuotes);
  const anchors = createAnchors(find);
  const [one, two] = [
    { exact: 'Tổng mức đầu tư', prefix: '', suffix: ' là' },
    { exact: '06 tháng', prefix: 'là ', suffix: '.' },
  ];
  anchors(7, text, [one]);
  const [, second] = anchors(7, text, [one, two]);
  expect(find.mock.calls.map(([, quotes]) => quotes)).toEqual([[one], [two]]);
  expect(second).toEqual(anchorQuotes(text, [two])[0]);
  anchors(7, `${text} Thêm.`, [one, two]);
  expect(find.mock.lastCall?.[1]).toEqual([one, two]);
});

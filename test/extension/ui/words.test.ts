import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { dayOf, formatDate, formatDay } from '../../../extension/ui/dates.ts';
import { setLanguage, t, tCount } from '../../../extension/ui/i18n.ts';
import { formatNumber } from '../../../extension/ui/numbers.ts';
import { lineOf, type StatusKey } from '../../../extension/ui/status.ts';
import type { StatusOn } from '../../../shared/schema/index.ts';
import { found, status } from '../../support/outcomes.ts';

afterEach(() => setLanguage('vi'));

const catalogue = (language: string): Record<string, { message: string }> =>
  JSON.parse(readFileSync(`extension/public/_locales/${language}/messages.json`, 'utf8'));

describe('the two catalogues', () => {
  const [vi, en] = [catalogue('vi'), catalogue('en')];

  test('hold the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    expect(Object.keys(vi)).toEqual(Object.keys(vi).toSorted());
  });

  test('take the same values, save that one thing may go without its number', () => {
    const places = (words: string) => [...new Set(words.match(/\$\d/g))].toSorted();
    for (const key of Object.keys(vi).filter((key) => !key.endsWith('_one')))
      expect([key, places(en[key]!.message)]).toEqual([key, places(vi[key]!.message)]);
  });

  test('say nothing empty', () => {
    for (const [key, { message }] of [...Object.entries(vi), ...Object.entries(en)])
      expect([key, message.trim() !== '']).toEqual([key, true]);
  });

  test('never say that a document does not exist', () => {
    for (const { message } of Object.values(vi)) expect(message).not.toMatch(/(?<!không có nghĩa là )không tồn tại/);
  });
});

test('words follow the chosen language', () => {
  expect(t('statusInForce')).toBe('Còn hiệu lực');
  setLanguage('en');
  expect(t('statusInForce')).toBe('In force');
});

test('a value that looks like a place is left as it is', () => {
  expect(t('sayRequestId', ['$1 & $2'])).toBe('Mã yêu cầu $1 & $2');
});

test('English tells one from many, Vietnamese does not', () => {
  expect(tCount('privacySymbols', 1)).toBe('1 số hiệu');
  setLanguage('en');
  expect([tCount('privacySymbols', 1), tCount('privacySymbols', 2)]).toEqual(['1 symbol', '2 symbols']);
});

test.each([
  ['2024-05-02', '02/5/2024'],
  ['2024-02-08', '08/02/2024'],
  ['2023-12-12', '12/12/2023'],
  ['2024-01-31', '31/01/2024'],
  ['2099-12-20T00:00:00.000Z', '20/12/2099'],
])('%s is written %s', (iso, written) => {
  expect(formatDate(iso)).toBe(written);
});

test('a day without its year', () => {
  expect(formatDay('2026-11-18')).toBe('18/11');
});

test('the day of an instant is the local one', () => {
  const at = new Date(2026, 10, 20, 0, 30);
  expect(dayOf(at.toISOString())).toBe('2026-11-20');
});

test('numbers are grouped as the language groups them', () => {
  expect([formatNumber(1902), formatNumber(61.2, 1)]).toEqual(['1.902', '61,2']);
  setLanguage('en');
  expect([formatNumber(1902), formatNumber(61.2, 1)]).toEqual(['1,902', '61.2']);
});

describe('the line of a reference', () => {
  const today = (fields: Partial<StatusOn>) => ({
    asOf: '2026-11-20T02:00:00.000Z',
    stale: false,
    outcome: found({ status: { today: status(fields), whenWritten: null } }),
  });

  test.each<[StatusKey, string, Parameters<typeof lineOf>[0]]>([
    ['inForce', 'solid', today({ code: 'inForce' })],
    ['partlyExpired', 'dashed', today({ code: 'partlyExpired' })],
    ['pending', 'dashed', today({ code: 'pending' })],
    ['suspended', 'dashed', today({ code: 'suspended' })],
    ['unknown', 'dashed', today({ code: 'unknown' })],
    ['expired', 'double', today({ code: 'expired', cause: 'repeals' })],
    ['replaced', 'double', today({ code: 'expired', cause: 'replaces' })],
    [
      'ambiguous',
      'dotted',
      {
        asOf: '',
        stale: false,
        outcome: { kind: 'ambiguous', ref: 'a', total: 2, candidates: [], differs: [], why: 'noProvince' },
      },
    ],
    ['notFound', 'dotted', { asOf: '', stale: false, outcome: { kind: 'notFound', ref: 'a', series: null } }],
    ['notChecked', 'thin', { unchecked: 'offline' }],
    ['notChecked', 'thin', null],
  ])('%s is %s', (key, shape, answer) => {
    expect(lineOf(answer)).toMatchObject({ status: key, shape });
  });
});

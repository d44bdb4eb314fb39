import { afterEach, expect, test } from 'vitest';
import type { PageReading, PageReference } from '../../../extension/page-facts.ts';
import { splitAtBlank } from '../../../extension/panel/blank-date.ts';
import { filterNamed, passes } from '../../../extension/panel/filters.ts';
import { writeFindings } from '../../../extension/panel/findings-report.ts';
import { listFindings, splitFinding } from '../../../extension/ui/findings.ts';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import type { Finding } from '../../../shared/schema/index.ts';
import { found, stated } from '../../support/outcomes.ts';

afterEach(() => setLanguage('vi'));

const finding = (over: Partial<Finding> = {}): Finding => ({
  code: 'dateDiffers',
  severity: 'look',
  ref: 'a',
  field: 'issuedOn',
  vi: 'Ngày khác với chỉ mục. Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.',
  en: 'Date differs from the index. Page: 12/11/2023. Index: 12/12/2023, from 1 citation.',
  page: '12/11/2023',
  index: '12/12/2023',
  source: null,
  ...over,
});
const replaced = finding({
  code: 'replaced',
  severity: 'info',
  vi: 'Đã bị thay thế. 00/2025/QĐ-UBND thay thế từ 01/3/2025.',
  en: 'Replaced by 00/2025/QĐ-UBND from 01/3/2025.',
});
const unknown = finding({ code: 'unknown', severity: 'info', vi: 'Chưa có trong chỉ mục.', en: 'Not in the index.' });

const place = (ref: string, findings: Finding[]): PageReference => ({
  ref,
  text: 'Quyết định số 2068/QĐ-UBND',
  citation: stated({ ref }),
  answer: { asOf: '2026-11-20T02:00:00.000Z', stale: false, outcome: found({}, ref), findings },
});

function reading(references: PageReference[], blank = false): PageReading {
  const letterhead = { numberBlank: blank, dayBlank: blank } as PageReading['letterhead'];
  return { references, letterhead } as PageReading;
}

const codes = (page: PageReading) => listFindings(page).map(({ finding: { code } }) => code);

test('what is to be looked at comes before what is for information', () => {
  expect(codes(reading([place('a', [replaced]), place('b', [finding()])], true))).toEqual([
    'dateDiffers',
    'blank',
    'blank',
    'replaced',
  ]);
});

test('one finding about an act cited three times is one', () => {
  expect(codes(reading(['a', 'b', 'c'].map((ref) => place(ref, [finding({ ref })]))))).toEqual(['dateDiffers']);
});

test('what the status of a row says already is not said again', () => {
  expect(codes(reading([place('a', [unknown])]))).toEqual([]);
});

test('only references on a yellow ground pass the filter for them', () => {
  const look = filterNamed('look');
  expect([
    passes(look, place('a', [finding()])),
    passes(look, place('b', [replaced])),
    passes(look, place('c', [])),
  ]).toEqual([true, false, false]);
});

test.each<['vi' | 'en', string, string]>([
  ['vi', 'Ngày khác với chỉ mục', 'Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.'],
  ['en', 'Date differs from the index', 'Page: 12/11/2023. Index: 12/12/2023, from 1 citation.'],
])('its name is its first sentence (%s)', (language, name, rest) => {
  setLanguage(language);
  expect(splitFinding(finding())).toEqual({ name, rest });
});

test('the report lists each with the words on the page', () => {
  expect(writeFindings('Dự thảo /VP-KGVX', listFindings(reading([place('a', [finding()])], true)))).toBe(
    [
      'Phát hiện trên trang: Dự thảo /VP-KGVX',
      '1. Ngày khác với chỉ mục (Quyết định số 2068/QĐ-UBND): Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.',
      '2. Chỗ trống: số văn bản.',
      '3. Chỗ trống: ngày ban hành.',
    ].join('\n'),
  );
});

test('what is for information stands apart in the report', () => {
  const report = writeFindings('Dự thảo', listFindings(reading([place('a', [replaced, finding()])])), ['en']);
  expect(report.split('\n').map((line) => line.split(' (')[0])).toEqual([
    'Findings on the page: Dự thảo',
    'To look at',
    '1. Date differs from the index',
    'For information',
    expect.stringMatching(/^2\. Replaced/),
  ]);
});

test.each<[string, [string, string]]>([
  ['ngày tháng 5 năm 2024', ['ngày', 'tháng 5 năm 2024']],
  ['ngày ... tháng 5 năm 2024', ['ngày', 'tháng 5 năm 2024']],
  ['ngày     tháng 5 năm 2024', ['ngày', 'tháng 5 năm 2024']],
  ['tháng 5 năm 2024', ['', 'tháng 5 năm 2024']],
])('the day left open in %j stands in between', (dateText, parts) => {
  expect(splitAtBlank(dateText)).toEqual(parts);
});

test('a report in both languages says everything once in each', () => {
  const findings = listFindings(reading([place('a', [finding()])]));
  const [vi, en] = writeFindings('Dự thảo', findings, ['vi', 'en']).split('\n\n');
  expect(vi).toBe(
    'Phát hiện trên trang: Dự thảo\n1. Ngày khác với chỉ mục (Quyết định số 2068/QĐ-UBND): Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.',
  );
  expect(en).toContain('1. Date differs from the index (Quyết định số 2068/QĐ-UBND): Page: 12/11/2023.');
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../shared/findings/check-text.ts';

const TODAY = '2026-11-20';
const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8');

describe('checking a whole text', () => {
  it('the Lạng Sơn draft: both blanks, with the words they stand in', () => {
    const text = fixture('lang-son');
    const { findings } = checkText(text, TODAY);
    expect(findings.map(({ code, span }) => [code, text.slice(span?.start, span?.end)])).toEqual([
      ['blank', '/VP-KGVX'],
      ['blank', 'ngày tháng 5 năm 2024'],
    ]);
  });

  it('a blank has a place and nothing more', () => {
    const { findings } = checkText(fixture('lang-son'), TODAY);
    expect(findings.map(({ span }) => Object.keys(span ?? {}))).toEqual([
      ['start', 'end'],
      ['start', 'end'],
    ]);
  });

  it('a finished letter that agrees with itself has none', () => {
    expect(checkText(fixture('quang-ngai'), TODAY).findings).toEqual([]);
  });

  it('points at the field in dispute and names the paragraphs', () => {
    const text = [
      'Số: 12/BC-SYT',
      'Lạng Sơn, ngày 05 tháng 02 năm 2024',
      'Theo Quyết định số 77/QĐ-UBND ngày 03/01/2024 của UBND tỉnh và Kế hoạch số 9/KH-UBND ngày 31/02/2023.',
      'Tại Quyết định số 77/QĐ-UBND ngày 04/01/2024 của UBND tỉnh, Sở Y tế được giao chủ trì.',
    ].join('\n\n');
    const { findings } = checkText(text, TODAY);
    expect(findings.map(({ code, vi, span }) => [code, vi, text.slice(span?.start, span?.end)])).toEqual([
      ['impossibleDate', 'Không có ngày 31/02/2023 trong lịch.', '31/02/2023'],
      [
        'inconsistentWithin',
        'Hai ngày khác nhau trong trang này: 03/01/2024 ở đoạn 3; 04/01/2024 ở đoạn 4.',
        '04/01/2024',
      ],
    ]);
  });

  it('never throws on what is no document', () => {
    for (const text of ['', '\n\n', 'a'.repeat(2000), '1/A-A-'.repeat(500), '\u0301'.repeat(300)])
      expect(checkText(text, TODAY).findings).toEqual([]);
  });
});

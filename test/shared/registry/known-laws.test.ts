import { describe, expect, it, test } from 'vitest';
import { clean } from '../../../shared/citation/clean.ts';
import { findLawNames } from '../../../shared/citation/parsers/law-name.ts';
import { KNOWN_LAWS, lawByKey, lawsNamed } from '../../../shared/registry/known-laws.ts';
import { type LawQuestion, lawFor } from '../../../shared/registry/law-for.ts';

const CITED_BY_NAME = /^(?:luat|bo-luat|phap-lenh)$/;

describe('the table of known laws', () => {
  it('has no key twice and none empty', () => {
    expect(new Set(KNOWN_LAWS.map((law) => law.key)).size).toBe(KNOWN_LAWS.length);
    for (const law of KNOWN_LAWS) expect(law.key, law.name).not.toBe('');
  });

  it('writes dates as ISO days, in their order', () => {
    for (const law of KNOWN_LAWS) {
      const dates = [law.passedOn, law.effectiveOn, law.expiresOn].filter((date) => date !== null);
      for (const date of dates) expect(new Date(date).toISOString().slice(0, 10), law.key).toBe(date);
      expect([...dates].sort(), law.key).toEqual(dates);
    }
  });

  it('marks rows without a source as unverified', () => {
    expect(KNOWN_LAWS.filter((law) => !law.verified).length).toBeGreaterThan(0);
    for (const law of KNOWN_LAWS) expect(law.verified).toBe(law.source !== null);
  });

  it('has names that the recogniser reads whole in running text', () => {
    const missed = KNOWN_LAWS.filter((law) => CITED_BY_NAME.test(law.type) && !/số \d|;|Phụ lục/.test(law.name))
      .map((law) => law.name.replace(/ \(.*\)$/, ''))
      .filter((name) => findLawNames(clean(`theo ${name} thì cơ quan`))[0]?.name !== name);
    expect(missed).toEqual([]);
  });
});

describe('lawsNamed', () => {
  test.each([
    ['luật đất đai', ['24-L/CTN', '13/2003/QH11', '45/2013/QH13', '31/2024/QH15']],
    ['Luật Phòng chống tham nhũng', ['55/2005/QH11', '36/2018/QH14']],
    [
      'Luật Ban hành văn bản QPPL',
      ['luat-ban-hanh-van-ban-quy-pham-phap-luat-1996', '17/2008/QH12', '80/2015/QH13', '64/2025/QH15'],
    ],
    ['Luật Thuế TNCN', ['04/2007/QH12', '109/2025/QH15']],
    ['Luật Chưa từng có', []],
  ])('%s -> %j', (name, keys) => {
    expect(lawsNamed(name).map((law) => law.key)).toEqual(keys);
  });

  it('reads a law by its key', () => {
    expect(lawByKey('31/2024/QH15')?.name).toBe('Luật Đất đai');
    expect(lawByKey('0/0000/QH0')).toBeNull();
  });
});

describe('lawFor', () => {
  test.each([
    [{ name: 'Luật Tổ chức chính quyền địa phương', date: '2015-06-19' }, '77/2015/QH13', 'date', false],
    [{ name: 'Luật Tổ chức chính quyền địa phương', date: '2025-06-16' }, '72/2025/QH15', 'date', false], // two of one year
    [{ name: 'Luật Tổ chức chính quyền địa phương', date: '2015-06-16' }, '77/2015/QH13', 'year', false], // a wrong day
    [{ name: 'Luật Ngân sách nhà nước năm 2015' }, '83/2015/QH13', 'year', false],
    [{ name: 'Luật Ngân sách nhà nước', year: 2015 }, '83/2015/QH13', 'year', false],
    [{ name: 'Luật Biển Việt Nam 2012' }, '18/2012/QH13', 'year', false], // not "năm 2012"
    [{ name: 'Bộ luật Lao động 2019' }, '45/2019/QH14', 'year', false],
    [{ name: 'Hiến pháp năm 2013' }, 'hien-phap-2013', 'year', false],
    [{ name: 'Luật đất đai', on: '2024-01-17' }, '45/2013/QH13', 'inForce', true], // the day before the next one was passed
    [{ name: 'Luật đất đai', on: '2024-08-01' }, '31/2024/QH15', 'inForce', true],
    [
      {
        name: 'Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
        date: '2019-11-22',
      },
      '47/2019/QH14',
      'date',
      false,
    ],
  ])('%j is %s by %s, implied: %s', (question, key, by, implied) => {
    const found = lawFor(question);
    expect({ key: found?.law.key, by: found?.by, implied: found?.implied }).toEqual({ key, by, implied });
  });

  test.each<[LawQuestion, string]>([
    [{ name: 'Luật Đất đai' }, 'a bare name without a day'],
    [{ name: 'Luật Tổ chức chính quyền địa phương năm 2025' }, 'two laws of that year'],
    [{ name: 'Luật Tổ chức chính quyền địa phương', date: '2025-02-18' }, 'a wrong day in a year with two laws'],
    [{ name: 'Luật Đất đai năm 1999' }, 'no law of that year'],
    [{ name: 'Luật Đất đai', on: '1980-01-01' }, 'none in force'],
    // a plan of 2025 for carrying out the law of 2026 writes the bare name as well
    [{ name: 'Luật Việc làm', on: '2025-11-18' }, 'one in force, the next one passed'],
    [{ name: 'Luật Đất đai', on: '2024-07-31' }, 'the last day of the old one'],
    [{ name: '', date: '2015-06-19' }, 'no name'],
  ])('%j decides nothing: %s', (question) => {
    expect(lawFor(question)).toBeNull();
  });
});

import { afterEach, describe, expect, test } from 'vitest';
import type { OutboxItem } from '../../../extension/background-state.ts';
import { writeCapacity } from '../../../extension/panel/capacity.ts';
import { obstacle, writeCapture } from '../../../extension/panel/capture.ts';
import { sayItem } from '../../../extension/panel/outbox-words.ts';
import { setLanguage } from '../../../extension/ui/i18n.ts';

afterEach(() => setLanguage('vi'));

describe('what is sent of a page', () => {
  test('its words, its address, and the province that its host names', () => {
    const url = 'https://quangngai.gov.vn/van-ban/1502';
    expect(writeCapture({ text: 'Số: 12', url }, 'lang-son')).toEqual({
      text: 'Số: 12',
      sourceUrl: url,
      portal: 'quang-ngai',
      home: 'lang-son',
    });
  });

  test.each(['about:srcdoc', 'file:///C:/du-thao.html', `https://vidu.gov.vn/${'a'.repeat(2000)}`])(
    'an address that no server takes is left out: %s',
    (url) => {
      expect(writeCapture({ text: 'Số: 12', url }, null).sourceUrl).toBeNull();
    },
  );

  test.each<[string, string, string | null]>([
    ['nothing', ' \n', 'empty'],
    ['as much as the server takes', 'x'.repeat(64_000), null],
    ['more than the server takes', 'x'.repeat(64_001), 'tooLong'],
  ])('%s', (_, text, expected) => {
    expect(obstacle({ text, sourceUrl: null, portal: null, home: null })).toBe(expected);
  });
});

describe('a capacity printed in capitals', () => {
  test.each([
    ['KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG', 'KT. Chánh Văn phòng · Phó Chánh Văn phòng'],
    ['TM. ỦY BAN NHÂN DÂN CHỦ TỊCH', 'TM. Ủy ban nhân dân · Chủ tịch'],
    ['KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC', 'KT. Giám đốc · Phó Giám đốc'],
    ['TUQ. CHỦ TỊCH GIÁM ĐỐC SỞ', 'TUQ. Chủ tịch · Giám đốc Sở'],
    ['BỘ TRƯỞNG', 'Bộ trưởng'],
  ])('%s reads %s', (printed, expected) => {
    expect(writeCapacity(printed)).toBe(expected);
  });

  // Their own casing, or where one name ends, cannot be known.
  test.each(['CHỦ TỊCH QUỐC HỘI', 'CHỦ TỊCH ỦY BAN NHÂN DÂN', 'GIÁM ĐỐC SỞ NỘI VỤ', 'KT.', 'Giám đốc'])(
    '%s stays as printed',
    (printed) => {
      expect(writeCapacity(printed)).toBe(printed);
    },
  );
});

describe('a write on its way says', () => {
  const item = (state: OutboxItem['state']): OutboxItem => ({
    id: 'a',
    title: 'x',
    page: null,
    characters: 70_000,
    server: 'https://a.vn',
    by: 'Chuyên viên A',
    at: '2026-11-20T09:00:00.000Z',
    failures: 0,
    state,
  });

  test.each<[string, OutboxItem['state'], string]>([
    ['nothing happened yet', { kind: 'waiting', cause: null, retryAt: null }, 'Chờ gửi'],
    ['no network', { kind: 'waiting', cause: 'offline', retryAt: null }, 'Chờ gửi: không tới được máy chủ'],
    [
      'too large',
      { kind: 'refused', code: 'tooLarge' },
      'Không gửi được. Phần gửi lớn quá (70.000 ký tự, tối đa 64.000).',
    ],
    ['the role', { kind: 'refused', code: 'forbidden' }, 'Không gửi được. Việc này cần vai trò chuyên viên.'],
    ['unreadable', { kind: 'refused', code: 'badRequest' }, 'Không gửi được. Máy chủ không nhận (badRequest).'],
    ['saved', { kind: 'saved', at: '', key: 'k', created: true }, 'Đã lưu, văn bản mới trong chỉ mục'],
  ])('%s', (_, state, words) => {
    expect(sayItem(item(state), 'Chuyên viên A')).toBe(words);
  });

  test('whose it is, to anybody else', () => {
    const waiting = item({ kind: 'waiting', cause: 'offline', retryAt: null });
    expect(sayItem(waiting, 'Chuyên viên B')).toBe('Chờ gửi: khi Chuyên viên A đăng nhập lại');
  });
});

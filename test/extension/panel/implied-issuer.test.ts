import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHead } from '../../../extension/api/page-head.ts';
import { impliedIssuer } from '../../../extension/panel/implied-issuer.ts';

function of(text: string, host: string | null = null) {
  const { facts, letterhead } = readHead(text);
  return impliedIssuer(
    { title: '', facts, letterhead, references: [], characters: 0, capped: false, scope: null, current: null },
    host,
  );
}

test('a draft without a head is its symbol’s office, in the province of its place', () => {
  expect(of(readFileSync('test/fixtures/lang-son.txt', 'utf8'))).toEqual({
    name: 'Văn phòng UBND tỉnh Lạng Sơn',
    from: 'VP-KGVX',
    place: 'Lạng Sơn',
  });
});

test('without a place the portal tells the province', () => {
  expect(of('Số: 12/VP-KGVX\n\nV/v góp ý dự thảo', 'langson.gov.vn')).toEqual({
    name: 'Văn phòng UBND tỉnh Lạng Sơn',
    from: 'VP-KGVX',
    place: 'langson.gov.vn',
  });
});

test.each([
  ['nothing tells the province', 'Số: 12/VP-KGVX\n\nV/v góp ý dự thảo', null],
  ['the code is nobody’s', 'Số: 12/XYZW-Q\n\nLạng Sơn, ngày 02 tháng 5 năm 2024', null],
  ['there is no symbol', 'Lạng Sơn, ngày 02 tháng 5 năm 2024\n\nTHÔNG BÁO', null],
  [
    'the head names the body',
    'ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN\n\nSố: 12/UBND-KT\n\nLạng Sơn, ngày 02 tháng 5 năm 2024',
    null,
  ],
])('where %s nothing is inferred', (_, text, host) => expect(of(text, host)).toBeNull());

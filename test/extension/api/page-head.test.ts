import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readHead } from '../../../extension/api/page-head.ts';

it('a draft is judged on the last day of its month, and its date is told as far as it is stated', () => {
  const text = readFileSync('test/fixtures/lang-son.txt', 'utf8');
  expect(readHead(text).facts).toEqual({
    letterheadIssuer: null,
    letterheadPlace: 'Lạng Sơn',
    letterheadSymbol: '/VP-KGVX',
    issuedOn: '2024-05-31',
    writtenText: '5/2024',
  });
});

import { expect, test } from 'vitest';
import type { LogEntry } from '../../../extension/background-state.ts';
import { saySent } from '../../../extension/options/say-sent.ts';

const entry = (fields: Partial<LogEntry>): LogEntry => ({
  at: '2026-11-20T02:41:07.000Z',
  task: 'resolve',
  citations: null,
  scope: null,
  status: 200,
  milliseconds: 200,
  ...fields,
});

test.each<[string, Partial<LogEntry>, string]>([
  ['symbols, in a province', { citations: 6, scope: 'lang-son' }, '6 số hiệu, tỉnh: Lạng Sơn'],
  ['the text of a page', { task: 'capture', characters: 3360 }, 'toàn văn một trang (3.360 ký tự) và địa chỉ của nó'],
  ['a note on words of a page', { task: 'notes', characters: 71 }, 'ghi chú, 71 ký tự trích ở trang và địa chỉ trang'],
  ['notes that are read', { task: 'notes' }, 'không gửi gì của trang'],
  ['work in the console', { task: 'console' }, 'không gửi gì của trang'],
])('%s', (_, fields, words) => {
  expect(saySent(entry(fields))).toBe(words);
});

import { render } from 'preact';
import { expect, test } from 'vitest';
import type { Connection } from '../../../extension/background-state.ts';
import type { PageReference } from '../../../extension/page-facts.ts';
import { Banner } from '../../../extension/panel/Banner.tsx';
import { found, stated } from '../../support/outcomes.ts';

function read(connection: Connection, references: readonly PageReference[] = []): string {
  const root = document.createElement('div');
  render(<Banner connection={connection} references={references} />, root);
  return root.textContent ?? '';
}

test('a sign-in that has expired is said beside answers of before, with the way to sign in', () => {
  const answer = { asOf: '2026-11-18T09:20:00.000Z', stale: true, outcome: found() };
  const reference = { ref: 'r1', text: 'x', citation: stated(), answer };
  expect(read({ kind: 'expired' }, [reference])).toBe(
    'Phiên đăng nhập đã hết hạn. Đang dùng dữ liệu ngày 18/11/2026. Đăng nhập',
  );
  expect(read({ kind: 'expired' }, [{ ...reference, answer: { unchecked: 'expired' } }])).toBe('');
});

test.each<[Connection, string]>([
  [{ kind: 'serverError', retryInSeconds: 8, requestId: null }, 'Máy chủ gặp lỗi, chưa tra được.'],
  [{ kind: 'replyTooLarge', retryInSeconds: 8 }, 'Máy chủ trả lời một khối dữ liệu lớn quá nên không đọc được.'],
  [{ kind: 'rateLimited', retryInSeconds: 8 }, 'Nhiều yêu cầu quá, thử lại sau 8 giây.'],
])('says what is wrong and once when it is tried again: %j', (connection, words) => {
  const text = read(connection);
  expect(text).toContain(words);
  expect(text.match(/8 giây/g)).toHaveLength(1);
});

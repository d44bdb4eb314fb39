import { render } from 'preact';
import { expect, test } from 'vitest';
import type { Connection } from '../../../extension/messages.ts';
import { Banner } from '../../../extension/panel/Banner.tsx';

function read(connection: Connection): string {
  const root = document.createElement('div');
  render(<Banner connection={connection} references={[]} />, root);
  return root.textContent ?? '';
}

test.each<[Connection, string]>([
  [{ kind: 'serverError', retryInSeconds: 8, requestId: null }, 'Máy chủ gặp lỗi, chưa tra được.'],
  [{ kind: 'replyTooLarge', retryInSeconds: 8 }, 'Máy chủ trả lời một khối dữ liệu lớn quá nên không đọc được.'],
  [{ kind: 'rateLimited', retryInSeconds: 8 }, 'Nhiều yêu cầu quá, thử lại sau 8 giây.'],
])('says what is wrong and once when it is tried again: %j', (connection, words) => {
  const text = read(connection);
  expect(text).toContain(words);
  expect(text.match(/8 giây/g)).toHaveLength(1);
});

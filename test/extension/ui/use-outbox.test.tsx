import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { OutboxItem } from '../../../extension/background-state.ts';
import { useOutbox } from '../../../extension/ui/use-outbox.ts';

function Titles() {
  const items = useOutbox();
  return <p>{items === null ? 'chưa biết' : items.map(({ title }) => title).join()}</p>;
}

const ITEM = { id: 'a', title: 'Công văn 812/VP-TH', state: { kind: 'waiting' } } as unknown as OutboxItem;

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

test('a background that ends before it answers is asked anew', async () => {
  vi.spyOn(browser.runtime, 'sendMessage')
    .mockRejectedValueOnce(new Error('The message channel closed before a response was received.'))
    .mockResolvedValue([ITEM] as never);
  render(<Titles />, document.body);
  expect(document.body.textContent).toBe('chưa biết');
  await expect.poll(() => document.body.textContent, { timeout: 5000 }).toBe('Công văn 812/VP-TH');
});

import { expect, test } from 'vitest';
import type { ContentRequest } from '../../../extension/messages.ts';
import { createPageHead } from '../../../extension/page/head.ts';
import type { Send } from '../../../extension/page/wire.ts';
import type { HeadReading } from '../../../extension/page-facts.ts';

const facts = { letterheadIssuer: null, letterheadPlace: 'Lạng Sơn', letterheadSymbol: null, issuedOn: '2024-05-31' };

function world() {
  const asked: ContentRequest[] = [];
  let answer = (_: Partial<HeadReading>) => {};
  const send = ((request: ContentRequest) => {
    asked.push(request);
    return new Promise((done) => {
      answer = done as typeof answer;
    });
  }) as unknown as Send;
  return { head: createPageHead(send), asked, answer: () => answer({ facts }) };
}

test('who asks while the head is being read waits for it, so that no page is asked about without its province', async () => {
  const { head, asked, answer } = world();
  head.begin();
  head.add('Lạng Sơn, ngày tháng 5 năm 2024');
  const first = head.read();
  const second = head.read();
  answer();
  expect([await first, await second]).toEqual([true, true]);
  expect(head.reading.facts).toEqual(facts);
  expect(asked).toHaveLength(1);
});

test('a head that says the same is not read again', async () => {
  const { head, asked, answer } = world();
  head.begin();
  head.add('Lạng Sơn');
  const first = head.read();
  answer();
  await first;
  head.begin();
  head.add('Lạng Sơn');
  expect(await head.read()).toBe(false);
  expect(asked).toHaveLength(1);
});

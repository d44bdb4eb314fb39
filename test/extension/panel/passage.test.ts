import { expect, test } from 'vitest';
import { around, findWords, passageOf } from '../../../extension/panel/passage.ts';

const TEXT = 'Bố trí 12 tỷ đồng.\nTrong đó 2 tỷ đồng là vốn tỉnh và 2 tỷ đồng là vốn huyện.\n\nSố:  /VP-KGVX';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

test('a passage is counted among all that read the same, those inside other words too', () => {
  expect(passageOf(TEXT, at('2 tỷ đồng', TEXT.indexOf('Trong')))).toEqual({ words: '2 tỷ đồng', nth: 1 });
  expect(passageOf(TEXT, at('2 tỷ đồng', TEXT.indexOf('tỉnh')))).toEqual({ words: '2 tỷ đồng', nth: 2 });
});

test('words are found however their white space runs, and signs in them are no pattern', () => {
  expect(findWords(TEXT, 'Số: /VP-KGVX')).toEqual({ words: 'Số:  /VP-KGVX', nth: 0 });
  expect(findWords('a.c (b) abc', '(b)')).toEqual({ words: '(b)', nth: 0 });
  expect(findWords('abc', 'a.c')).toBeNull();
  expect(findWords('abc', ' ')).toBeNull();
});

test('what stands around a passage is of its own line, cut at words', () => {
  expect(around(TEXT, at('12 tỷ đồng'))).toEqual({ before: 'Bố trí ', after: '.' });
  expect(around(TEXT, at('2 tỷ đồng', TEXT.indexOf('tỉnh')), 20)).toEqual({
    before: '…là vốn tỉnh và ',
    after: ' là vốn…',
  });
});

import { expect, test } from 'vitest';
import { chooseStretch, STEP } from '../../../extension/panel/use-window.ts';

const first = { from: 0, to: STEP };

test.each([
  ['a short list is drawn whole', first, 7, -1, { from: 0, to: 7 }],
  ['of a long one the first rows are', first, 10_000, -1, { from: 0, to: 200 }],
  ['a wanted row among them moves nothing', first, 10_000, 199, { from: 0, to: 200 }],
  ['one further on brings its own stretch alone', first, 10_000, 9_999, { from: 9_800, to: 10_000 }],
  ['what was drawn further stays', { from: 200, to: 800 }, 10_000, 640, { from: 200, to: 800 }],
  ['a list that shrank begins anew', { from: 9_800, to: 10_000 }, 30, -1, { from: 0, to: 30 }],
  ['an empty list has nothing', first, 0, -1, { from: 0, to: 0 }],
])('%s', (_, before, total, wanted, expected) => {
  expect(chooseStretch(before, total, wanted)).toEqual(expected);
});

import { expect, it } from 'vitest';
import { meetsSeries } from '../../../shared/resolution/series.ts';

it.each([
  ['1994', '1994', true],
  ['1994', '1995', false],
  ['1994', '1994:nghi-dinh', false],
  ['1994:', '1994:nghi-dinh', true],
  ['1994:', '1994', true],
  ['1994:', '1995:nghi-dinh', false],
  ['1994:', '1995', false],
  ['1994:nghi-dinh', '1994', false],
])('a claim of %s and a number of %s: %s', (claimed, own, expected) =>
  expect(meetsSeries(claimed, own)).toBe(expected),
);

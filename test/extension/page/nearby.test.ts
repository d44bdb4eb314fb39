import { describe, expect, test } from 'vitest';
import { findBetween } from '../../../extension/page/nearby.ts';
import type { Reference } from '../../../extension/page/reference.ts';

const page = (count: number) => Array.from({ length: count }, (_, i) => ({ ref: `r${i}` }) as Reference);
const numberOf = ({ ref }: Reference) => Number(ref.slice(1));

/** Looks for references between 1000 and 2000, where `topOf` tells how far down the n-th stands. */
function look(count: number, topOf: (n: number) => number | null) {
  let asked = 0;
  const found = findBetween(page(count), 1000, 2000, (reference) => {
    asked++;
    const top = topOf(numberOf(reference));
    return top === null ? null : { top, bottom: top + 20 };
  });
  return { found: found.map(numberOf), asked };
}

const all = (count: number, wanted: (n: number) => boolean) => [...Array(count).keys()].filter(wanted);

describe('references near the viewport', () => {
  test('down a page, those that stand at least partly between the edges', () => {
    expect(look(500, (n) => n * 100).found).toEqual(all(500, (n) => n * 100 + 20 >= 1000 && n * 100 <= 2000));
  });

  test('of a very full page few are asked where they stand', () => {
    const { found, asked } = look(10_000, (n) => n * 100);
    expect(found).toHaveLength(11);
    expect(asked).toBeLessThan(800);
  });

  test('in columns beside each other', () => {
    const topOf = (n: number) => (n % 96) * 50;
    expect(look(480, topOf).found).toEqual(all(480, (n) => topOf(n) + 20 >= 1000 && topOf(n) <= 2000));
  });

  test('beside ones that are not shown', () => {
    const topOf = (n: number) => (n % 32 === 0 ? null : n * 100);
    expect(look(200, topOf).found).toEqual(all(200, (n) => n % 32 !== 0 && n >= 10 && n <= 20));
  });

  test('one long stretch that runs past both edges', () => {
    expect(look(32, (n) => n * 200).found).toEqual([5, 6, 7, 8, 9, 10]);
  });

  test('none on a page without references', () => {
    expect(look(0, () => 0)).toEqual({ found: [], asked: 0 });
  });
});

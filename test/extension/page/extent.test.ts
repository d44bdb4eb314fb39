import { describe, expect, test } from 'vitest';
import { createExtents, type Extent, LINED_MAX, REGISTERED_MAX } from '../../../extension/page/extent.ts';
import type { Reference } from '../../../extension/page/reference.ts';

/** A page of `count` references 100 pixels apart, which has been read; `scroll` says where the reader is. */
function setUp(count: number) {
  const list = Array.from({ length: count }, (_, i) => ({ ref: `r${i}` }) as Reference);
  const place = { scroll: 0 };
  const topOf = (at: number) => at * 100 - place.scroll;
  const extents = createExtents(
    () => list,
    (all, top, bottom) => all.filter((_, i) => topOf(i) >= top && topOf(i) <= bottom),
  );
  const counts = () => {
    const ways: Partial<Record<Extent, number>> = {};
    for (const way of list.map(extents.of)) ways[way] = (ways[way] ?? 0) + 1;
    return ways;
  };
  return { list, place, extents, counts };
}

const LAST = -1;

describe('what of a page is drawn', () => {
  test(`up to ${LINED_MAX} references every one has its line once the page is read`, () => {
    const { list, extents, counts } = setUp(LINED_MAX);
    extents.settle();
    expect(extents.look()).toEqual(list);
    expect(counts()).toEqual({ line: LINED_MAX });
    expect(extents.look()).toEqual([]);
  });

  test('before the page is read only what is near is drawn, however few there are', () => {
    const { list, extents } = setUp(100);
    extents.look();
    expect(extents.of(list[0]!)).toBe('line');
    expect(extents.of(list.at(LAST)!)).toBe('none');
  });

  test(`up to ${REGISTERED_MAX} those far away are registered without a line`, () => {
    const { list, extents, counts } = setUp(REGISTERED_MAX);
    extents.settle();
    extents.look();
    expect(extents.of(list[0]!)).toBe('line');
    expect(extents.of(list.at(LAST)!)).toBe('plain');
    expect(counts().none).toBeUndefined();
  });

  test(`above ${REGISTERED_MAX} they are not registered`, () => {
    const { list, extents, counts } = setUp(REGISTERED_MAX + 1);
    extents.settle();
    extents.look();
    expect(extents.of(list.at(LAST)!)).toBe('none');
    expect(counts().plain).toBeUndefined();
  });

  test('a short way down nothing changes; further down those left behind and those come near do, and no others', () => {
    const { list, place, extents } = setUp(5000);
    extents.settle();
    extents.look();
    place.scroll = 200;
    expect(extents.look()).toEqual([]);
    place.scroll = 300_000;
    const changed = extents.look();
    expect(changed).toContain(list[0]);
    expect(changed).toContain(list[3000]);
    expect(changed.length).toBeLessThan(100);
    expect(extents.of(list[3000]!)).toBe('line');
    expect(extents.of(list[0]!)).toBe('none');
  });

  test('on paper all have their lines, and afterwards again only those near', () => {
    const { list, extents, counts } = setUp(5000);
    extents.settle();
    extents.look();
    const before = counts();
    extents.lineAll(true);
    expect(extents.look()).toEqual(list);
    expect(counts()).toEqual({ line: 5000 });
    extents.lineAll(false);
    expect(extents.look()).toEqual(list);
    expect(counts()).toEqual(before);
  });

  test('one that has left the page is not drawn again', () => {
    const { list, place, extents } = setUp(5000);
    extents.settle();
    extents.look();
    const [gone] = list.splice(0, 1);
    extents.forget(gone!);
    place.scroll = 300_000;
    expect(extents.look()).not.toContain(gone);
  });
});

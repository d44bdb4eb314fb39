import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP, isApproaching, placeCard } from '../../../extension/card/place.ts';

const view = { width: 1280, height: 900 };
const size = { width: 396, height: 300 };
const line = (top: number, left = 400, height = 20) => ({ left, right: left + 200, top, bottom: top + height });

describe('placeCard', () => {
  test('stands below the reference where there is room', () => {
    expect(placeCard([line(100)], size, view, null)).toMatchObject({ side: 'below', offset: 120 + GAP });
  });

  test('stands above where the room below is too little', () => {
    expect(placeCard([line(800)], size, view, null)).toMatchObject({ side: 'above', offset: 100 + GAP });
  });

  test('leaves both lines of a broken reference free', () => {
    expect(placeCard([line(100), line(130)], size, view, null).offset).toBe(150 + GAP);
  });

  test('takes the whole frame where 400 % zoom leaves 320 × 256', () => {
    expect(placeCard([line(100)], size, { width: 320, height: 256 }, null)).toMatchObject({
      side: 'frame',
      maxHeight: 256,
    });
  });

  test('is never outside the viewport nor over its reference, wherever that stands', () => {
    const inView = { top: fc.integer({ min: 0, max: 880 }), left: fc.integer({ min: -100, max: 1270 }) };
    fc.assert(
      fc.property(fc.record({ ...inView, height: fc.integer({ min: 60, max: 1500 }) }), ({ top, left, height }) => {
        const reference = line(top, left);
        const place = placeCard([reference], { width: 396, height }, view, left + 50);
        const tall = Math.min(height, place.maxHeight);
        const [from, to] =
          place.side === 'below'
            ? [place.offset, place.offset + tall]
            : [view.height - place.offset - tall, view.height - place.offset];
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(view.height);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 396).toBeLessThanOrEqual(view.width - 8);
        expect(to <= reference.top || from >= reference.bottom).toBe(true);
      }),
    );
  });
});

describe('isApproaching', () => {
  const card = { left: 300, right: 700, top: 200, bottom: 500 };
  const from = { x: 400, y: 180 };

  test.each([
    ['straight down', { x: 400, y: 190 }, true],
    ['down to the right, inside the triangle', { x: 500, y: 192 }, true],
    ['away upwards', { x: 400, y: 170 }, false],
    ['sideways along the line', { x: 520, y: 181 }, false],
  ])('%s', (_, to, expected) => {
    expect(isApproaching(from, to, card)).toBe(expected);
  });

  test('works towards a card above', () => {
    expect(isApproaching({ x: 400, y: 520 }, { x: 410, y: 510 }, card)).toBe(true);
    expect(isApproaching({ x: 400, y: 520 }, { x: 410, y: 530 }, card)).toBe(false);
  });
});

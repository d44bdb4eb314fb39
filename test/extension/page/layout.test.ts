import { describe, expect, test } from 'vitest';
import { breakBetween } from '../../../extension/page/layout.ts';
import { Break } from '../../../extension/page/text-map.ts';
import { luminance, parseColour } from '../../../extension/page/tone.ts';

const box = (left: number, top: number, width: number, height = 16) => new DOMRect(left, top, width, height);

describe('boxes placed one by one', () => {
  const last = box(40, 20, 300);
  test.each<[string, DOMRect, Break]>([
    ['go on without a break where they touch', box(340, 20, 80), Break.none],
    ['are parted by a space where a word ends', box(346, 20, 80), Break.space],
    ['begin another column far to the right', box(480, 20, 80), Break.wall],
    ['go on in the next line', box(40, 44, 300), Break.line],
    ['begin another paragraph further down', box(40, 80, 300), Break.wall],
    ['begin another paragraph in another size', box(40, 44, 300, 28), Break.wall],
    ['begin another column at the top of the page', box(400, 0, 300), Break.wall],
  ])('%s', (_, next, expected) => {
    expect(breakBetween(last, next)).toBe(expected);
  });
});

describe('colours behind the text', () => {
  test.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgb(29, 31, 35)', 0.014],
    ['color(srgb 1 1 1)', 1],
  ])('%s', (text, expected) => {
    expect(luminance(parseColour(text)!)).toBeCloseTo(expected, 2);
  });

  test('alpha is read, and what is not understood is left', () => {
    expect(parseColour('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
    expect(parseColour('lab(29 39 20)')).toBeNull();
  });
});

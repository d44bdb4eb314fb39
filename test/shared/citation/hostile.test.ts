import { describe, expect, it } from 'vitest';
import { findCitations, readLetterhead } from '../../../shared/citation/index.ts';

const UNITS: Record<string, string> = {
  digits: '1',
  spaces: ' ',
  'line breaks': '\n',
  'number and letters': '1/A-A-A-',
  'numbers and slashes': '1/',
  'dates without end': '12/12/',
  'combining marks': '\u0301',
  'letters under marks': 'e\u0301\u0323',
  Đ: 'Đ',
  hyphens: '-',
  asterisks: '*',
  'torn emphasis': '*\n\n*',
  'type words': 'Quyết định số ',
  'type words without end': 'Quyết định ',
  bodies: 'của Ủy ban nhân dân ',
  'headings without number': 'Nghị định của Chính phủ: số ',
  laws: 'Luật sửa đổi, bổ sung một số điều của ',
  'names of laws': 'Luật Đất đai, ',
  'references in one line': 'Quyết định số 12/QĐ-UBND, ',
  'one symbol': '12/QĐ-UBND ',
  'open quotes': 'Quyết định số 12/QĐ-UBND về việc “',
  series: 'TCVN ISO/IEC ',
  dots: 'số ...../',
  pinpoints: 'điểm a khoản 1 Điều ',
  'lists of points': '1, ',
};

/** No sticky pattern here can reach further than this from where it starts. */
const STICKY_REACH = 300;

/** Letters looked at one by one, copied, or handed to a regular expression while `work` runs. */
function countSteps(work: () => void): number {
  let steps = 0;
  const { charCodeAt, slice } = String.prototype;
  const { exec, test } = RegExp.prototype;
  String.prototype.charCodeAt = function (at) {
    steps++;
    return charCodeAt.call(this, at);
  };
  String.prototype.slice = function (start, end) {
    const piece = slice.call(this, start, end);
    steps += piece.length;
    return piece;
  };
  const counted = <R>(pattern: RegExp, text: string, run: () => R): R => {
    const from = pattern.global ? pattern.lastIndex : 0;
    const result = run();
    steps += pattern.sticky ? STICKY_REACH : ((pattern.global && pattern.lastIndex) || text.length) - from;
    return result;
  };
  RegExp.prototype.exec = function (text) {
    return counted(this, text, () => exec.call(this, text));
  };
  RegExp.prototype.test = function (text) {
    return counted(this, text, () => exec.call(this, text) !== null);
  };
  try {
    work();
  } finally {
    Object.assign(String.prototype, { charCodeAt, slice });
    Object.assign(RegExp.prototype, { exec, test });
  }
  return steps;
}

const SHORT = 10_000;
const GROWTH = 4;

describe('hostile text', () => {
  for (const [name, unit] of Object.entries(UNITS)) {
    const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));

    it(`${name}: work grows with the length and no faster`, () => {
      const small = countSteps(() => findCitations(text(SHORT)));
      const large = countSteps(() => findCitations(text(SHORT * GROWTH)));
      expect(large).toBeLessThan(small * GROWTH * 1.3);
      expect(large / (SHORT * GROWTH)).toBeLessThan(400);
    });

    it(`${name}: the letterhead reads on in bounded work`, () => {
      const small = countSteps(() => readLetterhead(text(SHORT)));
      const large = countSteps(() => readLetterhead(text(SHORT * GROWTH)));
      expect(large).toBeLessThan(Math.max(small, SHORT) * GROWTH * 1.5);
    });
  }

  it('half a pair of surrogates, nulls and lone marks do not throw', () => {
    for (const text of ['\uD800', '\0\0', '\uDC00số 1/\uD800', '\u0301', '', 'Quyết định số 12/QĐ-\uD83D\uDE00'])
      expect(() => findCitations(text)).not.toThrow();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createCitationReader, findCitations, readLetterhead } from '../../../shared/citation/index.ts';

/** True when something repeated without bound is itself repeated without bound: (a+)*, (?:a|b*)+. */
function hasNestedRepeats(source: string): boolean {
  const groups: boolean[] = [];
  let inClass = false;
  let unbounded = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (char === '\\') i++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') {
      groups.push(unbounded);
      unbounded = false;
    } else if (char === ')') {
      const inner: boolean = unbounded;
      const repeated = /^(?:[*+]|\{\d+,\})/.test(source.slice(i + 1));
      if (inner && repeated) return true;
      unbounded = groups.pop() === true || inner;
    } else if (char === '*' || char === '+' || /^\{\d+,\}/.test(source.slice(i))) unbounded = true;
  }
  return false;
}

/** Every pattern that runs while `work` does. */
function patternsOf(work: () => void): Set<string> {
  const seen = new Set<string>();
  const { exec, test } = RegExp.prototype;
  RegExp.prototype.exec = function (text) {
    seen.add(this.source);
    return exec.call(this, text);
  };
  RegExp.prototype.test = function (text) {
    seen.add(this.source);
    return exec.call(this, text) !== null;
  };
  try {
    work();
  } finally {
    Object.assign(RegExp.prototype, { exec, test });
  }
  return seen;
}

const TEXTS = [
  ...['lang-son', 'quang-ngai', 'thanh-hoa', 'hai-duong'].map((name) =>
    readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8'),
  ),
  'các Kế hoạch số 1, 2 và 3/KH-UBND ngày   tháng 5 năm 2024; 12/QĐ-UBND; Mẫu số 01/TB-A-B, 02/TB-A-B; Đề án 06 (sau đây gọi tắt là Đề án 06)',
  'Luật Đất đai số 31/2024/QH15; Luật sửa đổi, bổ sung một số điều của Luật Giá năm 2023; Hiến pháp năm 2013; khoản 2 Điều 5 Nghị định 08/2005/N§-CP',
  'ISO 9001, TCVN 6909:2001; Nghị định số 214/2025/NĐCP; Số: 128/HĐ-XD',
];

describe('the patterns that read text', () => {
  const patterns = patternsOf(() => {
    for (const text of TEXTS) {
      findCitations(text, { backReferences: true });
      readLetterhead(text);
      createCitationReader().push(text);
    }
  });

  it('are all seen', () => {
    expect(patterns.size).toBeGreaterThan(30);
  });

  it('hold no repeat inside a repeat', () => {
    expect([...patterns].filter(hasNestedRepeats)).toEqual([]);
  });

  it.each(['(a+)*', '(?:a|b*)+', '(?:x(?:y{2,})z)+', '((a)*b)*'])('the check would catch %s', (source) => {
    expect(hasNestedRepeats(source)).toBe(true);
  });

  it.each(['(?:a|b){0,9}', '(a)+b*', '[(a+)*]', '\\(a+\\)*', '(?:a+)?b'])('and lets %s pass', (source) => {
    expect(hasNestedRepeats(source)).toBe(false);
  });
});

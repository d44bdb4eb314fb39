import { isSpace } from './pattern.ts';
import type { Span, StatedText } from './types.ts';

const SPACE = 0x20;

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of a span as printed, white space collapsed. */
export function stated(text: string, start: number, end: number): StatedText {
  const words = text.slice(start, end);
  return { start, end, text: isRagged(words) ? words.replace(/\s+/g, ' ') : words };
}

/** Two spaces in a row, or white space other than a space. */
function isRagged(words: string): boolean {
  for (let i = 0, before = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (isSpace(code) && (code !== SPACE || before === SPACE)) return true;
    before = code;
  }
  return false;
}

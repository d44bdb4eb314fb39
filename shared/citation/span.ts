import type { Span, StatedText } from './types.ts';

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The words of a span as printed, white space collapsed. */
export function stated(text: string, start: number, end: number): StatedText {
  const words = text.slice(start, end);
  return { start, end, text: /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words };
}

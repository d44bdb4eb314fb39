/** Cuts a page into the lines and table cells that a letterhead is read from. */
import type { CleanText } from '../draft.ts';
import type { Span, StatedText } from '../types.ts';

/** One line or cell without Markdown marks at its ends. Offsets point into `CleanText.text`. */
export interface Line extends Span {
  text: string;
  /** What parts it from the line before: a line end, a cell's wall or ruled line, an empty line. */
  gap: 'line' | 'cell' | 'blank';
}

/** Line ends, tabs, cell walls, tags (of scripts and styles with what they hold), and the wide gaps that a PDF's columns leave before a capital. */
const BREAK =
  /[\n\t|]|<(?:[sS]cript|SCRIPT|[sS]tyle|STYLE)\b[^<>]{0,200}>[^<]{0,2000}<\/(?:[sS]cript|SCRIPT|[sS]tyle|STYLE)\s{0,8}>|<[^<>\n]{1,80}>| {3,60}(?=\p{Lu})/gu;
const EDGE = /[\s#>`~_]/;
const RULE = /^[-–—=._*…:\s]*$/;

/** All lines that hold words, in text order. */
export function readLines({ text: whole }: CleanText, from = 0, to = whole.length): Line[] {
  const text = whole.slice(0, to);
  const lines: Line[] = [];
  let start = from;
  let gap: Line['gap'] = 'blank';
  let empty = true;
  const take = (end: number, mark: string): void => {
    const line = trim(text, start, end);
    if (line.start === line.end) {
      if (mark === '\n' && empty && gap === 'line') gap = 'blank';
    } else if (RULE.test(text.slice(line.start, line.end))) {
      if (gap === 'line') gap = 'cell';
    } else {
      lines.push({ ...line, text: text.slice(line.start, line.end), gap });
      gap = 'line';
    }
    if (mark === '\n') empty = true;
    else {
      empty = false;
      if (gap === 'line') gap = 'cell';
    }
    start = end + mark.length;
  };
  BREAK.lastIndex = from;
  for (const mark of text.matchAll(BREAK)) take(mark.index, mark[0]);
  take(text.length, '');
  return lines;
}

function trim(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && EDGE.test(text[start]!)) start++;
  while (end > start && EDGE.test(text[end - 1]!)) end--;
  return { start, end };
}

/** The words of some lines as one value; its span runs from the first line to the last. */
export function joinLines(lines: readonly Span[], page: CleanText): StatedText | null {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const text = lines
    .map((line) => page.text.slice(line.start, line.end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { start: first.start, end: last.end, text };
}

/**
 * True when every letter is a capital, and there are some. Converters of old fonts leave marked capitals small ("SắC
 * LệNH", "NGàY 4 THáNG 9"): small letters with marks count as capitals where none without marks is small.
 */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/[a-z]/.test(text) && (!/\p{Ll}/u.test(text) || /\p{Ll}[A-Z]/u.test(text));
}

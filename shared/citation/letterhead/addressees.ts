/** "Kính gửi": whom a letter addresses. */
import type { CleanText } from '../draft.ts';
import type { StatedText } from '../types.ts';
import { joinLines, type Line } from './lines.ts';

/** "Kính gửi:"; the second word may have slipped to the next line. */
const TO = /^(?:Kính\s+)?gửi\s*:\s*|^Kính\s+gửi\s+/iu;
export const BULLET = /^[-–—+•·]\s*/;
const MAX_LINES = 40;

/** Index of the "Kính gửi" line, or -1. */
export function addresseeLine(lines: readonly Line[]): number {
  return lines.findIndex((line) => TO.test(line.text));
}

/** Those named after "Kính gửi" on its line, or in the list below it. */
export function readAddressees(lines: readonly Line[], page: CleanText): StatedText[] {
  const at = addresseeLine(lines);
  if (at < 0) return [];
  const first = lines[at]!;
  const rest = TO.exec(first.text)![0].length;
  const items: Line[][] = [];
  if (rest < first.text.length) items.push([{ ...first, start: first.start + rest, text: first.text.slice(rest) }]);
  for (const line of lines.slice(at + 1, at + MAX_LINES)) {
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    const last = items.at(-1)?.at(-1);
    if (bullet > 0) items.push([{ ...line, start: line.start + bullet, text: line.text.slice(bullet) }]);
    else if (last && line.gap === 'line' && /[^.;:/]$/.test(last.text) && continues(line.text))
      items.at(-1)!.push(line);
    else if (last ? /;$/.test(last.text) && line.gap !== 'blank' : /^\p{Lu}/u.test(line.text)) items.push([line]);
    else break;
  }
  return items.flatMap((item) => trimStop(joinLines(item, page)) ?? []);
}

/** A line that goes on from the one before, not the first of the letter's body. */
function continues(text: string): boolean {
  return !/^\p{Lu}/u.test(text) || (text.length < 60 && /[.;]$/.test(text));
}

/** A list item without the stop that ends it. */
export function trimStop(item: StatedText | null): StatedText | null {
  if (!item) return null;
  const text = item.text.replace(/[\s.;,]+$/, '');
  return text ? { ...item, text, end: item.end - (item.text.length - text.length) } : null;
}

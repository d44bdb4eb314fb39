import type { Line } from './lines.ts';

/** Words after which a quotation that opens in the line is new text for another document: "như sau: “1. …". */
const LEAD = /:\s{0,4}$/;
/** Signs before a quotation mark that are looked at for the lead. */
const LEAD_MAX = 6;

/**
 * Which lines stand in a quotation of several lines, as the new words of an amended document do: they number themselves,
 * but are not the document's own articles. A quotation that is never closed holds all that follows: nothing in it is sure.
 */
export function quotedLines(text: string, lines: readonly Line[]): boolean[] {
  let depth = 0;
  let straight = false;
  return lines.map(({ start, end }) => {
    const isInside = depth > 0 || straight;
    const opensHere = text[start] === '“' || text[start] === '"';
    for (let at = start; at < end; at++) {
      const sign = text[at];
      if (sign === '“') {
        if (depth > 0 || straight || at === start || follows(text, start, at)) depth++;
      } else if (sign === '”') depth = Math.max(0, depth - 1);
      else if (sign === '"') {
        if (straight) straight = false;
        else if (depth === 0 && (at === start || follows(text, start, at) || isInside)) straight = true;
        else if (depth > 0 && isLast(text, at, end)) depth--;
      }
    }
    return isInside || opensHere;
  });
}

function follows(text: string, start: number, at: number): boolean {
  return LEAD.test(text.slice(Math.max(start, at - LEAD_MAX), at));
}

/** Nothing but a full stop or a semicolon comes after it in its line. */
function isLast(text: string, at: number, end: number): boolean {
  return end - at <= 3 && /^["\s.;,]+$/.test(text.slice(at, end));
}

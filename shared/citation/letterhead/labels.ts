/** What a portal's table of facts says beside the text: "Ngày ban hành: | 24/11/2025", "Nơi ban hành: | Tỉnh Hà Tĩnh". */
import { fold } from '../../registry/fold.ts';
import type { CleanText } from '../draft.ts';
import { readDay } from '../parsers/date.ts';
import { stated } from '../span.ts';
import type { StatedDate, StatedText } from '../types.ts';
import type { Line } from './lines.ts';

export interface Labelled {
  issuedOn: StatedDate | null;
  /** "Tỉnh Hà Tĩnh", "Thành phố Hồ Chí Minh"; null for a body. */
  place: StatedText | null;
  /** "Bộ Y tế", "Cục Thuế"; null for a place. */
  issuer: StatedText | null;
}

const DATE_LABEL = 'ngay ban hanh';
const BODY_LABELS = new Set(['noi ban hanh', 'co quan ban hanh']);
const PLACE = /^(?:tinh|thanh pho|tp)\b/;

/** The words after a label, in its own line or cell or in the next; null where the label is not there, or more than once, as in a list. */
function factAt(lines: readonly Line[], isLabel: (words: string) => boolean): { start: number; end: number } | null {
  const labels = lines.flatMap((line, at) => {
    const colon = line.text.indexOf(':');
    return isLabel(fold(colon < 0 ? line.text : line.text.slice(0, colon)).trim()) ? [{ line, at, colon }] : [];
  });
  const [only] = labels;
  if (!only || labels.length > 1) return null;
  const after = only.colon < 0 ? '' : only.line.text.slice(only.colon + 1);
  const words = after.replace(/^[\s*]+/, '');
  if (words) return { start: only.line.start + only.line.text.length - words.length, end: only.line.end };
  return lines[only.at + 1] ?? null;
}

/** Reads the labelled facts among a page's lines. */
export function readLabels(lines: readonly Line[], page: CleanText): Labelled {
  const day = factAt(lines, (words) => words === DATE_LABEL);
  const issuedOn = day && readDay(page.text.slice(0, day.end), day.start);
  const body = factAt(lines, (words) => BODY_LABELS.has(words));
  const words = body && body.end - body.start < 90 ? stated(page.text, body.start, body.end) : null;
  const isPlace = words !== null && PLACE.test(fold(words.text));
  return { issuedOn: issuedOn?.iso ? issuedOn : null, place: isPlace ? words : null, issuer: isPlace ? null : words };
}

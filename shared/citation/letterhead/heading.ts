/** The type heading and the title under it, or a letter's "V/v". */
import { fold } from '../../registry/fold.ts';
import { readIssuer } from '../../registry/issuer-lookup.ts';
import type { CleanText } from '../draft.ts';
import type { StatedText } from '../types.ts';
import { TYPE_WORDS } from '../types-of-instrument.ts';
import { isCapitals, joinLines, type Line } from './lines.ts';

export interface Heading {
  type: string;
  index: number;
  /** Offset just after the type's words. */
  end: number;
}

const MAX_TITLE_LINES = 12;
/** Words with which the body or another part of the head starts, even without an empty line before. */
const BODY = /^(?:can cu|kinh(?: gui|$)|theo de nghi|dieu \d|so:)| dien ?:?$/;
const GROUNDS = /^(?:can cu|xet |thuc hien|theo |quyet (?:dinh|nghi) ?:)/;
const SIGNER =
  /^(?:chu tich|bo truong|thu tuong|chinh phu|uy ban|hoi dong|quoc hoi|cuc truong|tong|giam doc|thong doc|chanh an|vien truong|truong |ban chap hanh|ban thuong vu|bo chinh tri)/;
/** Who issues, where it stands in capitals between the heading and the grounds: no title, though it stands in its place. */
const ISSUES =
  /^(?:bo (?:truong|tong tr)|chu tich|pho chu tich|thu tuong|chinh phu|quoc hoi|uy ban (?:nhan dan|thuong vu)|hoi dong (?:nhan dan|chinh phu|bo truong)|tong (?:cuc truong|thanh tra|kiem toan)|cuc truong|thong doc|chanh an|vien truong|giam doc so)(?= |$)/;
/** What the grounds of an act begin with, those of 1945 too: "Xét …", "Chiểu theo …", "Vì tình thế …". */
const GROUNDED = /^(?:- )?(?:can cu|xet |vi |chieu |theo |sau khi |de )/;
/** A line that the next one must complete. */
const LEADS_ON = /(?:CỦA|VỚI|VÀ|DO|THUỘC|CHO|BỞI|SỐ|TẠI|VỀ|,)$/iu;
/** "V/v", "V/v:", "Về việc", "VỀ⏎VIỆC". */
const ABOUT = /^(?:V\s?\/\s?v|Về\s+việc)\s*:?\s*/iu;

/** The first line that is, or begins with, a type's name in capitals: "THÔNG BÁO", "QUYẾT ĐỊNH VỀ VIỆC …". */
export function readHeading(lines: readonly Line[]): Heading | null {
  for (const [index, line] of lines.entries()) {
    const word = TYPE_WORDS.after(line.text, 0);
    if (!word || word.end < 4 || !isCapitals(line.text.slice(0, word.end))) continue;
    if (/^\s*(?:$|VỀ\s|CỦA\s|SỐ\s|Về việc)/u.test(line.text.slice(word.end)))
      return { type: word.value, index, end: line.start + word.end };
  }
  return null;
}

/** The title after `end`, the end of a heading's words, without "Về việc". */
export function readTitle(lines: readonly Line[], end: number, page: CleanText): StatedText | null {
  const title: Line[] = [];
  for (
    let i = lines.findIndex((line) => line.end > end);
    i >= 0 && i < lines.length && title.length < MAX_TITLE_LINES;
    i++
  ) {
    if (lines[i]!.start < end) {
      const rest = from(lines[i]!, end - lines[i]!.start);
      const line = withoutIssuer(from(rest, rest.text.length - rest.text.trimStart().length));
      if (line.text) title.push(line);
      continue;
    }
    const line = title.length === 0 ? withoutIssuer(lines[i]!) : lines[i]!;
    if (!line.text) continue;
    if (endsTitle(lines, i, title) || issuesFrom(lines, i)) break;
    title.push(line);
  }
  return withoutAbout(title, page);
}

/** "CỦA CHÍNH PHỦ", "CỦA BỘ TRƯỞNG BỘ TÀI CHÍNH VỀ VIỆC …": who issues, after the type's name; refuses "CỦA ĐỒNG CHÍ …". */
const BY = /^C[ỦU]A\s+((?!ĐỒNG CHÍ)[\p{Lu}\s,&-]{3,90}?)(?<!,)\s*(?=$|VỀ\s|V\/v|Về\s)/u;

function withoutIssuer(line: Line): Line {
  const match = BY.exec(line.text);
  return match && readIssuer(match[1] ?? '') !== null ? from(line, match[0].length) : line;
}

function endsTitle(lines: readonly Line[], i: number, title: readonly Line[]): boolean {
  const { text, gap } = lines[i]!;
  const words = fold(text);
  if (BODY.test(words) || (title.length > 0 && GROUNDS.test(words))) return true;
  const last = title.at(-1)?.text;
  if (last === undefined) return false;
  const next = lines[i + 1]?.text;
  if (SIGNER.test(words) && isCapitals(last) && !isCapitals(text) && !LEADS_ON.test(last)) return true;
  if (isCapitals(text) && SIGNER.test(words) && !LEADS_ON.test(last) && (!next || !isCapitals(next))) return true;
  if (isCapitals(last) && /\p{Ll}/u.test(text) && capitalsIn(text) * 3 < text.length) return true;
  if (gap !== 'blank') return false;
  return !(/^\p{Ll}/u.test(text) || (isCapitals(text) && isCapitals(last) && !SIGNER.test(words)));
}

/** Whether from this line to the grounds, or to the end of the head, stands only who issues the act. */
function issuesFrom(lines: readonly Line[], at: number): boolean {
  const { text, gap } = lines[at]!;
  const words = fold(text);
  if (!ISSUES.test(words) && !(gap === 'blank' && words.startsWith('bo ') && isIssuer(text))) return false;
  let next = at;
  while (next < lines.length && capitalsIn(lines[next]!.text) * 2 > (lines[next]!.text.match(/\p{L}/gu)?.length ?? 0))
    next++;
  return next > at && next - at < 4 && (next === lines.length || GROUNDED.test(fold(lines[next]!.text)));
}

const isIssuer = (text: string) => isCapitals(text) && readIssuer(text) !== null;

function capitalsIn(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

/** A letter's subject: "V/v …" over as many lines as its cell has. `apart` tells lines of the other column. */
export function readSubject(
  lines: readonly Line[],
  apart: (line: Line) => boolean,
  page: CleanText,
): StatedText | null {
  const at = lines.findIndex((line) => ABOUT.test(line.text));
  if (at < 0) return null;
  const subject = [lines[at]!];
  for (let i = at + 1; i < lines.length && subject.length < MAX_TITLE_LINES; i++) {
    const line = lines[i]!;
    if (apart(line)) continue;
    const afterOther = lines[i - 1] !== subject.at(-1);
    const last = subject.at(-1)!.text;
    if (BODY.test(fold(line.text)) || (afterOther && /[.;]$/.test(last))) break;
    const nextRow = line.gap === 'cell' && afterOther;
    if (line.gap !== 'line' && !nextRow && !(line.gap === 'blank' && goesOn(last, line.text))) break;
    subject.push(line);
  }
  return withoutAbout(subject, page);
}

/** A short line that completes the one above an empty line, as pages with a paragraph for each line have it. */
function goesOn(last: string, text: string): boolean {
  return text.length < 100 && !/[.;:]$/.test(last) && (LEADS_ON.test(last) || /^[\p{Ll}\d]/u.test(text));
}

function withoutAbout(lines: readonly Line[], page: CleanText): StatedText | null {
  const first = lines[0];
  if (!first) return null;
  const start = first.start + (ABOUT.exec(page.text.slice(first.start, first.start + 30))?.[0].length ?? 0);
  const kept = lines
    .filter((line) => line.end > start)
    .map((line) => (line.start < start ? from(line, start - line.start) : line));
  return joinLines(kept, page);
}

function from(line: Line, offset: number): Line {
  return { ...line, start: line.start + offset, text: line.text.slice(offset) };
}

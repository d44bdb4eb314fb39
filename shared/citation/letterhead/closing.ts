/** The foot: who signed and in what capacity, who gets a copy, and the file mark. */
import { fold } from '../../registry/fold.ts';
import type { CleanText } from '../draft.ts';
import type { Letterhead, StatedText } from '../types.ts';
import { BULLET, trimStop } from './addressees.ts';
import { isCapitals, joinLines, type Line } from './lines.ts';

export type Closing = Pick<Letterhead, 'signatory' | 'distribution' | 'fileMark'>;

const RECIPIENTS = /^Nơi\s+nhận\s*:?\s*/iu;
const FILE_MARK = /^Lưu(?!\p{L})/iu;
/** Nghị định 30/2020/NĐ-CP, Điều 9: TM., KT., TL., TUQ., Q. and the offices that sign. */
const CAPACITY =
  /^(?:tm|kt|tl|tuq|q)\s*\.|^(?:pho |quyen )?(?:chu tich|chanh |bo truong|thu truong|giam doc|tong |cuc truong|chi cuc truong|thong doc|thu tuong|truong |vien truong|bi thu|hieu truong|vu truong|tu lenh|chu nhiem)/;
/** "Đặng Văn Minh", "PGS.TS. Trần Thị Thu Hà", not "Như trên". */
const NAME =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|BS|KS|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Đại tá)\.?\s?){0,6}\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,5}$/u;
const SIGNED = /^\(?\s*(?:đã ký|ký tên|ký bởi|ký|signed)/iu;
const REACH_BEFORE = 1500;
const REACH_AFTER = 8000;
const MAX_LINES = 80;

/** Where the foot starts: the first "Nơi nhận", or -1. */
export function footOf(text: string): number {
  return text.search(/(?<![\p{L}\p{N}])Nơi[ \n]{1,2}nhận[\s*]{0,3}:/iu);
}

/** The window of the text in which the foot stands, given where it starts. */
export function footWindow(text: string, at: number): { from: number; to: number } {
  if (at < 0) return { from: Math.max(0, text.length - REACH_BEFORE), to: text.length };
  return { from: Math.max(0, at - REACH_BEFORE), to: Math.min(text.length, at + REACH_AFTER) };
}

/** Reads the foot from its lines. */
export function readClosing(lines: readonly Line[], page: CleanText): Closing {
  const at = lines.findIndex((line) => RECIPIENTS.test(line.text));
  const list = at < 0 ? { items: [], next: 0 } : readList(lines, at, page);
  const mark = list.items.findIndex((item) => FILE_MARK.test(item.text));
  return {
    signatory: readSignatory(lines, at, list.next, page),
    distribution: list.items.filter((_, i) => i !== mark),
    fileMark: mark < 0 ? null : list.items[mark]!,
  };
}

function readList(lines: readonly Line[], at: number, page: CleanText): { items: StatedText[]; next: number } {
  const items: Line[][] = [];
  const first = lines[at]!;
  const rest = RECIPIENTS.exec(first.text)![0].length;
  if (rest < first.text.length && !isCapacity(first.text.slice(rest)))
    items.push([{ ...first, start: first.start + rest }]);
  let i = at + 1;
  let filed = false;
  for (; i < lines.length && i < at + MAX_LINES; i++) {
    const line = lines[i]!;
    if (isCapacity(line.text)) {
      if (filed) break;
      continue;
    }
    const bullet = BULLET.exec(line.text)?.[0].length ?? 0;
    const last = items.at(-1)?.at(-1);
    const open =
      last !== undefined && lines[i - 1]!.end === last.end && line.gap === 'line' && /[^.;/]$/.test(last.text);
    if (bullet === 0 && open && !(filed && NAME.test(line.text))) items.at(-1)!.push(line);
    else if (bullet > 0 || (!filed && (line.gap !== 'blank' || !last || goesOn(last, line)) && !NAME.test(line.text))) {
      items.push([{ ...line, start: line.start + bullet, text: line.text.slice(bullet) }]);
      filed ||= FILE_MARK.test(line.text.slice(bullet));
    } else if (filed || line.gap === 'blank') break;
  }
  return {
    items: items.flatMap((item) => trimStop(joinLines(item, page)) ?? []),
    next: filed ? Math.min(i, lines.length) : at + 1,
  };
}

/** An item of a list whose items stand apart, as those of an HTML list do: "Như trên;", then "Lưu: VT." */
function goesOn(last: Line, { text }: Line): boolean {
  return /[;,]$/.test(last.text) ? !isCapitals(text) && !SIGNED.test(text) : FILE_MARK.test(text);
}

function isCapacity(text: string): boolean {
  return isCapitals(text) && CAPACITY.test(fold(text));
}

function readSignatory(lines: readonly Line[], at: number, next: number, page: CleanText): Letterhead['signatory'] {
  const after = at < 0 ? -1 : lines.findIndex((line, i) => i > at && i < at + MAX_LINES && isCapacity(line.text));
  const start = after >= 0 ? after : lastCapacity(lines, at < 0 ? lines.length : at);
  if (start < 0) {
    const name = at < 0 ? undefined : lines.slice(next, next + 4).find((line) => NAME.test(line.text));
    return { name: name ? joinLines([name], page) : null, capacity: null };
  }
  const capacity: Line[] = [];
  let name: Line | undefined;
  for (let i = start, others = 0; i < lines.length && !name && others < 4; i++) {
    const line = lines[i]!;
    if (RECIPIENTS.test(line.text)) break;
    if (isCapitals(line.text) && others === 0) capacity.push(line);
    else if (!SIGNED.test(line.text) && NAME.test(line.text)) name = line;
    else if (i >= next) others++;
  }
  if (at < 0 && !name) return { name: null, capacity: null };
  return { name: name ? joinLines([name], page) : null, capacity: joinLines(capacity.slice(0, 6), page) };
}

/** First line of the last run of capacity lines before `limit`. */
function lastCapacity(lines: readonly Line[], limit: number): number {
  let at = -1;
  for (let i = limit - 1; i >= 0; i--) {
    if (isCapacity(lines[i]!.text)) at = i;
    else if (at >= 0) break;
  }
  return at;
}

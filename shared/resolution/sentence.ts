/** A sentence as it is shown, with the place of the citation in it. */
export interface Sentence {
  text: string;
  start: number;
  end: number;
}

const LONGEST = 400;
const CUT = '[…]';
/** Ends of a sentence: a blank line, or a stop followed by a capital, a digit or a bullet. */
const END = /\n[^\S\n]*\n|[.!?…]["”»)]*\s+(?=[\p{Lu}\d“"(+-])|;\s*\n/gu;
/** A stop after these ends no sentence: "TP. Hồ Chí Minh", "1. Đồng ý", "KT. CHÁNH VĂN PHÒNG". */
const NO_END = /(?:^|[\s(“"])(?:TP|Tp|Q|P|KT|TL|TM|TUQ|PGS|TS|ThS|GS|\d{1,2}|[a-zđ])\.["”»)]*\s+$/u;

function bounds(source: string, citation: { start: number; end: number }): { from: number; to: number } {
  const floor = Math.max(0, citation.start - 4 * LONGEST);
  const ceiling = Math.min(source.length, citation.end + 4 * LONGEST);
  const window = source.slice(floor, ceiling);
  let from = 0;
  let to = window.length;
  for (const stop of window.matchAll(END)) {
    const after = stop.index + stop[0].length;
    if (!stop[0].startsWith('\n') && NO_END.test(window.slice(Math.max(0, after - 12), after))) continue;
    if (floor + after <= citation.start) from = after;
    else if (floor + stop.index >= citation.end) {
      to = after;
      break;
    }
  }
  return { from: floor + from, to: floor + to };
}

/** White space collapsed and bold marks dropped. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\*{2,}|_{2,}/g, '')
    .replace(/[ \t]*\n[ \t]*#{1,6}\s/g, ' ')
    .replace(/\s+/g, ' ');

function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  const kept = text.slice(text.length - room + CUT.length + 1);
  return `${CUT} ${kept.slice(kept.indexOf(' ') + 1)}`;
}

function headOf(text: string, room: number): string {
  const kept = text.slice(0, Math.max(0, room - CUT.length - 1));
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf(' ')))} ${CUT}`;
}

/** A sum of money: "2.000 triệu đồng", "10.000.000.000đ"; not "năm 2024". */
const SUM = /\d[\d.,]*\s?(?:(?:nghìn|triệu|tỷ|tỉ)\s)?(?:đồng|đ)(?!\p{L})/gu;
const SUM_LEAD = 70;
const LOOSE_END = 12;

/** Cuts the end off; a sum of money there is what a reviewer compares, so the last one stays with the words before it. */
function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  const sum = Array.from(text.matchAll(SUM)).at(-1);
  const end = sum ? sum.index + sum[0].length : 0;
  if (!sum || end <= room - CUT.length - 1 || sum[0].length + SUM_LEAD > room / 2) return headOf(text, room);
  const lead = text.indexOf(' ', sum.index - SUM_LEAD) + 1;
  const rest = text.slice(end);
  const tail = text.slice(lead, end) + (rest.length <= LOOSE_END ? rest : ` ${CUT}`);
  return `${headOf(text, room - tail.length - 1)} ${tail}`;
}

/** The sentence around a citation, of at most 400 characters, cut with […] at words. Offsets in the answer point into its own text. */
export function citingSentence(source: string, citation: { start: number; end: number }): Sentence {
  const { from, to } = bounds(source, citation);
  const before = plain(source.slice(from, citation.start)).replace(/^ /, '');
  const cited = plain(source.slice(citation.start, citation.end)).trim();
  const after = plain(source.slice(citation.end, to)).replace(/ $/, '');
  const room = Math.max(0, LONGEST - cited.length);
  const third = Math.floor(room / 3);
  const beforeRoom = Math.max(third, room - after.length);
  const left = cutBefore(before, beforeRoom);
  const right = cutAfter(after, room - left.length);
  return { text: left + cited + right, start: left.length, end: left.length + cited.length };
}

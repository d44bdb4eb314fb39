import { anchorQuotes, describeQuote, type Place } from '../../shared/anchoring/index.ts';
import { EDITS, type EditedPage, editPage, type Random } from './edited-pages.ts';

export interface AnchorScore {
  /** Notes of which every letter is still on the page. */
  whole: number;
  /** Of these, those that were placed where they stood. */
  placed: number;
  /** Notes of which hardly a letter is left. */
  gone: number;
  /** Notes placed on other words than theirs, each as quote and place. */
  wrong: { edit: string; quote: string; place: string }[];
}

/** Places of whole words, from one word to a few sentences. */
export function choosePlaces(text: string, count: number, random: Random): Place[] {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  return Array.from({ length: count }, () => {
    let start = Math.floor(random() * (text.length - 20));
    while (start > 0 && isWord(start - 1)) start--;
    let end = Math.min(text.length, start + 10 + Math.floor(random() * 180));
    while (end < text.length && isWord(end)) end++;
    return { start, end };
  }).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** How many of the notes on `text` are placed right, wrong or not at all after each kind of edit. */
export function scoreAnchors(text: string, notes: readonly Place[], random: Random): Map<string, AnchorScore> {
  const quotes = notes.map((note) => describeQuote(text, note));
  const paragraphs = text.split('\n').length;
  return new Map(
    Object.entries(EDITS).map(([name, edit]) => {
      const page = editPage(text, edit, Math.max(1, Math.floor(paragraphs / 10)), random);
      const answers = anchorQuotes(page.text, quotes);
      const score: AnchorScore = { whole: 0, placed: 0, gone: 0, wrong: [] };
      answers.forEach((answer, i) => {
        const note = notes[i]!;
        const left = shareLeft(text, note, page);
        if (left === 1) score.whole++;
        else if (left < 0.2) score.gone++;
        if (answer.kind === 'orphan') return;
        if (isOwn(note, answer.place, page)) score.placed += Number(left === 1);
        else if (!isTwin(text, note, page.text, answer.place))
          score.wrong.push({
            edit: name,
            quote: text.slice(note.start, note.end),
            place: page.text.slice(answer.place.start - 30, answer.place.end + 30),
          });
      });
      return [name, score];
    }),
  );
}

function shareLeft(text: string, note: Place, { origins }: EditedPage): number {
  const here = new Set(origins);
  let letters = 0;
  let left = 0;
  for (let at = note.start; at < note.end; at++) {
    if (/\s/.test(text[at]!)) continue;
    letters++;
    if (here.has(at)) left++;
  }
  return left / letters;
}

function isOwn(note: Place, place: Place, { text, origins }: EditedPage): boolean {
  let letters = 0;
  let own = 0;
  for (let at = place.start; at < place.end; at++) {
    if (/\s/.test(text[at]!)) continue;
    letters++;
    if (origins[at]! >= note.start && origins[at]! < note.end) own++;
  }
  return own * 2 > letters;
}

const AROUND = 25;

/** The same words with the same words around them: nobody could tell the two apart. */
function isTwin(text: string, note: Place, page: string, place: Place): boolean {
  const letters = (words: string) =>
    words
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  const cut = (from: string, start: number, end: number) => letters(from.slice(Math.max(0, start), end));
  const before = cut(page, place.start - 2 * AROUND, place.end);
  const after = cut(page, place.start, place.end + 2 * AROUND);
  return (
    before.endsWith(cut(text, note.start - AROUND, note.end)) &&
    after.startsWith(cut(text, note.start, note.end + AROUND))
  );
}

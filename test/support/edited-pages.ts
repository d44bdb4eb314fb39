/** Pages as they come back edited, each letter knowing where it stood before, so that a note's true place is known. */

/** A letter and its offset in the page before the edit; -1 for one that was put in. */
interface Letter {
  letter: string;
  from: number;
}
type Paragraph = Letter[];

export interface EditedPage {
  text: string;
  /** Offsets before the edit by offset after it. */
  origins: number[];
}

export type Random = () => number;

/** Numbers from 0 to 1, the same for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

type Edit = (paragraphs: Paragraph[], random: Random) => Paragraph[];

const below = (random: Random, limit: number) => Math.min(limit - 1, Math.floor(random() * limit));
const put = (text: string): Paragraph => Array.from(text, (letter) => ({ letter, from: -1 }));
const textOf = (paragraph: Paragraph) => paragraph.map(({ letter }) => letter).join('');

const ADDED = 'Đề nghị các cơ quan, đơn vị phối hợp thực hiện theo quy định hiện hành.\n';
const WORDS = ['cần', 'các', 'được', 'theo', 'và'];

/** Names of the same length, so that the letters around them keep their places. */
const OTHER_NAMES: Record<string, string> = {
  'Lạng Sơn': 'Hưng Yên',
  'Hải Dương': 'Bắc Giang',
  'Thanh Hóa': 'Ninh Bình',
  'Quảng Ngãi': 'Quảng Ninh',
};

/** The same sentence about other numbers and another province; a letter that did not change is still the old one. */
function withOtherFacts(paragraph: Paragraph): Paragraph | null {
  const text = textOf(paragraph);
  const other = text
    .replace(/\d/g, (digit) => String((Number(digit) + 3) % 10))
    .replace(/Lạng Sơn|Hải Dương|Thanh Hóa|Quảng Ngãi/g, (name) => OTHER_NAMES[name]!);
  if (other === text) return null;
  return paragraph.map((each, i) => (each.letter === other[i] ? each : put(other[i]!)[0]!));
}

function changeOneWord(paragraph: Paragraph, random: Random): Paragraph {
  let start = below(random, paragraph.length);
  let end = start;
  const isLetter = (at: number) => /\p{L}/u.test(paragraph[at]?.letter ?? '');
  while (isLetter(start - 1)) start--;
  while (isLetter(end)) end++;
  if (end === start) return paragraph;
  return [...paragraph.slice(0, start), ...put(WORDS[below(random, WORDS.length)]!), ...paragraph.slice(end)];
}

export const EDITS: Record<string, Edit> = {
  'paragraphs put in': (paragraphs, random) => {
    const at = below(random, paragraphs.length);
    return [...paragraphs.slice(0, at), put(ADDED), ...paragraphs.slice(at)];
  },
  'paragraphs taken out': (paragraphs, random) => {
    const at = below(random, paragraphs.length);
    return [...paragraphs.slice(0, at), ...paragraphs.slice(at + 1)];
  },
  'paragraphs moved': (paragraphs, random) => {
    const at = below(random, paragraphs.length);
    const rest = [...paragraphs.slice(0, at), ...paragraphs.slice(at + 1)];
    const to = below(random, rest.length);
    return [...rest.slice(0, to), paragraphs[at]!, ...rest.slice(to)];
  },
  'look-alikes put in': (paragraphs, random) => {
    const at = below(random, paragraphs.length);
    const other = withOtherFacts(paragraphs[at]!);
    return other ? [...paragraphs.slice(0, at + 1), put(textOf(other)), ...paragraphs.slice(at + 1)] : paragraphs;
  },
  'look-alikes instead': (paragraphs, random) => {
    const at = below(random, paragraphs.length);
    const other = withOtherFacts(paragraphs[at]!);
    return other ? [...paragraphs.slice(0, at), other, ...paragraphs.slice(at + 1)] : paragraphs;
  },
  'words changed': (paragraphs, random) =>
    paragraphs.map((paragraph) => (random() < 0.1 ? changeOneWord(paragraph, random) : paragraph)),
  'numbers changed': (paragraphs, random) =>
    paragraphs.map((paragraph) =>
      random() < 0.1
        ? paragraph.map((each) => (/\d/.test(each.letter) ? put(String(below(random, 10)))[0]! : each))
        : paragraph,
    ),
  'lines broken anew': (paragraphs, random) =>
    paragraphs.map((paragraph) =>
      paragraph.flatMap((each) =>
        each.letter === ' ' && random() < 0.15 ? [{ letter: '\n', from: each.from }, ...put('  ')] : [each],
      ),
    ),
  'accents decomposed': (paragraphs) =>
    paragraphs.map((paragraph) =>
      paragraph.flatMap(({ letter, from }) => Array.from(letter.normalize('NFD'), (part) => ({ letter: part, from }))),
    ),
};

/** `times` edits of one kind, one after the other. */
export function editPage(text: string, edit: Edit, times: number, random: Random): EditedPage {
  let paragraphs = toParagraphs(text);
  for (let i = 0; i < times; i++) paragraphs = edit(paragraphs, random);
  const letters = paragraphs.flat();
  return { text: letters.map(({ letter }) => letter).join(''), origins: letters.map(({ from }) => from) };
}

function toParagraphs(text: string): Paragraph[] {
  const letters = Array.from({ length: text.length }, (_, from) => ({ letter: text[from]!, from }));
  const paragraphs: Paragraph[] = [[]];
  for (const each of letters) {
    paragraphs.at(-1)!.push(each);
    if (each.letter === '\n') paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/** Text of the page as a person reads it, with the way back to the text nodes it came from. */

/** How far apart two words stand: a larger number swallows a smaller one. */
export const Break = { none: 0, space: 1, line: 2, wall: 3 } as const;
export type Break = (typeof Break)[keyof typeof Break];

const BREAK_TEXT = ['', ' ', '\n', '\n\n'] as const;

/** `text` from `at` on is `node`'s data from `from` on. */
interface Piece {
  at: number;
  node: Text;
  from: number;
  length: number;
  /** Something that is not shown stands before it. */
  apart: boolean;
}

export interface PageText {
  text: string;
  pieces: Piece[];
  /** What each text node held when it was read. */
  seen: ReadonlyMap<Text, string>;
}

/** A stretch of one text node. */
export interface Place {
  node: Text;
  start: number;
  end: number;
  /** Something that is not shown stands between it and the place before. */
  apart: boolean;
}

/** White space that the page's layout folds into one space: line ends, tabs, two or more spaces. */
const FOLDED = ['\n', '  ', '\t', '\r', '\f'];
const WHITE_RUN = /[\t\n\f\r ]+/g;
const LETTER = /[\p{L}\p{N}]/u;
const WHITE = /^[\t\n\f\r ]*$/;

export interface TextMap {
  /** Words parted from what stands before; a wall stays a wall. */
  part(by: Break): void;
  /** Lowers or raises the pending break, as long as no wall was asked for. */
  place(by: Break): void;
  /** Whether the letters of `data` would follow right on those before. */
  touches(data: string): boolean;
  /** Something that is not shown, or stands elsewhere in the tree, comes between. */
  interrupt(): void;
  /** `data` is what the node holds from `from` on, `whole` all of it. */
  put(node: Text, data: string, from: number, keepsLines: boolean, whole?: string): void;
  readonly length: number;
  /** At a wall, where the text can be cut without parting a reference. */
  readonly atWall: boolean;
  /** Hands out what was gathered and begins anew. */
  take(): PageText;
}

export function createTextMap(): TextMap {
  let parts: string[] = [];
  let pieces: Piece[] = [];
  let seen = new Map<Text, string>();
  let length = 0;
  let pending: Break = Break.wall;
  let afterSpace = true;
  let apart = false;

  const add = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const addPiece = (node: Text, text: string, from: number) => {
    if (!text) return;
    pieces.push({ at: length, node, from, length: text.length, apart });
    apart = false;
    add(text);
    afterSpace = text.endsWith(' ');
  };
  const settle = () => {
    if (pending && length) add(BREAK_TEXT[pending]);
    if (pending) afterSpace = true;
    pending = Break.none;
  };

  return {
    get length() {
      return length;
    },
    get atWall() {
      return pending === Break.wall;
    },
    part(by) {
      if (by > pending) pending = by;
    },
    place(by) {
      if (pending !== Break.wall) pending = by;
    },
    touches(data) {
      return !pending && !afterSpace && LETTER.test(parts.at(-1)!.slice(-1)) && LETTER.test(data.charAt(0));
    },
    interrupt() {
      apart = true;
    },
    put(node, data, from, keepsLines, whole = data) {
      if (!keepsLines && (afterSpace || pending) && WHITE.test(data)) return;
      seen.set(node, whole);
      if (keepsLines) {
        settle();
        return addPiece(node, data, from);
      }
      let at = 0;
      if (FOLDED.some((white) => data.includes(white))) {
        for (const run of data.matchAll(WHITE_RUN)) {
          if (run[0] === ' ') continue;
          putWords(data.slice(at, run.index), at);
          putWords(' ', run.index);
          at = run.index + run[0].length;
        }
      }
      putWords(data.slice(at), at);

      function putWords(words: string, offset: number) {
        const lead = words.startsWith(' ') && (afterSpace || pending) ? 1 : 0;
        if (words.length === lead) return;
        settle();
        addPiece(node, lead ? words.slice(1) : words, from + offset + lead);
      }
    },
    take() {
      const page = { text: parts.join(''), pieces, seen };
      parts = [];
      pieces = [];
      seen = new Map();
      length = 0;
      pending = Break.wall;
      afterSpace = true;
      return page;
    },
  };
}

/** The stretches of text nodes that together show `text` from `start` to `end`; what is hidden between them is left out. */
export function placesOf({ pieces }: PageText, start: number, end: number): Place[] {
  const places: Place[] = [];
  for (let i = firstPiece(pieces, start); i < pieces.length && pieces[i]!.at < end; i++) {
    const { at, node, from, length, apart } = pieces[i]!;
    const left = from + Math.max(0, start - at);
    const right = from + Math.min(length, end - at);
    if (left >= right) continue;
    const last = places.at(-1);
    if (last?.node === node) last.end = right;
    else places.push({ node, start: left, end: right, apart });
  }
  return places;
}

/** Whether the text nodes of `places` still hold what was read. */
export function areAsRead(page: PageText, places: readonly Place[]): boolean {
  return places.every(({ node }) => node.data === page.seen.get(node));
}

function firstPiece(pieces: Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.at + pieces[middle]!.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

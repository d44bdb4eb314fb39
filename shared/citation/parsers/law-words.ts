/** How far the name of a law reaches: by the table of known names, else by the words it may be made of. */
import { fold, isDash, isDigit, isUpper, isWord, skipSpaces } from '../pattern.ts';

const COMMA = 0x2c;
const AMPERSAND = 0x26;
const MAX_WORDS = 24;

interface Word {
  start: number;
  end: number;
  /** Folded. */
  key: string;
  /** A comma stands before it. */
  afterComma: boolean;
}

/** The word at or after `at`, over spaces, one comma, hyphens and "&"; null at any other mark and at a wall. */
export function readWord(text: string, at: number): Word | null {
  let start = skipSpaces(text, at);
  const afterComma = text.charCodeAt(start) === COMMA;
  if (afterComma || isDash(text.charCodeAt(start)) || text.charCodeAt(start) === AMPERSAND)
    start = skipSpaces(text, start + 1);
  let end = start;
  let key = '';
  for (let code = text.charCodeAt(end); isWord(code); code = text.charCodeAt(++end))
    key += String.fromCharCode(fold(code));
  return key ? { start, end, key, afterComma } : null;
}

interface Node {
  next: Map<string, Node>;
  ends: boolean;
}

/** Names of laws word by word, folded, without commas and "và". */
export type NameTree = Node;

/** `names`: lists of names parted by "|". Built when first asked for: a page without laws pays nothing. */
export function createNameTree(names: string): () => NameTree {
  let tree: Node | null = null;
  return () => {
    tree ??= grow(names);
    return tree;
  };
}

function grow(names: string): Node {
  const root: Node = { next: new Map(), ends: false };
  for (const name of names.split('|')) {
    let node = root;
    for (const word of name.split(' ')) {
      const next: Node = node.next.get(word) ?? { next: new Map(), ends: false };
      node.next.set(word, next);
      node = next;
    }
    node.ends = true;
  }
  return root;
}

const MIN_PARTIAL = 3;

/**
 * End of the name that starts at `at`, or -1: the longest known one; else three words or more of one cut short; else, when
 * `free`, as far as the words can make a name.
 */
export function lawNameEnd(text: string, at: number, free: boolean, tree: NameTree): number {
  const first = readWord(text, at);
  if (!first || NO_START.has(text.slice(first.start, first.end))) return -1;
  let node: Node | undefined = tree;
  let whole = -1;
  let partial = -1;
  for (let word: Word | null = first, depth = 0; word && depth < MAX_WORDS; word = readWord(text, word.end)) {
    if (word.key === 'va') continue;
    node = node.next.get(word.key);
    if (!node) break;
    if (++depth >= MIN_PARTIAL) partial = word.end;
    if (node.ends) whole = word.end;
  }
  return whole >= 0 ? whole : Math.max(partial, free ? likelyNameEnd(text, at) : -1);
}

/** Words that no name holds, at which running prose goes on. */
const STOPS = words(
  'ngày năm số được quy về trên tại để thì đã này do phải hoặc hay là nếu khi từ thuộc bởi những các một tùy nhằm hiện đang sẽ cần kể còn chưa hướng căn điều khoản điểm mục chương luật nghị quyết chỉ như sau nêu dưới giữa cùng vào trong ngoài sửa thay gồm bao hiệu phù với cho của theo đối đến không có trừ',
);
/** Words after "và" that start something else than the rest of a name. */
const AFTER_AND = words('các những pháp hướng văn quy chính thực tổ triển');
/** Second halves of what a comma parts inside a name: "Phòng, chống", "Quản lý, sử dụng". */
const AFTER_COMMA = words('chống sử bảo khen giao kiểm chăm chữa đối thuế định nhập xuất');
/** First words of the proper nouns that names hold: "Việt Nam", "Nhà nước", "Quốc hội". */
const PROPER = words('việt nam nhà quốc chính tòa toà mặt tổ hội ủy uỷ quân công viện');
/** Words right after "luật" that only look like a name once their marks are off: "luật gia", "luật được", "luật để điều chỉnh". */
const NO_START = words('gia được để sư');
/** Words that follow "luật" where it is no name's first word. */
const NO_FIRST = words('và chuyên khác định pháp so tội chung mới cũ gốc');

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** End of the subject of "11 luật về quân sự, quốc phòng", or -1. */
export function subjectEnd(text: string, at: number): number {
  let end = -1;
  let count = 0;
  for (let word = readWord(text, at); word && count < MAX_WORDS; word = readWord(text, word.end), count++) {
    const exact = text.slice(word.start, word.end);
    if ((count > 0 && STOPS.has(exact)) || isUpper(text.charCodeAt(word.start)) || isDigit(text.charCodeAt(word.start)))
      break;
    if (exact !== 'và') end = word.end;
  }
  return end;
}

/** End of a name the table does not hold, from its words alone; -1 when they make none. */
function likelyNameEnd(text: string, at: number): number {
  let end = -1;
  let count = 0;
  let capitals = false;
  for (let word = readWord(text, at); word && count < 16; word = readWord(text, word.end)) {
    const exact = text.slice(word.start, word.end).toLowerCase();
    if (isDigit(text.charCodeAt(word.start)) || STOPS.has(exact)) break;
    if (count === 0 ? NO_FIRST.has(exact) : !goesOn(text, word, exact, count)) break;
    if (exact === 'và') {
      const next = readWord(text, word.end);
      if (
        !next ||
        next.afterComma ||
        isUpper(text.charCodeAt(next.start)) ||
        AFTER_AND.has(text.slice(next.start, next.end))
      )
        break;
    } else end = word.end;
    if (count++ === 0) capitals = word.end > word.start + 1 && isUpper(text.charCodeAt(word.start + 1));
  }
  return count > 1 || capitals ? end : -1;
}

function goesOn(text: string, word: Word, exact: string, count: number): boolean {
  if (word.afterComma) return count <= 2 && AFTER_COMMA.has(exact);
  const proper = isUpper(text.charCodeAt(word.start)) && !isUpper(text.charCodeAt(word.start + 1));
  return !proper || (count > 1 && PROPER.has(exact));
}

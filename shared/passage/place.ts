/** Reads a pinpoint as printed into the places of a text that it names: "điểm a khoản 1 Điều 3". */

export type Unit = 'part' | 'appendix' | 'chapter' | 'section' | 'article' | 'clause' | 'point';

/** One unit of a text with its number: `{unit: 'article', label: '5a'}`. Roman numbers and number words are written in digits. */
export interface Step {
  unit: Unit;
  label: string;
}

/** The way to one place, the outermost unit first. */
export type Place = readonly Step[];

/** Outer units before inner ones; an appendix stands beside the parts. */
export const DEPTH: Readonly<Record<Unit, number>> = {
  part: 0,
  appendix: 0,
  chapter: 1,
  section: 2,
  article: 3,
  clause: 4,
  point: 5,
};

/** A pinpoint lists no more places than this that are looked for. */
const PLACES_MAX = 6;
const READ_MAX = 300;

const UNITS: Readonly<Record<string, Unit>> = {
  phần: 'part',
  'phụ lục': 'appendix',
  chương: 'chapter',
  mục: 'section',
  điều: 'article',
  khoản: 'clause',
  điểm: 'point',
};
const WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Takes "phụ lục", "Điều", "5a", "IV", "đ", "2.1", "nhất"; refuses "tiết" and everything else between them. */
const TOKEN =
  /(?<![\p{L}\p{N}])(phụ lục|phần|chương|mục|điều|khoản|điểm|tiểu mục|tiết|đoạn|thứ|số|các|và|hoặc|[ivxlc]{1,7}|\d{1,3}[a-zđ]?|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|[a-zđ]\d?)(?![\p{L}\p{N}])/gu;
/** Units that are read over: no text is divided by them in a way one can rely on. */
const UNREADABLE = new Set(['tiểu mục', 'tiết', 'đoạn']);
const FILLERS = new Set(['thứ', 'số', 'các', 'và', 'hoặc']);

interface Group {
  unit: Unit;
  labels: string[];
}

/** The places that a pinpoint names, in its order; none where it names a unit that cannot be looked for. */
export function readPlaces(pinpoint: string): Place[] {
  const groups = readGroups(pinpoint.slice(0, READ_MAX).normalize('NFC').toLowerCase().replace(/\s+/g, ' '));
  const ordered = isOuterFirst(groups) ? groups.toReversed() : groups;
  const places: Place[] = [];
  let around: Step[] = [];
  for (const [i, { unit, labels }] of [...ordered.entries()].toReversed()) {
    around = around.filter((step) => DEPTH[step.unit] < DEPTH[unit]);
    const inner = ordered[i - 1];
    const holds = inner !== undefined && DEPTH[inner.unit] > DEPTH[unit];
    const own = labels.length > 0 ? labels : [''];
    const leaves = holds ? own.slice(1) : own;
    places.unshift(...leaves.map((label) => [...around, { unit, label }]));
    around = [...around, { unit, label: own[0] ?? '' }];
  }
  return places.slice(0, PLACES_MAX);
}

function readGroups(words: string): Group[] {
  const groups: Group[] = [];
  for (const [, token = ''] of words.matchAll(TOKEN)) {
    if (UNREADABLE.has(token)) return [];
    if (FILLERS.has(token)) continue;
    const unit = UNITS[token];
    const last = groups.at(-1);
    if (unit) groups.push({ unit, labels: [] });
    else if (last) last.labels.push(readLabel(token, last.unit));
  }
  return groups.filter(({ unit, labels }) => labels.length > 0 || unit === 'appendix');
}

/** "Điều 5, khoản 2": told from the outside in. */
function isOuterFirst(groups: readonly Group[]): boolean {
  return (
    groups.length > 1 &&
    groups.every(({ unit, labels }, i) => {
      const next = groups[i + 1];
      return labels.length === 1 && (next === undefined || DEPTH[unit] < DEPTH[next.unit]);
    })
  );
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** A number as its unit writes it, in one form: "IV" -> "4", "nhất" -> "1", "5A" -> "5a"; a point keeps its letter. */
export function readLabel(written: string, unit: Unit): string {
  const label = written.toLowerCase();
  if (unit === 'point' || /^\d/.test(label)) return label;
  const word = WORDS.indexOf(label);
  if (word >= 0) return String(word + 1);
  if (!/^[ivxlc]+$/.test(label)) return label;
  const values = [...label].map((sign) => ROMAN[sign] ?? 0);
  return String(values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0));
}

const NAMES: Readonly<Record<Unit, string>> = {
  part: 'Phần',
  appendix: 'Phụ lục',
  chapter: 'Chương',
  section: 'Mục',
  article: 'Điều',
  clause: 'khoản',
  point: 'điểm',
};

/** A place as one cites it, the innermost first: "điểm a khoản 1 Điều 3". */
export function writePlace(place: Place): string {
  return place
    .toReversed()
    .map(({ unit, label }) => [NAMES[unit], label].filter(Boolean).join(' '))
    .join(' ');
}

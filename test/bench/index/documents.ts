import { CENTRAL } from '../../../shared/registry/index.ts';
import { citeLaw, LAWS } from './laws.ts';
import { createRandom, type Random, seedOf } from './random.ts';
import type { Truth, World } from './world.ts';

/** What one reference in a generated text truly means. */
export interface CitedTruth {
  /** What the text prints as the symbol, or a law's name. */
  printed: string;
  /** Key of the instrument that is meant; null where the world has none such. */
  key: string | null;
}

export interface GeneratedDocument {
  text: string;
  own: Truth;
  cited: CitedTruth[];
}

export interface Wish {
  citations: number;
  /** Share of references to numbers that nobody in the world has. */
  absent?: number;
  /** Instruments to cite before others, in words that leave nothing open. */
  first?: readonly number[];
  /** A number of its own, for a document that is not in the world. */
  symbol?: string;
  /** Another lot for the same document. */
  lot?: number;
}

/** Spreads the popular instruments of a place over all its series. */
const STRIDE = 1_000_003;
const TRIES = 6;

const SENTENCES: readonly ((cited: string, random: Random) => string)[] = [
  (cited) => `Căn cứ ${cited};`,
  (cited) => `Căn cứ ${cited};`,
  (cited) => `Thực hiện ${cited}, các cơ quan, đơn vị đã tổ chức rà soát và tổng hợp kết quả theo quy định.`,
  (cited) => `Xét đề nghị tại ${cited}, qua xem xét hồ sơ và ý kiến của các đơn vị liên quan.`,
  (cited, random) =>
    `Tại ${cited} đã bố trí ${random.int(900) + 100}.000.000 đồng để thực hiện nhiệm vụ nêu trên trong năm.`,
  (cited) => `Nội dung này đã được nêu tại ${cited}, đến nay chưa hoàn thành theo tiến độ được giao.`,
];

function printDate(iso: string, random: Random): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return random.chance(0.8)
    ? `ngày ${day}/${Number(month) > 2 ? Number(month) : month}/${year}`
    : `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

function cite(target: Truth, from: Truth, random: Random, plainly: boolean): string {
  const away = target.body.jurisdiction !== from.body.jurisdiction && target.body.jurisdiction !== CENTRAL;
  const dated = plainly || random.chance(target.normative ? 0.6 : 0.92);
  const who =
    plainly || away || random.chance(0.2) ? target.body.named : random.chance(0.8) ? target.body.relative : null;
  return [
    `${target.word} số ${target.symbol}`,
    dated ? printDate(target.issuedOn, random) : null,
    who && `của ${who}`,
    random.chance(0.35) ? `về việc ${target.title}` : null,
  ]
    .filter(Boolean)
    .join(' ');
}

function pickPlace(world: World, from: Truth, random: Random): { first: number; count: number } {
  const own = from.body.jurisdiction;
  const all = [...world.places.keys()];
  const lot = random.next();
  const place =
    own === CENTRAL
      ? lot < 0.7
        ? CENTRAL
        : random.pick(all)
      : lot < 0.7
        ? own
        : lot < 0.93
          ? CENTRAL
          : random.pick(all);
  return world.places.get(place)!;
}

/** An instrument that a document would cite: an older one, and often a popular one; null where the lot finds none. */
function pickTarget(world: World, from: Truth, random: Random): number | null {
  const day = world.day(from.at);
  for (let tries = 0; tries < TRIES; tries++) {
    const { first, count } = pickPlace(world, from, random);
    const index = world.copyOf(from.at) + first + ((random.rank(count) * STRIDE) % count);
    if (index !== from.at && world.day(index) <= day) return index;
  }
  return null;
}

function head(own: Truth, symbol: string): string {
  const [year, month, day] = own.issuedOn.split('-');
  const dateline = `${own.body.dateline}, ngày ${day} tháng ${month} năm ${year}`;
  const subject = own.type === 'cong-van' ? `V/v ${own.title}` : `${own.word.toUpperCase()}\nVề việc ${own.title}`;
  return `${own.body.head}\n\nSố: ${symbol}\n\n${dateline}\n\n${subject}`;
}

/** The text of instrument `index` with the references it would hold, and what each of them means. */
export function writeDocument(world: World, index: number, wish: Wish): GeneratedDocument {
  const own = world.at(index);
  const random = createRandom(seedOf(10 + (wish.lot ?? 0), index) ^ wish.citations);
  const cited: CitedTruth[] = [];
  const paragraphs: string[] = [];
  const seen = new Set<string>();
  function say(printed: string, words: string, key: string | null) {
    seen.add(printed);
    cited.push({ printed, key });
    paragraphs.push(random.pick(SENTENCES)(words, random));
  }
  for (const at of wish.first ?? []) {
    const target = world.at(at);
    say(target.symbol, cite(target, own, random, true), target.key);
  }
  for (let tries = 0; cited.length < wish.citations && tries < wish.citations * 3; tries++) {
    if (random.chance(0.1)) {
      const law = LAWS[random.rank(LAWS.length)]!;
      if (law.passedOn <= own.issuedOn && !seen.has(law.symbol) && !seen.has(law.name)) {
        const words = citeLaw(law, random);
        seen.add(law.symbol);
        say(law.name, words, law.key);
      }
      continue;
    }
    const at = pickTarget(world, own, random);
    if (at === null) continue;
    const missing = random.chance(wish.absent ?? 0);
    const target = missing ? world.absent(at) : world.at(at);
    // A repeat is bound to its first mention by the reader of the text; here each stands for itself.
    if (!seen.has(target.symbol)) say(target.symbol, cite(target, own, random, false), missing ? null : target.key);
  }
  if (own.type === 'quyet-dinh' && random.chance(0.08) && cited.length > 0) {
    const at = pickTarget(world, own, random);
    const target = at === null ? null : world.at(at);
    if (target && !seen.has(target.symbol)) {
      cited.push({ printed: target.symbol, key: target.key });
      paragraphs.push(`Quyết định này thay thế ${cite(target, own, random, true)}.`);
    }
  }
  const foot = 'Nơi nhận:\n\n- Như trên;\n- Lưu: VT.';
  return { text: [head(own, wish.symbol ?? own.symbol), ...paragraphs, foot].join('\n\n'), own, cited };
}

/** Finds the province that a phrase names. */
import { fold } from './fold.ts';
import { FORMER_PROVINCES, PROVINCES, type Province } from './provinces.ts';

const NAMES = [...PROVINCES, ...FORMER_PROVINCES]
  .flatMap((province) =>
    [province.name, ...province.aliases].map((name) => ({ words: wordsOf(name).map((word) => word.key), province })),
  )
  .sort((a, b) => b.words.length - a.words.length);

const NAMES_BY_FIRST = Map.groupBy(NAMES, (entry) => entry.words[0] ?? '');

interface Word {
  key: string;
  capital: boolean;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu), ([word]) => ({
    key: fold(word),
    capital: /^\p{Lu}/u.test(word),
  }));
}

const BY_SEAT = new Map(
  PROVINCES.flatMap((province) => (province.seat ? [[seatKey(wordsOf(province.seat)), province] as const] : [])),
);

/** A place's words, without "thành phố". */
function seatKey(words: readonly Word[]): string {
  return words
    .map((word) => word.key)
    .join(' ')
    .replace(/^(?:thanh pho|tp) /, '');
}

/** Units below the province: a province's name right after one of them names that unit. */
const LOWER_UNIT = /(?:^| )(?:huyen|quan|xa|phuong|thi tran|thi xa|dac khu|duong|tx)$/;

function rankOf(before: string): number {
  if (LOWER_UNIT.test(before)) return 0;
  if (/(?:^| )tinh$/.test(before)) return 3;
  return /(?:^| )(?:thanh pho|tp)$/.test(before) ? 2 : 1;
}

/**
 * The province that a phrase names: "UBND tỉnh Quảng Ngãi", "TP. Hải Phòng", "Lạng Sơn". Marks and case of the letters
 * after the first do not matter, the longest name at a place wins, a name after "tỉnh" wins over one after "thành phố",
 * and a name after "huyện" or "xã" is no province. A dateline may name the town where the province sits: "Nha Trang".
 */
export function provinceNamed(text: string): Province | null {
  const words = wordsOf(text);
  let best: { rank: number; province: Province } | null = null;
  for (const [at, word] of words.entries()) {
    if (!word.capital) continue;
    const entry = NAMES_BY_FIRST.get(word.key)?.find((name) =>
      name.words.every((key, i) => words[at + i]?.key === key),
    );
    if (!entry) continue;
    const before = words
      .slice(Math.max(0, at - 2), at)
      .map((w) => w.key)
      .join(' ');
    const rank = rankOf(before);
    // A former province only after "tỉnh": "Việt Nam Hà Nội" does not name Nam Hà.
    if (entry.province.code === '' && rank < 3) continue;
    if (rank > (best?.rank ?? 0)) best = { rank, province: entry.province };
  }
  return best?.province ?? BY_SEAT.get(seatKey(words)) ?? null;
}

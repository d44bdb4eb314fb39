import { foldCode, INSTRUMENT_TYPES, issuerByCode } from '../registry/index.ts';

export interface MeantSymbol {
  /** The symbol with the mark that it lacks: "90/KH-UBND" for "90KH-UBND". */
  symbol: string;
  lacks: 'slash' | 'hyphen';
}

const CODES = new Set(INSTRUMENT_TYPES.flatMap((type) => type.codes).map(foldCode));

/** "90KH-UBND", "123QĐ/UBND", "25/2022QĐ-UBND"; refuses "02A/QĐ-UBND", "15CA-PV". */
const NO_SLASH = /^(\d+(?:\/(?:19|20)\d\d)?)(\p{L}{2,4})[-/](\p{L}.*)$/u;
/** "426STTTT-CĐS": a body that signs a letter; refuses "15CA-PV". */
const NO_SLASH_OF_LETTER = /^(\d+)(\p{Lu}{3,8})-(\p{Lu}.*)$/u;
/** "45/QĐUBND", "214/2025/NĐCP": what is behind the last slash may be two codes; refuses "45/QĐ-UBND". */
const NO_HYPHEN = /^(\d+\p{L}?(?:\/\d{4})?)\/(\p{L}+)$/u;
const COMMITTEE = /^(?:UBND|HĐND)$/u;

/** Where a type's code ends and a body's begins in "NĐCP", "QĐUBND"; 0 where they are not plainly two. */
function cutOf(codes: string): number {
  for (let cut = 2; cut < codes.length - 1; cut++) {
    const body = codes.slice(cut);
    const isBody = COMMITTEE.test(body) || issuerByCode(body)?.level === 'central';
    if (isBody && CODES.has(foldCode(codes.slice(0, cut)))) return cut;
  }
  return 0;
}

/** What a symbol that lacks a mark is meant to be; null for one that lacks none, or not plainly. */
export function meantSymbol(symbol: string): MeantSymbol | null {
  const [, number, type = '', rest] = NO_SLASH.exec(symbol) ?? [];
  if (number && CODES.has(foldCode(type))) return { symbol: `${number}/${type}-${rest}`, lacks: 'slash' };
  const [, count, sender = '', unit] = NO_SLASH_OF_LETTER.exec(symbol) ?? [];
  if (count && issuerByCode(sender)) return { symbol: `${count}/${sender}-${unit}`, lacks: 'slash' };
  const [, front, codes = ''] = NO_HYPHEN.exec(symbol) ?? [];
  const cut = front ? cutOf(codes) : 0;
  return cut > 0 ? { symbol: `${front}/${codes.slice(0, cut)}-${codes.slice(cut)}`, lacks: 'hyphen' } : null;
}

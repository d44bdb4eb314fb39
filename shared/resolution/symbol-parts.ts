import { fold, foldCode, INSTRUMENT_TYPES, issuerByCode } from '../registry/index.ts';
import { remember } from '../registry/remember.ts';
import { meantSymbol } from './meant-symbol.ts';

/** A symbol taken apart for comparing; `folded` is equal for all spellings of one symbol. */
export interface SymbolParts {
  /** `2068/qdubnd`, `25/2022/qdubnd`, `12-nq/tu` becomes `12/nqtu`. */
  folded: string;
  /** For a readable key: `2068-qd-ubnd`. */
  slug: string;
  /** Whole part of the number, for counting a series; null when it has none. */
  number: number | null;
  year: number | null;
  /** Term of an assembly that numbers through its term: `15` in 1666/NQ-UBTVQH15. */
  term: number | null;
  typeCode: string | null;
  issuerCode: string | null;
  /** Type whose numbering the symbol belongs to. */
  seriesType: string;
  /** True where the symbol names no type and the word for it alone tells whose number it is: "Nghị quyết 39-CP" beside "Nghị định 39-CP". */
  typedByWord: boolean;
  /** True where acts of several types bear such symbols, so that without a word for the type it may be any of them. */
  anyType: boolean;
}

const CODES = INSTRUMENT_TYPES.flatMap((type) => type.codes.map((code) => [code.toUpperCase(), type.id] as const));
const TYPE_BY_CODE = new Map(CODES);
/** "ND" for "NĐ", where only one code folds to it; HD is Hướng dẫn as printed. */
const TYPE_BY_FOLDED = new Map(
  CODES.filter(([code]) => CODES.filter(([other]) => foldCode(other) === foldCode(code)).length === 1).map(
    ([code, id]) => [foldCode(code), id],
  ),
);
const typeOfCode = (code: string) => TYPE_BY_CODE.get(code.toUpperCase()) ?? TYPE_BY_FOLDED.get(foldCode(code)) ?? null;

/** A law has no type in its symbol: the issuer alone tells that it is one. */
const TYPELESS: Record<string, string> = {
  'quoc-hoi': 'luat',
  'uy-ban-thuong-vu-quoc-hoi': 'phap-lenh',
  'ban-chap-hanh-trung-uong': 'van-ban',
};

/** Acts that the word for their type tells from others of one number and body: Luật 55/2010/QH12, Nghị quyết 55/2010/QH12. */
const ACT_WORDS: Record<string, string> = Object.fromEntries(
  'luat|phap-lenh|lenh|nghi-quyet|nghi-quyet-lien-tich|nghi-dinh|quyet-dinh|chi-thi|thong-tu|thong-tu-lien-tich|sac-lenh|sac-luat'
    .split('|')
    .map((type) => [type, type]),
);
ACT_WORDS['bo-luat'] = 'luat';
ACT_WORDS['hien-phap'] = 'luat';

/** Bodies whose acts bear their code alone: 39-CP, 45-HĐBT, 619/TTg, 55/2010/QH12. With a unit ("1234/TTg-KTN") it is a letter. */
const SIGNS_ALONE = new Set([
  'quoc-hoi',
  'uy-ban-thuong-vu-quoc-hoi',
  'chinh-phu',
  'thu-tuong-chinh-phu',
  'hoi-dong-bo-truong',
  'hoi-dong-chinh-phu',
]);

/** 2068/QĐ-UBND · 25/2022/QĐ-UBND · 66.7/2025/NQ-CP · 12-NQ/TU · 40-LCT/HĐNN8, and not QĐ-UBND */
const SYMBOL = /^0*(\d+(?:\.\d+)?\p{L}?)\s*(?:\/((?:19|20)\d\d)(?=[/-]))?[/-](.+)$/u;

function splitCodes(
  codes: string[],
  statedType: string | null,
): { typeCode: string | null; issuerCode: string | null; unit: string[] } {
  const [first = '', second] = codes;
  const typed = typeOfCode(first);
  const alsoIssuer = issuerByCode(first) !== null;
  // "Thông tư số 89-TC/TCT" of the Ministry of Finance: TC was a code of finance before it meant Thông cáo.
  const type = typed === 'thong-cao' && statedType !== null && statedType !== typed ? null : typed;
  if (type && second !== undefined && (statedType === type || issuerByCode(second) || !alsoIssuer))
    return { typeCode: first, issuerCode: second, unit: codes.slice(2) };
  if (type && second === undefined && !alsoIssuer) return { typeCode: first, issuerCode: null, unit: [] };
  if (!type && !alsoIssuer) {
    const glued = CODES.find(
      ([code]) => first.toUpperCase().startsWith(code) && issuerByCode(first.slice(code.length)),
    );
    if (glued) return { typeCode: glued[0], issuerCode: first.slice(glued[0].length), unit: codes.slice(1) };
  }
  return { typeCode: null, issuerCode: first, unit: codes.slice(1) };
}

/** Resolutions that are no normative acts carry no year; the assembly numbers them through its term. */
function termOf(issuerCode: string | null): number | null {
  const term = /^(?:QH|UBTVQH)(\d{1,2})$/i.exec(issuerCode ?? '')?.[1];
  return term ? Number(term) : null;
}

/** Symbols of a few long pages. */
const REMEMBERED = 5000;
const TYPE_AFTER = '\0';

/** Takes a normalised symbol apart; null when the text is no symbol. `statedType` settles codes that are both type and body. */
export function readSymbolParts(symbol: string, statedType: string | null = null): SymbolParts | null {
  return statedType === null ? readAlone(symbol) : readTyped(symbol + TYPE_AFTER + statedType);
}

const readAlone = remember((symbol) => takeApart(symbol, null), REMEMBERED);
const readTyped = remember((text) => {
  const cut = text.lastIndexOf(TYPE_AFTER);
  return takeApart(text.slice(0, cut), text.slice(cut + 1));
}, REMEMBERED);

const slugOf = remember((part) => fold(part).replace(/[^a-z0-9.]+/g, ''));

function takeApart(symbol: string, statedType: string | null): SymbolParts | null {
  const printed = symbol.normalize('NFC').replace(/\s+/g, '');
  const match = SYMBOL.exec(meantSymbol(printed)?.symbol ?? printed);
  if (!match) return null;
  const [, number = '', year, rest = ''] = match;
  const codes = rest.split(/[-/.]/).filter(Boolean);
  const { typeCode, issuerCode, unit } = splitCodes(codes, statedType);
  const issuer = issuerCode ? issuerByCode(issuerCode) : null;
  const untold = (issuer && TYPELESS[issuer.id]) ?? 'cong-van';
  const byWord = typeCode === null ? ACT_WORDS[statedType ?? ''] : undefined;
  const seriesType = (typeCode && typeOfCode(typeCode)) ?? byWord ?? untold;
  const slug = [number, year, typeCode, issuerCode, unit.join('')].map((part) => part && slugOf(part));
  return {
    folded: [fold(number), ...(year ? [year] : []), foldCode(rest)].join('/'),
    slug: slug.filter(Boolean).join('-'),
    number: Number.parseInt(number, 10),
    year: year ? Number(year) : null,
    term: year ? null : termOf(issuerCode),
    typeCode,
    issuerCode,
    seriesType,
    typedByWord: byWord !== undefined && byWord !== untold,
    anyType: typeCode === null && unit.length === 0 && SIGNS_ALONE.has(issuer?.id ?? ''),
  };
}

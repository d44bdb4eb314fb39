import { fold, foldCode, INSTRUMENT_TYPES, issuerByCode } from '../registry/index.ts';

/** A symbol taken apart for comparing; `folded` is equal for all spellings of one symbol. */
export interface SymbolParts {
  /** `2068/qdubnd`, `25/2022/qdubnd`, `12-nq/tu` becomes `12/nqtu`. */
  folded: string;
  /** For a readable key: `2068-qd-ubnd`. */
  slug: string;
  /** Whole part of the number, for counting a series; null when it has none. */
  number: number | null;
  year: number | null;
  typeCode: string | null;
  issuerCode: string | null;
  /** Type whose numbering the symbol belongs to. */
  seriesType: string;
}

const TYPE_BY_CODE = new Map(
  INSTRUMENT_TYPES.flatMap((type) => type.codes.map((code) => [code.toUpperCase(), type.id] as const)),
);

/** A law has no type in its symbol: the issuer alone tells that it is one. */
const TYPELESS: Record<string, string> = {
  'quoc-hoi': 'luat',
  'uy-ban-thuong-vu-quoc-hoi': 'phap-lenh',
  'ban-chap-hanh-trung-uong': 'van-ban',
};

/** 2068/QĐ-UBND · 25/2022/QĐ-UBND · 66.7/2025/NQ-CP · 12-NQ/TU · 40-LCT/HĐNN8, and not QĐ-UBND */
const SYMBOL = /^0*(\d+(?:\.\d+)?\p{L}?)\s*(?:\/((?:19|20)\d\d)(?=[/-]))?[/-](.+)$/u;

function splitCodes(
  codes: string[],
  statedType: string | null,
): { typeCode: string | null; issuerCode: string | null; unit: string[] } {
  const [first = '', second] = codes;
  const type = TYPE_BY_CODE.get(first.toUpperCase());
  const alsoIssuer = issuerByCode(first) !== null;
  if (type && second !== undefined && (statedType === type || issuerByCode(second) || !alsoIssuer))
    return { typeCode: first, issuerCode: second, unit: codes.slice(2) };
  if (type && second === undefined && !alsoIssuer) return { typeCode: first, issuerCode: null, unit: [] };
  return { typeCode: null, issuerCode: first, unit: codes.slice(1) };
}

/** Takes a normalised symbol apart; null when the text is no symbol. `statedType` settles codes that are both type and body. */
export function readSymbolParts(symbol: string, statedType: string | null = null): SymbolParts | null {
  const match = SYMBOL.exec(symbol.normalize('NFC').replace(/\s+/g, ''));
  if (!match) return null;
  const [, number = '', year, rest = ''] = match;
  const codes = rest.split(/[-/.]/).filter(Boolean);
  const { typeCode, issuerCode, unit } = splitCodes(codes, statedType);
  const issuer = issuerCode ? issuerByCode(issuerCode) : null;
  const seriesType =
    (typeCode && TYPE_BY_CODE.get(typeCode.toUpperCase())) ?? (issuer && TYPELESS[issuer.id]) ?? 'cong-van';
  const slug = [fold(number), year, typeCode, issuerCode, unit.join('')].map(
    (part) => part && fold(part).replace(/[^a-z0-9.]+/g, ''),
  );
  return {
    folded: [fold(number), ...(year ? [year] : []), foldCode(rest)].join('/'),
    slug: slug.filter(Boolean).join('-'),
    number: Number.parseInt(number, 10),
    year: year ? Number(year) : null,
    typeCode,
    issuerCode,
    seriesType,
  };
}

import { foldCode } from '../registry/fold.ts';
import { INSTRUMENT_TYPES } from '../registry/instrument-types.ts';
import { issuerByCode } from '../registry/issuer-lookup.ts';
import { remember } from '../registry/remember.ts';

export interface SymbolForm {
  typeCode: string | null;
  year: number | null;
  flaw: 'slash' | 'hyphen' | 'year' | null;
}

const CODES = new Set(INSTRUMENT_TYPES.flatMap((type) => type.codes).map(foldCode));

/** "NĐCP": a type code and a central issuer's code run together. */
function isGlued(code: string): boolean {
  for (let cut = 2; cut < code.length - 1; cut++) {
    const issuer = issuerByCode(code.slice(cut));
    if (CODES.has(foldCode(code.slice(0, cut))) && issuer?.level === 'central' && code.slice(cut).length > 1)
      return true;
  }
  return false;
}

/**
 * Type code, year and the one flaw of form that a normalised symbol shows: "2068QĐ-UBND" lacks its slash,
 * "214/2025/NĐCP" its hyphen, "25/2202/QĐ-UBND" has no plausible year. A công văn ("940/STTTT-CĐS") has no type code.
 */
export const readSymbolForm: (symbol: string) => SymbolForm = remember(takeForm, 5000);

function takeForm(symbol: string): SymbolForm {
  const parts = symbol.split('/');
  const codes = parts.slice(1).filter((part) => !/^\d{4}$/.test(part));
  const printedYear = parts.slice(1).find((part) => /^\d{4}$/.test(part));
  const year = printedYear === undefined ? null : Number(printedYear);
  const segments = (codes[0] ?? '').split('-');
  const typeCode =
    segments.find((segment) => CODES.has(foldCode(segment))) === segments[0] ? (segments[0] ?? null) : null;
  const flaw =
    parts.length === 1 && /^\d+\p{L}/u.test(symbol)
      ? 'slash'
      : year !== null && (year < 1945 || year > 2100)
        ? 'year'
        : segments.length === 1 && isGlued(segments[0] ?? '')
          ? 'hyphen'
          : null;
  return { typeCode: typeCode === '' ? null : typeCode, year, flaw };
}

import { foldCode } from '../registry/fold.ts';
import { INSTRUMENT_TYPES } from '../registry/instrument-types.ts';
import { remember } from '../registry/remember.ts';
import { meantSymbol } from '../resolution/meant-symbol.ts';

export interface SymbolForm {
  typeCode: string | null;
  year: number | null;
  flaw: 'slash' | 'hyphen' | 'year' | null;
  /** What it is meant to be, where that is plain. */
  meant: string | null;
}

const CODES = new Set(INSTRUMENT_TYPES.flatMap((type) => type.codes).map(foldCode));

/**
 * Type code, year and the one flaw of form that a normalised symbol shows: "2068QĐ-UBND" lacks its slash and is meant to be 2068/QĐ-UBND,
 * "214/2025/NĐCP" its hyphen, "25/2202/QĐ-UBND" has no plausible year. A công văn ("940/STTTT-CĐS") has no type code.
 */
export const readSymbolForm: (symbol: string) => SymbolForm = remember(takeForm, 5000);

function takeForm(symbol: string): SymbolForm {
  const lacking = meantSymbol(symbol);
  const parts = (lacking?.symbol ?? symbol).split('/');
  const codes = parts.slice(1).filter((part) => !/^\d{4}$/.test(part));
  const printedYear = parts.slice(1).find((part) => /^\d{4}$/.test(part));
  const year = printedYear === undefined ? null : Number(printedYear);
  const [first = ''] = (codes[0] ?? '').split('-');
  const typeCode = CODES.has(foldCode(first)) ? first : null;
  const oddYear = year !== null && (year < 1945 || year > 2100);
  const unslashed = parts.length === 1 && /^\d+\p{L}/u.test(symbol);
  const flaw = lacking?.lacks ?? (unslashed ? 'slash' : oddYear ? 'year' : null);
  return { typeCode, year, flaw, meant: lacking?.symbol ?? null };
}

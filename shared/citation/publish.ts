import type { CleanText, Draft } from './draft.ts';
import type { Citation, InstrumentSymbol, Span } from './types.ts';

/**
 * Drafts as citations: every span led back to the source and moved on by `offset`. `places` holds the index of each draft so
 * far. The drafts' own fields are moved, not copied: nothing reads them afterwards but their symbols.
 */
export function publish(
  drafts: readonly Draft[],
  page: CleanText,
  places: Map<Draft, number>,
  offset: number,
): Citation[] {
  return drafts.map((draft) => {
    places.set(draft, places.size);
    const start = page.toSource(draft.start);
    const end = page.toSourceEnd(draft.end);
    return {
      start: start + offset,
      end: end + offset,
      text: page.source.slice(start, end),
      kind: draft.kind,
      type: draft.type,
      symbol: draft.symbol && publishSymbol(draft.symbol, page),
      name: draft.name,
      issuedOn: lead(draft.issuedOn, page, offset),
      issuer: lead(draft.issuer, page, offset),
      title: lead(draft.title, page, offset),
      pinpoint: lead(draft.pinpoint, page, offset),
      cue: lead(draft.cue, page, offset),
      antecedent: draft.antecedent ? (places.get(draft.antecedent) ?? null) : null,
    };
  });
}

function lead<T extends Span>(field: T | null, page: CleanText, offset: number): T | null {
  if (!field) return null;
  field.start = page.toSource(field.start) + offset;
  field.end = page.toSourceEnd(field.end) + offset;
  return field;
}

function publishSymbol(symbol: NonNullable<Draft['symbol']>, page: CleanText): InstrumentSymbol {
  const { text, number, year, typeCode, issuerCode, unitCode } = symbol;
  const raw = page.source.slice(page.toSource(symbol.start), page.toSourceEnd(symbol.end));
  return { text, raw, number, year, typeCode, issuerCode, unitCode };
}

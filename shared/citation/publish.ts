import type { CleanText, Draft } from './draft.ts';
import type { Citation, InstrumentSymbol, Span } from './types.ts';

/** Drafts as citations: every span led back to the source and moved on by `offset`. `places` holds the index of each draft so far. */
export function publish(
  drafts: readonly Draft[],
  page: CleanText,
  places: Map<Draft, number>,
  offset: number,
): Citation[] {
  const lead = <T extends Span>(field: T | null): T | null =>
    field && { ...field, start: page.toSource(field.start) + offset, end: page.toSourceEnd(field.end) + offset };
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
      issuedOn: lead(draft.issuedOn),
      issuer: lead(draft.issuer),
      title: lead(draft.title),
      pinpoint: lead(draft.pinpoint),
      cue: lead(draft.cue),
      antecedent: draft.antecedent ? (places.get(draft.antecedent) ?? null) : null,
    };
  });
}

function publishSymbol({ start, end, ...symbol }: NonNullable<Draft['symbol']>, page: CleanText): InstrumentSymbol {
  return { ...symbol, raw: page.source.slice(page.toSource(start), page.toSourceEnd(end)) };
}

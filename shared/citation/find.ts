import { clean } from './clean.ts';
import type { CleanText, Draft, Parser, Refiner } from './draft.ts';
import { findLawNames } from './parsers/law-name.ts';
import { findSymbols } from './parsers/symbol.ts';
import { attachCue } from './refiners/attach-cue.ts';
import { attachFields } from './refiners/attach-fields.ts';
import { bindRepeats } from './refiners/bind-repeats.ts';
import { expandList } from './refiners/expand-list.ts';
import { joinLawNumber } from './refiners/join-law-number.ts';
import { removeOverlap } from './refiners/remove-overlap.ts';
import { shareSymbol } from './refiners/share-symbol.ts';
import type { Citation, InstrumentSymbol, Span } from './types.ts';

const PARSERS: Parser[] = [findSymbols, findLawNames];

const REFINERS: Refiner[] = [
  joinLawNumber,
  removeOverlap,
  shareSymbol,
  attachFields,
  expandList,
  attachCue,
  bindRepeats,
];

/** Every reference the text makes to a document, in text order. Spans point into `text`; it never throws. */
export function findCitations(text: string): Citation[] {
  const page = clean(text);
  let drafts = PARSERS.flatMap((parse) => parse(page)).sort((a, b) => a.start - b.start || b.end - a.end);
  for (const refine of REFINERS) drafts = refine(drafts, page);
  return publish(drafts, page);
}

function publish(drafts: Draft[], page: CleanText): Citation[] {
  const place = new Map(drafts.map((draft, i) => [draft, i]));
  return drafts.map((draft) => {
    const { start, end } = toSource(draft, page);
    const { typeFromWord: _, symbol, antecedent, ...rest } = draft;
    return {
      ...rest,
      start,
      end,
      text: page.source.slice(start, end),
      symbol: symbol && publishSymbol(symbol, page),
      issuedOn: draft.issuedOn && { ...draft.issuedOn, ...toSource(draft.issuedOn, page) },
      issuer: draft.issuer && { ...draft.issuer, ...toSource(draft.issuer, page) },
      title: draft.title && { ...draft.title, ...toSource(draft.title, page) },
      pinpoint: draft.pinpoint && { ...draft.pinpoint, ...toSource(draft.pinpoint, page) },
      cue: draft.cue && { ...draft.cue, ...toSource(draft.cue, page) },
      antecedent: antecedent ? (place.get(antecedent) ?? null) : null,
    };
  });
}

function toSource(span: Span, page: CleanText): Span {
  return { start: page.toSource(span.start), end: page.toSourceEnd(span.end) };
}

function publishSymbol({ start, end, ...symbol }: NonNullable<Draft['symbol']>, page: CleanText): InstrumentSymbol {
  return { ...symbol, raw: page.source.slice(page.toSource(start), page.toSourceEnd(end)) };
}

import { type Citation, citationToStated, findCitations, type Letterhead } from '../../shared/citation/index.ts';
import { readLetterhead } from '../../shared/citation/letterhead/read.ts';
import { foldCode, INSTRUMENT_TYPES } from '../../shared/registry/index.ts';
import { readEffect, type StatedEffect } from '../../shared/relations/read-effect.ts';
import { readRelations, type StatedRelation } from '../../shared/relations/read-relations.ts';
import {
  type Claim,
  citingSentence,
  readClaim,
  readScope,
  type Scope,
  type Sentence,
} from '../../shared/resolution/index.ts';
import type { CaptureRequest, PageContext, StatedCitation } from '../../shared/schema/index.ts';

/** One citation of a document with what it claims there. */
export interface ReadCitation {
  citation: Citation;
  stated: StatedCitation;
  claim: Claim | null;
  sentence: Sentence;
}

/** Everything a document's text says, before the index is asked. */
export interface ReadDocument {
  letterhead: Letterhead;
  scope: Scope;
  /** What its own number line claims; null when it has no number. */
  own: Claim | null;
  citations: ReadCitation[];
  relations: StatedRelation[];
  effect: StatedEffect;
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The document's own date; a draft with month and year gives the month's last day. */
function writtenOn({ issuedOn }: Letterhead): string | null {
  if (!issuedOn) return null;
  return issuedOn.iso ?? (issuedOn.year && issuedOn.month ? lastDay(issuedOn.year, issuedOn.month) : null);
}

/** Its type: what its heading says, unless the code in its number says otherwise ("QUY ĐỊNH về …" over a "Số: 36/2025/NQ-HĐND"). */
function ownType({ type, symbol }: Letterhead): string | null {
  const code = symbol?.typeCode ? foldCode(symbol.typeCode) : null;
  const meant = INSTRUMENT_TYPES.filter(({ codes }) => code !== null && codes.some((each) => foldCode(each) === code));
  return meant.length === 0 || meant.some(({ id }) => id === type) ? type : (meant[0]?.id ?? null);
}

const OWN: Omit<StatedCitation, 'type' | 'symbol' | 'issuedOn' | 'issuer'> = {
  ref: 'own',
  kind: 'full',
  name: null,
  title: null,
  pinpoint: null,
};

/** Reads a text as a document: letterhead, scope, citations with their claims, relations, days of effect; `corrected` is what a person put right of where it stands. Pure. */
export function readDocument(
  request: Pick<CaptureRequest, 'text' | 'portal' | 'home'>,
  corrected: Partial<Scope> = {},
): ReadDocument {
  const { text } = request;
  const read = readLetterhead(text);
  const letterhead = { ...read, type: ownType(read) };
  const context: PageContext = {
    letterheadIssuer: letterhead.issuer?.text ?? null,
    letterheadPlace: letterhead.place?.text ?? null,
    letterheadSymbol: letterhead.symbol?.text ?? null,
    issuedOn: writtenOn(letterhead),
    portal: request.portal,
    home: request.home,
  };
  const scope = { ...readScope(context), ...corrected };
  const found = findCitations(text);
  const own = letterhead.symbolSpan;
  const isOwn = (citation: Citation) =>
    citation.kind === 'self' || (own !== null && citation.start < own.end && own.start < citation.end);
  const citations = found.flatMap((citation, at) => {
    if (isOwn(citation)) return [];
    const stated = citationToStated(citation, found, String(at));
    return [{ citation, stated, claim: readClaim(stated, scope), sentence: citingSentence(text, citation) }];
  });
  const symbol = letterhead.symbol?.number ? letterhead.symbol.text : null;
  const issuedOn = letterhead.issuedOn?.iso ?? null;
  return {
    letterhead,
    scope,
    own: symbol
      ? readClaim({ ...OWN, type: letterhead.type, symbol, issuedOn, issuer: context.letterheadIssuer }, scope)
      : null,
    citations,
    relations: readRelations(
      text,
      citations.map(({ citation }) => citation),
      { heading: letterhead.title, type: letterhead.type },
    ),
    effect: readEffect(text, { type: letterhead.type, issuedOn: letterhead.draft ? null : issuedOn }),
  };
}

/** Neither a letterhead nor a citation: nothing an index could know it by. */
export function saysNothing({ letterhead, citations }: ReadDocument): boolean {
  const { symbol, issuer, issuedOn, type, title } = letterhead;
  return citations.length === 0 && [symbol, issuer, issuedOn, type, title].every((part) => part === null);
}

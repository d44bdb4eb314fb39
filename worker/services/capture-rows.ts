import type { StatedRelation } from '../../shared/relations/read-relations.ts';
import { foldName, formatKey } from '../../shared/resolution/index.ts';
import type { CitationRow, RelationRow } from '../stores/citations.ts';
import type { InstrumentRow, RowIdentity } from '../stores/instruments.ts';
import { type Placed, placedRow } from './import-place.ts';
import type { OwnIdentity } from './own-identity.ts';
import type { ReadCitation, ReadDocument } from './read-document.ts';

/** How much a sentence tells of what it cites: its title most, then its date, then its issuer; a short form least. */
function telling({ citation }: ReadCitation): number {
  return (
    (citation.title ? 8 : 0) +
    (citation.issuedOn?.iso ? 4 : 0) +
    (citation.issuer ? 2 : 0) +
    (citation.kind === 'short' ? 0 : 1)
  );
}

export const identityKey = (identity: RowIdentity) =>
  JSON.stringify([identity.jurisdiction, identity.symbolFolded, identity.series, identity.issuer]);

/** The one identity that an exact claim names; null for every other claim. */
export function claimedIdentity({ claim }: Pick<ReadCitation, 'claim'>): (RowIdentity & { key: string }) | null {
  const [jurisdiction] = claim?.jurisdictions ?? [];
  if (
    claim?.kind !== 'exact' ||
    !jurisdiction ||
    !claim.symbolFolded ||
    !claim.series ||
    !claim.issuer ||
    !claim.seriesType ||
    !claim.slug
  )
    return null;
  const { symbolFolded, series, issuer, seriesType, slug } = claim;
  return {
    jurisdiction,
    symbolFolded,
    series,
    issuer,
    key: formatKey({ jurisdiction, issuer, seriesType, series, slug }),
  };
}

/** A cited instrument as first seen; what citations say of it is worked out when they are settled. */
export function mentionedRow(cited: ReadCitation, identity: RowIdentity & { key: string }, id: string): InstrumentRow {
  const { claim, citation } = cited;
  const place: Placed = {
    ...identity,
    seriesType: claim?.seriesType ?? 'van-ban',
    number: claim?.number ?? null,
    symbol: citation.symbol?.text ?? null,
    name: citation.name,
    issuerName: null,
  };
  return placedRow(place, id);
}

function partialDate({ letterhead }: ReadDocument): string | null {
  const date = letterhead.issuedOn;
  if (!date || date.iso || !date.year) return null;
  return date.month ? `${date.month}/${date.year}` : String(date.year);
}

/** The captured document itself. */
export function heldRow(
  document: ReadDocument,
  identity: OwnIdentity,
  stored: { id: string; sourceUrl: string | null; textKey: string; contentHash: string },
): InstrumentRow {
  const { letterhead, effect } = document;
  const { slug: _, placed: __, ...row } = identity;
  const numbered = letterhead.symbol?.number ? letterhead.symbol.text : null;
  const type = letterhead.type ?? identity.seriesType;
  const name = type === 'luat' || type === 'bo-luat' ? (letterhead.title?.text ?? null) : null;
  return {
    ...row,
    ...stored,
    type,
    symbol: numbered,
    name,
    nameFolded: name ? foldName(name) : null,
    title: letterhead.title?.text ?? null,
    titleFrom: letterhead.title ? 'text' : null,
    issuedOn: letterhead.issuedOn?.iso ?? null,
    dateText: partialDate(document),
    draft: letterhead.draft ? 1 : 0,
    holding: 'held',
    effectiveOn: effect.effectiveOn,
    expiresOn: effect.expiresOn,
  };
}

/** Symbol or name under which a claim waits for its target. */
export const claimedSymbol = ({ claim }: Pick<ReadCitation, 'claim'>) =>
  claim?.symbolFolded ?? claim?.nameFolded ?? null;

export function citationRow(
  cited: ReadCitation,
  place: { id: string; citing: string; position: number; target: string | null },
): CitationRow {
  const { citation, stated, claim, sentence } = cited;
  const exact = claim?.kind === 'exact' && place.target !== null;
  return {
    ...place,
    start: citation.start,
    end: citation.end,
    text: citation.text,
    kind: citation.kind,
    type: stated.type,
    symbol: stated.symbol,
    name: stated.name,
    issuedOn: stated.issuedOn,
    issuer: stated.issuer,
    title: stated.title,
    pinpoint: stated.pinpoint,
    antecedent: citation.antecedent,
    relation: citation.cue?.relation ?? null,
    sentence: sentence.text,
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    telling: telling(cited),
    claim: exact ? (claim.issuerStated ? 'exact' : 'assumed') : claim && claim.kind !== 'exact' ? claim.kind : 'open',
    claimJurisdictions: JSON.stringify(claim?.jurisdictions ?? []),
    claimSymbol: claimedSymbol(cited),
    claimSeries: claim?.series ?? null,
    claimIssuer: claim && (claim.kind !== 'open' || claim.issuerStated) ? claim.issuer : null,
    claimIssuerName: claim?.issuerName ?? null,
    claimOn: claim?.on ?? null,
  };
}

export function relationRows(document: ReadDocument, ids: readonly string[], statedIn: string): RelationRow[] {
  const same = (one: StatedRelation, other: StatedRelation) =>
    one.type === other.type && one.object === other.object && one.subject === other.subject;
  return document.relations.map((relation, at) => ({
    id: [
      `r_${ids[relation.object]}_${relation.type}${relation.subject === null ? '' : `_${relation.subject}`}`,
      // an end in two steps: of a part, and later of the rest
      ...(document.relations.slice(0, at).some((earlier) => same(earlier, relation)) ? ['rest'] : []),
    ].join('_'),
    statedIn,
    type: relation.type,
    subject: relation.subject === null ? null : (ids[relation.subject] ?? null),
    object: ids[relation.object] ?? '',
    reach: relation.reach,
    pinpoint: document.citations[relation.object]?.stated.pinpoint ?? null,
    effectiveOn: relation.on,
  }));
}

import {
  type Claim,
  decide,
  differingFields,
  issuerName,
  meetsSeries,
  readClaim,
  readScope,
  type Scope,
  seriesRange,
} from '../resolution/index.ts';
import type {
  Instrument,
  Outcome,
  PackEvent,
  PackRecord,
  PackScope,
  PackSeries,
  PageContext,
  Series,
  StatedCitation,
} from '../schema/index.ts';
import { covers } from './covers.ts';
import { chainOf, type Days, type EventsOf, instrumentOf } from './instrument.ts';

/** A pack, or the part of one that a page's citations ask for. */
export interface PackIndex {
  scope: PackScope;
  bySymbol(symbolFolded: string): readonly PackRecord[];
  byName(nameFolded: string): readonly PackRecord[];
  later(key: string): readonly PackEvent[] | null;
  series: readonly PackSeries[];
  /** True for a number that means another instrument since. */
  isWithheld(jurisdiction: string, symbolFolded: string): boolean;
}

/** What has to be at hand before {@link resolveFromPack} is asked. */
export interface PackWanted {
  symbols: string[];
  names: string[];
}

interface Asked {
  citation: StatedCitation;
  claim: Claim | null;
}

function readAsked(context: PageContext, citations: readonly StatedCitation[]): { page: Scope; asked: Asked[] } {
  const page = readScope(context);
  return { page, asked: citations.map((citation) => ({ citation, claim: readClaim(citation, page) })) };
}

/** The folded symbols and names that a page's citations ask for, each once. */
export function wantedOf(context: PageContext, citations: readonly StatedCitation[]): PackWanted {
  const { asked } = readAsked(context, citations);
  const all = (read: (claim: Claim) => string | null) =>
    [...new Set(asked.map(({ claim }) => claim && read(claim)))].filter((value) => value !== null);
  return { symbols: all(({ symbolFolded }) => symbolFolded), names: all(({ nameFolded }) => nameFolded) };
}

/** A record as deciding and showing need it. The index shows no sentence of candidates of a series that nobody named. */
interface Card {
  record: PackRecord;
  bare: boolean;
}

function cardsInPlace(claim: Claim, place: string, pack: PackIndex): Card[] {
  const body = claim.kind === 'exact' && claim.issuerStated ? claim.issuer : null;
  return pack
    .bySymbol(claim.symbolFolded ?? '')
    .filter(
      ({ instrument, series }) =>
        instrument.jurisdiction.id === place &&
        (claim.series === null ||
          (meetsSeries(claim.series, series) && (body === null || instrument.issuer.id === body))),
    )
    .map((record) => ({ record, bare: claim.series === null }));
}

function cardsByName({ nameFolded, series }: Claim, pack: PackIndex): Card[] {
  return pack
    .byName(nameFolded ?? '')
    .filter(({ names }) => names.some((own) => own.name === nameFolded && (series === null || own.series === series)))
    .map((record) => ({ record, bare: false }));
}

function seriesAt(claim: Claim, place: string, { series }: PackIndex): Pick<Series, 'held' | 'highest'> | null {
  if (claim.series === null) return null;
  const dated = claim.symbolFolded?.includes(`/${claim.series.slice(0, 4)}/`) ?? false;
  const { from } = seriesRange(claim.series);
  const own = series.find(
    (row) =>
      row.jurisdiction === place &&
      row.issuer === claim.issuer &&
      row.type === claim.seriesType &&
      row.series === from &&
      row.dated === dated,
  );
  return own ? { held: own.held, highest: own.highest } : null;
}

/** What the index holds of the series of a claim that met nothing, from the last of its places where nothing stands. */
function seriesOfClaim(claim: Claim, empty: readonly string[], pack: PackIndex): Series | null {
  const [place] = claim.jurisdictions;
  const known = empty.map((at) => seriesAt(claim, at, pack)).findLast((row) => row !== null);
  if (!known || !place || !claim.issuer || !claim.seriesType || !claim.series) return null;
  const issuer = issuerName({ id: claim.issuer, name: claim.issuerName, jurisdiction: place }, claim.on);
  return { ...known, type: claim.seriesType, year: Number(claim.series.slice(0, 4)), issuer };
}

function outcomeOf({ citation: { ref }, claim }: Asked, pack: PackIndex, days: Days, eventsOf: EventsOf): Outcome {
  if (!claim) return { kind: 'notFound', ref, series: null };
  const inPlaces = claim.symbolFolded
    ? claim.jurisdictions.map((place) => ({ place, cards: cardsInPlace(claim, place, pack) }))
    : [];
  const cards = [...inPlaces.flatMap(({ cards }) => cards), ...(claim.nameFolded ? cardsByName(claim, pack) : [])];
  const byId = new Map(cards.map((card) => [card.record.instrument.id, card]));
  const candidates = [...byId.values()].map(({ record: { instrument, series, seriesType } }) => ({
    id: instrument.id,
    jurisdiction: instrument.jurisdiction.id,
    issuer: instrument.issuer.id,
    series,
    type: instrument.type,
    seriesType,
    issuedOn: instrument.issuedOn,
  }));
  const show = (id: string): Instrument => {
    const { record, bare } = byId.get(id)!;
    const instrument = instrumentOf(record, days);
    return bare ? { ...instrument, bestSentence: null } : instrument;
  };
  const decision = decide(claim, candidates);
  if (decision.kind === 'found') {
    const instrument = show(decision.id);
    const chain = chainOf(instrument.key, days, eventsOf);
    return { kind: 'found', ref, instrument: { ...instrument, chain }, evidence: decision.evidence };
  }
  if (decision.kind === 'ambiguous') {
    const shown = decision.ids.map(show);
    const differs = differingFields(shown);
    return { kind: 'ambiguous', ref, total: shown.length, candidates: shown, differs, why: decision.why };
  }
  const empty = inPlaces.filter(({ cards: found }) => found.length === 0).map(({ place }) => place);
  return { kind: 'notFound', ref, series: seriesOfClaim(claim, empty, pack) };
}

/**
 * The outcome that the index would give to each citation, by its `ref`, on the pack's data. Citations that the pack does
 * not speak for are left out.
 */
export function resolveFromPack(
  { context, citations }: { context: PageContext; citations: readonly StatedCitation[] },
  pack: PackIndex,
  today: string,
): Map<string, Outcome> {
  const { page, asked } = readAsked(context, citations);
  const days = { today, written: context.issuedOn };
  const records = new Map<string, PackRecord>();
  for (const { claim } of asked) {
    if (claim?.symbolFolded)
      for (const record of pack.bySymbol(claim.symbolFolded)) records.set(record.instrument.key, record);
    if (claim?.nameFolded)
      for (const record of pack.byName(claim.nameFolded)) records.set(record.instrument.key, record);
  }
  const eventsOf = (key: string) => records.get(key)?.events ?? pack.later(key);
  const isKnown = ({ claim }: Asked) =>
    covers(pack.scope, claim, page) &&
    !claim?.jurisdictions.some((place) => claim.symbolFolded && pack.isWithheld(place, claim.symbolFolded));
  return new Map(asked.filter(isKnown).map((each) => [each.citation.ref, outcomeOf(each, pack, days, eventsOf)]));
}

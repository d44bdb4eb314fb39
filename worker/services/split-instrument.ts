import type { SplitRequest } from '../../shared/schema/index.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Listing } from '../stores/listings.ts';
import { createMerging, type MergedRow } from '../stores/merging.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { createSplitting } from '../stores/splitting.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';
import { type Placed, placedRow, placeSymbol } from './import-place.ts';

const ID_LENGTH = 16;

export interface SplitOrder {
  id: string;
  version: number;
  request: Omit<SplitRequest, 'dryRun'>;
}

/** What comes out of an instrument, where nothing else stands in its place. */
export interface SplitPlace {
  row: MergedRow;
  place: Placed;
}

const badField = (path: string, message: string) => new Refusal('badRequest', { errors: [{ path, message }] });

/** Reads where the new instrument belongs; refuses one that is there already, and what is not of the one it comes out of. */
export async function readSplit(
  { id, version, request }: SplitOrder,
  { db, stores }: Pick<CurationPlace, 'db' | 'stores'>,
): Promise<SplitPlace> {
  const row = await createMerging(db).read(id);
  if (!row) throw new Refusal('notFound');
  expectVersion(version, row.version);
  const place = placeSymbol(request.symbol, request);
  if (!place) throw badField('symbol', 'Number, body and date do not name one instrument.');
  const known = (await stores.instruments.readKnown([place])).find((each) => each.id !== row.id || !each.former);
  if (known) throw new Refusal('conflict', { detail: `${known.key} has that number; nothing was split.` });
  const strangers = await createSplitting(db).strangers(row.id, request);
  const [first] = strangers;
  if (first) throw badField(first.list, `${first.name} is not of ${row.key}.`);
  return { row, place };
}

/** A person's word on what the new instrument is, kept as a checked list keeps it. */
function statedListing({ title, issuedOn }: SplitOrder['request'], place: Placed): Listing {
  return {
    type: place.seriesType,
    symbol: place.symbol,
    name: null,
    nameFolded: null,
    title,
    issuerName: place.issuerName,
    issuedOn,
    effectiveOn: null,
    expiresOn: null,
    sourceUrl: null,
    verified: 1,
    source: null,
    import: 'split',
  };
}

/** Plans that a wrongly joined instrument becomes two; chosen names, citations and relations go with the new one. */
export async function planSplit(order: SplitOrder, around: CurationPlace): Promise<CurationChange> {
  const { db, stores, world, at } = around;
  const { request } = order;
  const { row, place } = await readSplit(order, around);
  const splitting = createSplitting(db);
  const id = `i_${randomName(world.randomBytes, ID_LENGTH)}`;
  const judgements = request.citations.map((citation) => ({
    id: `j_${randomName(world.randomBytes, ID_LENGTH)}`,
    citation,
  }));
  const symbols = [...(await readSymbols(db, [row.id], request.citations)), place.symbolFolded];
  return {
    id,
    statements: [
      stores.instruments.insert([placedRow(place, id)], at),
      stores.listings.write([{ id, listing: statedListing(request, place), news: 0 }]),
      ...splitting.takeOut(row.id, id, { ...request, place }),
      ...splitting.assign(judgements, { target: id, by: around.caller, at }),
      ...resettle(db, { instruments: [row.id, id], citations: request.citations, symbols }),
    ],
    audit: {
      actor: around.caller,
      action: 'instrument.split',
      subject: row.id,
      before: { key: row.key, version: row.version },
      after: { created: [id], key: place.key, citations: request.citations.length, reason: request.reason },
    },
  };
}

import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Listing } from '../stores/listings.ts';
import { createMerging, type MergedRow } from '../stores/merging.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';

const ID_LENGTH = 16;
const FIELDS = ['type', 'name', 'title', 'issuedOn', 'effectiveOn', 'expiresOn'] as const;

export interface MergeOrder {
  gone: string;
  into: string;
  version: number;
  intoVersion?: number | undefined;
  reason: string;
}

/** What becomes of the text of the one that goes. */
export function textGoes(gone: MergedRow, into: MergedRow): 'none' | 'moved' | 'gone' {
  if (gone.holding === 'mentioned') return 'none';
  return into.holding === 'mentioned' ? 'moved' : 'gone';
}

/** Facts on which the two differ; those of the one that stays stand. A text outweighs what was said of its instrument. */
export function differingFacts(gone: MergedRow, into: MergedRow) {
  const [kept, other] = textGoes(gone, into) === 'moved' ? [gone, into] : [into, gone];
  const differs = FIELDS.flatMap((field) => {
    const [held, offered] = [kept[field], other[field]];
    return held !== null && offered !== null && held !== offered ? [{ field: field as string, held, offered }] : [];
  });
  const texts = textGoes(gone, into) === 'gone' && gone.contentHash !== into.contentHash;
  return texts ? [...differs, { field: 'text', held: into.contentHash ?? '', offered: gone.textKey ?? '' }] : differs;
}

/** What lists said of both: the one that stays keeps its own, except its number, and is told what it lacks. */
function joinedListing(gone: MergedRow, into: MergedRow): string | null {
  if (!gone.listed) return into.listed;
  const { symbol: _, ...offered } = JSON.parse(gone.listed) as Listing;
  const own = (into.listed ? JSON.parse(into.listed) : { symbol: into.symbol }) as Partial<Listing>;
  const stated = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
  return JSON.stringify({ symbol: null, ...offered, ...stated });
}

/** The two as they are now, where they may become one. */
export async function readPair(order: Pick<MergeOrder, 'gone' | 'into'>, db: D1Database) {
  const merging = createMerging(db);
  const [gone, into] = await Promise.all([merging.read(order.gone), merging.read(order.into)]);
  if (!gone || !into) throw new Refusal('notFound');
  return { merging, gone, into };
}

/** Plans that one instrument becomes another: every name, number, citation, relation and list of it goes on as that one's. */
export async function planMerge(order: MergeOrder, place: CurationPlace): Promise<CurationChange> {
  const { db, stores, at } = place;
  const { merging, gone, into } = await readPair(order, db);
  expectVersion(order.version, gone.version);
  if (order.intoVersion !== undefined) expectVersion(order.intoVersion, into.version);
  const newId = (letter: string) => `${letter}_${randomName(place.world.randomBytes, ID_LENGTH)}`;
  const text = textGoes(gone, into);
  const facts = differingFacts(gone, into).map((fact) => ({ id: newId('s'), ...fact }));
  const ids = [gone.id, into.id];
  const own = text === 'gone' ? await stores.citations.readClaimedSymbols(gone.id) : [];
  const symbols = [...(await readSymbols(db, ids)), ...own];
  return {
    id: into.id,
    statements: [
      ...(text === 'gone' ? stores.citations.deleteOf(gone.id) : []),
      ...merging.join(gone.id, into.id, { former: newId('f'), at }),
      ...(text === 'moved' ? merging.moveText(gone.id, into.id) : []),
      merging.keepFacts(facts, into.id, gone.key, at),
      merging.setListed(into.id, joinedListing(gone, into)),
      ...merging.remove(gone.id, into.id),
      ...resettle(db, { instruments: ids, citations: [], symbols }),
    ],
    audit: {
      actor: place.caller,
      action: 'instrument.merge',
      subject: gone.id,
      before: { key: gone.key, version: gone.version },
      after: { into: into.id, key: into.key, text, reason: order.reason },
    },
  };
}

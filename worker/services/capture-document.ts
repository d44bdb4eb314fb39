import { UNKNOWN } from '../../shared/resolution/index.ts';
import type { CaptureReply, CaptureRequest } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { randomName, sha256 } from '../http/digest.ts';
import { captureReplyQuery } from '../stores/citations.ts';
import type { Stores } from '../stores/index.ts';
import type { InstrumentRow, KnownInstrument, RowIdentity } from '../stores/instruments.ts';
import type { Change } from '../stores/ledger.ts';
import {
  citationRow,
  claimedIdentity,
  claimedSymbol,
  heldRow,
  identityKey,
  mentionedRow,
  relationRows,
} from './capture-rows.ts';
import { ownIdentity } from './own-identity.ts';
import { readDocument } from './read-document.ts';

const ID_LENGTH = 16;

export interface CaptureWorld {
  stores: Stores;
  world: World;
  settle: (touched: readonly string[], document: string) => D1PreparedStatement[];
}

/** A text without its accidents of layout: two copies of one document have one. */
const layoutFree = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** What a text is known by: equal for copies of it. */
export const contentHashOf = (text: string) => sha256(layoutFree(text));

/** Keeps the full text under the hash of its content; doing it twice, or in vain, harms nothing. */
export async function storeText(text: string, texts: R2Bucket): Promise<{ textKey: string; contentHash: string }> {
  const textKey = `texts/${await sha256(text)}`;
  await texts.put(textKey, text, { httpMetadata: { contentType: 'text/plain; charset=utf-8' } });
  return { textKey, contentHash: await contentHashOf(text) };
}

interface Place {
  id: string;
  existing: KnownInstrument | null;
  /** A copy captured before anybody knew where it belongs, which now does. */
  absorbed: KnownInstrument | null;
}

/** Which instrument a captured text is: the one of its identity, else the one with the same content, else a new one. */
async function placeOf(
  identity: RowIdentity & { placed: boolean },
  contentHash: string,
  { stores, world }: CaptureWorld,
): Promise<Place> {
  const [same] = await stores.instruments.readKnown([identity]);
  const copy = await stores.instruments.readByContent(contentHash);
  const existing = same ?? copy;
  const absorbed = copy && same && copy.id !== same.id ? copy : null;
  return { id: existing?.id ?? `i_${randomName(world.randomBytes, ID_LENGTH)}`, existing, absorbed };
}

/** Plans the capture of a text: itself `held`, everything it cites at least `mentioned`, and what follows for the rest of the index. */
export async function planCapture(
  request: CaptureRequest,
  caller: string,
  stored: { textKey: string; contentHash: string },
  around: CaptureWorld,
): Promise<Change<CaptureReply>> {
  const { stores, world } = around;
  const at = world.now().toISOString();
  const earlier = await stores.instruments.readByContent(stored.contentHash);
  // Where a copy was placed first, it stays.
  const portal = earlier && earlier.jurisdiction !== UNKNOWN ? earlier.jurisdiction : request.portal;
  const document = readDocument({ ...request, portal });
  const identity = ownIdentity(document, stored.contentHash);
  const { id, existing, absorbed } = await placeOf(identity, stored.contentHash, around);
  const own = heldRow(document, identity, { id, sourceUrl: request.sourceUrl, ...stored });

  const claimed = document.citations.map(claimedIdentity);
  const wanted = claimed.filter((each) => each !== null);
  const known = new Map((await stores.instruments.readKnown(wanted)).map((each) => [identityKey(each), each.id]));
  known.set(identityKey(identity), id);
  const created: InstrumentRow[] = [];
  for (const [i, target] of claimed.entries()) {
    if (!target || known.has(identityKey(target))) continue;
    const row = mentionedRow(document.citations[i]!, target, `i_${randomName(world.randomBytes, ID_LENGTH)}`);
    known.set(identityKey(target), row.id);
    created.push(row);
  }

  const ids = document.citations.map(() => `c_${randomName(world.randomBytes, ID_LENGTH)}`);
  const rows = document.citations.map((cited, position) => {
    const target = claimed[position];
    return citationRow(cited, {
      id: ids[position]!,
      citing: id,
      position,
      target: target ? (known.get(identityKey(target)) ?? null) : null,
    });
  });
  const touched = [
    identity.symbolFolded,
    ...(own.nameFolded ? [own.nameFolded] : []),
    ...(existing ? [existing.symbolFolded, ...(await stores.citations.readClaimedSymbols(existing.id))] : []),
    ...(absorbed ? await stores.citations.readClaimedSymbols(absorbed.id) : []),
    ...document.citations.map(claimedSymbol).filter((symbol) => symbol !== null),
  ];
  const moved = existing && existing.key !== own.key;
  return {
    statements: [
      ...(absorbed
        ? [...stores.citations.deleteOf(absorbed.id), ...stores.instruments.replaceBy(absorbed, id, at)]
        : []),
      ...(existing ? [...stores.citations.deleteOf(id), stores.instruments.update(own)] : []),
      ...(moved ? [stores.instruments.addAlias(existing.key, id, at)] : []),
      stores.instruments.insert(existing ? created : [own, ...created], at),
      ...stores.citations.insert(rows, at),
      stores.citations.insertRelations(relationRows(document, ids, id), at),
      ...around.settle(touched, id),
    ],
    audit: {
      actor: caller,
      action: 'instrument.capture',
      subject: id,
      before: existing && {
        key: existing.key,
        holding: existing.holding,
        contentHash: existing.contentHash,
        version: existing.version,
      },
      after: {
        key: own.key,
        contentHash: own.contentHash,
        textKey: own.textKey,
        citations: rows.length,
        created: created.map((row) => row.id),
      },
    },
    reply: captureReplyQuery(id, [...(existing ? [] : [id]), ...created.map((row) => row.id)]),
  };
}

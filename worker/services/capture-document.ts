import type { CaptureReply, CaptureRequest } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import { captureReplyQuery } from '../stores/citations.ts';
import type { Stores } from '../stores/index.ts';
import type { KnownInstrument } from '../stores/instruments.ts';
import type { Change } from '../stores/ledger.ts';
import { heldRow } from './capture-rows.ts';
import { planCited } from './cite-instruments.ts';
import { type PlacedDocument, readInPlace } from './place-document.ts';
import { saysNothing } from './read-document.ts';

const ID_LENGTH = 16;

export interface CaptureWorld {
  stores: Stores;
  world: World;
  settle: (touched: readonly string[], document: string) => D1PreparedStatement[];
}

interface Place {
  id: string;
  existing: KnownInstrument | null;
  /** The unplaced copy, where it becomes one with an instrument that is known already. */
  absorbed: KnownInstrument | null;
}

/** Which instrument a captured text is: the one of its identity, else a copy of it, else a new one. */
async function placeOf({ identity, copy, unplaced }: PlacedDocument, { stores, world }: CaptureWorld): Promise<Place> {
  const [same] = await stores.instruments.readKnown([identity]);
  const existing = same ?? copy ?? unplaced;
  const absorbed = unplaced && existing && unplaced.id !== existing.id ? unplaced : null;
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
  const placed = await readInPlace(request, stored.contentHash, stores.instruments);
  const { document } = placed;
  if (saysNothing(document))
    throw new Refusal('unreadable', { detail: 'It has no number, date, issuer, type or title, and cites nothing.' });
  const { id, existing, absorbed } = await placeOf(placed, around);
  const identity = existing?.former
    ? { ...placed.identity, ...(await stores.instruments.readIdentity(id)) }
    : placed.identity;
  const own = heldRow(document, identity, { id, sourceUrl: request.sourceUrl, ...stored });

  const cited = await planCited(
    document,
    { id, identity, known: existing !== null, at },
    { stores, randomBytes: world.randomBytes },
  );
  const { created } = cited;
  const corrected = existing?.corrected === 1 && existing.contentHash === stored.contentHash;
  const moved = existing && existing.key !== own.key;
  return {
    statements: [
      ...(absorbed
        ? [...stores.citations.deleteOf(absorbed.id), ...stores.instruments.replaceBy(absorbed, id, at)]
        : []),
      ...(existing
        ? [
            ...stores.citations.deleteOf(id),
            corrected ? stores.instruments.raiseVersion(id) : stores.instruments.update(own),
          ]
        : []),
      ...(moved ? [stores.instruments.addAlias(existing.key, id, at)] : []),
      stores.instruments.insert(existing ? created : [own, ...created], at),
      ...cited.statements,
      ...around.settle([], id),
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
        citations: cited.citations,
        created: created.map((row) => row.id),
      },
    },
    reply: captureReplyQuery(id, [...(existing ? [] : [id]), ...created.map((row) => row.id)]),
  };
}

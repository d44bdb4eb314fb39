import { randomName } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import { createInstruments } from '../stores/instruments.ts';
import { createMerging } from '../stores/merging.ts';
import { createRejections } from '../stores/rejections.ts';
import { createTakingBack } from '../stores/taking-back.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';
import { planTextGoes } from './take-back-text.ts';

const ID_LENGTH = 16;

/** Plans that a proposed capture is turned away: its text goes with what it cites, and whoever captures it again is told why. */
export async function planRejection(
  order: { id: string; version: number; reason: string },
  place: CurationPlace,
): Promise<CurationChange> {
  const { db, at, caller, world } = place;
  const [row, card] = await Promise.all([createMerging(db).read(order.id), createInstruments(db).read(order.id)]);
  if (!row || !card) throw new Refusal('notFound');
  expectVersion(order.version, row.version);
  if (row.holding !== 'held' || card.state !== 'proposed' || !row.contentHash)
    throw new Refusal('conflict', { detail: 'Only a capture that waits to be accepted is turned away.' });
  const { key, title, contentHash } = row;
  const rejection = {
    id: `x_${randomName(world.randomBytes, ID_LENGTH)}`,
    instrument: row.id,
    key,
    title,
    contentHash,
    capturedBy: await createTakingBack(db).readCapturer(row.id),
    reason: order.reason,
    rejectedBy: caller,
    rejectedAt: at,
  };
  return {
    id: row.id,
    statements: [createRejections(db).insert(rejection), ...(await planTextGoes(row.id, db))],
    audit: {
      actor: caller,
      action: 'instrument.reject',
      subject: row.id,
      before: { key, title, state: 'proposed', version: row.version, contentHash },
      after: { state: 'rejected', capturedBy: rejection.capturedBy, reason: order.reason },
    },
  };
}

import { type AuditRow, createAudit } from '../stores/audit.ts';
import { createInstruments } from '../stores/instruments.ts';
import { createMerging } from '../stores/merging.ts';
import type { CurationChange, CurationPlace } from './curate.ts';
import { laterThanText, planTextGoes, refuseFor } from './take-back-text.ts';

interface Captured {
  before: { contentHash: string | null } | null;
  after: { contentHash: string };
}

/** Whether a capture brought a text where none was, so that it can be taken back. */
export function isFirstText({ before, after }: Pick<AuditRow, 'before' | 'after'>): boolean {
  const { before: was } = parse({ before, after });
  return (was?.contentHash ?? null) === null;
}

function parse({ before, after }: Pick<AuditRow, 'before' | 'after'>): Captured {
  return { before: JSON.parse(before ?? 'null'), after: JSON.parse(after ?? '{}') };
}

/**
 * Plans that a capture is taken back: the text goes with what it cites. A capture does not keep rows as they were, so one
 * that wrote over an earlier text is not: capturing that text again brings it back.
 */
export async function planCaptureUndo(entry: AuditRow, place: CurationPlace): Promise<CurationChange> {
  const { db } = place;
  const { seq, action } = entry;
  const named = await createInstruments(db).read(entry.subject);
  const row = named && (await createMerging(db).read(named.id));
  if (!isFirstText(entry)) throw refuseFor(null, 'It wrote over an earlier text; capture that one again.');
  if (!row || row.contentHash !== parse(entry).after.contentHash)
    throw refuseFor(await createAudit(db).latestAbout([entry.subject], seq), 'The text is not there any more.');
  const later = await laterThanText(row.id, seq, db);
  if (later !== null) throw refuseFor(later, 'Something was decided since about it or a citation in it.');
  return {
    id: row.id,
    statements: [...(await planTextGoes(row.id, db)), createAudit(db).markUndone(seq)],
    audit: {
      actor: place.caller,
      action: 'undo',
      subject: row.id,
      before: { seq, action, key: row.key },
      after: { undoes: seq },
    },
  };
}

import { type AuditRow, createAudit } from '../stores/audit.ts';
import { createInstruments } from '../stores/instruments.ts';
import { createMerging } from '../stores/merging.ts';
import type { CurationChange, CurationPlace } from './curate.ts';
import { laterThanTexts, planTextGoes } from './take-back-text.ts';
import { refuseFor } from './undo-refusal.ts';

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

async function latest({ subject, seq }: AuditRow, db: D1Database): Promise<number[]> {
  const told = await createAudit(db).latestAbout([subject], seq);
  return told === null ? [] : [told];
}

/**
 * Plans that a capture is taken back: the text goes with what it cites. A capture does not keep rows as they were, so one
 * that wrote over an earlier text is not: capturing that text again brings it back.
 */
export async function planCaptureUndo(
  entry: AuditRow,
  reason: string | undefined,
  place: CurationPlace,
): Promise<CurationChange> {
  const { db } = place;
  const { seq, action } = entry;
  const named = await createInstruments(db).read(entry.subject);
  const row = named && (await createMerging(db).read(named.id));
  if (!isFirstText(entry))
    throw refuseFor({ reason: 'It wrote over an earlier text; capture that one again.', later: [] });
  if (!row || row.contentHash !== parse(entry).after.contentHash)
    throw refuseFor({ reason: 'The text is not there any more.', later: await latest(entry, db) });
  const later = (await laterThanTexts([{ id: row.id, seq }], db)).get(seq) ?? [];
  if (later.length > 0) throw refuseFor({ reason: 'Something was decided since about it or a citation in it.', later });
  return {
    id: row.id,
    statements: [...(await planTextGoes(row.id, db)), createAudit(db).markUndone(seq)],
    audit: {
      actor: place.caller,
      action: 'undo',
      subject: row.id,
      before: { seq, action, key: row.key },
      after: { undoes: seq, ...(reason ? { reason } : {}) },
    },
  };
}

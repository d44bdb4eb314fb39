import { Refusal } from '../http/problem.ts';
import { createAudit } from '../stores/audit.ts';
import { createCitations } from '../stores/citations.ts';
import { createJournal, type JournalRow } from '../stores/journal.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { createTakingBack } from '../stores/taking-back.ts';

/**
 * Plans that the text of an instrument goes with everything it cites. The instrument is then what others say of it; it
 * goes as well where nobody does, and so does what only this text named.
 */
export async function planTextGoes(id: string, db: D1Database): Promise<D1PreparedStatement[]> {
  const taking = createTakingBack(db);
  const citations = createCitations(db);
  const targets = await taking.targetsOf(id);
  const symbols = [...(await readSymbols(db, [id, ...targets])), ...(await citations.readClaimedSymbols(id))];
  return [
    taking.begin(),
    ...citations.deleteOf(id),
    taking.fall(id),
    ...taking.sweep([id, ...targets]),
    ...resettle(db, { instruments: [id, ...targets], citations: [], symbols }),
  ];
}

/** The latest change after a number that stands on a text: of its instrument, or of a citation in it; null where there is none. */
export async function laterThanText(id: string, seq: number, db: D1Database): Promise<number | null> {
  const row = { tbl: 'instruments', row: id, before: null, after: null } as JournalRow;
  const judged = await createTakingBack(db).judgedIn(id);
  const [own, said] = await Promise.all([
    createJournal(db).laterChange(row, seq),
    judged.length === 0 ? null : createAudit(db).latestAbout(judged, seq),
  ]);
  const later = Math.max(own ?? 0, said ?? 0);
  return later === 0 ? null : later;
}

/** Refuses on account of a later change, naming it. */
export function refuseFor(later: number | null, reason: string): Refusal {
  const detail = later === null ? reason : `${reason} Change ${later} depends on it.`;
  return new Refusal('conflict', {
    detail,
    errors: [{ path: 'dependsOn', message: later === null ? '' : String(later) }],
  });
}

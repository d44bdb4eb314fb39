import { Refusal } from '../http/problem.ts';
import { createAudit } from '../stores/audit.ts';
import { createJournal, type JournalRow } from '../stores/journal.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';
import { planCaptureUndo } from './undo-capture.ts';
import { findObstacles, texts } from './undo-obstacles.ts';
import { refuseFor } from './undo-refusal.ts';
import { followersOfUndo } from './vocabulary-effect.ts';

const SYMBOLS = ['symbol_folded', 'name_folded', 'claim_symbol'] as const;

/** What may be cited otherwise once the rows are back. */
async function touchedBy(rows: readonly JournalRow[], { db }: CurationPlace) {
  const images = rows.flatMap(({ before, after }) => [before, after]);
  const placed = rows.filter(({ tbl }) => tbl === 'instruments' || tbl === 'former_identities' || tbl === 'citations');
  const named = placed.flatMap(({ tbl, before, after }) =>
    tbl === 'former_identities' ? texts([before, after], ['instrument']) : [],
  );
  const instruments = [
    ...new Set([...placed.filter(({ tbl }) => tbl === 'instruments').map(({ row }) => row), ...named]),
  ];
  const judged = rows.filter(({ tbl }) => tbl === 'judgements');
  const citations = [
    ...texts(
      judged.flatMap(({ before, after }) => [before, after]),
      ['citation'],
    ),
    ...rows.filter(({ tbl }) => tbl === 'citations').map(({ row }) => row),
  ];
  const symbols = [...texts(images, SYMBOLS), ...(await readSymbols(db, instruments, citations))];
  return { instruments, citations, symbols };
}

/** Plans that one change is taken back, and nothing that came after it. An undo is a change, and can be taken back itself. */
export async function planUndo(
  order: { seq: number; version: number; reason?: string | undefined },
  place: CurationPlace,
): Promise<CurationChange> {
  const { db } = place;
  const { seq } = order;
  const [audit, journal] = [createAudit(db), createJournal(db)];
  const entry = await audit.read(seq);
  if (!entry) throw new Refusal('notFound');
  expectVersion(order.version, entry.version);
  if (entry.version % 2 === 0) throw new Refusal('conflict', { detail: 'It has been taken back already.' });
  if (entry.action === 'instrument.capture') return planCaptureUndo(entry, order.reason, place);
  const rows = await journal.read(seq);
  if (rows.length === 0)
    throw new Refusal('conflict', { detail: `A change of the kind ${entry.action} is not taken back by itself.` });
  const obstacle = (await findObstacles(new Map([[seq, rows]]), db)).get(seq);
  if (obstacle) throw refuseFor(obstacle);
  return {
    id: entry.subject,
    statements: [...journal.restore(rows), audit.markUndone(seq), ...resettle(db, await touchedBy(rows, place))],
    follows: followersOfUndo(rows, db, place.databases),
    audit: {
      actor: place.caller,
      action: 'undo',
      subject: entry.subject,
      before: { seq, action: entry.action },
      after: { undoes: seq, rows: rows.length, ...(order.reason ? { reason: order.reason } : {}) },
    },
  };
}

import { Refusal } from '../http/problem.ts';
import { createAudit } from '../stores/audit.ts';
import { createDependents } from '../stores/dependents.ts';
import {
  createJournal,
  type Image,
  isDerived,
  type JournalRow,
  type JournalTable,
  standsAs,
} from '../stores/journal.ts';
import { createNoteTags } from '../stores/note-tags.ts';
import { readSymbols, resettle } from '../stores/resettle.ts';
import { type CurationChange, type CurationPlace, expectVersion } from './curate.ts';
import { planCaptureUndo } from './undo-capture.ts';

/** Columns that name an instrument. */
const NAMES: Partial<Record<JournalTable, readonly string[]>> = {
  aliases: ['instrument'],
  former_identities: ['instrument'],
  law_names: ['instrument'],
  judgements: ['target'],
  suggestions: ['instrument'],
  relations: ['stated_in', 'source', 'target'],
  citations: ['citing'],
};
const SYMBOLS = ['symbol_folded', 'name_folded', 'claim_symbol'] as const;

const texts = (images: readonly (Image | null)[], columns: readonly string[]) => [
  ...new Set(images.flatMap((image) => columns.flatMap((column) => (image?.[column] ? String(image[column]) : [])))),
];

/** Later changes that a refusal names. */
const NAMED_MAX = 20;

/** What keeps a change from being taken back: the later ones that stand on it, as far as the log tells, the newest first. */
function refuse(found: readonly (number | null)[], reason: string): Refusal {
  const later = [...new Set(found.filter((seq) => seq !== null))].sort((a, b) => b - a).slice(0, NAMED_MAX);
  const detail =
    later.length === 0
      ? reason
      : `${reason} ${later.length === 1 ? `Change ${later[0]} depends` : `Changes ${later.join(', ')} depend`} on it.`;
  const named = later.length === 0 ? [''] : later.map(String);
  return new Refusal('conflict', { detail, errors: named.map((message) => ({ path: 'dependsOn', message })) });
}

/** Refuses where a row is not as the change left it. */
async function expectUntouched(seq: number, rows: readonly JournalRow[], { db }: CurationPlace): Promise<void> {
  const journal = createJournal(db);
  const now = await journal.readNow(rows);
  const later: { row: JournalRow; seq: number | null }[] = [];
  for (const [i, row] of rows.entries())
    if (!standsAs(row, now[i] ?? null)) later.push({ row, seq: await journal.laterChange(row, seq) });
  if (later.length === 0) return;
  const [worst] = later.sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  const about = [worst!.row.row, ...texts([worst!.row.before, worst!.row.after], NAMES[worst!.row.tbl] ?? [])];
  const told = later.map((each) => each.seq);
  throw refuse(
    worst!.seq === null ? [await createAudit(db).latestAbout(about, seq)] : told,
    'What it changed has been changed since.',
  );
}

/** Refuses where something else names an instrument that would go, needs one that is gone, or stands in the place of one that would come back. */
async function expectRoom(seq: number, rows: readonly JournalRow[], { db }: CurationPlace): Promise<void> {
  const [dependents, audit, journal] = [createDependents(db), createAudit(db), createJournal(db)];
  const instruments = rows.filter(({ tbl }) => tbl === 'instruments');
  const going = instruments.filter(({ before }) => before === null).map(({ row }) => row);
  const own = new Set(rows.map(({ tbl, row }) => `${tbl} ${row}`));
  const [other] = (await dependents.naming(going)).filter(({ tbl, row }) => !own.has(`${tbl} ${row}`));
  if (other) {
    const named = { ...other, before: null, after: null } as JournalRow;
    const later =
      (await journal.laterChange(named, seq)) ?? (await audit.latestAbout([other.row, other.instrument], seq));
    throw refuse([later], 'Something else was said since of an instrument that it brought.');
  }
  const coming = new Set(instruments.filter(({ after }) => after === null).map(({ row }) => row));
  const needed = rows.flatMap(({ tbl, before }) =>
    before === null || tbl === 'instruments'
      ? []
      : (NAMES[tbl] ?? [])
          .filter((column) => !isDerived(tbl, column, before))
          .flatMap((column) => texts([before], [column])),
  );
  const present = await dependents.present(needed);
  const missing = needed.find((id) => !coming.has(id) && (!present.has(id) || going.includes(id)));
  if (missing) {
    const gone = { tbl: 'instruments', row: missing, before: null, after: null } as JournalRow;
    throw refuse([await journal.laterChange(gone, seq)], 'An instrument that it was about is gone.');
  }
  const places = instruments.map(({ before }) => before).filter((before) => before !== null);
  const [taken] = (await dependents.inPlace(places)).filter(({ id }) => !own.has(`instruments ${id}`));
  if (taken) {
    const inPlace = { tbl: 'instruments', row: taken.id, before: null, after: null } as JournalRow;
    const later = (await journal.laterChange(inPlace, seq)) ?? (await audit.latestAbout([taken.id], seq));
    throw refuse([later], `${taken.key} stands in its place now.`);
  }
}

/** Refuses where notes bear a term that would go. */
async function expectUnborne(seq: number, rows: readonly JournalRow[], { db }: CurationPlace): Promise<void> {
  const going = rows.filter(({ tbl, before }) => tbl === 'note_tags' && before === null).map(({ row }) => row);
  const notes = await createNoteTags(db).bearers(going);
  if (notes.length === 0) return;
  const said = notes.length === 1 ? 'One note bears' : `${notes.length} notes bear`;
  throw refuse([await createAudit(db).latestAbout(notes, seq)], `${said} the term.`);
}

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
export async function planUndo(order: { seq: number; version: number }, place: CurationPlace): Promise<CurationChange> {
  const { db } = place;
  const { seq } = order;
  const [audit, journal] = [createAudit(db), createJournal(db)];
  const entry = await audit.read(seq);
  if (!entry) throw new Refusal('notFound');
  expectVersion(order.version, entry.version);
  if (entry.version % 2 === 0) throw new Refusal('conflict', { detail: 'It has been taken back already.' });
  if (entry.action === 'instrument.capture') return planCaptureUndo(entry, place);
  const rows = await journal.read(seq);
  if (rows.length === 0)
    throw new Refusal('conflict', { detail: `A change of the kind ${entry.action} is not taken back by itself.` });
  await expectUntouched(seq, rows, place);
  await expectRoom(seq, rows, place);
  await expectUnborne(seq, rows, place);
  return {
    id: entry.subject,
    statements: [...journal.restore(rows), audit.markUndone(seq), ...resettle(db, await touchedBy(rows, place))],
    audit: {
      actor: place.caller,
      action: 'undo',
      subject: entry.subject,
      before: { seq, action: entry.action },
      after: { undoes: seq, rows: rows.length },
    },
  };
}

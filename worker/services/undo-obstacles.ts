import { createAudit } from '../stores/audit.ts';
import { createDependents, type Dependent } from '../stores/dependents.ts';
import {
  createJournal,
  differing,
  type Image,
  isDerived,
  type JournalRow,
  type JournalTable,
  standsAs,
} from '../stores/journal.ts';
import { createLaterChanges, type LaterChange } from '../stores/later-changes.ts';
import { createNoteTags } from '../stores/note-tags.ts';

/** Why a change cannot be taken back, and the later changes that stand on it, as far as the log tells, the newest first. */
export interface Obstacle {
  reason: string;
  later: number[];
}

/** Rows of changes, by the numbers of the changes. */
type Changes = ReadonlyMap<number, readonly JournalRow[]>;

/** Rows that name an instrument of which it is looked up when they were said. */
const NAMING_MAX = 50;

/** Columns that name an instrument. */
export const NAMES: Partial<Record<JournalTable, readonly string[]>> = {
  aliases: ['instrument'],
  former_identities: ['instrument'],
  law_names: ['instrument'],
  judgements: ['target'],
  suggestions: ['instrument'],
  relations: ['stated_in', 'source', 'target'],
  citations: ['citing'],
};

/** Different texts that the columns of these images hold. */
export const texts = (images: readonly (Image | null)[], columns: readonly string[]) => [
  ...new Set(images.flatMap((image) => columns.flatMap((column) => (image?.[column] ? String(image[column]) : [])))),
];

const newestFirst = (found: readonly (number | null)[]) =>
  [...new Set(found.filter((seq) => seq !== null))].sort((a, b) => b - a);

const asked = (seq: number, tbl: string, row: string) => ({ seq, tbl: tbl as JournalTable, row });

/** Whether a later change set something that the earlier one had set. */
function overlaps({ did }: LaterChange, row: JournalRow): boolean {
  if (!did.before || !did.after || !row.before || !row.after) return true;
  const own = new Set(differing(row, 'after'));
  return differing(did, 'after').some((column) => own.has(column));
}

/** Rows that are not as the change left them. */
async function findMoved(changes: Changes, db: D1Database): Promise<Map<number, Obstacle>> {
  const all = Array.from(changes, ([seq, rows]) => rows.map((row) => ({ seq, row }))).flat();
  const now = await createJournal(db).readNow(all.map(({ row }) => row));
  const moved = all.filter(({ row }, at) => !standsAs(row, now[at] ?? null));
  const laterOf = await createLaterChanges(db).read(moved.map(({ seq, row }) => asked(seq, row.tbl, row.row)));
  const found = new Map<number, Obstacle>();
  for (const [seq, each] of Map.groupBy(moved, (one) => one.seq)) {
    const later = each.flatMap(({ row }) => laterOf(asked(seq, row.tbl, row.row)).filter((one) => overlaps(one, row)));
    const { tbl, row, before, after } = each[0]!.row;
    const about = [row, ...texts([before, after], NAMES[tbl] ?? [])];
    const told = later.length > 0 ? later.map((one) => one.seq) : [await createAudit(db).latestAbout(about, seq)];
    found.set(seq, { reason: 'What it changed has been changed since.', later: newestFirst(told) });
  }
  return found;
}

/** What a change needs of the instruments around it, to be taken back. */
function needsOf(rows: readonly JournalRow[]) {
  const instruments = rows.filter(({ tbl }) => tbl === 'instruments');
  return {
    own: new Set(rows.map(({ tbl, row }) => `${tbl} ${row}`)),
    going: instruments.filter(({ before }) => before === null).map(({ row }) => row),
    coming: new Set(instruments.filter(({ after }) => after === null).map(({ row }) => row)),
    places: instruments.map(({ before }) => before).filter((before) => before !== null),
    needed: rows.flatMap(({ tbl, before }) =>
      before === null || tbl === 'instruments'
        ? []
        : (NAMES[tbl] ?? [])
            .filter((column) => !isDerived(tbl, column, before))
            .flatMap((column) => texts([before], [column])),
    ),
  };
}

/** When the rows were said that name an instrument, as far as the log tells. */
async function saidLater(seq: number, others: readonly Dependent[], db: D1Database): Promise<(number | null)[]> {
  const some = others.slice(0, NAMING_MAX);
  const laterOf = await createLaterChanges(db).read(some.map(({ tbl, row }) => asked(seq, tbl, row)));
  const said = some.flatMap(({ tbl, row }) => laterOf(asked(seq, tbl, row)).slice(-1));
  if (said.length > 0) return said.map((one) => one.seq);
  const [{ row, instrument } = { row: '', instrument: '' }] = some;
  return [await createAudit(db).latestAbout([row, instrument], seq)];
}

/** Something else names an instrument that would go, what came back would name one that is gone, or another stands in its place. */
async function findTaken(changes: Changes, db: D1Database): Promise<Map<number, Obstacle>> {
  const [dependents, audit, journal] = [createDependents(db), createAudit(db), createLaterChanges(db)];
  const each = Array.from(changes, ([seq, rows]) => ({ seq, ...needsOf(rows) }));
  const naming = await dependents.naming(each.flatMap(({ going }) => going));
  const present = await dependents.present(each.flatMap(({ needed }) => needed));
  const places = each.flatMap(({ seq, places: some }) => some.map((image) => ({ seq, image })));
  const inPlace = await dependents.inPlace(places.map(({ image }) => image));
  const found = new Map<number, Obstacle>();
  for (const { seq, own, going, coming, needed } of each) {
    const others = naming.filter(({ instrument, tbl, row }) => going.includes(instrument) && !own.has(`${tbl} ${row}`));
    const missing = needed.find((id) => !coming.has(id) && (!present.has(id) || going.includes(id)));
    const [taken] = inPlace.filter(({ id, at }) => places[at]?.seq === seq && !own.has(`instruments ${id}`));
    if (others.length > 0) {
      const reason = 'Something else was said since of an instrument that it brought.';
      found.set(seq, { reason, later: newestFirst(await saidLater(seq, others, db)) });
    } else if (missing) {
      const later = await journal.latest(asked(seq, 'instruments', missing));
      found.set(seq, { reason: 'An instrument that it was about is gone.', later: newestFirst([later]) });
    } else if (taken) {
      const later =
        (await journal.latest(asked(seq, 'instruments', taken.id))) ?? (await audit.latestAbout([taken.id], seq));
      found.set(seq, { reason: `${taken.key} stands in its place now.`, later: newestFirst([later]) });
    }
  }
  return found;
}

/** Notes bear a term that would go. */
async function findBorne(changes: Changes, db: D1Database): Promise<Map<number, Obstacle>> {
  const found = new Map<number, Obstacle>();
  for (const [seq, rows] of changes) {
    const going = rows.filter(({ tbl, before }) => tbl === 'note_tags' && before === null).map(({ row }) => row);
    const notes = going.length > 0 ? await createNoteTags(db).bearers(going) : [];
    if (notes.length === 0) continue;
    const said = notes.length === 1 ? 'One note bears' : `${notes.length} notes bear`;
    const later = newestFirst([await createAudit(db).latestAbout(notes, seq)]);
    found.set(seq, { reason: `${said} the term.`, later });
  }
  return found;
}

/** What keeps changes from being taken back; those that nothing keeps are not named. */
export async function findObstacles(changes: Changes, db: D1Database): Promise<Map<number, Obstacle>> {
  if (changes.size === 0) return new Map();
  const moved = await findMoved(changes, db);
  const rest = new Map([...changes].filter(([seq]) => !moved.has(seq)));
  if (rest.size === 0) return moved;
  return new Map([...moved, ...(await findBorne(rest, db)), ...(await findTaken(rest, db))]);
}

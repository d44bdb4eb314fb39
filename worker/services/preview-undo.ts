import type { KeptKind, UndoPreview } from '../../shared/schema/index.ts';
import type { Env, World } from '../env.ts';
import type { Caller } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { createAudit } from '../stores/audit.ts';
import { createDatabases } from '../stores/databases.ts';
import { createStores } from '../stores/index.ts';
import { createJournal, type JournalRow, type JournalTable } from '../stores/journal.ts';
import { firstNumberOf } from '../stores/log-numbers.ts';
import { createTouchedLinks, readStopped, type Touched } from '../stores/touched-links.ts';
import { toAuditEntry, toldRefusal } from './audit-entry.ts';
import { namesIn } from './list-audit.ts';
import { describeLinks } from './proposal-view.ts';
import { planUndo } from './undo-change.ts';
import { canUndo, findStanding } from './undo-standing.ts';

/** Changes that one undo can need. */
const STEPS_MAX = 50;
/** Later changes that are counted as not touched. */
const STAYS_MAX = 100;

const KINDS: Readonly<Record<JournalTable, KeptKind | null>> = {
  instruments: 'instruments',
  aliases: 'aliases',
  former_identities: null,
  judgements: 'judgements',
  relation_decisions: null,
  relations: 'relations',
  suggestions: 'suggestions',
  duplicates: 'suggestions',
  law_names: 'aliases',
  citations: null,
  rejections: null,
  vocabulary: 'vocabulary',
  note_tags: 'vocabulary',
};

interface Around {
  db: D1Database;
  env: Env;
  world: World;
  caller: Caller;
  requestId: string;
}

/** Everything that has to go back, down to what nothing stands on: the newest first. */
async function readSteps(seq: number, db: D1Database) {
  const audit = createAudit(db);
  const known = new Set([seq]);
  let complete = true;
  for (let asked = [seq]; asked.length > 0; ) {
    const entries = await audit.readMany(asked);
    const standing = await findStanding(entries, db, Number.POSITIVE_INFINITY);
    const told = entries.map((entry) => standing.get(entry.seq));
    // One that cannot be taken back, or of which the log does not tell what stands on it, ends the way.
    if (entries.some((entry, at) => !canUndo(entry) || told[at]?.length === 0)) complete = false;
    asked = [...new Set(told.flatMap((later) => later ?? []))].filter((later) => !known.has(later));
    if (known.size + asked.length > STEPS_MAX) {
      complete = false;
      break;
    }
    for (const later of asked) known.add(later);
  }
  return { steps: await audit.readMany([...known]), complete };
}

/** Makes an undo and takes it back in the same transaction, to see what it does. */
async function rehearse(order: { seq: number; version: number }, around: Around): Promise<Touched> {
  const { db, env, world, caller, requestId } = around;
  const stores = createStores({ ...env, DB: db }, world);
  const at = world.now().toISOString();
  const place = { db, stores, world, caller: caller.id, at, databases: createDatabases(env) };
  try {
    await stores.ledger.write(requestId, async () => {
      const { id: _, statements, audit } = await planUndo(order, place);
      const known = db === env.DB ? [] : [stores.people.copyPerson({ ...caller, createdAt: at })];
      const stop = createTouchedLinks(db).stopAndTell(1);
      return { statements: [...known, ...statements, stop], audit, reply: { value: null }, journal: true };
    });
  } catch (error) {
    const touched = readStopped(error);
    if (touched) return touched;
    throw error;
  }
  throw new Error('a rehearsal went through');
}

function countRows(rows: readonly JournalRow[]): UndoPreview['rows'] {
  const kinds = Map.groupBy(rows, ({ tbl }) => KINDS[tbl]);
  return Array.from(kinds, ([kind, some]) => {
    const gone = some.filter(({ before }) => before === null).length;
    const back = some.filter(({ after }) => after === null).length;
    return kind === null ? [] : [{ kind, back, gone, changed: some.length - gone - back }];
  }).flat();
}

/** Instruments that have no name now, because they are gone. */
function comingBack(rows: readonly JournalRow[]): UndoPreview['instruments'] {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return rows.flatMap(({ tbl, row, before, after }) =>
    tbl === 'instruments' && before && after === null
      ? [{ id: row, key: text(before.key) ?? row, symbol: text(before.symbol), title: text(before.title) }]
      : [],
  );
}

/** What taking back an entry of one log would do now; nothing of it is written. */
export async function previewUndo(seq: number, around: Around): Promise<UndoPreview> {
  const { db, env } = around;
  const databases = createDatabases(env);
  const first = firstNumberOf(databases, db);
  const audit = createAudit(db);
  const entry = await audit.read(seq);
  if (!entry) throw new Refusal('notFound');
  const { steps, complete } = await readSteps(seq, db);
  const rows = await createJournal(db).read(seq);
  const told = {
    steps: steps.map((step) => toAuditEntry(step, first)),
    names: await namesIn(steps, db),
    rows: countRows(rows),
    stays: Math.max(0, (await audit.countLater(seq, STAYS_MAX + steps.length)) - (steps.length - 1)),
    complete,
  };
  try {
    const touched = await rehearse({ seq, version: entry.version }, around);
    const links = await describeLinks(touched, [db]);
    return { ...told, problem: null, ...links, instruments: [...links.instruments, ...comingBack(rows)] };
  } catch (error) {
    const refused = toldRefusal(error, first);
    if (!(refused instanceof Refusal)) throw error;
    const { detail, errors } = refused.details;
    return {
      ...told,
      problem: { code: refused.code, ...(detail ? { detail } : {}), ...(errors ? { errors } : {}) },
      links: null,
      citations: [],
      instruments: [],
    };
  }
}

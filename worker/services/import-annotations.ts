import type { AnnotationImportReply, AnnotationImportRequest } from '../../shared/schema/index.ts';
import { IMPORTED_NOTES_MAX } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { AnnotationOrigins, ImportedNote } from '../stores/annotation-origins.ts';
import type { AnnotationRow } from '../stores/annotations.ts';
import type { Change } from '../stores/ledger.ts';
import { mayBegin, mayRead } from './annotation-access.ts';
import { threadOf } from './annotation-view.ts';
import { type ForeignNote, listForeign, listIds, readForeign } from './foreign-annotation.ts';
import { audienceOf, contentOf, namesOf } from './note-content.ts';
import type { Writing } from './write-annotation.ts';

type Item = AnnotationImportReply['items'][number];

interface Importing extends Writing {
  origins: AnnotationOrigins;
  /** Ids of terms by their id and their words, in lower case. */
  tags: ReadonlyMap<string, string>;
  newId: () => string;
}

/** What a file of notes comes to: those that can be kept, all in one write; of the rest, why not. */
export async function planNoteImport(
  { document, visibility, group, dryRun }: AnnotationImportRequest,
  importing: Importing,
): Promise<Change<AnnotationImportReply> | { value: AnnotationImportReply }> {
  const { reader, origins } = importing;
  if (!mayBegin(reader)) throw new Refusal('forbidden');
  const foreign = listForeign(document);
  if (foreign.length > IMPORTED_NOTES_MAX)
    throw new Refusal('tooLarge', {
      detail: `At most ${IMPORTED_NOTES_MAX} notes at a time; the file holds ${foreign.length}.`,
    });
  const ids = listIds(foreign);
  const read = foreign.map((item) => readForeign(item, { tags: importing.tags, ids }));
  const earlier = await readEarlier(read, importing);
  const notes: ImportedNote[] = [];
  const byOrigin = new Map<string, ImportedNote>();
  const items: Item[] = [];
  for (const [index, note] of parentsFirst(read)) {
    if ('reason' in note) items.push(refused(index, null, note.reason));
    else if (note.origin && (earlier.has(note.origin) || byOrigin.has(note.origin))) {
      const id = earlier.get(note.origin)?.row.id ?? byOrigin.get(note.origin)?.row.id ?? null;
      items.push({ index, origin: note.origin, outcome: 'known', id, reason: null });
    } else {
      const made = await toRow(note, { visibility, group }, { byOrigin, earlier, ...importing });
      if ('reason' in made) {
        items.push(refused(index, note.origin, made.reason));
        continue;
      }
      notes.push(made);
      if (note.origin) byOrigin.set(note.origin, made);
      items.push({ index, origin: note.origin, outcome: 'added', id: dryRun ? null : made.row.id, reason: null });
    }
  }
  items.sort((a, b) => a.index - b.index);
  const count = (outcome: Item['outcome']) => items.filter((item) => item.outcome === outcome).length;
  const reply = { dryRun, added: count('added'), known: count('known'), refused: count('refused'), items };
  if (dryRun || notes.length === 0) return { value: reply };
  return {
    statements: origins.insert(notes, reader.id),
    audit: {
      actor: reader.id,
      action: 'annotation.import',
      subject: reader.id,
      before: null,
      after: { added: notes.map(({ row }) => row.id), visibility },
    },
    reply: { value: reply },
  };
}

const refused = (index: number, origin: string | null, reason: string): Item => ({
  index,
  origin,
  outcome: 'refused',
  id: null,
  reason,
});

interface Earlier {
  row: AnnotationRow;
  /** Whether a reply may still go under it. */
  isOpen: boolean;
}

/** What this importer brought before, of all that a file holds or replies to. */
async function readEarlier(
  read: readonly (ForeignNote | { reason: string })[],
  { reader, origins, annotations }: Importing,
): Promise<ReadonlyMap<string, Earlier>> {
  const named = read.flatMap((note) =>
    'reason' in note ? [] : [note.origin, note.replyTo].filter((name) => name !== null),
  );
  const known = await origins.readKnown(reader.id, [...new Set(named)]);
  const rows = await annotations.readMany([...known.values()]);
  const roots = await annotations.readMany([...rows.values()].map(({ root }) => root));
  return new Map(
    [...known].flatMap(([origin, id]) => {
      const row = rows.get(id);
      if (!row) return [];
      const root = roots.get(row.root) ?? row;
      const isGone = row.deletedAt !== null || root.deletedAt !== null;
      return [[origin, { row, isOpen: !isGone && mayRead(reader, threadOf(root)) }] as const];
    }),
  );
}

/** Notes with their places in the file, each after the one it replies to. */
function parentsFirst<T extends ForeignNote | { reason: string }>(read: readonly T[]): [number, T][] {
  const places = new Map(
    read.flatMap((note, at) => ('reason' in note || !note.origin ? [] : [[note.origin, at] as const])),
  );
  const taken = new Set<number>();
  const order: [number, T][] = [];
  const take = (at: number) => {
    // Up to the first note that stands already; a ring ends where it began.
    const above: number[] = [];
    for (let next: number | undefined = at; next !== undefined && !taken.has(next); ) {
      taken.add(next);
      above.push(next);
      const note: T = read[next]!;
      next = 'reason' in note || note.replyTo === null ? undefined : places.get(note.replyTo);
    }
    for (const place of above.reverse()) order.push([place, read[place]!]);
  };
  for (const at of read.keys()) take(at);
  return order;
}

/** A reply goes under the note it answers, which is in the file or came in an earlier one. */
async function toRow(
  note: ForeignNote,
  audience: Pick<AnnotationImportRequest, 'visibility' | 'group'>,
  importing: Importing & { byOrigin: ReadonlyMap<string, ImportedNote>; earlier: ReadonlyMap<string, Earlier> },
): Promise<ImportedNote | { reason: string }> {
  const { reader, at, byOrigin, earlier, newId, choices } = importing;
  const id = newId();
  let parent: Pick<ImportedNote['row'], 'id' | 'root' | 'visibility' | 'group'> | null = null;
  if (note.replyTo !== null) {
    const before = earlier.get(note.replyTo);
    parent = byOrigin.get(note.replyTo)?.row ?? (before?.isOpen ? before.row : null);
    if (!parent) return { reason: 'The note it replies to is not there.' };
  }
  const row = {
    id,
    ...contentOf(note.request),
    ...(parent ? { target: null } : {}),
    replyTo: parent?.id ?? null,
    root: parent?.root ?? id,
    ...(parent
      ? { visibility: parent.visibility, group: parent.group }
      : audienceOf({ ...note.request, ...audience }, reader)),
    workflow: null,
    assignee: null,
    due: null,
    creator: reader.id,
    createdAt: readInstant(note.created) ?? at,
    modifiedAt: at,
    edited: 0,
    deletedAt: null,
    version: 1,
  };
  return { row, origin: note.origin, author: note.author, ...(await namesOf(row, choices)) };
}

function readInstant(text: string | null): string | null {
  const instant = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

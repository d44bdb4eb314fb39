import type { AnnotationImportReply, AnnotationImportRequest } from '../../shared/schema/index.ts';
import { IMPORTED_NOTES_MAX } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { AnnotationOrigins, ImportedNote } from '../stores/annotation-origins.ts';
import type { Change } from '../stores/ledger.ts';
import { mayBegin, mayRead } from './annotation-access.ts';
import { threadOf } from './annotation-view.ts';
import { type ForeignNote, listForeign, readForeign } from './foreign-annotation.ts';
import { audienceOf, contentOf, namesOf, type Writing } from './write-annotation.ts';

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
  const read = foreign.map((item) => readForeign(item, importing.tags));
  const known = await origins.readKnown(
    reader.id,
    read.flatMap((note) => ('reason' in note ? [] : (note.origin ?? []))),
  );
  const notes: ImportedNote[] = [];
  const byOrigin = new Map<string, ImportedNote>();
  const items: Item[] = [];
  for (const [index, note] of read.entries()) {
    if ('reason' in note) items.push(refused(index, null, note.reason));
    else if (note.origin && (known.has(note.origin) || byOrigin.has(note.origin))) {
      const id = known.get(note.origin) ?? byOrigin.get(note.origin)?.row.id ?? null;
      items.push({ index, origin: note.origin, outcome: 'known', id, reason: null });
    } else {
      const made = await toRow(note, { visibility, group }, { byOrigin, known, ...importing });
      if ('reason' in made) {
        items.push(refused(index, note.origin, made.reason));
        continue;
      }
      notes.push(made);
      if (note.origin) byOrigin.set(note.origin, made);
      items.push({ index, origin: note.origin, outcome: 'added', id: dryRun ? null : made.row.id, reason: null });
    }
  }
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

/** A reply goes under the note it answers, which comes earlier in the file or came in an earlier one. */
async function toRow(
  note: ForeignNote,
  audience: Pick<AnnotationImportRequest, 'visibility' | 'group'>,
  importing: Importing & { byOrigin: ReadonlyMap<string, ImportedNote>; known: ReadonlyMap<string, string> },
): Promise<ImportedNote | { reason: string }> {
  const { reader, at, byOrigin, origins, annotations, newId } = importing;
  const id = newId();
  let parent: Pick<ImportedNote['row'], 'id' | 'root' | 'visibility' | 'group'> | null = null;
  if (note.replyTo !== null) {
    const earlier = (await origins.readKnown(reader.id, [note.replyTo])).get(note.replyTo);
    const row = byOrigin.get(note.replyTo)?.row ?? (earlier ? await annotations.read(earlier) : null);
    if (!row) return { reason: 'The note it replies to is not there.' };
    const root = row.root === row.id ? null : await annotations.read(row.root);
    if (root && !mayRead(reader, threadOf(root))) return { reason: 'The note it replies to is not there.' };
    parent = row;
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
  return { row, origin: note.origin, author: note.author, ...namesOf(row) };
}

function readInstant(text: string | null): string | null {
  const instant = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}

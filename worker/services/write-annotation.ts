import type { AnnotationRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { AnnotationRow, Annotations, StoredAnnotation } from '../stores/annotations.ts';
import type { Change } from '../stores/ledger.ts';
import { allowedActions, mayBegin, mayRead, type NoteAction, type Reader } from './annotation-access.ts';
import { idOf, noteOf, threadOf } from './annotation-view.ts';
import { audienceOf, contentOf, type NoteChoices, namesOf, refuseUnknown } from './note-content.ts';

export interface Writing {
  reader: Reader;
  at: string;
  annotations: Annotations;
  choices: NoteChoices;
}

/** The note and the first note of its thread; refused as if it were not there to whoever may not read it. */
export async function readThread(id: string, reader: Reader, annotations: Annotations) {
  const row = await annotations.read(id);
  const root = row && row.root !== row.id ? await annotations.read(row.root) : row;
  if (!row || !root || !mayRead(reader, threadOf(root))) throw new Refusal('notFound');
  return { row, root, isGone: row.deletedAt !== null || root.deletedAt !== null };
}

/** A new note, or a reply to one that its writer may read. */
export async function planNote(
  id: string,
  request: AnnotationRequest,
  { reader, at, annotations, choices }: Writing,
): Promise<Change<{ id: string }>> {
  const { target } = request;
  const answered = typeof target === 'string' ? await readThread(idOf(target), reader, annotations) : null;
  if (answered?.isGone) throw new Refusal('gone');
  if (answered && !can(reader, answered, 'reply')) throw new Refusal('forbidden');
  if (!answered && !mayBegin(reader)) throw new Refusal('forbidden', { detail: 'This needs the role staff.' });
  await refuseUnknown(request, choices);
  const row: StoredAnnotation = {
    id,
    ...contentOf(request),
    replyTo: answered?.row.id ?? null,
    root: answered?.root.id ?? id,
    ...(answered ? { visibility: answered.root.visibility, group: answered.root.group } : audienceOf(request, reader)),
    workflow: answered ? null : request.workflow,
    assignee: answered ? null : request.assignee && idOf(request.assignee),
    due: answered ? null : request.due,
    creator: reader.id,
    createdAt: at,
    modifiedAt: at,
    edited: 0,
    deletedAt: null,
    version: 1,
  };
  return {
    statements: annotations.insert(row, await namesOf(row, choices), reader.id),
    audit: { actor: reader.id, action: 'annotation.create', subject: id, before: null, after: auditOf(row) },
    reply: { value: { id } },
  };
}

/** A note as its sender wants it now; each field that differs needs its own permission. */
export async function planNoteChange(
  { id, version, request }: { id: string; version: number; request: AnnotationRequest },
  { reader, at, annotations, choices }: Writing,
): Promise<Change<{ id: string }>> {
  const thread = await readThread(id, reader, annotations);
  const { row } = thread;
  if (thread.isGone) throw new Refusal('gone');
  if (row.version !== version) throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  refuseMoved(row, request);
  await refuseUnknown(request, choices);
  const isReply = row.replyTo !== null;
  const wanted: StoredAnnotation = {
    ...row,
    ...contentOf(request),
    ...(isReply ? {} : { ...audienceOf(request, reader, row), workflow: request.workflow, due: request.due }),
    assignee: isReply ? null : request.assignee && idOf(request.assignee),
    modifiedAt: at,
    version: version + 1,
  };
  const needed = neededActions(row, wanted);
  const missing = needed.filter((action) => !can(reader, thread, action));
  if (missing.length > 0) throw new Refusal('forbidden', { detail: `You may not ${missing.join(' or ')} this note.` });
  if (needed.includes('edit')) wanted.edited = 1;
  return {
    statements: await updates(row, wanted, { reader, annotations, choices }),
    audit: {
      actor: reader.id,
      action: 'annotation.change',
      subject: id,
      before: auditOf(row),
      after: auditOf(wanted),
    },
    reply: { value: { id } },
  };
}

/** A tombstone, or a note brought back from under it. */
export async function planNoteDeletion(
  { id, version, deleted }: { id: string; version: number | null; deleted: boolean },
  { reader, at, annotations, choices }: Writing,
): Promise<Change<{ id: string }> | { value: { id: string } }> {
  const thread = await readThread(id, reader, annotations);
  const { row, root } = thread;
  if ((row.deletedAt !== null) === deleted) return { value: { id } };
  if (row.id !== root.id && root.deletedAt !== null) throw new Refusal('gone');
  if (!can(reader, thread, deleted ? 'delete' : 'restore')) throw new Refusal('forbidden');
  if (version !== null && row.version !== version)
    throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  const wanted = { ...row, deletedAt: deleted ? at : null, modifiedAt: at, version: row.version + 1 };
  return {
    statements: await updates(row, wanted, { reader, annotations, choices }),
    audit: {
      actor: reader.id,
      action: deleted ? 'annotation.delete' : 'annotation.restore',
      subject: id,
      before: auditOf(row),
      after: auditOf(wanted),
    },
    reply: { value: { id } },
  };
}

const AUDIENCE = ['visibility', 'group', 'assignee', 'deletedAt'] as const;

async function updates(
  before: AnnotationRow,
  wanted: StoredAnnotation,
  { reader, annotations, choices }: Omit<Writing, 'at'>,
): Promise<D1PreparedStatement[]> {
  const spreads = before.replyTo === null && AUDIENCE.some((field) => before[field] !== wanted[field]);
  return [
    ...annotations.update(wanted, await namesOf(wanted, choices), reader.id),
    ...(spreads ? annotations.spread(wanted) : []),
  ];
}

function can(reader: Reader, { row, root }: { row: AnnotationRow; root: AnnotationRow }, action: NoteAction): boolean {
  return allowedActions(reader, threadOf(root), noteOf(row)).includes(action);
}

/** A first note stays on a page, and a reply under the note it answers. */
function refuseMoved({ replyTo }: AnnotationRow, { target }: AnnotationRequest): void {
  const moved = typeof target === 'string' ? idOf(target) !== replyTo : replyTo !== null;
  if (!moved) return;
  const message = replyTo === null ? 'A first note stands on a page.' : 'A reply stays under the note it answers.';
  throw new Refusal('badRequest', { errors: [{ path: 'target', message }] });
}

function neededActions(row: AnnotationRow, wanted: StoredAnnotation): NoteAction[] {
  const needed = new Set<NoteAction>();
  const words = ['motivation', 'target', 'body', 'visibility', 'group'] as const;
  if (words.some((field) => row[field] !== wanted[field])) needed.add('edit');
  if (row.assignee !== wanted.assignee || row.due !== wanted.due) needed.add('assign');
  if (row.workflow !== wanted.workflow) needed.add(actionTo(row.workflow, wanted.workflow));
  return [...needed];
}

/** What was closed is opened again only by those who may close it. */
function actionTo(from: StoredAnnotation['workflow'], to: StoredAnnotation['workflow']): NoteAction {
  if (from === null || to === null) return 'edit';
  return to === 'answered' && from === 'open' ? 'answer' : 'close';
}

/** What the log keeps of a note: never its words. */
function auditOf({ visibility, group, workflow, assignee, due, deletedAt, version }: StoredAnnotation) {
  return { visibility, group, workflow, assignee, due, deletedAt, version };
}

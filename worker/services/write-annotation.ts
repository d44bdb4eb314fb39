import type { AnnotationBody, AnnotationRequest, PassageTarget } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { AnnotationNames, AnnotationRow, Annotations, StoredAnnotation } from '../stores/annotations.ts';
import type { Change } from '../stores/ledger.ts';
import { allowedActions, mayBegin, mayRead, type NoteAction, type Reader } from './annotation-access.ts';
import { idOf, noteOf, threadOf } from './annotation-view.ts';

export interface Writing {
  reader: Reader;
  at: string;
  annotations: Annotations;
  /** Whether what a note names is there: people, and terms of the vocabulary. */
  choices: { isPerson(id: string): Promise<boolean>; listTags(): Promise<ReadonlySet<string>> };
}

/** The note and the first note of its thread; refused as if it were not there to whoever may not read it. */
export async function readThread(id: string, reader: Reader, annotations: Annotations) {
  const row = await annotations.read(id);
  const root = row && row.root !== row.id ? await annotations.read(row.root) : row;
  if (!row || !root || !mayRead(reader, threadOf(root))) throw new Refusal('notFound');
  return { row, root };
}

/** A new note, or a reply to one that its writer may read. */
export async function planNote(
  id: string,
  request: AnnotationRequest,
  { reader, at, annotations, choices }: Writing,
): Promise<Change<{ id: string }>> {
  const { target } = request;
  const answered = typeof target === 'string' ? await readThread(idOf(target), reader, annotations) : null;
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
    statements: annotations.insert(row, namesOf(row), reader.id),
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
  if (row.deletedAt !== null) throw new Refusal('gone');
  if (row.version !== version) throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  await refuseUnknown(request, choices);
  const isReply = row.replyTo !== null;
  const wanted: StoredAnnotation = {
    ...row,
    ...contentOf(request),
    target: isReply ? null : JSON.stringify(request.target),
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
    statements: annotations.update(wanted, namesOf(wanted), reader.id),
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
  { reader, at, annotations }: Writing,
): Promise<Change<{ id: string }> | { value: { id: string } }> {
  const thread = await readThread(id, reader, annotations);
  const { row } = thread;
  if ((row.deletedAt !== null) === deleted) return { value: { id } };
  if (!can(reader, thread, deleted ? 'delete' : 'restore')) throw new Refusal('forbidden');
  if (version !== null && row.version !== version)
    throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  const wanted = { ...row, deletedAt: deleted ? at : null, modifiedAt: at, version: row.version + 1 };
  return {
    statements: annotations.update(wanted, namesOf(wanted), reader.id),
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

function can(reader: Reader, { row, root }: { row: AnnotationRow; root: AnnotationRow }, action: NoteAction): boolean {
  return allowedActions(reader, threadOf(root), noteOf(row)).includes(action);
}

/** A note names only people there are and terms of the vocabulary. */
async function refuseUnknown({ assignee, body }: AnnotationRequest, choices: Writing['choices']): Promise<void> {
  if (assignee !== null && !(await choices.isPerson(idOf(assignee))))
    throw new Refusal('badRequest', { errors: [{ path: 'assignee', message: 'Nobody here has this address.' }] });
  const tags = tagsOf(body);
  if (tags.length === 0) return;
  const known = await choices.listTags();
  const strange = tags.filter((tag) => !known.has(tag));
  if (strange.length > 0)
    throw new Refusal('badRequest', { errors: [{ path: 'body', message: `No such term: ${strange.join(', ')}.` }] });
}

const tagsOf = (body: readonly AnnotationBody[]) =>
  body.flatMap((part) => (part.purpose === 'tagging' && 'value' in part ? [part.value] : []));

export function contentOf({ motivation, target, body }: AnnotationRequest) {
  const passage = typeof target === 'string' ? null : target;
  return {
    motivation,
    target: passage && JSON.stringify(passage),
    body: JSON.stringify(body),
    instrument: passage?.instrument ?? null,
  };
}

/** For "my group" the group named, if the writer is in it, else the one it was for, else his first. */
export function audienceOf({ visibility, group }: AnnotationRequest, reader: Reader, before?: AnnotationRow) {
  if (visibility !== 'group') return { visibility, group: null };
  const chosen = group ?? before?.group ?? reader.groups[0] ?? null;
  if (chosen === null || (chosen !== before?.group && !reader.groups.includes(chosen)))
    throw new Refusal('badRequest', { errors: [{ path: 'group', message: 'Not a group of yours.' }] });
  return { visibility, group: chosen };
}

function neededActions(row: AnnotationRow, wanted: StoredAnnotation): NoteAction[] {
  const needed = new Set<NoteAction>();
  const words = ['motivation', 'target', 'body', 'visibility', 'group'] as const;
  if (words.some((field) => row[field] !== wanted[field])) needed.add('edit');
  if (row.assignee !== wanted.assignee || row.due !== wanted.due) needed.add('assign');
  if (row.workflow !== wanted.workflow) needed.add(actionTo(row.workflow, wanted.workflow));
  return [...needed];
}

function actionTo(from: StoredAnnotation['workflow'], to: StoredAnnotation['workflow']): NoteAction {
  if (from === null || to === null) return 'edit';
  return to === 'answered' ? 'answer' : 'close';
}

export function namesOf({ target, body }: StoredAnnotation): AnnotationNames {
  const passage = target === null ? null : (JSON.parse(target) as PassageTarget);
  return {
    urls: passage ? [passage.source, ...passage.equivalents].map(pageOf) : [],
    tags: tagsOf(JSON.parse(body) as AnnotationBody[]),
  };
}

/** An address without its fragment. */
export function pageOf(url: string): string {
  return url.split('#', 1)[0]!;
}

/** What the log keeps of a note: never its words. */
function auditOf({ visibility, group, workflow, assignee, due, deletedAt, version }: StoredAnnotation) {
  return { visibility, group, workflow, assignee, due, deletedAt, version };
}

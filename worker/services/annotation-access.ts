import type { Role, Visibility, Workflow } from '../../shared/schema/index.ts';

/** Who asks, as far as notes care. */
export interface Reader {
  id: string;
  role: Role;
  /** Ids of the groups he is in. */
  groups: readonly string[];
  /** The same by their names. */
  groupNames?: ReadonlyMap<string, string>;
}

/** What of a thread's first note decides who may read it and its replies. */
export interface Thread {
  creator: string;
  visibility: Visibility;
  group: string | null;
  assignee: string | null;
  workflow: Workflow | null;
  deletedAt: string | null;
}

/** One note of a thread: the first itself, or a reply. */
export interface Note {
  creator: string;
  deleted: boolean;
  isReply: boolean;
}

export type NoteAction = 'edit' | 'delete' | 'restore' | 'reply' | 'answer' | 'close' | 'assign';

/** A note for its author alone is for him alone: an admin does not read it either. */
export function mayRead(
  reader: Reader,
  thread: Pick<Thread, 'creator' | 'visibility' | 'group' | 'assignee'>,
): boolean {
  if (reader.id === thread.creator) return true;
  if (thread.visibility === 'me') return false;
  if (thread.visibility === 'everyone' || reader.role === 'admin' || reader.id === thread.assignee) return true;
  return thread.group !== null && reader.groups.includes(thread.group);
}

/** What somebody who may read the thread may do to one of its notes. */
export function allowedActions(reader: Reader, thread: Thread, note: Note): NoteAction[] {
  if (!mayRead(reader, thread)) return [];
  const own = reader.id === note.creator;
  const admin = reader.role === 'admin';
  // A thread goes with its first note, and comes back with it.
  if (thread.deletedAt !== null && note.isReply) return [];
  if (note.deleted) return own || admin ? ['restore'] : [];
  const actions: NoteAction[] = ['reply'];
  if (own) actions.push('edit');
  if (own || admin) actions.push('delete');
  if (note.isReply) return actions;
  const party = own || admin || reader.id === thread.assignee;
  if (party) actions.push('assign');
  if (thread.workflow === null) return actions;
  if (party || reader.role === 'staff') actions.push('answer');
  if (party) actions.push('close');
  return actions;
}

/** Notes are begun by staff; whoever reads one may answer it. */
export function mayBegin(reader: Reader): boolean {
  return reader.role !== 'reviewer';
}

import { isOverdue, samePerson } from './note-facts.ts';
import type { LocalNote } from './types.ts';

/** A first note and what was answered to it. */
export interface Thread {
  first: LocalNote;
  replies: LocalNote[];
}

export type NoteFilter = 'all' | 'open' | 'mine' | 'overdue' | 'orphan' | 'waiting' | 'deleted';

export const NOTE_FILTERS: readonly NoteFilter[] = ['all', 'open', 'mine', 'overdue', 'orphan', 'waiting', 'deleted'];

/** Threads as they stand in the list, which is in document order; a reply whose first note is not there stands for itself. */
export function listThreads(notes: readonly LocalNote[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const note of notes) if (note.root === note.id) threads.set(note.id, { first: note, replies: [] });
  for (const note of notes) {
    if (note.root === note.id) continue;
    const thread = threads.get(note.root);
    if (thread) thread.replies.push(note);
    else threads.set(note.id, { first: note, replies: [] });
  }
  return [...threads.values()];
}

/** Whether a thread passes; what was deleted is listed only where it is asked for. */
export function passesFilter(
  filter: NoteFilter,
  { first, replies }: Thread,
  me: string | null,
  today: string,
): boolean {
  const { annotation, place } = first;
  if (filter === 'deleted') return annotation.deleted;
  if (annotation.deleted && replies.every((reply) => reply.annotation.deleted)) return false;
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return annotation.workflow === 'open';
    case 'mine':
      return samePerson(annotation.assignee, me) && annotation.workflow !== 'closed';
    case 'overdue':
      return isOverdue(annotation, today);
    case 'orphan':
      return place.kind === 'orphan';
    case 'waiting':
      return [first, ...replies].some(({ state }) => state.kind !== 'saved');
  }
}

/** How many threads each filter leaves. */
export function countThreads(
  threads: readonly Thread[],
  me: string | null,
  today: string,
): Readonly<Record<NoteFilter, number>> {
  const counts = NOTE_FILTERS.map((filter) => [
    filter,
    threads.filter((thread) => passesFilter(filter, thread, me, today)).length,
  ]);
  return Object.fromEntries(counts) as Record<NoteFilter, number>;
}

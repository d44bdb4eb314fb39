import { mentions } from '../annotation/mentions.ts';
import { wordsOf } from '../annotation/note-facts.ts';
import type { LocalNote, MyNotes, NoteChoices } from '../annotation/types.ts';
import { dayOf } from '../ui/dates.ts';
import { idOf } from './notes-step.ts';

/** A reader's own work over all pages: what is due first comes first, then what is oldest. */
export function listMine(
  notes: readonly LocalNote[],
  { me }: NoteChoices,
  now: Date,
): Pick<MyNotes, 'assigned' | 'overdue' | 'waiting' | 'written' | 'mentioned'> {
  const today = dayOf(now.toISOString());
  const isMe = (address: string | null) => address !== null && me?.id != null && idOf(address) === me.id;
  const isOpen = ({ id, root, annotation: { deleted, workflow } }: LocalNote) =>
    id === root && !deleted && workflow !== null && workflow !== 'closed';
  const open = notes.filter(isOpen).sort(byUrgency);
  const assigned = open.filter(({ annotation }) => isMe(annotation.assignee));
  const written = open.filter(({ annotation }) => isMe(annotation.creator.id));
  const overdue = [...new Set([...assigned, ...written])]
    .filter(({ annotation: { due } }) => due !== null && due < today)
    .sort(byUrgency);
  const closed = new Set(notes.filter(({ annotation }) => annotation.workflow === 'closed').map(({ id }) => id));
  const mentioned = notes.filter(
    ({ root, annotation }) =>
      !annotation.deleted &&
      !closed.has(root) &&
      me !== null &&
      !isMe(annotation.creator.id) &&
      mentions(wordsOf(annotation), me.name),
  );
  return { assigned, overdue, written, mentioned, waiting: notes.filter(({ state }) => state.kind !== 'saved') };
}

function byUrgency({ annotation: a }: LocalNote, { annotation: b }: LocalNote): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.created.localeCompare(b.created);
}

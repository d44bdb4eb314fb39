import type { LocalNote, MyNotes, NoteChoices } from '../annotation/types.ts';
import { dayOf } from '../ui/dates.ts';
import { idOf } from './notes-step.ts';

/** A reader's own work over all pages: what is due first comes first, then what is oldest. */
export function listMine(
  notes: readonly LocalNote[],
  { me }: NoteChoices,
  now: Date,
): Pick<MyNotes, 'assigned' | 'overdue' | 'waiting' | 'written'> {
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
  return { assigned, overdue, written, waiting: notes.filter(({ state }) => state.kind !== 'saved') };
}

function byUrgency({ annotation: a }: LocalNote, { annotation: b }: LocalNote): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.created.localeCompare(b.created);
}

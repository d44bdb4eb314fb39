import type { MyNotes } from '../annotation/types.ts';

/** How many notes over all pages are the reader's to see to: assigned to him, or calling on him by name. */
export function countForMe(mine: MyNotes | null): number {
  if (!mine) return 0;
  const notes = [...mine.assigned, ...(mine.mentioned ?? [])];
  return new Set(notes.filter(({ annotation }) => annotation.workflow !== 'closed').map(({ key }) => key)).size;
}

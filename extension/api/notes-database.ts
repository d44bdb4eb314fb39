import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Annotation, AnnotationRequest, ProblemCode } from '../../shared/schema/index.ts';
import type { NoteChoices } from '../annotation/types.ts';
import type { Queued, Waiting } from './outbox-step.ts';

/** A write of one note. Those of one note go out one after the other, each under its own key. */
export interface NoteWrite extends Queued {
  /** Also its Idempotency-Key. */
  id: string;
  /** Id of the note as `idOf` gives it, or the one it was given here. */
  note: string;
  /** Its turn among all writes. */
  order: number;
  kind: 'create' | 'change' | 'delete' | 'restore';
  /** What is sent; null where nothing is. */
  request: AnnotationRequest | null;
  /** Version it starts from; null where the write before it will tell, or none is needed. */
  base: number | null;
  /** It may have left: its words are never written over. */
  sent: boolean;
  state: Waiting | { kind: 'refused'; code: ProblemCode } | { kind: 'conflict'; saved: Annotation };
}

/** Whose notes are held, and how far the changes have been read. */
export interface NotesStanding {
  owner: string;
  seq: number;
  /** All that the server held has been read once. */
  complete: boolean;
  syncedAt: string;
}

interface Stores extends DBSchema {
  /** As the server gave them, by the last part of their address. */
  notes: { key: string; value: Annotation };
  writes: { key: string; value: NoteWrite; indexes: { note: string } };
  /** Which note came of one that was written here. */
  names: { key: string; value: string };
  standing: { key: 'sync'; value: NotesStanding };
  choices: { key: 'choices'; value: NoteChoices & { owner: string; at: string } };
}

export type NotesDatabase = IDBPDatabase<Stores>;

/** Notes stand in a database of their own: what fills it takes nothing from the answers and the outbox. */
export function openNotesDatabase(): Promise<NotesDatabase> {
  return openDB<Stores>('dan-chieu-notes', 1, {
    upgrade(database) {
      database.createObjectStore('notes');
      database.createObjectStore('writes', { keyPath: 'id' }).createIndex('note', 'note');
      database.createObjectStore('names');
      database.createObjectStore('standing');
      database.createObjectStore('choices');
    },
  });
}

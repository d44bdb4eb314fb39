import type { Annotation, AnnotationChange } from '../../shared/schema/index.ts';
import type { NoteChoices } from '../annotation/types.ts';
import type { NotesDatabase, NotesStanding, NoteWrite } from './notes-database.ts';
import { idOf, type QueueChange } from './notes-step.ts';

/** Everything held of notes, read at one time. */
export interface HeldNotes {
  notes: Map<string, Annotation>;
  writes: NoteWrite[];
  names: Map<string, string>;
  standing: NotesStanding | undefined;
}

export type StoredChoices = NoteChoices & { owner: string; at: string };

/** Notes and what waits to be written of them. Every call is one transaction; what could not be kept fails aloud. */
export interface NotesStore {
  read(): Promise<HeldNotes>;
  /** Changes the queue as `step` finds it; with what the server said of a note, and the name a new one got. */
  queue(
    step: (writes: NoteWrite[], names: ReadonlyMap<string, string>) => QueueChange,
    saved?: { annotation: Annotation; local: string | null },
  ): Promise<void>;
  /** A page of the feed, and that it was read. */
  apply(changes: readonly AnnotationChange[], standing: NotesStanding): Promise<void>;
  /** Notes of another reader are dropped; what waits for that reader stays. */
  own(owner: string): Promise<NotesStanding>;
  readChoices(): Promise<StoredChoices | undefined>;
  writeChoices(choices: StoredChoices): Promise<void>;
}

export function createNotesStore(open: () => Promise<NotesDatabase>): NotesStore {
  return {
    async read() {
      const transaction = (await open()).transaction(['notes', 'writes', 'names', 'standing']);
      const [keys, notes, writes, local, names, standing] = await Promise.all([
        transaction.objectStore('notes').getAllKeys(),
        transaction.objectStore('notes').getAll(),
        transaction.objectStore('writes').getAll(),
        transaction.objectStore('names').getAllKeys(),
        transaction.objectStore('names').getAll(),
        transaction.objectStore('standing').get('sync'),
      ]);
      return {
        notes: new Map(keys.map((key, at) => [key, notes[at]!])),
        writes: writes.sort((a, b) => a.order - b.order),
        names: new Map(local.map((key, at) => [key, names[at]!])),
        standing,
      };
    },

    async queue(step, saved) {
      const transaction = (await open()).transaction(['notes', 'writes', 'names'], 'readwrite', {
        durability: 'strict',
      });
      const store = transaction.objectStore('writes');
      const [writes, local, names] = await Promise.all([
        store.getAll(),
        transaction.objectStore('names').getAllKeys(),
        transaction.objectStore('names').getAll(),
      ]);
      const { put, remove } = step(writes, new Map(local.map((key, at) => [key, names[at]!])));
      const jobs: Promise<unknown>[] = [
        ...remove.filter((id) => !put.some((write) => write.id === id)).map((id) => store.delete(id)),
        ...put.map((write) => store.put(write)),
      ];
      if (saved) {
        const name = idOf(saved.annotation.id);
        const held = await transaction.objectStore('notes').get(name);
        if (!held || held.version <= saved.annotation.version)
          jobs.push(transaction.objectStore('notes').put(saved.annotation, name));
        if (saved.local !== null) jobs.push(transaction.objectStore('names').put(name, saved.local));
      }
      await Promise.all([...jobs, transaction.done]);
    },

    async apply(changes, standing) {
      const transaction = (await open()).transaction(['notes', 'standing'], 'readwrite');
      const notes = transaction.objectStore('notes');
      for (const { id, annotation } of changes) {
        const name = idOf(id);
        if (annotation === null) await notes.delete(name);
        else if (((await notes.get(name))?.version ?? 0) <= annotation.version) await notes.put(annotation, name);
      }
      await Promise.all([transaction.objectStore('standing').put(standing, 'sync'), transaction.done]);
    },

    async own(owner) {
      const transaction = (await open()).transaction(['notes', 'names', 'standing', 'choices'], 'readwrite');
      const standing = await transaction.objectStore('standing').get('sync');
      if (standing?.owner === owner) return standing;
      const fresh: NotesStanding = { owner, seq: 0, complete: false, syncedAt: '' };
      await Promise.all([
        transaction.objectStore('notes').clear(),
        transaction.objectStore('names').clear(),
        transaction.objectStore('choices').clear(),
        transaction.objectStore('standing').put(fresh, 'sync'),
        transaction.done,
      ]);
      return fresh;
    },

    readChoices: async () => (await open()).get('choices', 'choices'),
    writeChoices: async (choices) => void (await (await open()).put('choices', choices, 'choices')),
  };
}

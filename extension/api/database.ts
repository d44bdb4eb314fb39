import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Outcome } from '../../shared/schema/index.ts';
import type { LogEntry } from '../messages.ts';

/** An answer as the index gave it, under everything it depended on. */
export interface StoredAnswer {
  key: string;
  asOf: string;
  scope: string | null;
  outcome: Outcome;
}

interface Stores extends DBSchema {
  answers: { key: string; value: StoredAnswer; indexes: { asOf: string } };
  log: { key: number; value: LogEntry };
}

export type Database = IDBPDatabase<Stores>;

/** Opens the extension's own database, making its stores the first time. */
export function openDatabase(): Promise<Database> {
  return openDB<Stores>('dan-chieu', 1, {
    upgrade(database) {
      database.createObjectStore('answers', { keyPath: 'key' }).createIndex('asOf', 'asOf');
      database.createObjectStore('log', { autoIncrement: true });
    },
  });
}

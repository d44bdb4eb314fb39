import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CaptureRequest, Outcome, ReportRequest } from '../../shared/schema/index.ts';
import type { LogEntry, OutboxItem } from '../background-state.ts';

/** An answer as the index gave it, under everything it depended on. */
export interface StoredAnswer {
  key: string;
  asOf: string;
  scope: string | null;
  outcome: Outcome;
  /** The index has changed since: to be asked anew. */
  doubted?: boolean;
}

/** A write that waits for the server, with what is sent until it is saved. */
export interface StoredItem extends OutboxItem {
  body: CaptureRequest | ReportRequest | null;
}

interface Stores extends DBSchema {
  answers: { key: string; value: StoredAnswer; indexes: { asOf: string } };
  log: { key: number; value: LogEntry };
  outbox: { key: string; value: StoredItem };
}

export type Database = IDBPDatabase<Stores>;

/** Opens the extension's own database, making its stores the first time. */
export function openDatabase(): Promise<Database> {
  return openDB<Stores>('dan-chieu', 2, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('answers', { keyPath: 'key' }).createIndex('asOf', 'asOf');
        database.createObjectStore('log', { autoIncrement: true });
      }
      if (before < 2) database.createObjectStore('outbox', { keyPath: 'id' });
    },
  });
}

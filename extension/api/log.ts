import type { LogEntry } from '../background-state.ts';
import type { Database } from './database.ts';

/** Requests remembered for the privacy table. */
const KEPT = 500;

export interface Log {
  add(entry: LogEntry): Promise<void>;
  /** Newest first. */
  read(): Promise<LogEntry[]>;
}

/** The last requests made, kept on this machine only. */
export function createLog(open: () => Promise<Database>): Log {
  return {
    async add(entry) {
      try {
        const { store, done } = (await open()).transaction('log', 'readwrite');
        const key = await store.add(entry);
        await store.delete(IDBKeyRange.upperBound(key - KEPT));
        await done;
      } catch {
        // Without a store there is nothing to keep the log in.
      }
    },
    async read() {
      try {
        return (await (await open()).getAll('log')).reverse();
      } catch {
        return [];
      }
    },
  };
}

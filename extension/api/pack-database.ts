import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PackEvent, PackPage, PackRecord } from '../../shared/schema/index.ts';

/** What is read of a pack besides its records. `generation` keeps a download apart from what is resolved with meanwhile. */
export interface PackPart {
  generation: string;
  years: string[];
  revision: string;
  scope: PackPage['scope'];
  asOf: string;
  series: PackPage['series'];
  withheld: PackPage['withheld'];
  records: number;
  bytes: number;
}

/** A download: its first page brings `part`; `after` is where it goes on. */
export interface PackJob {
  years: string[];
  part: PackPart | null;
  total: number | null;
  after: string | null;
  restarts: number;
  state:
    | { kind: 'running' }
    | { kind: 'waiting'; retryAt: string }
    | { kind: 'failed'; cause: 'full' | 'changing' | 'refused' };
}

/** One pack of one server; whose `kept` is null cannot be resolved with yet. */
export interface StoredPack {
  jurisdiction: string;
  server: string;
  kept: PackPart | null;
  job: PackJob | null;
}

interface Stores extends DBSchema {
  packs: { key: string; value: StoredPack };
  records: {
    key: [string, string];
    value: { generation: string; key: string; symbol: string; names: string[]; record: PackRecord };
    indexes: { symbol: string; names: string };
  };
  later: { key: [string, string]; value: { generation: string; key: string; events: PackEvent[] } };
}

export type PackDatabase = IDBPDatabase<Stores>;

/** Packs stand in a database of their own: one that is full takes nothing from the answers and the outbox. */
export function openPackDatabase(): Promise<PackDatabase> {
  return openDB<Stores>('dan-chieu-packs', 1, {
    upgrade(database) {
      database.createObjectStore('packs', { keyPath: 'jurisdiction' });
      const records = database.createObjectStore('records', { keyPath: ['generation', 'key'] });
      records.createIndex('symbol', 'symbol');
      records.createIndex('names', 'names', { multiEntry: true });
      database.createObjectStore('later', { keyPath: ['generation', 'key'] });
    },
  });
}

/** A symbol or a name within one generation. */
export const within = (generation: string, word: string) => `${generation} ${word}`;

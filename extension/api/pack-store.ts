import type { PackPage } from '../../shared/schema/index.ts';
import { type PackDatabase, type StoredPack, within } from './pack-database.ts';

/** Packs on this machine. Writing fails aloud: `full` is thrown as the browser throws it. */
export interface PackStore {
  list(): Promise<StoredPack[]>;
  read(jurisdiction: string): Promise<StoredPack | undefined>;
  write(pack: StoredPack): Promise<void>;
  /** A page of a download and how far that has come, together or not at all; false where the pack was removed meanwhile. */
  addPage(pack: StoredPack, generation: string, page: PackPage): Promise<boolean>;
  /** Drops the records of every generation that no pack names. */
  sweep(): Promise<void>;
  remove(jurisdiction: string): Promise<void>;
}

/** A key that follows every text: lists do. */
const AFTER_ALL = [] as unknown as string;
const whole = (generation: string) => IDBKeyRange.bound([generation], [generation, AFTER_ALL]);

export function createPackStore(open: () => Promise<PackDatabase>): PackStore {
  return {
    list: async () => (await open()).getAll('packs'),
    read: async (jurisdiction) => (await open()).get('packs', jurisdiction),
    write: async (pack) => void (await (await open()).put('packs', pack)),

    async addPage(pack, generation, { items, later }) {
      const transaction = (await open()).transaction(['packs', 'records', 'later'], 'readwrite');
      const isHeld = (await transaction.objectStore('packs').getKey(pack.jurisdiction)) !== undefined;
      const writes = isHeld
        ? [
            transaction.objectStore('packs').put(pack),
            ...items.map((record) =>
              transaction.objectStore('records').put({
                generation,
                key: record.instrument.key,
                symbol: within(generation, record.symbolFolded),
                names: [...new Set(record.names.map(({ name }) => within(generation, name)))],
                record,
              }),
            ),
            ...later.map(({ key, events }) => transaction.objectStore('later').put({ generation, key, events })),
          ]
        : [];
      await Promise.all([...writes, transaction.done]);
      return isHeld;
    },

    async sweep() {
      const transaction = (await open()).transaction(['packs', 'records', 'later'], 'readwrite');
      const packs = await transaction.objectStore('packs').getAll();
      const named = new Set(packs.flatMap(({ kept, job }) => [kept?.generation, job?.part?.generation]));
      for (const name of ['records', 'later'] as const) {
        const store = transaction.objectStore(name);
        for (let at = await store.openKeyCursor(); at; ) {
          const [generation] = at.key;
          if (!named.has(generation)) await store.delete(whole(generation));
          at = await at.continue([generation, AFTER_ALL]);
        }
      }
      await transaction.done;
    },

    remove: async (jurisdiction) => (await open()).delete('packs', jurisdiction),
  };
}

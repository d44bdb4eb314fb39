import type { Database } from './database.ts';
import type { OutboxStore } from './outbox.ts';

/** The outbox in the extension's own database. Unlike the cache it fails aloud: what could not be kept is not said to be. */
export function createOutboxStore(open: () => Promise<Database>): OutboxStore {
  return {
    read: async () => (await open()).getAll('outbox'),
    async add(item) {
      const { store, done } = (await open()).transaction('outbox', 'readwrite', { durability: 'strict' });
      const isHeld = (await store.getKey(item.id)) !== undefined;
      if (!isHeld) await store.put(item);
      await done;
      return !isHeld;
    },
    async replace(item) {
      const { store, done } = (await open()).transaction('outbox', 'readwrite', { durability: 'strict' });
      if ((await store.getKey(item.id)) !== undefined) await store.put(item);
      await done;
    },
    remove: async (id) => (await open()).delete('outbox', id),
  };
}

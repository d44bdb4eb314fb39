import { ChangesPage } from '../../shared/schema/index.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import type { NotesStore } from './notes-store.ts';

export interface NotesSyncTools {
  store: NotesStore;
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
  tell(): Promise<void>;
}

export type NotesSync = ReturnType<typeof createNotesSync>;

/**
 * Keeps the notes that the reader may read on this machine. All of them are asked for, whatever page is open: which pages
 * are visited is never told to the server.
 */
export function createNotesSync({ store, client, line, server, session, now, tell }: NotesSyncTools) {
  let under: Promise<boolean> | null = null;

  async function fetchAll(): Promise<boolean> {
    const [origin, current] = [await server.read(), await session.read()];
    if (!origin || !current || !(await line.mayAsk())) return false;
    let standing = await store.own(ownerOf(origin, current));
    for (;;) {
      const reply = await client({
        server: origin,
        token: current.token,
        path: `/v1/annotations/changes?since=${standing.seq}`,
        method: 'GET',
        schema: ChangesPage,
        attempts: 2,
        task: 'notes',
      });
      await line.note(reply);
      if (reply.kind !== 'ok') return false;
      const { items, seq, more } = reply.value;
      const before = standing;
      standing = { ...standing, seq, complete: standing.complete || !more, syncedAt: now().toISOString() };
      await store.apply(items, standing);
      if (items.length > 0 || before.complete !== standing.complete) await tell();
      if (!more) return true;
    }
  }

  return {
    /** Fetches what changed since; calls meanwhile share it. False where the server was not reached. */
    catchUp(): Promise<boolean> {
      under ??= fetchAll().finally(() => {
        under = null;
      });
      return under;
    },

    /** The same unless it was done this many milliseconds ago or less. */
    async freshen(age: number): Promise<void> {
      const [origin, current] = [await server.read(), await session.read()];
      if (!origin || !current) return;
      const { syncedAt } = await store.own(ownerOf(origin, current));
      if (syncedAt === '' || Date.parse(syncedAt) + age <= now().getTime()) await this.catchUp();
    },
  };
}

/** Whose notes they are. */
export function ownerOf(origin: string, { name }: Pick<Session, 'name'>): string {
  return `${origin} ${name}`;
}

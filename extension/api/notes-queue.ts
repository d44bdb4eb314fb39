import type { z } from 'zod';
import { Annotation } from '../../shared/schema/index.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client, ServerRequest } from './client.ts';
import type { Line } from './line.ts';
import { CONTAINER, requestOf } from './note-request.ts';
import type { NoteWrite } from './notes-database.ts';
import { addWrite, afterCrossing, afterSaved, discard, listHeads, settle } from './notes-step.ts';
import type { NotesStore } from './notes-store.ts';
import { afterFailure, afterReturn, listDue, nextTry, type Sender } from './outbox-step.ts';
import type { Failure } from './reply.ts';

export interface NotesQueueTools {
  store: NotesStore;
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
  random: () => number;
  newId: () => string;
  /** Has `flush` called at that instant, even if the service worker ends before; null: no more. */
  wakeAt(instant: number | null): Promise<void>;
  /** Something changed that a screen shows. */
  tell(): Promise<void>;
}

/** Longer than a request takes: when to look again should the service worker end while one is under way. */
const WATCH = 60_000;

export type NotesQueue = ReturnType<typeof createNotesQueue>;

/** Writes of notes wait here until the server has answered each; those of one note go out in their order. */
export function createNotesQueue(tools: NotesQueueTools) {
  const { store, client, line, server, session, now, random, newId, wakeAt, tell } = tools;
  let inTurn: Promise<void> = Promise.resolve();

  async function ask<T>(
    sender: Sender & { token: string },
    request: Partial<ServerRequest<T>> & { schema: z.ZodType<T> },
  ) {
    const reply = await client<T>({
      server: sender.server,
      token: sender.token,
      path: CONTAINER,
      method: 'GET',
      attempts: 1,
      task: 'notes',
      ...request,
    });
    await line.note(reply);
    return reply;
  }

  async function send(write: NoteWrite, sender: Sender & { token: string }): Promise<void> {
    await wakeAt(now().getTime() + WATCH);
    const going = { ...write, sent: true };
    let isHeld = false;
    await store.queue((writes) => {
      // Newer words may have taken its place since it was chosen.
      isHeld = writes.some((each) => JSON.stringify(each) === JSON.stringify(write));
      return { put: isHeld ? [going] : [], remove: [] };
    });
    if (!isHeld) return;
    const reply = await ask(sender, requestOf(going));
    if (reply.kind === 'ok') await keepSaved(going, reply.value);
    else if (reply.kind === 'refused' && reply.code === 'preconditionFailed') await keepCrossed(going, sender);
    else await keepFailed(going, reply);
    await tell();
  }

  async function keepSaved(write: NoteWrite, saved: Annotation | null): Promise<void> {
    const annotation = saved ?? (await readBack(write));
    const local = write.kind === 'create' ? write.note : null;
    const address = write.kind === 'create' && annotation ? annotation.id : null;
    await store.queue((writes) => afterSaved(writes, write, address), annotation ? { annotation, local } : undefined);
  }

  /** A deletion is answered with nothing: what is left of the note is its tombstone. */
  async function readBack(write: NoteWrite): Promise<Annotation | null> {
    const held = (await store.read()).notes.get(write.note);
    return held
      ? { ...held, deleted: true, body: [], version: (write.base ?? held.version) + 1, may: ['restore'] }
      : null;
  }

  async function keepCrossed(write: NoteWrite, sender: Sender & { token: string }): Promise<void> {
    const reply = await ask(sender, { path: CONTAINER + write.note, schema: Annotation });
    if (reply.kind !== 'ok') return keepFailed(write, reply);
    const saved = { annotation: reply.value, local: null };
    await store.queue((writes) => afterCrossing(writes, write, reply.value), saved);
  }

  async function keepFailed(write: NoteWrite, failure: Failure): Promise<void> {
    const after = { ...write, ...afterFailure(write, failure, now(), random()) };
    await store.queue(() => ({ put: [after], remove: [] }));
  }

  /** Nobody while the sign-in is over or the server wants a pause: the end of either is waited for elsewhere. */
  async function readSender(): Promise<(Sender & { token: string }) | null> {
    const [origin, current] = [await server.read(), await session.read()];
    const { kind } = await line.connection(current);
    if (!origin || !current || kind === 'expired' || (kind === 'rateLimited' && !(await line.mayAsk()))) return null;
    return { server: origin, name: current.name, token: current.token };
  }

  async function run(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const sender = await readSender();
      const heads = listHeads((await store.read()).writes);
      const next = listDue(heads, sender, now())
        .sort((a, b) => a.order - b.order)
        .find(({ id }) => !tried.has(id));
      if (!next || !sender) break;
      tried.add(next.id);
      await send(next, sender);
    }
    const [origin, current] = [await server.read(), await session.read()];
    const sender = origin && current ? { server: origin, name: current.name } : null;
    await wakeAt(nextTry(listHeads((await store.read()).writes), sender));
  }

  function flush(): Promise<void> {
    inTurn = inTurn.then(run, run);
    return inTurn;
  }

  async function changed(): Promise<void> {
    await wakeAt(now().getTime() + WATCH);
    await tell();
    void flush();
  }

  return {
    flush,

    /** The server answers again: what failed is tried at once. */
    async resume(): Promise<void> {
      await store.queue((writes) => ({
        put: writes.map((write) => afterReturn(write)).filter((write, at) => write !== writes[at]),
        remove: [],
      }));
      await flush();
    },

    /** Keeps a write before anything is sent; false where nobody is signed in. */
    async add(write: Pick<NoteWrite, 'note' | 'kind' | 'request' | 'base'>): Promise<boolean> {
      const [origin, current] = [await server.read(), await session.read()];
      if (!origin || !current) return false;
      await store.queue((writes, names) => {
        const note = names.get(write.note) ?? write.note;
        const order = Math.max(0, ...writes.map((each) => each.order)) + 1;
        if (write.kind === 'create' && (note !== write.note || writes.some((each) => each.note === note)))
          return { put: [], remove: [] };
        return addWrite(writes, {
          ...write,
          note,
          id: newId(),
          order,
          sent: false,
          server: origin,
          by: current.name,
          at: now().toISOString(),
          failures: 0,
          state: { kind: 'waiting', cause: null, retryAt: null },
        });
      });
      await changed();
      return true;
    },

    async settle(note: string, keep: 'mine' | 'saved'): Promise<void> {
      await store.queue((writes) => settle(writes, note, keep, { id: newId(), at: now().toISOString() }));
      await changed();
    },

    async discard(note: string): Promise<void> {
      await store.queue((writes) => discard(writes, note));
      await changed();
    },
  };
}

import type { CaptureRequest, ReportRequest } from '../../shared/schema/index.ts';
import type { OutboxItem } from '../background-state.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client } from './client.ts';
import type { StoredItem } from './database.ts';
import type { Line } from './line.ts';
import { afterReply, afterReturn, isOver, listDue, nextTry, type Sender } from './outbox-step.ts';
import { TASKS } from './outbox-tasks.ts';

/** Where the items are kept; every call is a transaction of its own. */
export interface OutboxStore {
  read(): Promise<StoredItem[]>;
  /** False where an item with that id is held already. */
  add(item: StoredItem): Promise<boolean>;
  /** Writes over an item that is still held. */
  replace(item: StoredItem): Promise<void>;
  remove(id: string): Promise<void>;
}

export interface OutboxTools {
  store: OutboxStore;
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
  random: () => number;
  /** Has `flush` called at that instant, even if the service worker ends before; null: no more. */
  wakeAt(instant: number | null): Promise<void>;
  /** Something changed that a screen shows. */
  tell(): Promise<void>;
  /** Something new is in the index. */
  saved(): Promise<void>;
}

/** Longer than a request takes: when to look again should the service worker end while one is under way. */
const WATCH = 60_000;

export type Outbox = ReturnType<typeof createOutbox>;

/** Writes wait here until the server has answered; each goes out under its own Idempotency-Key until then. */
export function createOutbox(tools: OutboxTools) {
  const { store, client, line, server, session, now, random, wakeAt, tell, saved } = tools;
  let inTurn: Promise<void> = Promise.resolve();

  async function send(item: StoredItem, token: string): Promise<void> {
    if (item.body === null) return;
    const { task = 'capture' } = item;
    const { path, schema, changesIndex } = TASKS[task];
    await wakeAt(now().getTime() + WATCH);
    const reply = await client({
      server: item.server,
      token,
      path,
      method: 'POST',
      body: item.body,
      idempotencyKey: item.id,
      schema,
      attempts: 1,
      task,
      ...(item.characters > 0 ? { characters: item.characters } : {}),
    });
    await line.note(reply);
    const after = afterReply(item, reply, now(), random());
    await store.replace({ ...after, body: after.state.kind === 'saved' ? null : item.body });
    await tell();
    if (reply.kind === 'ok' && changesIndex) await saved();
  }

  /** Nobody while the sign-in is over or the server wants a pause: the end of either is waited for elsewhere. */
  async function readSender(): Promise<(Sender & { token: string }) | null> {
    const [origin, current] = [await server.read(), await session.read()];
    const { kind } = await line.connection(current);
    if (!origin || !current || kind === 'expired' || (kind === 'rateLimited' && !(await line.mayAsk()))) return null;
    return { server: origin, name: current.name, token: current.token };
  }

  async function run(): Promise<void> {
    for (const item of await store.read()) if (isOver(item, now())) await store.remove(item.id);
    const tried = new Set<string>();
    for (;;) {
      const sender = await readSender();
      const next = listDue(await store.read(), sender, now()).find(({ id }) => !tried.has(id));
      if (!next || !sender) break;
      tried.add(next.id);
      await send(next, sender.token);
    }
    const [origin, current] = [await server.read(), await session.read()];
    const sender = origin && current ? { server: origin, name: current.name } : null;
    await wakeAt(nextTry(await store.read(), sender));
  }

  /** Sends what is due, one after the other. */
  function flush(): Promise<void> {
    inTurn = inTurn.then(run, run);
    return inTurn;
  }

  async function keep(
    write: Pick<StoredItem, 'id' | 'task' | 'title' | 'page' | 'characters' | 'body'>,
  ): Promise<boolean> {
    const [origin, current] = [await server.read(), await session.read()];
    if (!origin || !current) return false;
    const state = { kind: 'waiting', cause: null, retryAt: null } as const;
    await store.add({ ...write, server: origin, by: current.name, at: now().toISOString(), failures: 0, state });
    await wakeAt(now().getTime() + WATCH);
    await tell();
    void flush();
    return true;
  }

  return {
    flush,

    /** The server answers again: what failed is tried at once. */
    async resume(): Promise<void> {
      for (const item of await store.read()) {
        const ready = afterReturn(item);
        if (ready !== item) await store.replace(ready);
      }
      await flush();
    },

    /** Keeps a text to add under `id` before anything is sent; false where nobody is signed in. A second call with the same id does nothing. */
    add: (id: string, title: string, body: CaptureRequest): Promise<boolean> =>
      keep({ id, task: 'capture', title, page: body.sourceUrl, characters: body.text.length, body }),

    /** The same for a reader's report. */
    addReport: (id: string, title: string, body: ReportRequest): Promise<boolean> =>
      keep({ id, task: 'report', title, page: null, characters: 0, body }),

    async discard(id: string): Promise<void> {
      await store.remove(id);
      await tell();
    },

    /** Proposes a text that was turned away once more, knowing that, as a write of its own. */
    async insist(id: string, as: string): Promise<void> {
      const item = (await store.read()).find((each) => each.id === id);
      if (
        item?.state.kind !== 'refused' ||
        item.state.code !== 'turnedAway' ||
        item.body === null ||
        !('text' in item.body)
      )
        return;
      const { title, page, characters, body } = item;
      if (await keep({ id: as, task: 'capture', title, page, characters, body: { ...body, despiteRejection: true } }))
        await store.remove(id);
      await tell();
    },

    async read(): Promise<OutboxItem[]> {
      const items = await store.read();
      return items.map(({ body: _, ...item }) => item).sort((a, b) => a.at.localeCompare(b.at));
    },
  };
}

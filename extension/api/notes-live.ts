import { AnnotationChange } from '../../shared/schema/index.ts';
import type { LogEntry } from '../background-state.ts';
import type { Session, Setting } from '../settings.ts';
import { readEvents } from './event-stream.ts';
import type { NotesStore } from './notes-store.ts';
import { type NotesSync, ownerOf } from './notes-sync.ts';

export interface NotesLiveTools {
  store: NotesStore;
  sync: NotesSync;
  fetch: typeof fetch;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
  wait: (milliseconds: number) => Promise<void>;
  log: (entry: LogEntry) => void;
  tell(): Promise<void>;
}

/** How long one look lasts; screens that go on looking say so more often. */
const LOOK = 25_000;
/** The server says something every second; after this silence the way does not stream. */
const SILENCE = 5_000;
/** Between two questions where it does not. */
const POLL = 1_500;
const POLL_MAX = 30_000;
/** Until streaming is tried again. */
const DEAF = 30_000;

/** Has changes of notes come as they happen for as long as somebody looks: one stream, however many tabs there are. */
export function createNotesLive({ store, sync, fetch, server, session, now, wait, log, tell }: NotesLiveTools) {
  let until = 0;
  let isRunning = false;
  let deafUntil = 0;
  const isWatched = () => now().getTime() < until;

  /** Listens until the stream ends; false where nothing came of it. */
  async function listen(): Promise<boolean> {
    const [origin, current] = [await server.read(), await session.read()];
    if (!origin || !current) return false;
    let standing = await store.own(ownerOf(origin, current));
    const ending = new AbortController();
    let last = now().getTime();
    let heard = false;
    const guard = setInterval(() => {
      if (!isWatched() || now().getTime() - last > SILENCE) ending.abort();
    }, 500);
    const begun = now();
    let status: number | null = null;
    try {
      const response = await fetch(`${origin}/v1/annotations/feed?since=${standing.seq}`, {
        headers: {
          accept: 'text/event-stream',
          ...(current.token ? { authorization: `Bearer ${current.token}` } : {}),
        },
        credentials: current.token === '' ? 'include' : 'omit',
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        signal: ending.signal,
      });
      status = response.status;
      if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream'))
        return false;
      const events = readEvents(response.body, () => {
        heard = true;
        last = now().getTime();
      });
      for await (const { event, data } of events) {
        if (event !== 'change') continue;
        const change = AnnotationChange.safeParse(readJson(data)).data;
        if (!change) return false;
        standing = { ...standing, seq: change.seq, syncedAt: now().toISOString() };
        if ((await store.own(standing.owner)).owner !== (await ownerNow())) return false;
        await store.apply([change], standing);
        await tell();
      }
      return heard;
    } catch {
      return heard && !isWatched();
    } finally {
      clearInterval(guard);
      log({
        at: begun.toISOString(),
        task: 'notes',
        citations: null,
        scope: null,
        status,
        milliseconds: now().getTime() - begun.getTime(),
      });
    }
  }

  async function ownerNow(): Promise<string | null> {
    const [origin, current] = [await server.read(), await session.read()];
    return origin && current ? ownerOf(origin, current) : null;
  }

  async function run(): Promise<void> {
    let pause = POLL;
    while (isWatched()) {
      const reached = await sync.catchUp();
      pause = reached ? POLL : Math.min(POLL_MAX, pause * 2);
      if (reached && now().getTime() >= deafUntil) {
        const begun = now().getTime();
        const streamed = await listen();
        if (!streamed) deafUntil = now().getTime() + DEAF;
        else if (now().getTime() - begun > SILENCE) continue;
      }
      if (isWatched()) await wait(pause);
    }
  }

  return {
    /** Somebody looks, and goes on to for a while. */
    watch(): void {
      until = now().getTime() + LOOK;
      if (isRunning) return;
      isRunning = true;
      void run().finally(() => {
        isRunning = false;
      });
    },
  };
}

function readJson(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

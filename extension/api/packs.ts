import { PackPage } from '../../shared/schema/index.ts';
import type { Connection, PackState } from '../background-state.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import type { PackJob, StoredPack } from './pack-database.ts';
import { afterFailure, begunAgain, failed, newJob, nextStep, stillGood, withPage } from './pack-step.ts';
import type { PackStore } from './pack-store.ts';

export interface PackTools {
  store: PackStore;
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
  random: () => number;
  newGeneration: () => string;
  /** Has `resume` called at that instant, even if the service worker ends before; null: no more. */
  wakeAt(instant: number | null): Promise<void>;
  tell(): Promise<void>;
}

/** When to look again should the service worker end while a page is fetched. */
const WATCH = 60_000;

export type Packs = ReturnType<typeof createPacks>;

/** Offline packs: fetched page by page, each kept with how far the download has come, so that it goes on where it was. */
export function createPacks(tools: PackTools) {
  const { store, client, line, server, session, now, random, newGeneration, wakeAt, tell } = tools;
  let inTurn: Promise<void> = Promise.resolve();

  async function fetchPage({ jurisdiction, server: origin, kept }: StoredPack, job: PackJob, token: string) {
    const after = job.after === null ? '' : `&after=${encodeURIComponent(job.after)}`;
    const same = kept && kept.years.join() === job.years.join() && job.after === null;
    return client<PackPage | null>({
      server: origin,
      token,
      path: `/v1/packs?jurisdiction=${encodeURIComponent(jurisdiction)}&years=${job.years.join()}${after}`,
      method: 'GET',
      schema: PackPage.nullable(),
      ...(same ? { unchanged: { etag: `"${kept.revision}"`, value: null } } : {}),
      attempts: 2,
      task: 'pack',
    });
  }

  /** One page, or the end of the download. */
  async function step(pack: StoredPack, job: PackJob, token: string): Promise<void> {
    await wakeAt(now().getTime() + WATCH);
    const reply = await fetchPage(pack, job, token);
    await line.note(reply);
    const current = await store.read(pack.jurisdiction);
    // Removed, or asked for anew, while the page was on its way.
    if (JSON.stringify(current?.job) !== JSON.stringify(job) || current?.server !== pack.server) return;
    if (reply.kind !== 'ok') await store.write(afterFailure(pack, job, reply, now(), random()));
    else if (reply.value === null) await store.write(stillGood(pack, now().toISOString()));
    else if (job.part && job.part.revision !== reply.value.revision) await store.write(begunAgain(pack, job));
    else await keep(pack, job, reply.value);
    if (reply.kind === 'ok') await store.sweep();
    await tell();
  }

  async function keep(pack: StoredPack, job: PackJob, page: PackPage): Promise<void> {
    const fresh = { generation: newGeneration(), bytes: new Blob([JSON.stringify(page)]).size };
    const after = withPage(pack, job, page, fresh);
    const generation = (after.job?.part ?? after.kept)!.generation;
    try {
      await store.addPage(after, generation, page);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'QuotaExceededError') throw error;
      await store.write(failed(pack, job, 'full'));
      await store.sweep();
    }
  }

  async function run(): Promise<void> {
    for (;;) {
      const [origin, current] = [await server.read(), await session.read()];
      const packs = await store.list();
      const due = packs.find(({ server: from, job }) => from === origin && job && isDue(job, now()));
      const { kind } = await line.connection(current);
      if (!due?.job || !current || kind === 'expired') break;
      await step(due, due.job, current.token);
    }
    const [origin, packs] = [await server.read(), await store.list()];
    const next = nextStep(
      packs.filter((pack) => pack.server === origin),
      now(),
    );
    // Signed out or expired: signing in resumes.
    await wakeAt(next !== null && next > now().getTime() ? next : null);
  }

  function resume(): Promise<void> {
    inTurn = inTurn.then(run, run);
    return inTurn;
  }

  return {
    /** Goes on with every download that may. */
    resume,

    async keep(jurisdiction: string, years: string[]): Promise<boolean> {
      const [origin, current] = [await server.read(), await session.read()];
      if (!origin || !current) return false;
      const held = await store.read(jurisdiction);
      const kept = held?.server === origin ? held.kept : null;
      await store.write({ jurisdiction, server: origin, kept, job: newJob([...years].sort()) });
      await tell();
      void resume();
      return true;
    },

    async remove(jurisdiction: string): Promise<void> {
      await store.remove(jurisdiction);
      await tell();
      await store.sweep();
    },

    /** Drops every pack: they are for those who are signed in. */
    async clear(): Promise<void> {
      for (const { jurisdiction } of await store.list()) await store.remove(jurisdiction);
      await tell();
      await store.sweep();
    },

    async list(): Promise<PackState[]> {
      const origin = await server.read();
      const { kind } = await line.connection(await session.read());
      return (await store.list()).filter((pack) => pack.server === origin).map((pack) => stateOf(pack, kind));
    },
  };
}

const isDue = ({ state }: PackJob, now: Date) =>
  state.kind === 'running' || (state.kind === 'waiting' && Date.parse(state.retryAt) <= now.getTime());

function stateOf({ jurisdiction, kept, job }: StoredPack, cause: Connection['kind']): PackState {
  const done = job?.part?.records ?? 0;
  const total = job?.total ?? null;
  return {
    jurisdiction,
    years: job?.years ?? kept?.years ?? [],
    kept: kept && { asOf: kept.asOf, records: kept.records, bytes: kept.bytes },
    job:
      job &&
      (job.state.kind === 'failed'
        ? job.state
        : job.state.kind === 'waiting'
          ? { kind: 'waiting', cause, retryAt: job.state.retryAt, done, total }
          : { kind: 'running', done, total }),
  };
}

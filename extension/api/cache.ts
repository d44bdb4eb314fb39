import type { PageContext, StatedCitation } from '../../shared/schema/index.ts';
import { dayOf } from '../ui/dates.ts';
import type { Database, StoredAnswer } from './database.ts';

const HOUR = 3_600_000;
/** Answers kept; the oldest go first. */
const KEPT_MAX = 20_000;
const KEPT_DAYS = 90;

export interface Cache {
  /** Stored answers by key, fresh or not; keys without one are left out. */
  read(keys: readonly string[]): Promise<Map<string, StoredAnswer>>;
  write(answers: readonly StoredAnswer[]): Promise<void>;
  /** Has every answer asked anew when it is next wanted; until then it may be shown with its day. */
  doubt(): Promise<void>;
  /** Drops what is too old or too much. */
  tidy(): Promise<void>;
  clear(): Promise<void>;
}

/** Answers already given. A store that cannot be opened is an empty one: nothing here throws. */
export function createCache(open: () => Promise<Database>, now: () => Date): Cache {
  return {
    async read(keys) {
      try {
        const store = (await open()).transaction('answers').store;
        const found = await Promise.all(keys.map((key) => store.get(key)));
        return new Map(found.flatMap((answer) => (answer ? [[answer.key, answer]] : [])));
      } catch {
        return new Map();
      }
    },
    write: (answers) =>
      quietly(async () => {
        const { store, done } = (await open()).transaction('answers', 'readwrite');
        await Promise.all([...answers.map((answer) => store.put(answer)), done]);
      }),
    doubt: () =>
      quietly(async () => {
        const { store, done } = (await open()).transaction('answers', 'readwrite');
        for (let at = await store.openCursor(); at; at = await at.continue())
          await at.update({ ...at.value, doubted: true });
        await done;
      }),
    tidy: () =>
      quietly(async () => {
        const { store, done } = (await open()).transaction('answers', 'readwrite');
        const oldest = new Date(now().getTime() - KEPT_DAYS * 24 * HOUR).toISOString();
        let spare = (await store.count()) - KEPT_MAX;
        for (let at = await store.index('asOf').openCursor(); at; at = await at.continue()) {
          if (spare <= 0 && at.value.asOf >= oldest) break;
          await at.delete();
          spare--;
        }
        await done;
      }),
    clear: () => quietly(async () => (await open()).clear('answers')),
  };
}

/** Everything an answer depends on, as one string; the caller's own handle is no part of it. */
export function keyOf(server: string, context: PageContext, citation: StatedCitation): string {
  const { kind, type, symbol, name, issuedOn, issuer, title, pinpoint, implied } = citation;
  const { letterheadIssuer, letterheadPlace, letterheadSymbol, issuedOn: writtenOn, portal, home } = context;
  const cited = [
    kind,
    type,
    symbol,
    name,
    issuedOn,
    issuer,
    title,
    pinpoint,
    implied?.issuedOn,
    implied?.issuer,
    implied?.symbol,
  ];
  const page = [letterheadIssuer, letterheadPlace, letterheadSymbol ?? null, writtenOn, portal, home];
  return JSON.stringify([server, ...page, ...cited]);
}

/** Good enough to show without asking: a status holds for its day, a missing or doubtful answer for an hour. */
export function isFresh({ asOf, outcome, doubted }: StoredAnswer, now: Date): boolean {
  if (doubted) return false;
  const age = now.getTime() - Date.parse(asOf);
  if (age < 0 || dayOf(asOf) !== dayOf(now.toISOString())) return false;
  return age < (outcome.kind === 'found' ? 12 : 1) * HOUR;
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch {
    // A full or blocked store only costs a second request.
  }
}

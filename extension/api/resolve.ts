import { findFindings } from '../../shared/findings/index.ts';
import { AnyResolveReply, type PageContext, RESOLVE_MAX, type StatedCitation } from '../../shared/schema/index.ts';
import type { Answer, ResolveAnswer } from '../answer.ts';
import type { Connection } from '../background-state.ts';
import type { Session, Setting } from '../settings.ts';
import { dayOf } from '../ui/dates.ts';
import { type Cache, isFresh, keyOf } from './cache.ts';
import type { Client } from './client.ts';
import type { StoredAnswer } from './database.ts';
import type { Line } from './line.ts';
import type { AskPacks } from './pack-answers.ts';
import { createSlots } from './slots.ts';

/** Requests to the server that may be under way at once, over all tabs. */
const REQUESTS_MAX = 4;

export interface ResolveTools {
  client: Client;
  cache: Cache;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  askPacks: AskPacks;
  now: () => Date;
}

/** What can be shown of one citation: an answer of the index, or of a pack. */
type Known = StoredAnswer & { pack?: true };
type Asked = Map<string, StatedCitation>;
type Answered = Map<string, StoredAnswer>;

/**
 * Answers a page's citations from the cache, and asks the server once for each one that it does not hold. Meanwhile, and
 * where the server does not answer, what is stored or worked out from an offline pack stands in, the newer of the two.
 */
export function createResolver({ client, cache, line, server, session, askPacks, now }: ResolveTools) {
  const inSlot = createSlots(REQUESTS_MAX);
  const underWay = new Map<string, Promise<Answered>>();

  async function ask(origin: string, token: string, context: PageContext, asked: Asked): Promise<Answered> {
    const keys = [...asked.keys()];
    const citations = [...asked.values()].map((citation, index) => ({ ...citation, ref: String(index) }));
    const reply = await client({
      server: origin,
      token,
      path: '/v1/resolve',
      method: 'POST',
      // Findings are worked out here, so that they hold for stored answers too.
      body: { context, citations, findings: false, listed: true },
      schema: AnyResolveReply,
      attempts: 3,
      task: 'resolve',
      citations: new Set(citations.map(({ symbol, name }) => symbol ?? name)).size,
    });
    if (reply.kind === 'tooLarge' && keys.length > 1) {
      const halves = split(asked, Math.ceil(keys.length / 2)).map((half) => ask(origin, token, context, half));
      return new Map((await Promise.all(halves)).flatMap((half) => [...half]));
    }
    await line.note(reply);
    if (reply.kind !== 'ok') return new Map();
    const { asOf, scope, outcomes } = reply.value;
    const answers = outcomes.flatMap((outcome) => {
      const key = keys[Number(outcome.ref)];
      return key === undefined ? [] : [{ key, asOf, scope, outcome }];
    });
    await cache.write(answers);
    return new Map(answers.map((answer) => [answer.key, answer]));
  }

  async function askOnce(origin: string, token: string, context: PageContext, missing: Asked) {
    const open = await line.mayAsk();
    const fresh = new Map(open ? [...missing].filter(([key]) => !underWay.has(key)) : []);
    for (const chunk of split(fresh, RESOLVE_MAX)) {
      const answers = inSlot(async () => ((await line.mayAsk()) ? ask(origin, token, context, chunk) : new Map()));
      for (const key of chunk.keys()) underWay.set(key, answers);
      const forget = () => {
        for (const key of chunk.keys()) underWay.delete(key);
      };
      answers.then(forget, forget);
    }
    // Also while a failing server is left alone: a request of before may yet be answered.
    return [...new Set([...missing.keys()].map((key) => underWay.get(key)))].filter((answers) => answers !== undefined);
  }

  return async (
    context: PageContext,
    citations: readonly StatedCitation[],
    writtenText: string | null = null,
    atOnce = false,
  ): Promise<ResolveAnswer> => {
    const [origin, current] = [await server.read(), await session.read()];
    const keyed = citations.map((citation) => ({ citation, key: keyOf(origin ?? '', context, citation) }));
    const asked: Asked = new Map(keyed.map(({ key, citation }) => [key, citation]));
    const known: Map<string, Known> = current ? await cache.read([...asked.keys()]) : new Map();
    const missing = new Map([...asked].filter(([key]) => !known.has(key) || !isFresh(known.get(key)!, now())));
    const before = await line.connection(current);
    const mayAsk = origin && current && missing.size > 0 && mayBeAsked(before);
    const underWayNow = mayAsk ? await askOnce(origin, current.token, context, missing) : [];
    if (origin && current && missing.size > 0) {
      const own = [...missing].map(([key, citation]) => ({ ...citation, ref: key }));
      for (const [key, { asOf, outcome }] of await askPacks(origin, context, own))
        if ((known.get(key)?.asOf ?? '') < asOf) known.set(key, { key, asOf, scope: null, outcome, pack: true });
    }
    const more = atOnce && underWayNow.length > 0 && known.size > 0;
    if (!more)
      for (const answered of await Promise.all(underWayNow))
        for (const [key, answer] of answered) known.set(key, answer);
    const connection = await line.connection(current);
    const answers = keyed.map(({ citation, key }) =>
      more && !known.has(key) ? null : answerOf(known.get(key), citation.ref, connection, now()),
    );
    noteFindings(citations, answers, { context, writtenText, now: now() });
    const scope = keyed.map(({ key }) => known.get(key)?.scope).find((scope) => scope) ?? null;
    return {
      connection,
      scope,
      answers: Object.fromEntries(
        keyed.flatMap(({ citation }, at) => (answers[at] ? [[citation.ref, answers[at]]] : [])),
      ),
      ...(more ? { more } : {}),
    };
  };
}

function answerOf(stored: Known | undefined, ref: string, connection: Connection, now: Date): Answer {
  if (!stored) return { unchecked: connection.kind === 'connected' ? 'serverError' : connection.kind };
  const { asOf, pack } = stored;
  const outcome = { ...stored.outcome, ref };
  return pack ? { asOf, stale: true, outcome, pack } : { asOf, stale: !isFresh(stored, now), outcome };
}

/** Puts to each answer what a reviewer should look at; worked out here, so that it holds for stored answers too. */
function noteFindings(
  citations: readonly StatedCitation[],
  answers: readonly (Answer | null)[],
  { context, writtenText, now }: { context: PageContext; writtenText: string | null; now: Date },
): void {
  const cases = citations.map((citation, at) => {
    const answer = answers[at];
    return { citation, outcome: answer && 'outcome' in answer ? answer.outcome : null };
  });
  const writtenOn = context.issuedOn ?? dayOf(now.toISOString());
  const findings = findFindings(cases, { writtenOn, writtenText, dated: context.issuedOn !== null, blanks: [] });
  const byRef = Map.groupBy(findings, ({ ref }) => ref);
  for (const [at, { ref }] of citations.entries()) {
    const answer = answers[at];
    const own = byRef.get(ref);
    if (answer && 'outcome' in answer && own) answer.findings = own;
  }
}

function mayBeAsked(connection: Connection): boolean {
  return connection.kind !== 'expired';
}

function split(asked: Asked, size: number): Asked[] {
  const entries = [...asked];
  const chunks: Asked[] = [];
  for (let from = 0; from < entries.length; from += size) chunks.push(new Map(entries.slice(from, from + size)));
  return chunks;
}

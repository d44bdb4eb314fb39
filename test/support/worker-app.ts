import { env } from 'cloudflare:workers';
import type {
  CaptureReply,
  Instrument,
  PageContext,
  ResolveReply,
  Role,
  StatedCitation,
} from '../../shared/schema/index.ts';
import { createApp } from '../../worker/app.ts';
import type { Env, World } from '../../worker/env.ts';
import { sha256 } from '../../worker/http/digest.ts';

export const testEnv = env as unknown as Env;

export const NOW = '2026-11-20T03:00:00.000Z';

/** The app under a clock that tests can set. */
export function buildApp(
  clock: { now: string } = { now: NOW },
  fetch: World['fetch'] = () => Promise.reject(new Error('no network here')),
) {
  return createApp({
    now: () => new Date(clock.now),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    fetch,
  });
}

export type App = ReturnType<typeof buildApp>;

/** Puts a person with a token straight into the index. */
export async function tokenOf(role: Role, jurisdiction: string | null = null): Promise<string> {
  const token = `dc_${crypto.randomUUID()}`;
  const person = `p_${crypto.randomUUID()}`;
  const db = testEnv.DB;
  await db.batch([
    db
      .prepare('INSERT INTO people (id, name, role, jurisdiction, created_at) VALUES (?, ?, ?, ?, ?)')
      .bind(person, `Người ${role}`, role, jurisdiction, NOW),
    db
      .prepare('INSERT INTO tokens (token_hash, person, created_at, expires_at) VALUES (?, ?, ?, ?)')
      .bind(await sha256(token), person, NOW, '2027-01-01T00:00:00.000Z'),
  ]);
  return token;
}

export interface Call {
  method?: string;
  path: string;
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One call to the app, with a JSON body where there is one. */
export function call(app: App, request: Call, bindings: Env = testEnv): Promise<Response> {
  const { method, path, token, body, headers } = request;
  return Promise.resolve(
    app.request(
      path,
      {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
          ...headers,
        },
        body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
      },
      bindings,
    ),
  );
}

/** A staff member's view of the app: capture, resolve, read. */
export function createClient(app: App, token: string, bindings: Env = testEnv) {
  const answer = async <T>(request: Call): Promise<T> => {
    const response = await call(app, { ...request, token }, bindings);
    if (!response.ok) throw new Error(`${request.path} ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  return {
    capture: (
      text: string,
      context: { portal?: string; home?: string; sourceUrl?: string } = {},
      headers?: Record<string, string>,
    ) => answer<CaptureReply>({ path: '/v1/instruments', body: { text, ...context }, headers }),
    resolve: (context: Partial<PageContext>, citations: StatedCitation[]) =>
      answer<ResolveReply>({ path: '/v1/resolve', body: { context, citations } }),
    read: (name: string) => answer<Instrument>({ path: `/v1/instruments/${name}` }),
    answer,
  };
}

/** Empties the index but not the people. */
export async function emptyIndex(db: D1Database = testEnv.DB): Promise<void> {
  await db.batch(
    [
      'contradictions',
      'judgements',
      'relation_decisions',
      'former_identities',
      'duplicates',
      'relations',
      'citations',
      'aliases',
      'law_names',
      'suggestions',
      'instruments',
      'idempotency',
      'import_revocations',
      'import_kept',
      'rejections',
      'vocabulary',
      'import_chunks',
      'import_notes',
      'import_staged',
      'imports',
    ].map((table) => db.prepare(`DELETE FROM ${table}`)),
  );
}

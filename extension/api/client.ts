import type { z } from 'zod';
import type { LogEntry } from '../background-state.ts';
import { readBody } from './body.ts';
import { type Reply, readReply } from './reply.ts';

/** Bytes of an answer we are willing to hold. */
const BODY_MAX = 5 * 1024 * 1024;
/** A service worker's request is ended by the browser after 30 s; we stop before that and say so. */
const TIMEOUT_MS = 20_000;
const ATTEMPTS_MAX = 5;

export interface ServerRequest<T> {
  server: string;
  path: string;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Empty: the cookie of Cloudflare Access goes along instead. */
  token: string | null;
  body?: unknown;
  schema: z.ZodType<T>;
  /** How often to try in all while the failure is passing; 1 for what must not be done twice. */
  attempts: number;
  task: LogEntry['task'];
  citations?: number;
  /** UTF-16 units of page text that go along. */
  characters?: number;
  /** Value of a 304, where the answer that this tag names is held already. */
  unchanged?: { etag: string; value: T };
  /** Version that was read of what is changed. */
  ifMatch?: string;
  /** The server applies what comes under one key once. */
  idempotencyKey?: string;
}

export interface ClientTools {
  fetch: typeof fetch;
  now: () => Date;
  random: () => number;
  wait: (milliseconds: number) => Promise<void>;
  log: (entry: LogEntry) => void;
  timeout?: number;
}

export type Client = <T>(request: ServerRequest<T>) => Promise<Reply<T>>;

/** The one way to the server: typed requests, parsed answers, failures as values. */
export function createClient(tools: ClientTools): Client {
  return async (request) => {
    const attempts = Math.min(request.attempts, ATTEMPTS_MAX);
    for (let attempt = 1; ; attempt++) {
      const reply = await ask(request, tools);
      if (attempt >= attempts || !isPassing(reply)) return reply;
      await tools.wait(200 * 2 ** attempt * (0.5 + tools.random()));
    }
  };
}

async function ask<T>(
  request: ServerRequest<T>,
  { fetch, now, log, timeout = TIMEOUT_MS }: ClientTools,
): Promise<Reply<T>> {
  const begun = now();
  let status: number | null = null;
  let reply: Reply<T>;
  try {
    const response = await fetch(`${request.server}${request.path}`, {
      method: request.method,
      headers: headersOf(request),
      body: request.body === undefined ? null : JSON.stringify(request.body),
      credentials: request.token === '' ? 'include' : 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(timeout),
    });
    status = response.status;
    if (status === 304 && request.unchanged) reply = { kind: 'ok', value: request.unchanged.value };
    else reply = askedToSignIn(request, readReply(response, await readBody(response, BODY_MAX), request.schema, now()));
  } catch (error) {
    const silent = error instanceof DOMException && error.name === 'TimeoutError';
    reply = silent ? { kind: 'offline', silent } : { kind: 'offline' };
  }
  log({
    at: begun.toISOString(),
    task: request.task,
    citations: request.citations ?? null,
    ...(request.characters === undefined ? {} : { characters: request.characters }),
    scope: reply.kind === 'ok' ? scopeOf(reply.value) : null,
    status,
    milliseconds: now().getTime() - begun.getTime(),
  });
  return reply;
}

/** Access leads to its own sign-in whoever comes without a cookie that is still good. */
function askedToSignIn<T>({ token }: ServerRequest<T>, reply: Reply<T>): Reply<T> {
  const isSignIn = token === '' && reply.kind === 'notOurServer' && reply.redirected;
  return isSignIn ? { kind: 'refused', code: 'unauthenticated', requestId: '' } : reply;
}

function headersOf({
  token,
  body,
  ifMatch,
  idempotencyKey,
  unchanged,
}: ServerRequest<unknown>): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(unchanged ? { 'if-none-match': unchanged.etag } : {}),
    ...(ifMatch ? { 'if-match': ifMatch } : {}),
    ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
}

function isPassing(reply: Reply<unknown>): boolean {
  if (reply.kind === 'offline') return !reply.silent;
  return reply.kind === 'serverError' && reply.transient && reply.retryInSeconds === null;
}

function scopeOf(value: unknown): string | null {
  return typeof value === 'object' && value && 'scope' in value && typeof value.scope === 'string' ? value.scope : null;
}

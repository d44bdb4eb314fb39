import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  API_VERSION,
  NOTE_TAGS,
  type Outcome,
  type PassageReply,
  type ResolveRequest,
} from '../../shared/schema/index.ts';

/** How the server behaves from now on. `outcome` answers each citation; the rest are the ways a server fails. */
export type Behaviour =
  | {
      kind: 'answers';
      outcome: (citation: ResolveRequest['citations'][number]) => Outcome;
      passage?: (pinpoint: string) => PassageReply;
      /** Answers what the rest leaves open; null where it does too. */
      also?: (call: string, body: unknown) => unknown;
    }
  | { kind: 'fails'; status: number; headers?: Record<string, string>; body?: string }
  /** Stands behind a sign-in of its own: `/docs` gives the cookie without which all else leads elsewhere. */
  | { kind: 'access'; outcome: (citation: ResolveRequest['citations'][number]) => Outcome }
  | { kind: 'silent' };

export interface ScriptedServer {
  url: string;
  /** Requests received, newest last: method and path, body parsed. */
  received: { call: string; body: unknown }[];
  behave(behaviour: Behaviour): void;
  /** Answers one call with a problem document until told null. */
  refuse(call: string | null, status?: number, code?: string): void;
  stop(): Promise<void>;
}

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key',
  'access-control-expose-headers': 'retry-after, x-request-id',
};

/** A server that signs anybody in and then does as it is told, for the failures a real Worker will not produce on demand. */
export async function startScriptedServer(first: Behaviour): Promise<ScriptedServer> {
  let behaviour = first;
  let refusal: { call: string; status: number; code: string } | null = null;
  const received: ScriptedServer['received'] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return send(response, 204, '');
    const body = await readBody(request);
    const call = `${request.method} ${request.url}`;
    received.push({ call, body });
    if (behaviour.kind === 'silent') return;
    if (behaviour.kind === 'access' && !request.headers.cookie?.includes('CF_Authorization=1'))
      return call === 'GET /docs'
        ? send(response, 200, 'Xin chào', {
            'content-type': 'text/plain; charset=utf-8',
            'set-cookie': 'CF_Authorization=1; HttpOnly; Path=/',
          })
        : send(response, 302, '', { location: 'http://127.0.0.1:9/in' });
    if (behaviour.kind === 'fails') return send(response, behaviour.status, behaviour.body ?? '', behaviour.headers);
    if (refusal?.call === call) {
      const { status, code } = refusal;
      const problem = { type: 'about:blank', title: code, status, code, requestId: 'req-1' };
      return send(response, status, JSON.stringify(problem), { 'content-type': 'application/problem+json' });
    }
    const passage = behaviour.kind === 'answers' ? behaviour.passage : undefined;
    const also = behaviour.kind === 'answers' ? behaviour.also : undefined;
    const answer =
      passageOf(request.url, passage) ?? answers(call, body, behaviour.outcome) ?? also?.(call, body) ?? null;
    send(response, answer === null ? 404 : 200, JSON.stringify(answer), { 'content-type': 'application/json' });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    behave: (next) => {
      behaviour = next;
    },
    refuse: (call, status = 400, code = 'badRequest') => {
      refusal = call === null ? null : { call, status, code };
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The passage a path asks for; null where it asks for none. */
function passageOf(path: string | undefined, passage: ((pinpoint: string) => PassageReply) | undefined) {
  const url = new URL(path ?? '/', 'http://server');
  return passage && url.pathname.endsWith('/passage') ? passage(url.searchParams.get('pinpoint') ?? '') : null;
}

function answers(call: string, body: unknown, outcome: (citation: ResolveRequest['citations'][number]) => Outcome) {
  const who = { role: 'reviewer', name: 'Phòng KGVX', expiresAt: '2099-12-20T00:00:00.000Z', api: API_VERSION };
  if (call === 'GET /healthz') return { service: 'dan-chieu', api: API_VERSION, ok: true };
  if (call === 'POST /v1/session') return { ...who, token: 'token-of-a-test' };
  if (call === 'GET /v1/session') return who;
  if (call === 'POST /v1/reports') return { id: 'r_1' };
  if (call.startsWith('GET /v1/annotations/changes')) return { items: [], seq: 0, more: false };
  if (call === 'GET /v1/people/choices' || call === 'GET /v1/groups') return { items: [] };
  if (call === 'GET /v1/note-tags') return { items: NOTE_TAGS };
  if (call !== 'POST /v1/resolve') return null;
  const { citations } = body as ResolveRequest;
  return {
    asOf: new Date().toISOString(),
    scope: 'lang-son',
    outcomes: citations.map((citation) => ({ ...outcome(citation), ref: citation.ref })),
  };
}

function send(response: ServerResponse, status: number, body: string, headers: Record<string, string> = {}): void {
  response.writeHead(status, { ...CORS, ...headers });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of request) text += part;
  return text === '' ? null : JSON.parse(text);
}

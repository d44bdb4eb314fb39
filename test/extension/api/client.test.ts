import { expect, test } from 'vitest';
import { z } from 'zod';
import { createClient, type ServerRequest } from '../../../extension/api/client.ts';
import type { LogEntry } from '../../../extension/background-state.ts';

const now = () => new Date('2026-11-20T09:41:07.000Z');
const request: ServerRequest<{ ok: boolean }> = {
  server: 'https://dan-chieu.vidu.gov.vn',
  path: '/healthz',
  method: 'GET',
  token: null,
  schema: z.object({ ok: z.boolean() }),
  attempts: 1,
  task: 'health',
};

type Answer = () => Response | Promise<Response>;

function world(...answers: Answer[]) {
  const calls: { url: string; init: RequestInit }[] = [];
  const log: LogEntry[] = [];
  const waits: number[] = [];
  const client = createClient({
    fetch: async (url, init) => {
      calls.push({ url: String(url), init: init ?? {} });
      return (answers[calls.length - 1] ?? answers.at(-1)!)();
    },
    now,
    random: () => 0.5,
    wait: async (milliseconds) => void waits.push(milliseconds),
    log: (entry) => void log.push(entry),
    timeout: 50,
  });
  return { client, calls, log, waits };
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });
const problem = (code: string, status: number) =>
  json({ type: 'about:blank', title: 'x', status, code, requestId: 'req-7' }, status);
const down: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
const good: Answer = () => json({ ok: true });

test('a good answer is parsed, and what it does not know is dropped', async () => {
  const { client } = world(() => json({ ok: true, newer: 'field' }));
  expect(await client(request)).toEqual({ kind: 'ok', value: { ok: true } });
});

test('the token goes in a header, no cookie and no referrer go along, redirects are not followed', async () => {
  const { client, calls } = world(good);
  await client({ ...request, token: 'secret' });
  expect(calls[0]?.init).toMatchObject({
    headers: { authorization: 'Bearer secret' },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  });
});

test('whoever came by Cloudflare Access sends its cookie instead, and is told when it is no good any more', async () => {
  const toSignIn: Answer = () => new Response(null, { status: 302, headers: { location: 'https://team.vidu/in' } });
  const { client, calls } = world(good, toSignIn);
  await client({ ...request, token: '' });
  expect(calls[0]?.init.credentials).toBe('include');
  expect(calls[0]?.init.headers).not.toHaveProperty('authorization');
  expect(await client({ ...request, token: '' })).toEqual({ kind: 'refused', code: 'unauthenticated', requestId: '' });
});

test.each<[string, Answer, unknown]>([
  [
    'a web page instead of JSON',
    () => new Response('<!doctype html><title>Đăng nhập</title>'),
    { kind: 'notOurServer' },
  ],
  ['another service with JSON', () => json({ hello: 1 }, 404), { kind: 'notOurServer' }],
  [
    'a redirect to a login page',
    () => new Response(null, { status: 302, headers: { location: '/in' } }),
    { kind: 'notOurServer', redirected: true },
  ],
  [
    'a web page of a failing gateway',
    () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    { kind: 'serverError', transient: true, requestId: null, retryInSeconds: null },
  ],
  [
    '500 with a request id',
    () => problem('internal', 500),
    { kind: 'serverError', transient: false, requestId: 'req-7', retryInSeconds: null },
  ],
  [
    '503 with Retry-After',
    () => json({}, 503, { 'retry-after': '40' }),
    { kind: 'serverError', transient: true, requestId: null, retryInSeconds: 40 },
  ],
  ['429 with seconds', () => json({}, 429, { 'retry-after': '12' }), { kind: 'rateLimited', retryInSeconds: 12 }],
  [
    '429 with a date',
    () => json({}, 429, { 'retry-after': 'Fri, 20 Nov 2026 09:41:37 GMT' }),
    { kind: 'rateLimited', retryInSeconds: 30 },
  ],
  ['429 that names no time', () => json({}, 429), { kind: 'rateLimited', retryInSeconds: 30 }],
  ['413', () => problem('tooLarge', 413), { kind: 'tooLarge' }],
  ['401 of our server', () => problem('expired', 401), { kind: 'refused', code: 'expired', requestId: 'req-7' }],
  ['JSON of another shape', () => json({ ok: 'yes' }), { kind: 'unreadable', requestId: null }],
  ['no server at all', down, { kind: 'offline' }],
])('%s is told apart', async (_, answer, expected) => {
  const { client } = world(answer);
  expect(await client(request)).toEqual(expected);
});

test('an answer past 5 MB is let go while it streams, whatever length it claims', async () => {
  let sent = 0;
  let cancelled = false;
  const endless = new ReadableStream({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
    cancel() {
      cancelled = true;
    },
  });
  const { client } = world(() => new Response(endless));
  expect(await client(request)).toEqual({ kind: 'replyTooLarge' });
  expect(cancelled).toBe(true);
  expect(sent).toBeLessThan(6 * 1024 * 1024);
});

test('a connection reset in the middle of a body counts as no connection', async () => {
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new TypeError('network error'));
    },
  });
  const { client } = world(() => new Response(broken));
  expect(await client(request)).toEqual({ kind: 'offline' });
});

test('a silent server is given up, and not waited for a second time', async () => {
  const { client, asked } = createSilent();
  expect(await client({ ...request, attempts: 3 })).toEqual({ kind: 'offline', silent: true });
  expect(asked()).toBe(1);
});

function createSilent() {
  let asked = 0;
  return {
    asked: () => asked,
    client: createClient({
      fetch: (_, init) => {
        asked++;
        return new Promise((_done, fail) => init?.signal?.addEventListener('abort', () => fail(init.signal?.reason)));
      },
      now,
      random: () => 0,
      wait: async () => {},
      log: () => {},
      timeout: 20,
    }),
  };
}

test('an answer that is held already is named by its tag, and not sent again', async () => {
  const { client, calls } = world(() => new Response(null, { status: 304 }));
  const unchanged = { etag: '"r1"', value: { ok: false } };
  expect(await client({ ...request, unchanged })).toEqual({ kind: 'ok', value: { ok: false } });
  expect(calls[0]?.init.headers).toMatchObject({ 'if-none-match': '"r1"' });
  expect(await client(request)).toMatchObject({ kind: 'notOurServer' });
});

test('a passing failure is tried again with jitter, and the second answer counts', async () => {
  const { client, calls, waits } = world(down, good);
  expect(await client({ ...request, attempts: 3 })).toMatchObject({ kind: 'ok' });
  expect(calls).toHaveLength(2);
  expect(waits).toEqual([400]);
});

test('no request is made more than five times, whoever asks', async () => {
  const { client, calls } = world(down);
  await client({ ...request, attempts: 50 });
  expect(calls).toHaveLength(5);
});

test.each<[string, Answer]>([
  ['429', () => json({}, 429)],
  ['500', () => problem('internal', 500)],
  ['503 that names a time', () => json({}, 503, { 'retry-after': '40' })],
  ['401', () => problem('unauthenticated', 401)],
  ['a web page', () => new Response('<p>')],
])('%s is not tried again at once', async (_, answer) => {
  const { client, calls } = world(answer);
  await client({ ...request, attempts: 3 });
  expect(calls).toHaveLength(1);
});

test('every request is logged with its task and status, and nothing of its body', async () => {
  const { client, log } = world(down, () => json({ ok: true, scope: 'lang-son' }));
  await client({
    ...request,
    attempts: 2,
    task: 'resolve',
    citations: 6,
    body: { citations: ['2068/QĐ-UBND'] },
    schema: z.object({ ok: z.boolean(), scope: z.string() }) as never,
  });
  expect(log).toEqual([
    { at: now().toISOString(), task: 'resolve', citations: 6, scope: null, status: null, milliseconds: 0 },
    { at: now().toISOString(), task: 'resolve', citations: 6, scope: 'lang-son', status: 200, milliseconds: 0 },
  ]);
});

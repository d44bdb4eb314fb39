import { describe, expect, test } from 'vitest';
import type { Cache } from '../../../extension/api/cache.ts';
import type { Client, ServerRequest } from '../../../extension/api/client.ts';
import { createLine } from '../../../extension/api/line.ts';
import type { Reply } from '../../../extension/api/reply.ts';
import { createSession } from '../../../extension/api/session.ts';
import { readServerAddress } from '../../../extension/server-address.ts';
import type { Session, Trouble } from '../../../extension/settings.ts';
import { heldSetting } from '../../support/settings.ts';

const who = { role: 'staff' as const, name: 'Phòng KGVX', expiresAt: '2026-12-20T00:00:00.000Z', api: '1.0' };
const health = { service: 'dan-chieu', api: '1.0', ok: true };

function world(replies: Record<string, Reply<unknown>>) {
  const asked: ServerRequest<unknown>[] = [];
  const client = (async (request: ServerRequest<unknown>) => {
    asked.push(request);
    await whileAsking();
    return replies[`${request.method} ${request.path}`] ?? { kind: 'offline' };
  }) as Client;
  let whileAsking = async () => {};
  let cleared = 0;
  const cache = { clear: async () => void cleared++ } as unknown as Cache;
  const now = () => new Date('2026-11-20T09:00:00.000Z');
  const server = heldSetting<string | null>(null);
  const session = heldSetting<Session | null>(null);
  const trouble = heldSetting<Trouble | null>(null);
  const line = createLine(trouble, now, () => 0.5);
  return {
    ...createSession({ client, line, cache, server, session, now }),
    asked,
    server,
    held: session,
    trouble,
    cleared: () => cleared,
    meanwhile: (work: () => Promise<void>) => {
      whileAsking = work;
    },
  };
}

const ok = (value: unknown): Reply<unknown> => ({ kind: 'ok', value });

test('an invite code is exchanged for a token once the server has shown that it is one of ours', async () => {
  const { connect, asked, held, server, cleared } = world({
    'GET /healthz': ok(health),
    'POST /v1/session': ok({ ...who, token: 'secret' }),
  });
  const result = await connect('https://dan-chieu.vidu.gov.vn/', ' MAU0-MAU0 ');
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /healthz', 'POST /v1/session']);
  expect(asked[1]?.body).toEqual({ invite: 'MAU0-MAU0' });
  expect(result).toEqual({
    server: 'https://dan-chieu.vidu.gov.vn',
    connection: { kind: 'connected', role: 'staff', name: 'Phòng KGVX' },
    expiresAt: who.expiresAt,
  });
  expect(await held.read()).toMatchObject({ token: 'secret' });
  expect(await server.read()).toBe('https://dan-chieu.vidu.gov.vn');
  expect(cleared()).toBe(1);
});

test('the code is spent only once: a lost answer is not sent again', async () => {
  const { connect, asked } = world({ 'GET /healthz': ok(health) });
  await connect('https://a.gov.vn', 'MAU0-MAU0');
  expect(asked.at(-1)).toMatchObject({ path: '/v1/session', attempts: 1 });
});

test.each<[string, Record<string, Reply<unknown>>, string]>([
  ['nothing answers', {}, 'offline'],
  ['a web page answers', { 'GET /healthz': { kind: 'notOurServer' } }, 'notOurServer'],
  ['another API answers', { 'GET /healthz': { kind: 'refused', code: 'notFound', requestId: 'r' } }, 'notOurServer'],
  [
    'the code is wrong',
    { 'GET /healthz': ok(health), 'POST /v1/session': { kind: 'refused', code: 'unauthenticated', requestId: 'r' } },
    'badInvite',
  ],
  [
    'the code was used',
    { 'GET /healthz': ok(health), 'POST /v1/session': { kind: 'refused', code: 'inviteUsed', requestId: 'r' } },
    'usedInvite',
  ],
])('%s: said as such, and nobody is signed in', async (_, replies, kind) => {
  const { connect, held, server } = world(replies);
  expect(await connect('https://a.gov.vn', 'MAU0-MAU0')).toMatchObject({ problem: { kind } });
  expect(await held.read()).toBeNull();
  expect(await server.read()).toBeNull();
});

test.each([
  ['2.0', 'extensionOlder'],
  ['0.9', 'extensionNewer'],
  ['1.7', 'connected'],
])('a server of contract %s signs in and is said to be: %s', async (api, kind) => {
  const { connect } = world({
    'GET /healthz': ok({ ...health, api }),
    'POST /v1/session': ok({ ...who, api, token: 'secret' }),
  });
  expect(await connect('https://a.gov.vn', 'MAU0-MAU0')).toMatchObject({ connection: { kind } });
});

test('a code is sent to no address that could leak it', async () => {
  const { connect, asked } = world({});
  expect(await connect('http://dan-chieu.vidu.gov.vn', 'MAU0-MAU0')).toEqual({ problem: { kind: 'badAddress' } });
  expect(asked).toHaveLength(0);
});

test('signing out forgets the token and every stored answer', async () => {
  const { signOut, held, cleared } = world({});
  await held.write({ ...who, token: 'secret' });
  expect((await signOut()).connection).toEqual({ kind: 'signedOut' });
  expect(await held.read()).toBeNull();
  expect(cleared()).toBe(1);
});

describe('asking the server who we are', () => {
  const signedIn = async (replies: Record<string, Reply<unknown>>) => {
    const made = world(replies);
    await made.server.write('https://a.gov.vn');
    await made.held.write({ ...who, token: 'secret' });
    return made;
  };

  test('a good answer ends the trouble and renews what is known of us', async () => {
    const { check, trouble, held } = await signedIn({ 'GET /v1/session': ok({ ...who, role: 'admin' }) });
    await trouble.write({ kind: 'offline', since: 'x', retryAt: null, requestId: null, failures: 3 });
    expect(await check()).toBe(true);
    expect(await trouble.read()).toBeNull();
    expect(await held.read()).toMatchObject({ role: 'admin', token: 'secret' });
  });

  test('failures go on counting', async () => {
    const { check, trouble } = await signedIn({});
    await check();
    await check();
    expect((await trouble.read())?.failures).toBe(2);
  });

  test('a later contract is said and kept', async () => {
    const { check, state } = await signedIn({ 'GET /v1/session': ok({ ...who, api: '2.1' }) });
    await check();
    expect((await state()).connection).toEqual({ kind: 'extensionOlder' });
  });

  test('an answer that comes after signing out signs nobody in', async () => {
    const made = await signedIn({ 'GET /v1/session': ok(who) });
    made.meanwhile(() => made.held.write(null));
    await made.check();
    expect(await made.held.read()).toBeNull();
  });
});

test.each<[string, string | null]>([
  ['https://dan-chieu.vidu.gov.vn/', 'https://dan-chieu.vidu.gov.vn'],
  ['  dan-chieu.vidu.gov.vn  ', 'https://dan-chieu.vidu.gov.vn'],
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787'],
  ['http://localhost:8787/docs', 'http://localhost:8787'],
  ['http://dan-chieu.vidu.gov.vn', null],
  ['https://user:pass@vidu.gov.vn', null],
  ['javascript:alert(1)', null],
  ['ftp://vidu.gov.vn', null],
  ['may-chu', null],
  ['', null],
])('%j as a server is %j', (typed, origin) => {
  expect(readServerAddress(typed)).toBe(origin);
});

describe('by Cloudflare Access', () => {
  const refused = (requestId: string): Reply<unknown> => ({ kind: 'refused', code: 'unauthenticated', requestId });

  test('no code is needed: the server says who it is, and no token is kept', async () => {
    const { connect, asked, held } = world({
      'GET /healthz': ok(health),
      'GET /v1/session': ok({ ...who, token: '' }),
    });
    expect(await connect('https://dan-chieu.vidu.gov.vn', null)).toMatchObject({ connection: { kind: 'connected' } });
    expect(asked.map(({ token }) => token)).toEqual(['', '']);
    expect(await held.read()).toEqual({ ...who, token: '' });
  });

  test.each<[string, Record<string, Reply<unknown>>, string | null, string]>([
    ['who has not signed in there is sent there', { 'GET /healthz': refused('') }, null, 'signInThere'],
    [
      'so is who brings a code to a server that stands behind it',
      { 'GET /healthz': { kind: 'notOurServer', redirected: true } },
      'MAU0-MAU0',
      'signInThere',
    ],
    [
      'who is let in but not known to the server is told so',
      { 'GET /healthz': ok(health), 'GET /v1/session': refused('req-1') },
      null,
      'notAdded',
    ],
  ])('%s', async (_, replies, invite, kind) => {
    const { connect, held } = world(replies);
    expect(await connect('https://dan-chieu.vidu.gov.vn', invite)).toEqual({ problem: { kind } });
    expect(await held.read()).toBeNull();
  });
});

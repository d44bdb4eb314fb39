import { describe, expect, test } from 'vitest';
import { afterReply, connectionOf, createLine } from '../../../extension/api/line.ts';
import type { Reply } from '../../../extension/api/reply.ts';
import type { Session, Trouble } from '../../../extension/settings.ts';
import { heldSetting } from '../../support/settings.ts';

const now = new Date('2026-11-20T09:00:00.000Z');
const session: Session = {
  token: 't',
  role: 'reviewer',
  name: 'Phòng KGVX',
  expiresAt: '2026-12-20T00:00:00.000Z',
  api: '1.0',
};
const offline: Reply<unknown> = { kind: 'offline' };

function secondsUntil(trouble: Trouble | null): number | null {
  return trouble?.retryAt ? (Date.parse(trouble.retryAt) - now.getTime()) / 1000 : null;
}

describe('a failing server is left alone longer each time', () => {
  test('5, 10, 20 … seconds, never more than five minutes', () => {
    const pauses: (number | null)[] = [];
    let trouble: Trouble | null = null;
    for (let failure = 0; failure < 9; failure++) {
      trouble = afterReply(trouble, offline, now, 0.5);
      pauses.push(secondsUntil(trouble));
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  test('jitter spreads the pause by a quarter to either side', () => {
    expect(secondsUntil(afterReply(null, offline, now, 0))).toBe(3.75);
    expect(secondsUntil(afterReply(null, offline, now, 1))).toBe(6.25);
  });

  test('the moment it began is kept while it lasts', () => {
    const first = afterReply(null, offline, now, 0);
    const later = afterReply(first, offline, new Date('2026-11-20T09:20:00.000Z'), 0);
    expect(later?.since).toBe(now.toISOString());
  });

  test('Retry-After is honoured where it asks for more', () => {
    const reply: Reply<unknown> = { kind: 'serverError', requestId: 'req-7', retryInSeconds: 90, transient: true };
    expect(secondsUntil(afterReply(null, reply, now, 0.5))).toBe(90);
    expect(secondsUntil(afterReply(null, { kind: 'rateLimited', retryInSeconds: 12 }, now, 0.5))).toBe(12);
  });
});

test('a good answer ends the trouble', () => {
  const trouble = afterReply(null, offline, now, 0);
  expect(afterReply(trouble, { kind: 'ok', value: null }, now, 0)).toBeNull();
});

test('an expired sign-in is known from the answer', () => {
  const trouble = afterReply(null, { kind: 'refused', code: 'expired', requestId: 'r' }, now, 0);
  expect(connectionOf(session, trouble, now)).toEqual({ kind: 'expired' });
});

test('a refusal of one request is no trouble of the line', () => {
  expect(afterReply(null, { kind: 'refused', code: 'badRequest', requestId: 'r' }, now, 0)).toBeNull();
});

test.each<[string, Session | null, Trouble | null, unknown]>([
  ['nobody signed in', null, null, { kind: 'signedOut' }],
  ['a token past its day', { ...session, expiresAt: '2026-11-20T08:59:59.000Z' }, null, { kind: 'expired' }],
  ['a good line', session, null, { kind: 'connected', role: 'reviewer', name: 'Phòng KGVX' }],
  [
    'no network',
    session,
    afterReply(null, offline, now, 0.5),
    { kind: 'offline', since: now.toISOString(), retryInSeconds: 5 },
  ],
])('%s reads as such', (_, who, trouble, expected) => {
  expect(connectionOf(who, trouble, now)).toEqual(expected);
});

test('nothing is asked before the pause is over', async () => {
  let at = now;
  const line = createLine(
    heldSetting<Trouble | null>(null),
    () => at,
    () => 0.5,
  );
  expect(await line.mayAsk()).toBe(true);
  await line.note(offline);
  expect(await line.mayAsk()).toBe(false);
  at = new Date(now.getTime() + 5000);
  expect(await line.mayAsk()).toBe(true);
});

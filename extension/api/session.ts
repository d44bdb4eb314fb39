import { Health, SessionReply, Who } from '../../shared/schema/index.ts';
import type { ConnectProblem, SessionState } from '../background-state.ts';
import { readServerAddress } from '../server-address.ts';
import type { Session, Setting, Trouble } from '../settings.ts';
import type { Cache } from './cache.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';
import type { Failure } from './reply.ts';
import { compareContract } from './version.ts';

/** Whom Access let in, as a session without a token. */
const ByAccess = Who.transform((who) => ({ ...who, token: '' }));

export interface SessionTools {
  client: Client;
  line: Line;
  cache: Cache;
  server: Setting<string | null>;
  session: Setting<Session | null>;
  now: () => Date;
}

/** Signing in and out, and asking the server whether we still are. */
export function createSession({ client, line, cache, server, session, now }: SessionTools) {
  const state = async (): Promise<SessionState> => {
    const current = await session.read();
    return {
      server: await server.read(),
      connection: await line.connection(current),
      expiresAt: current?.expiresAt ?? null,
    };
  };

  /** What the server's contract leaves to say; null when it is ours. */
  const troubleOf = (api: string): Trouble | null => {
    const kind = compareContract(api);
    return kind === 'same' ? null : { kind, since: now().toISOString(), retryAt: null, requestId: null, failures: 0 };
  };

  return {
    state,

    /** With an invite code, else as the person Cloudflare Access knows. */
    async connect(address: string, invite: string | null): Promise<SessionState | { problem: ConnectProblem }> {
      const origin = readServerAddress(address);
      if (!origin) return { problem: { kind: 'badAddress' } };
      const call = { server: origin, token: invite === null ? '' : null };
      const health = await client({
        ...call,
        path: '/healthz',
        method: 'GET',
        schema: Health,
        attempts: 2,
        task: 'health',
      });
      if (health.kind !== 'ok') return { problem: problemOf(health, now()) };
      const reply =
        invite === null
          ? await client({
              ...call,
              path: '/v1/session',
              method: 'GET',
              schema: ByAccess,
              attempts: 1,
              task: 'session',
            })
          : await client({
              ...call,
              path: '/v1/session',
              method: 'POST',
              body: { invite: invite.trim() },
              schema: SessionReply,
              attempts: 1,
              task: 'connect',
            });
      if (reply.kind === 'refused' && invite === null && reply.requestId !== '')
        return { problem: { kind: 'notAdded' } };
      if (reply.kind !== 'ok') return { problem: problemOf(reply, now()) };
      await cache.clear();
      await server.write(origin);
      await session.write(reply.value);
      await line.set(troubleOf(reply.value.api));
      return state();
    },

    async signOut(): Promise<SessionState> {
      await session.write(null);
      await line.set(null);
      await cache.clear();
      return state();
    },

    /** Asks the server who we are and notes what comes of it; true when the line is good. */
    async check(): Promise<boolean> {
      const [origin, current] = [await server.read(), await session.read()];
      if (!origin || !current) return false;
      const reply = await client({
        server: origin,
        token: current.token,
        path: '/v1/session',
        method: 'GET',
        schema: Who,
        attempts: 1,
        task: 'session',
      });
      if ((await session.read())?.token !== current.token) return false;
      if (reply.kind !== 'ok') {
        await line.note(reply);
        return false;
      }
      await session.write({ ...current, ...reply.value });
      await line.set(troubleOf(reply.value.api));
      return true;
    },
  };
}

function problemOf(failure: Failure, now: Date): ConnectProblem {
  switch (failure.kind) {
    case 'offline':
      return { kind: 'offline', since: now.toISOString(), retryInSeconds: null };
    case 'serverError':
      return { kind: 'serverError', retryInSeconds: failure.retryInSeconds, requestId: failure.requestId };
    case 'rateLimited':
      return failure;
    case 'refused':
      if (failure.requestId === '') return { kind: 'signInThere' };
      return {
        kind: failure.code === 'inviteUsed' ? 'usedInvite' : failure.code === 'notFound' ? 'notOurServer' : 'badInvite',
      };
    case 'notOurServer':
      return { kind: failure.redirected ? 'signInThere' : 'notOurServer' };
    default:
      return { kind: 'notOurServer' };
  }
}

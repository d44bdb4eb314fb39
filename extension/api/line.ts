import type { Connection } from '../background-state.ts';
import type { Session, Setting, Trouble } from '../settings.ts';
import type { Reply } from './reply.ts';

/** Seconds before the first retry by itself; doubles up to the longest. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;

export interface Line {
  /** False while a failing server is left alone. */
  mayAsk(): Promise<boolean>;
  /** Learns from a reply; gives the trouble that is left. */
  note(reply: Reply<unknown>): Promise<Trouble | null>;
  set(trouble: Trouble | null): Promise<void>;
  connection(session: Session | null): Promise<Connection>;
}

/** What is known of the way to the server, kept in storage so that it outlives the service worker. */
export function createLine(setting: Setting<Trouble | null>, now: () => Date, random: () => number): Line {
  return {
    async mayAsk() {
      const trouble = await setting.read();
      return trouble === null || trouble.retryAt === null || Date.parse(trouble.retryAt) <= now().getTime();
    },
    async note(reply) {
      const before = await setting.read();
      const after = afterReply(before, reply, now(), random());
      if (before !== after) await setting.write(after);
      return after;
    },
    set: (trouble) => setting.write(trouble),
    connection: async (session) => connectionOf(session, await setting.read(), now()),
  };
}

/** The trouble left after a reply. A failing server is left alone longer each time, never longer than five minutes. */
export function afterReply(before: Trouble | null, reply: Reply<unknown>, now: Date, random: number): Trouble | null {
  const at = now.toISOString();
  const failures = (before?.failures ?? 0) + 1;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)) * (0.75 + random / 2);
  const trouble = (kind: Trouble['kind'], seconds: number | null, requestId: string | null = null): Trouble => ({
    kind,
    since: before?.kind === kind ? before.since : at,
    retryAt: seconds === null ? null : new Date(now.getTime() + seconds * 1000).toISOString(),
    requestId,
    failures,
  });
  switch (reply.kind) {
    case 'offline':
      return trouble('offline', pause);
    case 'serverError':
      return trouble('serverError', Math.max(pause, reply.retryInSeconds ?? 0), reply.requestId);
    case 'rateLimited':
      return trouble('rateLimited', reply.retryInSeconds);
    case 'replyTooLarge':
      return trouble('replyTooLarge', LONGEST_PAUSE);
    case 'unreadable':
      return before && isOfVersion(before) ? before : trouble('serverError', pause, reply.requestId);
    case 'notOurServer':
      return trouble('notOurServer', LONGEST_PAUSE);
    case 'refused':
      return reply.code === 'unauthenticated' || reply.code === 'expired' ? trouble('expired', null) : before;
    case 'tooLarge':
      return before;
    case 'ok':
      return before && isOfVersion(before) ? before : null;
  }
}

const isOfVersion = ({ kind }: Trouble) => kind === 'extensionOlder' || kind === 'extensionNewer';

/** How every screen words the state of the line. */
export function connectionOf(session: Session | null, trouble: Trouble | null, now: Date): Connection {
  if (session === null) return { kind: 'signedOut' };
  if (Date.parse(session.expiresAt) <= now.getTime()) return { kind: 'expired' };
  if (trouble === null) return { kind: 'connected', role: session.role, name: session.name };
  const retryInSeconds =
    trouble.retryAt === null ? null : Math.max(0, Math.ceil((Date.parse(trouble.retryAt) - now.getTime()) / 1000));
  switch (trouble.kind) {
    case 'offline':
      return { kind: 'offline', since: trouble.since, retryInSeconds };
    case 'serverError':
      return { kind: 'serverError', retryInSeconds, requestId: trouble.requestId };
    case 'rateLimited':
      return { kind: 'rateLimited', retryInSeconds: retryInSeconds ?? 0 };
    case 'replyTooLarge':
      return { kind: 'replyTooLarge', retryInSeconds };
    default:
      return { kind: trouble.kind };
  }
}

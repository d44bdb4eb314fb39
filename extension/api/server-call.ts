import { z } from 'zod';
import type { ServerAnswer, ServerCall } from '../messages.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';

interface CallTools {
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
}

/** Sends what the console asks. A read is tried twice; a change only under a key, which makes it safe to send again. */
export function createServerCall({ client, line, server, session }: CallTools) {
  return async ({ method, path, body, ifMatch, key }: ServerCall): Promise<ServerAnswer> => {
    const [origin, current] = [await server.read(), await session.read()];
    if (!origin || !current) return { kind: 'unreached', connection: await line.connection(current) };
    const reply = await client({
      server: origin,
      token: current.token,
      path,
      method,
      schema: z.unknown(),
      attempts: method === 'GET' || key ? 2 : 1,
      task: 'console',
      ...(body === undefined ? {} : { body }),
      ...(ifMatch ? { ifMatch } : {}),
      ...(key ? { idempotencyKey: key } : {}),
    });
    await line.note(reply);
    if (reply.kind === 'ok' || reply.kind === 'tooLarge') return reply;
    if (reply.kind === 'refused' && reply.code !== 'unauthenticated' && reply.code !== 'expired') return reply;
    return { kind: 'unreached', connection: await line.connection(current) };
  };
}

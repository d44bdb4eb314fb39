import { PassageReply } from '../../shared/schema/index.ts';
import type { PassageAnswer } from '../answer.ts';
import type { Session, Setting } from '../settings.ts';
import type { Client } from './client.ts';
import type { Line } from './line.ts';

interface PassageTools {
  client: Client;
  line: Line;
  server: Setting<string | null>;
  session: Setting<Session | null>;
}

/** Asks the server for the words at one place of a held text. */
export function createPassages({ client, line, server, session }: PassageTools) {
  return async (instrument: string, pinpoint: string): Promise<PassageAnswer> => {
    const [origin, current] = [await server.read(), await session.read()];
    if (!origin || !current || !(await line.mayAsk())) return { kind: 'unreached' };
    const query = new URLSearchParams({ pinpoint });
    const reply = await client({
      server: origin,
      token: current.token,
      path: `/v1/instruments/${encodeURIComponent(instrument)}/passage?${query}`,
      method: 'GET',
      schema: PassageReply,
      attempts: 2,
      task: 'passage',
    });
    await line.note(reply);
    return reply.kind === 'ok' ? reply.value : { kind: 'unreached' };
  };
}

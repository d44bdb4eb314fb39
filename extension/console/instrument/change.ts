import type { z } from 'zod';
import type { ServerCall } from '../../messages.ts';
import { type Answered, callServer } from '../call-server.ts';

/** A change of something in the version that one read; safe to be sent twice. */
export function sendChange<T>(
  call: Pick<ServerCall, 'method' | 'path' | 'body'> & { version?: number },
  schema: z.ZodType<T>,
): Promise<Answered<T>> {
  const { version, ...rest } = call;
  return callServer(
    { ...rest, key: crypto.randomUUID(), ...(version === undefined ? {} : { ifMatch: `"${version}"` }) },
    schema,
  );
}

export const instrumentPath = (id: string, sub = '') => `/v1/instruments/${encodeURIComponent(id)}${sub}`;

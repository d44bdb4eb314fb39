import type { z } from 'zod';
import { type ProblemCode, PutAside } from '../../shared/schema/index.ts';
import { ask } from '../ask.ts';
import type { Connection } from '../background-state.ts';
import type { ServerCall } from '../messages.ts';

/** What a screen has of something it asked for. */
export type Answered<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; code: ProblemCode; requestId: string; errors?: { path: string; message: string }[] | undefined }
  /** Not made: it waits for a second admin. */
  | { kind: 'waits'; aside: PutAside }
  | { kind: 'tooLarge' }
  /** Of a shape this version does not know. */
  | { kind: 'unreadable' }
  | { kind: 'unreached'; connection: Connection };

/** Asks the server through the background, and parses what it says. */
export async function callServer<T>(call: ServerCall, schema: z.ZodType<T>): Promise<Answered<T>> {
  const answer = await ask({ type: 'server/call', call });
  if (answer === null) return { kind: 'unreached', connection: { kind: 'signedOut' } };
  if (answer.kind !== 'ok') return answer;
  const aside = PutAside.safeParse(answer.value);
  if (aside.success) return { kind: 'waits', aside: aside.data };
  const parsed = schema.safeParse(answer.value);
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreadable' };
}

/** `/v1/coverage` with the fields that say something. */
export function pathWith(path: string, query: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

import type { z } from 'zod';
import { Problem, type ProblemCode } from '../../shared/schema/index.ts';

/** Why there is no answer. `refused` is the server's own problem document for what we asked. */
export type Failure =
  /** `silent`: it took the request and never answered. */
  | { kind: 'offline'; silent?: true }
  | { kind: 'serverError'; requestId: string | null; retryInSeconds: number | null; transient: boolean }
  | { kind: 'rateLimited'; retryInSeconds: number }
  | { kind: 'tooLarge' }
  | { kind: 'replyTooLarge' }
  /** Our server's, but of a shape we do not know: of another version. */
  | { kind: 'unreadable'; requestId: string | null }
  /** `redirected`: another address was named, as a sign-in in front of the server does. */
  | { kind: 'notOurServer'; redirected?: true }
  | { kind: 'refused'; code: ProblemCode; requestId: string; errors?: Problem['errors'] };

export type Reply<T> = { kind: 'ok'; value: T } | Failure;

/** Seconds a server that names none is left alone after 429. */
const RATE_PAUSE = 30;

/** What an HTTP answer means. `body` is null when it was too large to read. */
export function readReply<T>(response: Response, body: string | null, schema: z.ZodType<T>, now: Date): Reply<T> {
  const retryInSeconds = readRetryAfter(response.headers.get('retry-after'), now);
  const json = body === null ? undefined : response.status === 204 ? null : readJson(body);
  const problem = Problem.safeParse(json).data;
  const requestId = problem?.requestId ?? response.headers.get('x-request-id');
  const { status } = response;
  if (status === 429) return { kind: 'rateLimited', retryInSeconds: retryInSeconds ?? RATE_PAUSE };
  if (status >= 500)
    return {
      kind: 'serverError',
      requestId,
      retryInSeconds,
      transient: status > 501 || problem?.code === 'unavailable',
    };
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400))
    return { kind: 'notOurServer', redirected: true };
  if (status === 413) return { kind: 'tooLarge' };
  if (body === null) return { kind: 'replyTooLarge' };
  if (json === undefined) return { kind: 'notOurServer' };
  if (!response.ok) return problem ? refusal(problem) : { kind: 'notOurServer' };
  const parsed = schema.safeParse(json);
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreadable', requestId };
}

const refusal = ({ code, requestId, errors }: Problem): Failure => ({
  kind: 'refused',
  code,
  requestId,
  ...(errors ? { errors } : {}),
});

/** Seconds that a `Retry-After` header asks for, as a number or as a date; null when it says nothing readable. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (!header) return null;
  const seconds = /^\d{1,6}$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, Math.ceil(seconds));
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import type { Problem, ProblemCode } from '../../shared/schema/index.ts';

/** The one table of status numbers and titles. */
const PROBLEMS: Record<ProblemCode, { status: ProblemStatus; title: string }> = {
  badRequest: { status: 400, title: 'The request is not well formed.' },
  unauthenticated: { status: 401, title: 'Sign in first.' },
  expired: { status: 401, title: 'This sign-in has expired.' },
  forbidden: { status: 403, title: 'Your role does not allow this.' },
  notFound: { status: 404, title: 'There is nothing at this address.' },
  methodNotAllowed: { status: 405, title: 'This address does not take that method.' },
  conflict: { status: 409, title: 'Another change came first.' },
  inviteUsed: { status: 409, title: 'This invite code is not valid any more.' },
  preconditionFailed: { status: 412, title: 'It has changed since you read it.' },
  tooLarge: { status: 413, title: 'The request is too large.' },
  unsupported: { status: 415, title: 'Only application/json is read here.' },
  keyReused: { status: 422, title: 'This Idempotency-Key was used with another body.' },
  unreadable: { status: 422, title: 'The text cannot be read as a document.' },
  preconditionRequired: { status: 428, title: 'Send If-Match with the version you read.' },
  rateLimited: { status: 429, title: 'Too many citations in one minute.' },
  internal: { status: 500, title: 'The server failed; the request id finds the reason in its log.' },
  unavailable: { status: 503, title: 'The index cannot be reached just now.' },
};

export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 500 | 503;

interface Details {
  detail?: string;
  errors?: Problem['errors'];
  headers?: Record<string, string>;
}

/** An expected failure on its way to the client; the app turns it into a problem document. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

export function problemStatus(code: ProblemCode): ProblemStatus {
  return PROBLEMS[code].status;
}

/** The RFC 9457 answer for a code. */
export function problemResponse(code: ProblemCode, requestId: string, details: Details = {}): Response {
  const { status, title } = PROBLEMS[code];
  const body: Problem = {
    type: `/docs#${code}`,
    title,
    status,
    ...(details.detail ? { detail: details.detail } : {}),
    code,
    requestId,
    ...(details.errors ? { errors: details.errors } : {}),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...details.headers },
  });
}

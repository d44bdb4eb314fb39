import type { MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import type { AppEnv } from './context.ts';
import { sha256 } from './digest.ts';

const DIGEST_LENGTH = 24;

/**
 * The tag of an instrument is its version and a digest of the answer, `"3.9f86d0…"`: what the index says of it changes
 * with the day and with who cites it, which is no new version. If-Match takes the tag as it is, or the version alone,
 * which is the tag of what a write answers.
 */
const versioned: MiddlewareHandler<AppEnv> = async (c, next) => {
  await next();
  const { version } = c.var;
  if (version === undefined || !c.res.ok) return;
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  const digest = isRead ? `.${(await sha256(await c.res.clone().text())).slice(0, DIGEST_LENGTH)}` : '';
  c.res.headers.set('etag', `"${version}${digest}"`);
};

/** Tags an answer by its content, and answers 304 to who has it already. */
const tagged = every(
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'] }),
  versioned,
);

/** Answers that are streams, or have a tag of their own. */
const UNTAGGED = new Set(['/healthz', '/v1/export', '/v1/annotation-export', '/v1/annotations/feed', '/v1/packs']);

/** Every read has a tag; a write has that of the version it left. */
export const tagAnswers: MiddlewareHandler<AppEnv> = (c, next) => {
  const isRead = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isRead) return versioned(c, next);
  return UNTAGGED.has(c.req.path) ? next() : tagged(c, next);
};

/** About people and what they did: no browser keeps a copy. */
const PERSONAL = /^\/v1\/(?:people|session|groups|audit|reports|invites|reconcile-links)(?:\/|$)/;

/** How long an answer may be kept: until its tag is another, or not at all. */
export const keeping = (path: string, hasTag: boolean): string =>
  hasTag && !PERSONAL.test(path) ? 'private, no-cache' : 'no-store';

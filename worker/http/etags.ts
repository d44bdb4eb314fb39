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
export const tagged = every(
  etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'] }),
  versioned,
);

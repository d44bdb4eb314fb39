import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';

const HEADER = 'x-bookmark';
const BOOKMARK = /^[\w-]{1,200}$/;

/**
 * Reads may be answered by a copy of the database that lags behind. A client that sends back the `X-Bookmark` of an
 * answer is shown nothing older than that answer; whatever may write starts from the database itself.
 */
export const readOwnWrites: MiddlewareHandler<AppEnv> = async (c, next) => {
  const sent = c.req.header(HEADER);
  const bookmark = sent && BOOKMARK.test(sent) ? sent : null;
  const session = c.env.DB.withSession(bookmark ?? (c.req.method === 'GET' ? 'first-unconstrained' : 'first-primary'));
  c.env = { ...c.env, DB: session as unknown as D1Database };
  await next();
  const reached = session.getBookmark();
  if (reached) c.header(HEADER, reached);
};

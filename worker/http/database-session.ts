import type { MiddlewareHandler } from 'hono';
import { createDatabases } from '../stores/databases.ts';
import type { AppEnv } from './context.ts';

const HEADER = 'x-bookmark';
const BOOKMARK = /^[\w-]{1,200}$/;

/** `MAIN` or `MAIN.NORTH:BOOKMARK.SOUTH:BOOKMARK` -> bookmark of each group, that of the main database under ''. */
export function readBookmarks(text: string | undefined): Map<string, string> {
  const parts = (text ?? '').split('.').map((part, at) => (at === 0 ? `:${part}` : part));
  return new Map(
    parts.flatMap((part) => {
      const [, group, bookmark = ''] = /^(\w*):(.*)$/s.exec(part) ?? [];
      return group !== undefined && BOOKMARK.test(bookmark) ? [[group, bookmark] as const] : [];
    }),
  );
}

/**
 * Reads may be answered by a copy of a database that lags behind. A client that sends back the `X-Bookmark` of an answer
 * is shown nothing older than that answer; whatever may write starts from the databases themselves.
 */
export const readOwnWrites: MiddlewareHandler<AppEnv> = async (c, next) => {
  // A request made from within another one goes on with its databases.
  if (!('withSession' in c.env.DB)) return next();
  const sent = readBookmarks(c.req.header(HEADER));
  const start = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'first-unconstrained' : 'first-primary';
  const named: [string, D1Database][] = [['', c.env.DB], ...createDatabases(c.env).groups];
  const sessions = named.map(([group, database]) => ({
    group,
    session: database.withSession(sent.get(group) ?? start),
  }));
  const bound = sessions.map(({ group, session }) => [group ? `DB_${group}` : 'DB', session]);
  c.env = { ...c.env, ...(Object.fromEntries(bound) as Record<string, D1Database>) };
  await next();
  // A database that this request did not ask is as far as the client knew it.
  const reached = sessions.map(({ group, session }) => [group, session.getBookmark() ?? sent.get(group)] as const);
  if (reached.every(([, bookmark]) => !bookmark)) return;
  const told = reached.filter(([group, bookmark]) => group === '' || bookmark);
  c.header(HEADER, told.map(([group, bookmark]) => (group ? `${group}:${bookmark}` : (bookmark ?? ''))).join('.'));
};

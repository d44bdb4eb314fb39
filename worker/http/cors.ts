import { cors } from 'hono/cors';
import type { AppEnv } from './context.ts';

/** Where OpenRefine's own pages stand: it runs on the machine of who uses it, always on this port. */
const OPENREFINE = ['http://127.0.0.1:3333', 'http://localhost:3333'];

/** Lets exactly the origins of `ALLOWED_ORIGINS` read answers in a browser; OpenRefine those of its service. */
export const allowOrigins = cors({
  origin: (origin, c) => {
    const allowed = (c.env as AppEnv['Bindings']).ALLOWED_ORIGINS.split(',').map((entry) => entry.trim());
    const service = /^\/reconcile(?:\/|$)/.test(c.req.path) ? OPENREFINE : [];
    return [...allowed, ...service].includes(origin) ? origin : null;
  },
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: [
    'Authorization',
    'Content-Type',
    'Idempotency-Key',
    'If-None-Match',
    'If-Match',
    'X-Bookmark',
    'Prefer',
    'Slug',
    'Last-Event-ID',
  ],
  exposeHeaders: [
    'ETag',
    'Retry-After',
    'X-Request-Id',
    'X-Bookmark',
    'Location',
    'Link',
    'Allow',
    'Accept-Post',
    'Content-Language',
  ],
  maxAge: 600,
});

import { cors } from 'hono/cors';
import type { AppEnv } from './context.ts';

/** Lets exactly the origins of `ALLOWED_ORIGINS` read answers in a browser. */
export const allowOrigins = cors({
  origin: (origin, c) => {
    const allowed = (c.env as AppEnv['Bindings']).ALLOWED_ORIGINS.split(',').map((entry) => entry.trim());
    return allowed.includes(origin) ? origin : null;
  },
  allowMethods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-None-Match', 'If-Match', 'X-Bookmark'],
  exposeHeaders: ['ETag', 'Retry-After', 'X-Request-Id', 'X-Bookmark'],
  maxAge: 600,
});

import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/** What the caller signed this request in with, as it was sent; it is stored nowhere. */
export const credentialOf = (c: Context<AppEnv>) =>
  c.req.header('authorization') ?? c.req.header('cf-access-jwt-assertion') ?? '';

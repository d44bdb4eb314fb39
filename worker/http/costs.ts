import type { Context } from 'hono';
import type { AppEnv } from './context.ts';
import { citationsPerMinute } from './limits.ts';

/**
 * What a request costs of its caller's minute before anything is read for it, counted in citations; what is not named
 * costs one. Those of 0 charge by what they are asked for.
 */
const COSTS: Record<string, number> = {
  'POST /v1/resolve': 0,
  'POST /v1/check': 0,
  'POST /v1/instruments': 0,
  'POST /v1/reports': 1000,
  'GET /v1/instruments/:id/passage': 20,
  'GET /v1/search': 10,
  'GET /v1/coverage': 10,
  'GET /v1/instruments/:id/neighbours': 10,
  'GET /v1/paths': 20,
  'GET /v1/export': 200,
  'GET /v1/annotations/': 20,
  'GET /v1/annotations/search': 10,
  'GET /v1/annotations/changes': 5,
  'GET /v1/annotations/feed': 100,
  'POST /v1/annotations/': 10,
  'PUT /v1/annotations/:id': 10,
  'DELETE /v1/annotations/:id': 10,
  'POST /v1/annotations/:id/restore': 10,
  'GET /v1/annotation-export': 50,
  'POST /v1/annotation-imports': 1000,
  'GET /reconcile/suggest/entity': 10,
  'GET /openapi.json': 20,
  'GET /docs': 20,
  'POST /v1/session': 600,
};

/** Takes the cost of a route (`GET /v1/search`) from whoever asks: a caller, or without one the address asked from. */
export function charge(c: Context<AppEnv>, route: string): void {
  const address = c.req.header('cf-connecting-ip');
  const payer = c.var.caller?.id ?? (address && `address ${address}`);
  const perMinute = citationsPerMinute(c.env);
  const cost = Math.min(COSTS[route] ?? 1, perMinute);
  if (payer && cost > 0) c.var.spend(payer, cost, perMinute, c.var.world.now());
}

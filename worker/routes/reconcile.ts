import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ExtendQuery,
  ExtendReply,
  RECONCILE_BATCH_MAX,
  ReconcileBatch,
  ReconcileForm,
  ReconcileManifest,
  ReconcileResults,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { citationsPerMinute } from '../http/limits.ts';
import { Refusal } from '../http/problem.ts';
import { serviceAddress } from '../http/reconcile-link.ts';
import { describeReconcileGet, LINK_NOTE } from '../http/reconcile-route.ts';
import { describeRoute } from '../http/route.ts';
import { extendRows } from '../services/reconcile-extend.ts';
import { reconcileManifest } from '../services/reconcile-manifest.ts';
import { reconcileQueries } from '../services/reconcile-queries.ts';
import { createDatabases } from '../stores/databases.ts';
import { createSearchAcross } from '../stores/search-across.ts';

const Results = z.union([ReconcileResults, ExtendReply]);

const get = describeReconcileGet(
  '/reconcile',
  'The manifest of the reconciliation service (W3C, 0.2); with `queries` or `extend`, their answer',
  ReconcileForm,
  z.union([ReconcileManifest, ReconcileResults, ExtendReply]),
);

const post = describeRoute(
  'reviewer',
  {
    method: 'post',
    path: '/reconcile',
    tags: ['reconciliation'],
    summary: 'Match a batch of references, or fill columns for matched ones',
    description: LINK_NOTE,
    request: { body: { required: true, content: { 'application/x-www-form-urlencoded': { schema: ReconcileForm } } } },
    responses: { 200: { description: 'The answer.', content: { 'application/json': { schema: Results } } } },
  },
  ['badRequest'],
);

function readJson<T>(path: string, text: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal('badRequest', { errors: [{ path, message: 'Not JSON.' }] });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map((issue) => ({
    path: [path, ...issue.path].join('.'),
    message: issue.message,
  }));
  throw new Refusal('badRequest', { errors: errors.slice(0, 20) });
}

/** Answers `queries` or `extend`, whichever is sent; null where neither is. */
async function answer(
  { queries, extend }: ReconcileForm,
  { env, var: { world, caller, spend } }: { env: AppEnv['Bindings']; var: AppEnv['Variables'] },
): Promise<z.infer<typeof Results> | null> {
  const now = world.now();
  const databases = createDatabases(env);
  const search = createSearchAcross(databases);
  const perMinute = citationsPerMinute(env);
  if (queries !== undefined) {
    const batch = readJson('queries', queries, ReconcileBatch);
    const size = Object.keys(batch).length;
    if (size > RECONCILE_BATCH_MAX)
      throw new Refusal('tooLarge', { detail: `At most ${RECONCILE_BATCH_MAX} queries.` });
    spend(caller.id, size, perMinute, now);
    return reconcileQueries(batch, { db: env.DB, databases, search, now });
  }
  if (extend === undefined) return null;
  const asked = readJson('extend', extend, ExtendQuery);
  spend(caller.id, asked.ids.length, perMinute, now);
  return extendRows(asked, { search, now });
}

export const reconcileRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(get, async (c) => {
      const manifest = () => reconcileManifest(serviceAddress(c.req.raw.url), new URL(c.req.raw.url).origin);
      return c.json((await answer(c.req.valid('query'), c)) ?? manifest(), 200);
    })
    .openapi(post, async (c) => {
      const reply = await answer(c.req.valid('form'), c);
      if (!reply)
        throw new Refusal('badRequest', { errors: [{ path: 'queries', message: 'Send queries or extend.' }] });
      return c.json(reply, 200);
    });

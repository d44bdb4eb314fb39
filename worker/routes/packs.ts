import { OpenAPIHono } from '@hono/zod-openapi';
import { PACK_PAGE, PackPage, PackQuery } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { CITATIONS_PER_MINUTE } from '../http/limits.ts';
import { describeRoute } from '../http/route.ts';
import { packRevision, planPack, readPack } from '../services/read-pack.ts';
import { createDatabases } from '../stores/databases.ts';

const pack = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/packs',
    tags: ['references'],
    summary: 'A part of the index to resolve with when there is no connection',
    description: `What resolving needs of a province's years, of the centre and of laws by name, in pages of at most ${PACK_PAGE} records. The ETag is the revision of the whole pack: with If-None-Match an unchanged pack is answered by 304. Pages of two revisions do not belong together. A page counts as ${PACK_PAGE} citations towards the limit of a minute.`,
    request: { query: PackQuery },
    responses: {
      200: { description: 'One page of the pack.', content: { 'application/json': { schema: PackPage } } },
      304: { description: 'The pack is still that of If-None-Match.' },
    },
  },
  ['badRequest'],
);

const namesIt = (header: string | undefined, revision: string) =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${revision}"`);

export const packRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(pack, async (c) => {
    const query = c.req.valid('query');
    const databases = createDatabases(c.env);
    const plan = planPack(query, databases);
    const now = c.var.world.now();
    const revision = await packRevision(plan);
    c.header('etag', `"${revision}"`);
    if (query.after === undefined && namesIt(c.req.header('if-none-match'), revision)) return c.body(null, 304);
    c.var.spend(c.var.caller.id, PACK_PAGE, Number(c.env.CITATIONS_PER_MINUTE ?? CITATIONS_PER_MINUTE), now);
    const { rowsRead, ...page } = await readPack(query, plan, { databases, revision, now });
    c.header('server-timing', `d1;desc="${rowsRead} rows"`);
    return c.json(page, 200);
  });

import { OpenAPIHono } from '@hono/zod-openapi';
import { SearchQuery, SearchReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute } from '../http/route.ts';
import { searchInstruments } from '../services/search-instruments.ts';
import { createDatabases } from '../stores/databases.ts';
import { createSearchAcross } from '../stores/search-across.ts';
import { createSearchStates } from '../stores/search-states.ts';

const search = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/search',
    tags: ['instruments'],
    summary: 'Find instruments by words of symbol, title, type or issuer',
    description:
      'All words must be there, with or without marks. An exact symbol or name comes first, then the same number, then the most cited and the newest. With `status` the same list is kept to what has it on the day, and counted so.',
    request: { query: SearchQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: SearchReply } } } },
  },
  ['badRequest'],
);

export const searchRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(search, async (c) => {
    const databases = createDatabases(c.env);
    const around = {
      search: createSearchAcross(databases),
      states: createSearchStates(databases),
      now: c.var.world.now(),
    };
    const { rowsRead, ...reply } = await searchInstruments(c.req.valid('query'), around);
    c.header('server-timing', `d1;desc="${rowsRead} rows"`);
    return c.json(reply, 200);
  });

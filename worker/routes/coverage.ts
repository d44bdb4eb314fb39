import { OpenAPIHono } from '@hono/zod-openapi';
import { CoverageQuery, CoverageReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute } from '../http/route.ts';
import { readCoverage } from '../services/read-coverage.ts';
import { createCoverageAcross } from '../stores/coverage-across.ts';
import { createDatabases } from '../stores/databases.ts';

const coverage = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/coverage',
    tags: ['instruments'],
    summary: 'How much of each number series the index holds',
    request: { query: CoverageQuery },
    responses: {
      200: { description: 'One page of series.', content: { 'application/json': { schema: CoverageReply } } },
    },
  },
  ['badRequest'],
);

export const coverageRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(coverage, async (c) => {
    const { rowsRead, ...reply } = await readCoverage(
      c.req.valid('query'),
      createCoverageAcross(createDatabases(c.env)),
    );
    c.header('server-timing', `d1;desc="${rowsRead} rows"`);
    return c.json(reply, 200);
  });

import { OpenAPIHono } from '@hono/zod-openapi';
import { API_VERSION, Health } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute } from '../http/route.ts';

const health = describeRoute('anyone', {
  method: 'get',
  path: '/healthz',
  tags: ['service'],
  summary: 'Whether the service and its index answer',
  responses: { 200: { description: 'They do.', content: { 'application/json': { schema: Health } } } },
});

export const healthRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(health, async (c) => {
    await c.env.DB.prepare('SELECT 1 FROM people LIMIT 1').first();
    return c.json({ service: 'dan-chieu' as const, api: API_VERSION, ok: true }, 200);
  });

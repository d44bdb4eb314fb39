import { OpenAPIHono } from '@hono/zod-openapi';
import { CheckReply, CheckRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { CITATIONS_PER_MINUTE } from '../http/limits.ts';
import { describeRoute } from '../http/route.ts';
import { checkDocument } from '../services/check-document.ts';
import { createDatabases } from '../stores/databases.ts';

const check = describeRoute('reviewer', {
  method: 'post',
  path: '/v1/check',
  tags: ['references'],
  summary: 'What a careful reviewer would look at in a text',
  description: 'Reads letterhead and citations, asks the index, and gives findings. The text is not kept.',
  request: { body: { required: true, content: { 'application/json': { schema: CheckRequest } } } },
  responses: {
    200: { description: 'Letterhead, citations, findings.', content: { 'application/json': { schema: CheckReply } } },
  },
});

export const checkRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(check, async (c) => {
    const now = c.var.world.now();
    const reply = await checkDocument(c.req.valid('json'), {
      db: c.env.DB,
      databases: createDatabases(c.env),
      now,
    });
    const limit = Number(c.env.CITATIONS_PER_MINUTE ?? CITATIONS_PER_MINUTE);
    c.var.spend(c.var.caller.id, reply.citations.length, limit, now);
    return c.json(reply, 200);
  });

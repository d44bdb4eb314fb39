import { OpenAPIHono } from '@hono/zod-openapi';
import { CheckReply, CheckRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { CHARACTERS_PER_CITATION, citationsPerMinute } from '../http/limits.ts';
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
    const { spend, caller, world } = c.var;
    const now = world.now();
    const request = c.req.valid('json');
    const perMinute = citationsPerMinute(c.env);
    const asked = Math.ceil(request.text.length / CHARACTERS_PER_CITATION);
    spend(caller.id, asked, perMinute, now);
    const reply = await checkDocument(request, {
      db: c.env.DB,
      databases: createDatabases(c.env),
      now,
    });
    spend(caller.id, Math.max(0, reply.citations.length - asked), perMinute, now, 'owed');
    return c.json(reply, 200);
  });

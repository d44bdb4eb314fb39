import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ListedReply, listReply, ResolveReply, ResolveRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { citationsPerMinute } from '../http/limits.ts';
import { resolveReplyText } from '../http/resolve-text.ts';
import { describeRoute } from '../http/route.ts';
import { resolveCitations } from '../services/resolve-citations.ts';
import { createDatabases } from '../stores/databases.ts';

const resolve = describeRoute('reviewer', {
  method: 'post',
  path: '/v1/resolve',
  tags: ['references'],
  summary: 'What the citations of one page refer to',
  request: { body: { required: true, content: { 'application/json': { schema: ResolveRequest } } } },
  responses: {
    200: {
      description: 'One outcome for each citation; a ListedReply where the request wants it listed.',
      content: { 'application/json': { schema: z.union([ResolveReply, ListedReply]) } },
    },
  },
});

export const resolveRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(resolve, async (c) => {
    const request = c.req.valid('json');
    const now = c.var.world.now();
    c.var.spend(c.var.caller.id, request.citations.length, citationsPerMinute(c.env), now);
    const { rowsRead, ...reply } = await resolveCitations(request, {
      db: c.env.DB,
      databases: createDatabases(c.env),
      now,
    });
    c.header('server-timing', `d1;desc="${rowsRead} rows"`);
    const text = request.listed ? JSON.stringify(listReply(reply)) : resolveReplyText(reply);
    const answer: Response = c.body(text, 200, { 'content-type': 'application/json' });
    return answer as ReturnType<typeof c.json<ResolveReply, 200>>;
  });

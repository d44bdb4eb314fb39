import { OpenAPIHono } from '@hono/zod-openapi';
import { API_VERSION, SessionReply, SessionRequest, Who } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute } from '../http/route.ts';
import { signIn } from '../services/sign-in.ts';

const open = describeRoute(
  'anyone',
  {
    method: 'post',
    path: '/v1/session',
    tags: ['session'],
    summary: 'Exchange an invite code for a token',
    request: { body: { required: true, content: { 'application/json': { schema: SessionRequest } } } },
    responses: { 200: { description: 'Signed in.', content: { 'application/json': { schema: SessionReply } } } },
  },
  ['inviteUsed'],
);

const read = describeRoute('reviewer', {
  method: 'get',
  path: '/v1/session',
  tags: ['session'],
  summary: 'Who this token belongs to',
  responses: { 200: { description: 'The caller.', content: { 'application/json': { schema: Who } } } },
});

const close = describeRoute('reviewer', {
  method: 'delete',
  path: '/v1/session',
  tags: ['session'],
  summary: 'Sign out: the token is not valid any more',
  description: 'Whoever came by Cloudflare Access signs out there.',
  responses: { 204: { description: 'Signed out.' } },
});

export const sessionRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(open, async (c) => c.json(await signIn(c.req.valid('json'), c.var), 200))
    .openapi(read, (c) => {
      const { id, role, name, expiresAt } = c.var.caller;
      return c.json({ id, role, name, expiresAt, api: API_VERSION }, 200);
    })
    .openapi(close, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      await stores.ledger.write(requestId, async () => ({
        statements: [stores.people.revokeToken(caller.tokenHash, world.now().toISOString())],
        audit: { actor: caller.id, action: 'session.close', subject: caller.id, before: null, after: null },
        reply: { value: null },
      }));
      return c.body(null, 204);
    });

import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ReconcileLinkReply, ReconcileLinkRequest, ReconcileLinks } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { randomName, sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { daysAfter } from '../services/sign-in.ts';

const ID_LENGTH = 16;
const SECRET_LENGTH = 40;

const create = describeRoute('admin', {
  method: 'post',
  path: '/v1/reconcile-links',
  tags: ['reconciliation'],
  summary: 'Make an address of the reconciliation service for a client that cannot send a header',
  description:
    'Whoever has the address reads the reconciliation service as a reviewer, and nothing else, until it expires or is revoked.',
  request: { body: { required: true, content: { 'application/json': { schema: ReconcileLinkRequest } } } },
  responses: { 201: { description: 'The address.', content: { 'application/json': { schema: ReconcileLinkReply } } } },
});

const list = describeRoute('admin', {
  method: 'get',
  path: '/v1/reconcile-links',
  tags: ['reconciliation'],
  summary: 'The addresses that were made, without their secrets',
  responses: { 200: { description: 'The newest 200.', content: { 'application/json': { schema: ReconcileLinks } } } },
});

const revoke = describeRoute(
  'admin',
  {
    method: 'delete',
    path: '/v1/reconcile-links/{id}',
    tags: ['reconciliation'],
    summary: 'Close an address',
    request: { params: z.object({ id: z.string().min(1).max(64) }) },
    responses: { 204: { description: 'Closed.' } },
  },
  ['badRequest', 'notFound'],
);

export const reconcileLinkRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(create, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const { label, days } = c.req.valid('json');
      const secret = `dcr_${randomName(world.randomBytes, SECRET_LENGTH)}`;
      const id = `l_${randomName(world.randomBytes, ID_LENGTH)}`;
      const now = world.now();
      const row = { id, label, createdBy: caller.id, createdAt: now.toISOString(), expiresAt: daysAfter(now, days) };
      const statement = stores.links.insert({ ...row, secretHash: await sha256(secret) });
      const reply = await stores.ledger.write(requestId, async () => ({
        statements: [statement],
        audit: { actor: caller.id, action: 'reconcileLink.create', subject: id, before: null, after: { label, days } },
        reply: { value: { id, label, expiresAt: row.expiresAt, url: new URL(`/reconcile/${secret}`, c.req.url).href } },
      }));
      return c.json(reply, 201);
    })
    .openapi(list, async (c) => c.json({ items: await c.var.stores.links.list() }, 200))
    .openapi(revoke, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const { id } = c.req.valid('param');
      await stores.ledger.write(requestId, async () => {
        const link = await stores.links.read(id);
        if (!link) throw new Refusal('notFound');
        if (link.revokedAt) return { value: null };
        return {
          statements: [stores.links.revoke(id, world.now().toISOString())],
          audit: {
            actor: caller.id,
            action: 'reconcileLink.revoke',
            subject: id,
            before: { label: link.label },
            after: null,
          },
          reply: { value: null },
        };
      });
      return c.body(null, 204);
    });

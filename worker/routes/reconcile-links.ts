import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ReconcileLinkReply, ReconcileLinkRequest, ReconcileLinks } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { credentialOf } from '../http/credential.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { makeSecret } from '../services/make-secret.ts';
import { daysAfter } from '../services/sign-in.ts';

const ID_LENGTH = 16;
const SECRET_LENGTH = 40;

const create = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/reconcile-links',
    tags: ['reconciliation'],
    summary: 'Make an address of the reconciliation service for a client that cannot send a header',
    description:
      'Whoever has the address reads the reconciliation service as a reviewer, and nothing else, until it expires or is revoked.',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: ReconcileLinkRequest } } },
    },
    responses: {
      201: { description: 'The address.', content: { 'application/json': { schema: ReconcileLinkReply } } },
    },
  },
  ['conflict', 'keyReused'],
);

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
      const body = c.req.valid('json');
      const { label, days } = body;
      const key = c.req.valid('header')['idempotency-key'];
      const id = `l_${randomName(world.randomBytes, ID_LENGTH)}`;
      const now = world.now();
      const row = { id, label, createdBy: caller.id, createdAt: now.toISOString(), expiresAt: daysAfter(now, days) };
      const { secret, value } = await makeSecret(
        { key, body: ['reconcileLink', body], caller: caller.id, requestId, credential: credentialOf(c) },
        { stores, world },
        { prefix: 'dcr_', length: SECRET_LENGTH },
        async (secretHash) => ({
          statements: [stores.links.insert({ ...row, secretHash })],
          audit: {
            actor: caller.id,
            action: 'reconcileLink.create',
            subject: id,
            before: null,
            after: { label, days },
          },
          reply: { value: { id, label, expiresAt: row.expiresAt } },
        }),
      );
      return c.json({ ...value, url: new URL(`/reconcile/${secret}`, c.req.url).href }, 201);
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

import { OpenAPIHono } from '@hono/zod-openapi';
import { InviteReply, InviteRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { credentialOf } from '../http/credential.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { describeRoute } from '../http/route.ts';
import { knownJurisdiction } from '../services/known-jurisdiction.ts';
import { makeSecret } from '../services/make-secret.ts';
import { daysAfter } from '../services/sign-in.ts';

const INVITE_DAYS = 14;
const INVITE_LENGTH = 26;

const create = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/invites',
    tags: ['people'],
    summary: 'Make a one-time invite code',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: InviteRequest } } },
    },
    responses: { 201: { description: 'The code.', content: { 'application/json': { schema: InviteReply } } } },
  },
  ['conflict', 'keyReused'],
);

export const inviteRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(create, async (c) => {
    const { caller, stores, world, requestId } = c.var;
    const body = c.req.valid('json');
    const { role, name } = body;
    const jurisdiction = knownJurisdiction(body.jurisdiction);
    const key = c.req.valid('header')['idempotency-key'];
    const now = world.now();
    const expiresAt = daysAfter(now, INVITE_DAYS);
    const row = { role, jurisdiction, name, createdBy: caller.id, createdAt: now.toISOString(), expiresAt };
    const made = await makeSecret(
      { key, body: ['invite', body], caller: caller.id, requestId, credential: credentialOf(c) },
      { stores, world },
      { prefix: '', length: INVITE_LENGTH },
      async (codeHash) => ({
        statements: [stores.people.insertInvite({ ...row, codeHash })],
        audit: {
          actor: caller.id,
          action: 'invite.create',
          subject: codeHash,
          before: null,
          after: { role, jurisdiction, name },
        },
        reply: { value: { role, expiresAt } },
      }),
    );
    return c.json({ invite: made.secret, ...made.value }, 201);
  });

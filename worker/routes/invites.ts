import { OpenAPIHono } from '@hono/zod-openapi';
import { InviteReply, InviteRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { randomName, sha256 } from '../http/digest.ts';
import { describeRoute } from '../http/route.ts';
import { daysAfter } from '../services/sign-in.ts';

const INVITE_DAYS = 14;
const INVITE_LENGTH = 26;

const create = describeRoute('admin', {
  method: 'post',
  path: '/v1/invites',
  tags: ['people'],
  summary: 'Make a one-time invite code',
  request: { body: { required: true, content: { 'application/json': { schema: InviteRequest } } } },
  responses: { 201: { description: 'The code.', content: { 'application/json': { schema: InviteReply } } } },
});

export const inviteRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(create, async (c) => {
    const { caller, stores, world, requestId } = c.var;
    const { role, name } = c.req.valid('json');
    const invite = randomName(world.randomBytes, INVITE_LENGTH);
    const codeHash = await sha256(invite);
    const now = world.now();
    const expiresAt = daysAfter(now, INVITE_DAYS);
    const row = { codeHash, role, name, createdBy: caller.id, createdAt: now.toISOString(), expiresAt };
    const reply = await stores.ledger.write(requestId, async () => ({
      statements: [stores.people.insertInvite(row)],
      audit: { actor: caller.id, action: 'invite.create', subject: codeHash, before: null, after: { role, name } },
      reply: { value: { invite, role, expiresAt } },
    }));
    return c.json(reply, 201);
  });

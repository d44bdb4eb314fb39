import { OpenAPIHono } from '@hono/zod-openapi';
import { PersonReply, PersonRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { applyOnce } from '../services/apply-once.ts';

const ID_LENGTH = 16;

const create = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/people',
    tags: ['people'],
    summary: 'Add a person who signs in by Cloudflare Access',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: PersonRequest } } },
    },
    responses: { 201: { description: 'The person.', content: { 'application/json': { schema: PersonReply } } } },
  },
  ['keyReused', 'conflict'],
);

export const peopleRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(create, async (c) => {
    const { caller, stores, world, requestId } = c.var;
    const body = c.req.valid('json');
    const key = c.req.valid('header')['idempotency-key'];
    const reply = await applyOnce<PersonReply>(
      { key, body, caller: caller.id, requestId, status: 201 },
      { stores, world },
      async () => {
        if (await stores.people.readByEmail(body.email))
          throw new Refusal('conflict', { detail: 'Somebody here has this e-mail.' });
        const person = { id: `p_${randomName(world.randomBytes, ID_LENGTH)}`, ...body };
        return {
          statements: [stores.people.insertPerson({ ...person, createdAt: world.now().toISOString() })],
          audit: { actor: caller.id, action: 'person.create', subject: person.id, before: null, after: body },
          reply: { value: person },
        };
      },
    );
    return c.json(reply, 201);
  });

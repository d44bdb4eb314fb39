import { OpenAPIHono, z } from '@hono/zod-openapi';
import { PeopleReply, PersonChange, PersonRecord } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { planPersonChange } from '../services/change-person.ts';
import { createPeopleRecords } from '../stores/people-records.ts';

const Id = z.object({ id: z.string().min(1).max(64) });
const ONE = { description: 'The person.', content: { 'application/json': { schema: PersonRecord } } };

const list = describeRoute('admin', {
  method: 'get',
  path: '/v1/people',
  tags: ['people'],
  summary: 'Everybody who has an account, with groups and sign-ins, and the invite codes nobody has used',
  responses: { 200: { description: 'By name.', content: { 'application/json': { schema: PeopleReply } } } },
});

const change = describeRoute(
  'admin',
  {
    method: 'patch',
    path: '/v1/people/{id}',
    tags: ['people'],
    summary: 'Rename a person, give another role, shut out or let in again',
    description: 'The last admin who can sign in cannot be shut out or given another role.',
    request: {
      params: Id,
      headers: IfMatch,
      body: { required: true, content: { 'application/json': { schema: PersonChange } } },
    },
    responses: { 200: ONE },
  },
  ['notFound', 'conflict', 'preconditionRequired', 'preconditionFailed'],
);

const signOut = describeRoute(
  'admin',
  {
    method: 'delete',
    path: '/v1/people/{id}/sign-ins',
    tags: ['people'],
    summary: 'End a person’s sign-ins, or one of them',
    request: { params: Id, query: z.object({ signIn: z.string().max(64).optional() }) },
    responses: { 200: ONE },
  },
  ['notFound'],
);

const revoke = describeRoute(
  'admin',
  {
    method: 'delete',
    path: '/v1/invites/{id}',
    tags: ['people'],
    summary: 'Take back an invite code that nobody has used',
    request: { params: Id },
    responses: { 204: { description: 'It is not valid any more.' } },
  },
  ['notFound'],
);

export const peopleRecordRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const people = createPeopleRecords(c.env.DB);
      const now = c.var.world.now().toISOString();
      return c.json({ items: await people.list(now), invites: await people.listInvites(now) }, 200);
    })
    .openapi(change, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const people = createPeopleRecords(c.env.DB);
      const { id } = c.req.valid('param');
      const version = readVersion(c.req.valid('header')['if-match']);
      const at = world.now().toISOString();
      await stores.ledger.write(requestId, () =>
        planPersonChange({ id, version, change: c.req.valid('json') }, { caller: caller.id, at, people }),
      );
      return c.json(await readPerson(id, at, people), 200);
    })
    .openapi(signOut, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const people = createPeopleRecords(c.env.DB);
      const { id } = c.req.valid('param');
      const { signIn = null } = c.req.valid('query');
      const at = world.now().toISOString();
      await stores.ledger.write(requestId, async () => {
        const { signIns } = await readPerson(id, at, people);
        return {
          statements: [people.endSignIns(id, signIn, at)],
          audit: {
            actor: caller.id,
            action: 'person.signOut',
            subject: id,
            before: { signIns: signIns.length },
            after: { signIn },
          },
          reply: { value: null },
        };
      });
      return c.json(await readPerson(id, at, people), 200);
    })
    .openapi(revoke, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const { id } = c.req.valid('param');
      const people = createPeopleRecords(c.env.DB);
      if (!(await people.hasInvite(id))) throw new Refusal('notFound');
      await stores.ledger.write(requestId, async () => ({
        statements: [people.revokeInvite(id, world.now().toISOString())],
        audit: { actor: caller.id, action: 'invite.revoke', subject: id, before: null, after: null },
        reply: { value: null },
      }));
      return c.body(null, 204);
    });

async function readPerson(
  id: string,
  now: string,
  people: ReturnType<typeof createPeopleRecords>,
): Promise<PersonRecord> {
  const person = await people.read(id, now);
  if (!person) throw new Refusal('notFound');
  return person;
}

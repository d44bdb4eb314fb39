import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Group, GroupRequest, GroupsReply, MembersRequest, PeopleChoices } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { applyOnce } from '../services/apply-once.ts';
import { createGroups } from '../stores/groups.ts';

const ID_LENGTH = 12;
const Id = z.object({ id: z.string().min(1).max(64) });
const ONE = { description: 'The group.', content: { 'application/json': { schema: Group } } };

const list = describeRoute('reviewer', {
  method: 'get',
  path: '/v1/groups',
  tags: ['people'],
  summary: 'One’s own groups with their members; for an admin all groups',
  responses: { 200: { description: 'By name.', content: { 'application/json': { schema: GroupsReply } } } },
});

const create = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/groups',
    tags: ['people'],
    summary: 'Add a group',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: GroupRequest } } },
    },
    responses: { 201: ONE },
  },
  ['conflict', 'keyReused'],
);

const rename = describeRoute(
  'admin',
  {
    method: 'put',
    path: '/v1/groups/{id}',
    tags: ['people'],
    summary: 'Name a group anew',
    request: { params: Id, body: { required: true, content: { 'application/json': { schema: GroupRequest } } } },
    responses: { 200: ONE },
  },
  ['notFound', 'conflict'],
);

const setMembers = describeRoute(
  'admin',
  {
    method: 'put',
    path: '/v1/groups/{id}/members',
    tags: ['people'],
    summary: 'Say who is in a group',
    request: { params: Id, body: { required: true, content: { 'application/json': { schema: MembersRequest } } } },
    responses: { 200: ONE },
  },
  ['notFound'],
);

const choices = describeRoute('reviewer', {
  method: 'get',
  path: '/v1/people/choices',
  tags: ['people'],
  summary: 'Those a note can be assigned to',
  responses: { 200: { description: 'By name.', content: { 'application/json': { schema: PeopleChoices } } } },
});

export const groupRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { id, role } = c.var.caller;
      return c.json({ items: await createGroups(c.env.DB).list(role === 'admin' ? null : id) }, 200);
    })
    .openapi(create, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const groups = createGroups(c.env.DB);
      const body = c.req.valid('json');
      const group = await applyOnce<Group>(
        { key: c.req.valid('header')['idempotency-key'], body, caller: caller.id, requestId, status: 201 },
        { stores, world },
        async () => {
          await refuseTaken(body.name, null, groups);
          const id = `g_${randomName(world.randomBytes, ID_LENGTH)}`;
          return {
            statements: [groups.insert(id, body.name, world.now().toISOString())],
            audit: { actor: caller.id, action: 'group.create', subject: id, before: null, after: body },
            reply: { value: { id, name: body.name, members: [] } },
          };
        },
      );
      return c.json(group, 201);
    })
    .openapi(rename, async (c) => {
      const { caller, stores, requestId } = c.var;
      const groups = createGroups(c.env.DB);
      const { id } = c.req.valid('param');
      const body = c.req.valid('json');
      await stores.ledger.write(requestId, async () => {
        const before = await groups.readName(id);
        if (before === null) throw new Refusal('notFound');
        await refuseTaken(body.name, id, groups);
        return {
          statements: [groups.rename(id, body.name)],
          audit: { actor: caller.id, action: 'group.rename', subject: id, before: { name: before }, after: body },
          reply: { value: null },
        };
      });
      return c.json(await readGroup(id, groups), 200);
    })
    .openapi(setMembers, async (c) => {
      const { caller, stores, world, requestId } = c.var;
      const groups = createGroups(c.env.DB);
      const { id } = c.req.valid('param');
      const { people } = c.req.valid('json');
      await stores.ledger.write(requestId, async () => {
        const { members } = await readGroup(id, groups);
        const before = { people: members.map((member) => member.id) };
        return {
          statements: groups.setMembers(id, people, world.now().toISOString()),
          audit: { actor: caller.id, action: 'group.members', subject: id, before, after: { people } },
          reply: { value: null },
        };
      });
      return c.json(await readGroup(id, groups), 200);
    })
    .openapi(choices, async (c) => c.json({ items: await createGroups(c.env.DB).listPeople() }, 200));

async function readGroup(id: string, groups: ReturnType<typeof createGroups>): Promise<Group> {
  const found = (await groups.list(null)).find((group) => group.id === id);
  if (!found) throw new Refusal('notFound');
  return found;
}

async function refuseTaken(name: string, but: string | null, groups: ReturnType<typeof createGroups>): Promise<void> {
  const taken = await groups.findByName(name);
  if (taken !== null && taken !== but) throw new Refusal('conflict', { detail: 'A group has this name.' });
}

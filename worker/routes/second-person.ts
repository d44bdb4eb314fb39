import { OpenAPIHono } from '@hono/zod-openapi';
import { SecondPersonRule, SecondPersonRuleChange } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { describeRoute } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { changeSecondPersonRule } from '../services/change-second-person-rule.ts';
import { createSecondPerson } from '../stores/second-person.ts';

const RULE = { description: 'The rule.', content: { 'application/json': { schema: SecondPersonRule } } };

const read = describeRoute('admin', {
  method: 'get',
  path: '/v1/second-person',
  tags: ['curation'],
  summary: 'Above how many links a change needs a second admin',
  responses: { 200: RULE },
});

const change = describeRoute(
  'admin',
  {
    method: 'put',
    path: '/v1/second-person',
    tags: ['curation'],
    summary: 'Switch the rule of two on or off, or set its number',
    description:
      'Switching it off and raising its number while it is on needs a second admin itself, as long as there are two who can sign in.',
    request: {
      headers: IfMatch,
      body: { required: true, content: { 'application/json': { schema: SecondPersonRuleChange } } },
    },
    responses: { 200: RULE, ...PUT_ASIDE },
  },
  ['conflict', 'preconditionRequired', 'preconditionFailed'],
);

export const secondPersonRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(read, async (c) => c.json(await readRule(c.env.DB), 200))
    .openapi(change, async (c) => {
      const { world, caller, requestId } = c.var;
      const version = readVersion(c.req.valid('header')['if-match']);
      const around = { db: c.env.DB, env: c.env, world, caller, requestId };
      await changeSecondPersonRule({ version, ...c.req.valid('json') }, around);
      return c.json(await readRule(c.env.DB), 200);
    });

async function readRule(db: D1Database): Promise<SecondPersonRule> {
  const rule = createSecondPerson(db);
  const [{ above, version }, admins] = await Promise.all([rule.read(), rule.countAdmins()]);
  return { above, version, admins };
}

import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  SuccessionPage,
  SuccessionReply,
  SuccessionRequest,
  UnitCodePage,
  UnitCodeReply,
  UnitCodeRequest,
  VocabularyChange,
  VocabularyQuery,
} from '../../shared/schema/index.ts';
import { goOnAfterwards } from '../http/afterwards.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { describeRoute } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import {
  changedSaid,
  planSaid,
  planSaidChange,
  type Said,
  saidOfCodes,
  saidOfHeir,
} from '../services/change-vocabulary.ts';
import { curate, type Written } from '../services/curate.ts';
import { readProgress } from '../services/follow-vocabulary.ts';
import { pageOf, SHIPPED_SUCCESSIONS, toSuccession, toUnitCode } from '../services/list-vocabulary.ts';
import { effectOf } from '../services/vocabulary-effect.ts';
import { createDatabases, type Databases } from '../stores/databases.ts';
import { createVocabulary, type VocabularyRow } from '../stores/vocabulary.ts';

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });
const Id = z.object({ id: z.string().min(1).max(60) });
const AFTERWARDS =
  ' `dryRun` says how many citations and instruments it would move. Citations follow afterwards, as `GET /v1/vocabulary/progress` tells; where they are more than one admin may change, nothing is done and a second one is waited for.';

const codes = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/vocabulary/unit-codes',
    tags: ['vocabulary'],
    summary: 'Unit codes of a body that are one',
    description:
      'Codes that differ in marks and signs alone, as BCVT&CNTT and BCVTCNTT, are one without being said to be.',
    request: { query: VocabularyQuery },
    responses: { 200: { description: 'One page, the newest first.', content: json(UnitCodePage) } },
  },
  ['badRequest'],
);

const addCode = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/vocabulary/unit-codes',
    tags: ['vocabulary'],
    summary: 'Say that two unit codes of a body are one',
    description: `True of what was issued from \`validFrom\` to \`validTo\`.${AFTERWARDS}`,
    request: { headers: IdempotencyKey, body: { required: true, content: json(UnitCodeRequest) } },
    responses: { 200: { description: 'What was said, or would be.', content: json(UnitCodeReply) }, ...PUT_ASIDE },
  },
  ['conflict', 'keyReused'],
);

const changeCode = describeRoute(
  'admin',
  {
    method: 'patch',
    path: '/v1/vocabulary/unit-codes/{id}',
    tags: ['vocabulary'],
    summary: 'Change from when to when two unit codes are one, or the source of it',
    description: `Taken back whole by undoing the change that brought it.${AFTERWARDS}`,
    request: {
      params: Id,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: json(VocabularyChange) },
    },
    responses: { 200: { description: 'As it is now, or would be.', content: json(UnitCodeReply) }, ...PUT_ASIDE },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const successions = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/vocabulary/successions',
    tags: ['vocabulary'],
    summary: 'Which body or province keeps the files of another, and since when',
    description:
      'What this deployment added comes first, the newest before; what is shipped comes after, with its source.',
    request: { query: VocabularyQuery },
    responses: { 200: { description: 'One page.', content: json(SuccessionPage) } },
  },
  ['badRequest'],
);

const addSuccession = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/vocabulary/successions',
    tags: ['vocabulary'],
    summary: 'Say that the files of a body went to another',
    description: `What is cited as the former’s but was issued in the span means the heir’s, where the day is the same.${AFTERWARDS}`,
    request: { headers: IdempotencyKey, body: { required: true, content: json(SuccessionRequest) } },
    responses: { 200: { description: 'What was said, or would be.', content: json(SuccessionReply) }, ...PUT_ASIDE },
  },
  ['conflict', 'keyReused'],
);

const changeSuccession = describeRoute(
  'admin',
  {
    method: 'patch',
    path: '/v1/vocabulary/successions/{id}',
    tags: ['vocabulary'],
    summary: 'Change the span of a succession, or its source',
    description: `Taken back whole by undoing the change that brought it.${AFTERWARDS}`,
    request: {
      params: Id,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: json(VocabularyChange) },
    },
    responses: { 200: { description: 'As it is now, or would be.', content: json(SuccessionReply) }, ...PUT_ASIDE },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

async function written<T>(change: Written, databases: Databases, show: (row: VocabularyRow) => T) {
  const row = await createVocabulary(databases.main).read(change.id);
  return { seq: change.seq, effect: null, progress: await readProgress(databases), entry: row && show(row) };
}

async function rehearsed(id: string, said: Said, databases: Databases) {
  const [effect, now] = await Promise.all([effectOf({ id, said }, databases), readProgress(databases)]);
  return { seq: null, effect, progress: now, entry: null };
}

export const vocabularyRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(codes, async (c) => {
      const rows = await createVocabulary(c.env.DB).list('unitCode');
      return c.json(pageOf(rows.map(toUnitCode), c.req.valid('query')), 200);
    })
    .openapi(addCode, async (c) => {
      const { world, caller, requestId } = c.var;
      const { dryRun, ...request } = c.req.valid('json');
      const databases = createDatabases(c.env);
      const said = saidOfCodes(request);
      if (dryRun) return c.json(await rehearsed('', said, databases), 200);
      const around = { db: databases.main, env: c.env, world, caller, requestId };
      const key = c.req.valid('header')['idempotency-key'];
      const change = await curate(around, { key, body: request }, (place) => planSaid(said, place));
      const reply = await written(change, databases, toUnitCode);
      goOnAfterwards(c);
      return c.json(reply, 200);
    })
    .openapi(changeCode, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const { dryRun, ...request } = c.req.valid('json');
      const databases = createDatabases(c.env);
      const order = { id: c.req.valid('param').id, version: readVersion(ifMatch), kind: 'unitCode' as const, request };
      if (dryRun) return c.json(await rehearsed(order.id, (await changedSaid(order, c.env.DB)).after, databases), 200);
      const around = { db: databases.main, env: c.env, world, caller, requestId };
      const change = await curate(around, { key, body: order }, (place) => planSaidChange(order, place));
      const reply = await written(change, databases, toUnitCode);
      goOnAfterwards(c);
      return c.json(reply, 200);
    })
    .openapi(successions, async (c) => {
      const rows = await createVocabulary(c.env.DB).list('succession');
      return c.json(pageOf([...rows.map(toSuccession), ...SHIPPED_SUCCESSIONS], c.req.valid('query')), 200);
    })
    .openapi(addSuccession, async (c) => {
      const { world, caller, requestId } = c.var;
      const { dryRun, ...request } = c.req.valid('json');
      const databases = createDatabases(c.env);
      const said = saidOfHeir(request);
      if (dryRun) return c.json(await rehearsed('', said, databases), 200);
      const around = { db: databases.main, env: c.env, world, caller, requestId };
      const key = c.req.valid('header')['idempotency-key'];
      const change = await curate(around, { key, body: request }, (place) => planSaid(said, place));
      const reply = await written(change, databases, toSuccession);
      goOnAfterwards(c);
      return c.json(reply, 200);
    })
    .openapi(changeSuccession, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const { dryRun, ...request } = c.req.valid('json');
      const databases = createDatabases(c.env);
      const order = {
        id: c.req.valid('param').id,
        version: readVersion(ifMatch),
        kind: 'succession' as const,
        request,
      };
      if (dryRun) return c.json(await rehearsed(order.id, (await changedSaid(order, c.env.DB)).after, databases), 200);
      const around = { db: databases.main, env: c.env, world, caller, requestId };
      const change = await curate(around, { key, body: order }, (place) => planSaidChange(order, place));
      const reply = await written(change, databases, toSuccession);
      goOnAfterwards(c);
      return c.json(reply, 200);
    });

import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  DecisionReply,
  RelationChange,
  RelationDecisions,
  RelationDecisionsReply,
  RelationQuery,
  RelationReply,
  RelationRequest,
  RelationsPage,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import {
  planRelation,
  planRelationChange,
  planRelationDecisions,
  planRelationRemoval,
} from '../services/change-relation.ts';
import { curate } from '../services/curate.ts';
import { toRelation } from '../services/relation-view.ts';
import { createDatabases } from '../stores/databases.ts';
import { commonPlace, findInstrument } from '../stores/find-instrument.ts';
import { createRelations } from '../stores/relations.ts';
import { databaseOf, listRelations } from '../stores/relations-across.ts';

const params = z.object({ id: z.string().min(1).max(200) });
const CHANGE = ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'] as const;

const list = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/relations',
    tags: ['curation'],
    summary: 'Relations of an instrument, with the sentences that state them',
    request: { query: RelationQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: RelationsPage } } } },
  },
  ['badRequest', 'notFound'],
);

const create = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/relations',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'State a relation between two instruments',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: RelationRequest } } },
    },
    responses: {
      200: { description: 'The relation.', content: { 'application/json': { schema: RelationReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused'],
);

const change = describeRoute(
  'admin',
  {
    method: 'patch',
    path: '/v1/relations/{id}',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Confirm or reject a relation, or put its kind, reach or day right',
    description:
      'What a person says of it holds when its text is captured or its list imported again. Confirmed unless stated.',
    request: {
      params,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: RelationChange } } },
    },
    responses: {
      200: { description: 'The relation.', content: { 'application/json': { schema: RelationReply } } },
      ...PUT_ASIDE,
    },
  },
  [...CHANGE],
);

const decide = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/relations/decisions',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Decide several relations in one transaction',
    description:
      'All of them or none: each in the version that it is sent with, each a change of its own in the audit log, which can be taken back alone. Confirmed unless stated.',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: RelationDecisions } } },
    },
    responses: {
      200: { description: 'The changes.', content: { 'application/json': { schema: RelationDecisionsReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionFailed'],
);

const remove = describeRoute(
  'admin',
  {
    method: 'delete',
    path: '/v1/relations/{id}',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Remove a relation that a person stated',
    request: { params, headers: IfMatch.extend(IdempotencyKey.shape) },
    responses: {
      200: { description: 'The change in the audit log.', content: { 'application/json': { schema: DecisionReply } } },
      ...PUT_ASIDE,
    },
  },
  [...CHANGE],
);

async function readReply(db: D1Database, { seq, id }: { seq: number; id: string }): Promise<RelationReply> {
  const row = await createRelations(db).read(id);
  if (!row) throw new Refusal('notFound');
  return { seq, relation: toRelation(row) };
}

export const relationRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { instrument, type, state, after, limit } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const found = instrument === undefined ? null : await findInstrument(databases, instrument);
      if (instrument !== undefined && !found) throw new Refusal('notFound');
      const filter = { found, type: type ?? null, state: state ?? null };
      const rows = await listRelations(databases, filter, { after: after ?? '', limit });
      return c.json(
        { next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null, items: rows.map(toRelation) },
        200,
      );
    })
    .openapi(create, async (c) => {
      const { world, caller, requestId } = c.var;
      const body = c.req.valid('json');
      const databases = createDatabases(c.env);
      const [source, target] = await Promise.all([
        findInstrument(databases, body.source),
        findInstrument(databases, body.target),
      ]);
      const witness = body.statedIn === null ? source : await findInstrument(databases, body.statedIn);
      if (!source || !target || !witness) throw new Refusal('notFound');
      const place = commonPlace([source, target, witness]);
      if (!place) throw new Refusal('conflict', { detail: 'No database knows all of them.' });
      const { db, ids } = place;
      const around = { db, env: c.env, world, caller, requestId };
      const request = { ...body, source: ids[0]!, target: ids[1]!, statedIn: ids[2]! };
      const key = c.req.valid('header')['idempotency-key'];
      const written = await curate(around, { key, body }, (place) => planRelation(request, place));
      return c.json(await readReply(db, written), 200);
    })
    .openapi(change, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const order = { id: c.req.valid('param').id, version: readVersion(ifMatch), request: c.req.valid('json') };
      const db = await databaseOf(createDatabases(c.env), order.id);
      const around = { db, env: c.env, world, caller, requestId };
      const written = await curate(around, { key, body: order }, (place) => planRelationChange(order, place));
      return c.json(await readReply(db, written), 200);
    })
    .openapi(decide, async (c) => {
      const { world, caller, requestId } = c.var;
      const body = c.req.valid('json');
      const db = await databaseOf(createDatabases(c.env), body.changes[0]!.id);
      const around = { db, env: c.env, world, caller, requestId };
      const key = c.req.valid('header')['idempotency-key'];
      const { seq } = await curate(around, { key, body }, (place) => planRelationDecisions(body, place));
      const first = seq - body.changes.length + 1;
      return c.json({ seqs: body.changes.map((_, at) => first + at) }, 200);
    })
    .openapi(remove, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const order = { id: c.req.valid('param').id, version: readVersion(ifMatch) };
      const db = await databaseOf(createDatabases(c.env), order.id);
      const around = { db, env: c.env, world, caller, requestId };
      const { seq } = await curate(around, { key, body: order }, (place) => planRelationRemoval(order, place));
      return c.json({ seq }, 200);
    });

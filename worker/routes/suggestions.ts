import { OpenAPIHono, z } from '@hono/zod-openapi';
import { DecisionReply, DecisionRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { curate } from '../services/curate.ts';
import { planDecision } from '../services/decide-suggestion.ts';
import { createDatabases } from '../stores/databases.ts';
import { createSuggestions } from '../stores/duplicates.ts';
import { findIn } from '../stores/find-database.ts';
import { findInstrument } from '../stores/find-instrument.ts';

const decide = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/suggestions/{id}/decision',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Accept or dismiss a suggestion',
    description:
      'Of two instruments that may be one, accepting merges them and dismissing is remembered: the pair is not suggested again. Of a fact that two sources state differently, it says which holds.',
    request: {
      params: z.object({ id: z.string().min(1).max(300) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: DecisionRequest } } },
    },
    responses: {
      200: { description: 'The change in the audit log.', content: { 'application/json': { schema: DecisionReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

export const suggestionRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(decide, async (c) => {
    const { world, caller, requestId } = c.var;
    const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
    const version = readVersion(ifMatch);
    const request = c.req.valid('json');
    const { id } = c.req.valid('param');
    const databases = createDatabases(c.env);
    const held = await findIn<unknown>(databases, async (each) => {
      const suggestions = createSuggestions(each);
      return (await suggestions.readPair(id)) ?? (await suggestions.readFact(id));
    });
    const db = held?.db ?? databases.main;
    const kept = request.keep === undefined ? null : await findInstrument(databases, request.keep);
    if (request.keep !== undefined && !kept) throw new Refusal('notFound');
    const order = {
      id,
      version,
      decision: request.decision,
      reason: request.reason,
      keep: kept?.copies.find(({ database }) => database === db)?.row.id ?? kept?.row.id ?? null,
    };
    const around = { db, env: c.env, world, caller, requestId };
    const { seq } = await curate(around, { key, body: { id, version, request } }, (place) =>
      planDecision(order, place),
    );
    return c.json({ seq }, 200);
  });

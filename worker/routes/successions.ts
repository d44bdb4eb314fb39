import { OpenAPIHono, type z } from '@hono/zod-openapi';
import {
  SuccessionPage,
  SuccessionReply,
  SuccessionRequest,
  VocabularyChange,
  VocabularyQuery,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch } from '../http/if-match.ts';
import { describeRoute } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { AFTERWARDS, addEntry, changeEntry, EntryId } from '../http/vocabulary-entry.ts';
import { saidOfHeir } from '../services/change-vocabulary.ts';
import { pageOf, SHIPPED_SUCCESSIONS, toSuccession } from '../services/list-vocabulary.ts';
import { createVocabulary } from '../stores/vocabulary.ts';

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

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
      params: EntryId,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: json(VocabularyChange) },
    },
    responses: { 200: { description: 'As it is now, or would be.', content: json(SuccessionReply) }, ...PUT_ASIDE },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

export const successionRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(successions, async (c) => {
      const rows = await createVocabulary(c.env.DB).list('succession');
      return c.json(pageOf([...rows.map(toSuccession), ...SHIPPED_SUCCESSIONS], c.req.valid('query')), 200);
    })
    .openapi(addSuccession, async (c) => {
      const { dryRun, ...sent } = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      return c.json(await addEntry(c, { said: saidOfHeir(sent), sent, key, dryRun }, toSuccession), 200);
    })
    .openapi(changeSuccession, async (c) => {
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const sent = { ...c.req.valid('param'), kind: 'succession' as const, ifMatch, key, body: c.req.valid('json') };
      return c.json(await changeEntry(c, sent, toSuccession), 200);
    });

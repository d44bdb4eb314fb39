import { OpenAPIHono, type z } from '@hono/zod-openapi';
import {
  UnitCodePage,
  UnitCodeReply,
  UnitCodeRequest,
  VocabularyChange,
  VocabularyQuery,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch } from '../http/if-match.ts';
import { describeRoute } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { AFTERWARDS, addEntry, changeEntry, EntryId } from '../http/vocabulary-entry.ts';
import { saidOfCodes } from '../services/change-vocabulary.ts';
import { pageOf, toUnitCode } from '../services/list-vocabulary.ts';
import { createVocabulary } from '../stores/vocabulary.ts';

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

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
      params: EntryId,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: json(VocabularyChange) },
    },
    responses: { 200: { description: 'As it is now, or would be.', content: json(UnitCodeReply) }, ...PUT_ASIDE },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

export const unitCodeRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(codes, async (c) => {
      const rows = await createVocabulary(c.env.DB).list('unitCode');
      return c.json(pageOf(rows.map(toUnitCode), c.req.valid('query')), 200);
    })
    .openapi(addCode, async (c) => {
      const { dryRun, ...sent } = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      return c.json(await addEntry(c, { said: saidOfCodes(sent), sent, key, dryRun }, toUnitCode), 200);
    })
    .openapi(changeCode, async (c) => {
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const sent = { ...c.req.valid('param'), kind: 'unitCode' as const, ifMatch, key, body: c.req.valid('json') };
      return c.json(await changeEntry(c, sent, toUnitCode), 200);
    });

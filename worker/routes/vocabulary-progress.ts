import { OpenAPIHono } from '@hono/zod-openapi';
import { VocabularyProgress } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute } from '../http/route.ts';
import { followVocabulary, readProgress } from '../services/follow-vocabulary.ts';
import { createDatabases } from '../stores/databases.ts';

const PROGRESS = {
  200: {
    description: 'Citations looked at and moved.',
    content: { 'application/json': { schema: VocabularyProgress } },
  },
};

const progress = describeRoute('reviewer', {
  method: 'get',
  path: '/v1/vocabulary/progress',
  tags: ['vocabulary'],
  summary: 'How far the citations have followed the last change',
  responses: PROGRESS,
});

const follow = describeRoute('admin', {
  method: 'post',
  path: '/v1/vocabulary/progress',
  tags: ['vocabulary'],
  summary: 'Settle the next citations that the last change touches',
  description:
    'One slice, whole or not at all. Sent again until `state` is `done`; nothing is lost by stopping or by sending it twice.',
  responses: PROGRESS,
});

export const vocabularyProgressRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(progress, async (c) => c.json(await readProgress(createDatabases(c.env)), 200))
    .openapi(follow, async (c) => c.json(await followVocabulary(createDatabases(c.env)), 200));

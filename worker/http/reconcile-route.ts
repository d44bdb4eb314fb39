import type { z } from 'zod';
import { describeRoute } from './route.ts';

export const LINK_NOTE =
  'A secret address from `POST /v1/reconcile-links` serves this too: `/reconcile/{secret}` stands for `/reconcile`.';

/** A GET route of the reconciliation service that answers JSON. */
export const describeReconcileGet = <const P extends string, Q extends z.ZodObject, S extends z.ZodType>(
  path: P,
  summary: string,
  query: Q,
  schema: S,
) =>
  describeRoute(
    'reviewer',
    {
      method: 'get',
      path,
      tags: ['reconciliation'],
      summary,
      description: LINK_NOTE,
      request: { query },
      responses: { 200: { description: 'The answer.', content: { 'application/json': { schema } } } },
    },
    ['badRequest', 'tooLarge'],
  );

import { OpenAPIHono, z } from '@hono/zod-openapi';
import { findPassages, PASSAGE_MAX } from '../../shared/passage/index.ts';
import { PassageQuery, PassageReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { createTexts } from '../stores/texts.ts';

const passage = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}/passage',
    tags: ['instruments'],
    summary: 'The words at a place of its held text',
    description: `Articles, clauses and points are told by the lines of the text as it was captured; what it quotes, and what amended it later, is not told. At most ${PASSAGE_MAX} UTF-16 units of each place.`,
    request: { params: z.object({ id: z.string().min(1).max(300) }), query: PassageQuery },
    responses: {
      200: {
        description: 'The passages, or why there is none.',
        content: { 'application/json': { schema: PassageReply } },
      },
    },
  },
  ['badRequest', 'notFound'],
);

export const passageRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(passage, async (c) => {
    const found = await findInstrument(createDatabases(c.env), c.req.valid('param').id);
    if (!found) throw new Refusal('notFound');
    const held = found.copies.find(({ row }) => row.holding === 'held') ?? found;
    const text = await createTexts(held.database, c.env.TEXTS).read(held.row.id);
    if (text === null) return c.json({ kind: 'notHeld' as const }, 200);
    const passages = findPassages(text, c.req.valid('query').pinpoint);
    return c.json(passages.length > 0 ? { kind: 'found' as const, passages } : { kind: 'notFound' as const }, 200);
  });

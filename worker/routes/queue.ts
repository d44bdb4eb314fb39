import { OpenAPIHono } from '@hono/zod-openapi';
import { QueuePage, QueueQuery } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { countQueue, readQueueAcross } from '../services/read-queue-across.ts';
import { createDatabases } from '../stores/databases.ts';

const read = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/queue',
    tags: ['curation'],
    summary: 'What waits for a person, with what there is to decide it by',
    description:
      'ambiguous: citations that several instruments fit. unmatched: numbers and names that nothing meets, the most cited first. proposed: captures of staff. duplicates: instruments that may be one. facts: what two sources state differently. dates: instruments of which documents state different days. contradictions: what is said of the force of an instrument and cannot all be so, until a person confirms it. relations: what a rule read that changes what is in force. reports: what readers reported, told to admins alone.',
    request: { query: QueueQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: QueuePage } } } },
  },
  ['badRequest'],
);

export const queueRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(read, async (c) => {
    const { kind, after, limit, place, dismissed } = c.req.valid('query');
    if (kind === 'reports' && c.var.caller.role !== 'admin') throw new Refusal('forbidden');
    const { all, main, of } = createDatabases(c.env);
    const databases = place === undefined ? all : [of(place)];
    const today = c.var.world.now().toISOString().slice(0, 10);
    const counts = await countQueue(databases);
    // What readers reported names no place: it is with the people, in the main database.
    const asked = kind === 'reports' ? [main] : databases;
    const what = { after, limit, dismissed: dismissed === 'true' };
    const page = kind ? await readQueueAcross({ kind, ...what }, asked, today) : { items: [], next: null };
    if (!databases.includes(main)) counts.reports = (await countQueue([main])).reports;
    return c.json({ counts, ...page }, 200);
  });

import { OpenAPIHono, z } from '@hono/zod-openapi';
import { CitationsPage, Instrument, LinkedInstrument } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { InstrumentName } from '../http/instrument-name.ts';
import { preferredType } from '../http/negotiate.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { toCitingSentence, toInstrument } from '../services/instrument-card.ts';
import { readLinkedData } from '../services/linked-data.ts';
import { readChain } from '../services/replacement-chains.ts';
import type { CitingRow } from '../stores/card-columns.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument, overCopies } from '../stores/find-instrument.ts';
import { createGraphAcross } from '../stores/graph-across.ts';
import { createInstruments } from '../stores/instruments.ts';
import { PAGE_PLACE, type ReadList, readMergedPage } from '../stores/merged-page.ts';

const PAGE_MAX = 200;
const LINKED = 'application/ld+json';

const Paging = z.object({
  after: z.string().regex(PAGE_PLACE).optional().openapi({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(50),
});

const On = z.object({
  on: z.iso.date().optional().openapi({ description: 'Day on which `status.whenWritten` is asked for.' }),
});

const read = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}',
    tags: ['instruments'],
    summary: 'Everything the index knows of one instrument',
    request: { params: InstrumentName, query: On },
    responses: {
      200: {
        description: 'The instrument; as linked data where the Accept header prefers that.',
        content: { 'application/json': { schema: Instrument }, 'application/ld+json': { schema: LinkedInstrument } },
      },
    },
  },
  ['badRequest', 'notFound'],
);

const citing = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}/citations',
    tags: ['instruments'],
    summary: 'The sentences that cite it, the most telling first',
    request: { params: InstrumentName, query: Paging },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: CitationsPage } } } },
  },
  ['badRequest', 'notFound'],
);

export const instrumentRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(read, async (c) => {
      const databases = createDatabases(c.env);
      const found = await findInstrument(databases, c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const { whole: row } = found;
      const today = c.var.world.now().toISOString().slice(0, 10);
      c.set('version', row.version);
      c.header('vary', 'Accept', { append: true });
      if (preferredType(c.req.header('accept'), ['application/json', LINKED]) === LINKED) {
        const base = new URL('/v1/instruments', c.req.url).href;
        const linked = await readLinkedData(row, { graph: createGraphAcross(databases), today, base });
        return c.json(linked, 200, { 'content-type': `${LINKED}; charset=utf-8` });
      }
      const dates = { today, written: c.req.valid('query').on ?? null };
      const chain = await readChain(row, { dates, databases: databases.all });
      return c.json({ ...toInstrument(row, dates), chain }, 200);
    })
    .openapi(citing, async (c) => {
      const { after, limit } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const found = await findInstrument(databases, c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const lists = overCopies(databases, found, ({ database, row }): ReadList<CitingRow & { place: string }> => {
        const instruments = createInstruments(database);
        return (from, many) => instruments.listCiting(row.id, from, many);
      });
      const { total, rows, next } = await readMergedPage(lists, { after, limit });
      const items = rows.map(toCitingSentence).filter((item) => item !== null);
      return c.json({ total, next, items }, 200);
    });

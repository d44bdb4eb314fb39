import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  CaptureReply,
  CaptureRequest,
  CitationsPage,
  Instrument,
  LinkedInstrument,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { CHARACTERS_PER_CITATION, citationsPerMinute } from '../http/limits.ts';
import { preferredType } from '../http/negotiate.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { expectWelcome, markState, mayAccept, planAcceptance } from '../services/accept-capture.ts';
import { applyOnce } from '../services/apply-once.ts';
import { databaseForCapture } from '../services/capture-database.ts';
import { planCapture } from '../services/capture-document.ts';
import { expectWithin } from '../services/expect-within.ts';
import { toCitingSentence, toInstrument } from '../services/instrument-card.ts';
import { readLinkedData } from '../services/linked-data.ts';
import { readChain } from '../services/replacement-chains.ts';
import { storeText } from '../services/store-text.ts';
import type { CitingRow } from '../stores/card-columns.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument, overCopies } from '../stores/find-instrument.ts';
import { createGraphAcross } from '../stores/graph-across.ts';
import { createStores } from '../stores/index.ts';
import { createInstruments } from '../stores/instruments.ts';
import { PAGE_PLACE, type ReadList, readMergedPage } from '../stores/merged-page.ts';
import { createRejections } from '../stores/rejections.ts';
import { settleStatements } from '../stores/settle.ts';

const PAGE_MAX = 200;
const LINKED = 'application/ld+json';

const Name = z.object({
  id: z
    .string()
    .min(1)
    .max(300)
    .openapi({ description: 'Id, key or any earlier key. The slashes of a key may stand as they are.' }),
});
const Paging = z.object({
  after: z.string().regex(PAGE_PLACE).optional().openapi({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(50),
});

const On = z.object({
  on: z.iso.date().optional().openapi({ description: 'Day on which `status.whenWritten` is asked for.' }),
});

const capture = describeRoute(
  'staff',
  {
    method: 'post',
    path: '/v1/instruments',
    tags: ['instruments'],
    summary: 'Add a document that one reads, with everything it cites',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: CaptureRequest } } },
    },
    responses: {
      200: {
        description: 'The document and its citations as the index holds them.',
        content: { 'application/json': { schema: CaptureReply } },
      },
    },
  },
  ['keyReused', 'conflict', 'turnedAway', 'unreadable'],
);

const read = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/instruments/{id}',
    tags: ['instruments'],
    summary: 'Everything the index knows of one instrument',
    request: { params: Name, query: On },
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
    request: { params: Name, query: Paging },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: CitationsPage } } } },
  },
  ['badRequest', 'notFound'],
);

const accept = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/instruments/{id}/accept',
    ...WITHIN_JURISDICTION,
    tags: ['instruments'],
    summary: 'Accept a document that staff captured',
    request: {
      params: Name,
      headers: IfMatch,
    },
    responses: { 200: { description: 'The instrument.', content: { 'application/json': { schema: Instrument } } } },
  },
  ['badRequest', 'notFound', 'preconditionRequired', 'preconditionFailed'],
);

export const instrumentRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(capture, async (c) => {
      const { world, caller, requestId } = c.var;
      const body = c.req.valid('json');
      const asked = Math.ceil(body.text.length / CHARACTERS_PER_CITATION);
      c.var.spend(caller.id, asked, citationsPerMinute(c.env), world.now());
      const stored = await storeText(body.text, c.env.TEXTS);
      const databases = createDatabases(c.env);
      const DB = databaseForCapture(body, stored.contentHash, databases);
      const stores = DB === databases.main ? c.var.stores : createStores({ ...c.env, DB }, world);
      const settle = (touched: readonly string[], document: string) => settleStatements(DB, touched, document);
      const reply = await applyOnce<CaptureReply>(
        { key: c.req.valid('header')['idempotency-key'], body, caller: caller.id, requestId, status: 200 },
        { stores, world },
        async () => {
          const change = await planCapture(body, caller.id, stored, { stores, world, settle });
          const accepts = mayAccept(caller, change);
          await expectWelcome(change, {
            despite: body.despiteRejection === true || accepts,
            rejections: createRejections(DB),
          });
          const known = stores.people.copyPerson({ ...caller, createdAt: world.now().toISOString() });
          const statements = DB === databases.main ? change.statements : [known, ...change.statements];
          return markState({ ...change, statements }, accepts, stores.instruments);
        },
      );
      return c.json(reply, 200);
    })
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
    .openapi(accept, async (c) => {
      const { world, caller, requestId } = c.var;
      const ifMatch = c.req.valid('header')['if-match'];
      readVersion(ifMatch);
      const databases = createDatabases(c.env);
      const found = await findInstrument(databases, c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const { database, row } = found;
      const request = { name: row.id, ifMatch, caller: caller.id };
      const stores = createStores({ ...c.env, DB: database }, world);
      const known = stores.people.copyPerson({ ...caller, createdAt: world.now().toISOString() });
      const accepted = await stores.ledger.write(requestId, async () => {
        const change = await planAcceptance(request, stores.instruments);
        if ('audit' in change) await expectWithin(caller, [change.audit], database);
        if (database === databases.main || !('statements' in change)) return change;
        return { ...change, statements: [known, ...change.statements] };
      });
      c.set('version', accepted.version);
      const whole = { ...found.whole, state: accepted.state, version: accepted.version };
      return c.json(toInstrument(whole, { today: world.now().toISOString().slice(0, 10), written: null }), 200);
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

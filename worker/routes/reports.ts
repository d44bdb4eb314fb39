import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  Report,
  ReportClosing,
  ReportQuery,
  ReportReply,
  ReportRequest,
  ReportsPage,
  RequestsPage,
  RequestsQuery,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { applyOnce } from '../services/apply-once.ts';
import { expectWithin } from '../services/expect-within.ts';
import { readRequests } from '../services/read-requests.ts';
import { planClosing, planReport, toReport } from '../services/report-citation.ts';
import { createDatabases } from '../stores/databases.ts';
import { createReports } from '../stores/reports.ts';
import { createRequests } from '../stores/requests.ts';

const ID_LENGTH = 16;

const create = describeRoute(
  'reviewer',
  {
    method: 'post',
    path: '/v1/reports',
    tags: ['reports'],
    summary: 'Tell the admins of a wrong link, or of an instrument the index lacks',
    description:
      'Takes the citation as it is stated, and nothing else of the page. Who asks again for an instrument he asks for already gets the id of that report. Sixty a minute, unless set otherwise.',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: ReportRequest } } },
    },
    responses: { 201: { description: 'Its id.', content: { 'application/json': { schema: ReportReply } } } },
  },
  ['keyReused'],
);

const list = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/reports',
    tags: ['reports'],
    summary: 'What readers reported, the newest first',
    request: { query: ReportQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: ReportsPage } } } },
  },
  ['badRequest'],
);

const close = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/reports/{id}/close',
    ...WITHIN_JURISDICTION,
    tags: ['reports'],
    summary: 'Close a report, with the reason; a request is closed for everybody who asks',
    request: {
      params: z.object({ id: z.string().min(1).max(64) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: ReportClosing } } },
    },
    responses: { 200: { description: 'The report.', content: { 'application/json': { schema: Report } } } },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const requests = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/requests',
    tags: ['reports'],
    summary: 'Instruments that readers ask the index to hold, what most ask for first',
    description:
      'Requests for one instrument are counted together, each person once. One is closed by an admin, or by itself when the instrument comes as a text or in a list.',
    request: { query: RequestsQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: RequestsPage } } } },
  },
  ['badRequest'],
);

const Place = z.tuple([z.string(), z.string()]);
const RequestPlace = z.tuple([z.number(), z.string(), z.string()]);

export const reportRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(create, async (c) => {
      const { world, caller, stores, requestId } = c.var;
      const body = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      const reply = await applyOnce<ReportReply>(
        { key, body, caller: caller.id, requestId, status: 201 },
        { stores, world },
        async () => {
          const id = `r_${randomName(world.randomBytes, ID_LENGTH)}`;
          const place = { id, caller: caller.id, at: world.now().toISOString() };
          return planReport(body, place, { reports: createReports(c.env.DB), requests: createRequests(c.env.DB) });
        },
      );
      return c.json(reply, 201);
    })
    .openapi(list, async (c) => {
      const { state, after, limit } = c.req.valid('query');
      const { total, rows } = await createReports(c.env.DB).list(state, readCursor(after, Place), limit);
      const page = rows.slice(0, limit).map(toReport);
      const last = page.at(-1);
      const next = rows.length > limit && last ? writeCursor([last.closed?.at ?? last.at, last.id]) : null;
      return c.json({ total, next, items: page }, 200);
    })
    .openapi(requests, async (c) => {
      const { jurisdiction = null, after, limit } = c.req.valid('query');
      const filter = { jurisdiction, person: c.var.caller.id };
      const place = { after: readCursor(after, RequestPlace), limit };
      const { next, ...page } = await readRequests(filter, place, createDatabases(c.env));
      return c.json({ ...page, next: next && writeCursor(next) }, 200);
    })
    .openapi(close, async (c) => {
      const { world, caller, stores, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const change = { id: c.req.valid('param').id, version: readVersion(ifMatch), ...c.req.valid('json') };
      const reports = createReports(c.env.DB);
      await applyOnce({ key, body: change, caller: caller.id, requestId, status: 200 }, { stores, world }, async () => {
        const closing = await planClosing(change, { caller: caller.id, at: world.now().toISOString() }, reports);
        await expectWithin(caller, [closing.audit], c.env.DB);
        return closing;
      });
      const row = await reports.read(change.id);
      if (!row) throw new Refusal('notFound');
      return c.json(toReport(row), 200);
    });

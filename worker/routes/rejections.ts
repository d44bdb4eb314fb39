import { OpenAPIHono, z } from '@hono/zod-openapi';
import { DecisionReply, OwnCapturesPage, RejectionRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { curate } from '../services/curate.ts';
import { planRejection } from '../services/reject-capture.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { firstNumberOf, readLogNumber } from '../stores/log-numbers.ts';
import { createRejections, type OwnRow } from '../stores/rejections.ts';

const reject = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/instruments/{id}/rejection',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Turn away a document that staff captured',
    description:
      'Its text goes with what it cites; what others say of it stays. Whoever captures the same text again is told the reason. It can be taken back.',
    request: {
      params: z.object({ id: z.string().min(1).max(300) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: RejectionRequest } } },
    },
    responses: {
      200: { description: 'The change in the audit log.', content: { 'application/json': { schema: DecisionReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const own = describeRoute(
  'staff',
  {
    method: 'get',
    path: '/v1/captures',
    tags: ['instruments'],
    summary: 'What one has captured, and what became of it, the newest first',
    request: {
      query: z.object({
        after: z.coerce.number().int().min(1).optional().openapi({ description: '`next` of the page before.' }),
        limit: z.coerce.number().int().min(1).max(100).default(50),
        place: z
          .string()
          .max(64)
          .optional()
          .openapi({ description: 'A jurisdiction, whose database alone is meant; all of them unless stated.' }),
      }),
    },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: OwnCapturesPage } } } },
  },
  ['badRequest'],
);

export const rejectionRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(reject, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const version = readVersion(ifMatch);
      const found = await findInstrument(createDatabases(c.env), c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const order = { id: found.row.id, version, reason: c.req.valid('json').reason };
      const around = { db: found.database, env: c.env, world, caller, requestId };
      const { seq } = await curate(around, { key, body: order }, (place) => planRejection(order, place));
      return c.json({ seq }, 200);
    })
    .openapi(own, async (c) => {
      const { after, limit, place } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const asked = place === undefined ? databases.all : [databases.of(place)];
      const start = after === undefined ? null : readLogNumber(databases, after);
      const from = start ? asked.indexOf(start.db) : 0;
      const rows: OwnRow[] = [];
      for (const db of from < 0 ? [] : asked.slice(from)) {
        const before = db === start?.db ? start.seq : null;
        const own = await createRejections(db).listOwn(c.var.caller.id, before, limit - rows.length);
        rows.push(...own.map((row) => ({ ...row, seq: firstNumberOf(databases, db) + row.seq })));
        if (rows.length === limit) break;
      }
      const items = rows.map(({ reason, by, byName, rejectedAt, ...row }) => ({
        ...row,
        rejection:
          row.state === 'rejected' && reason !== null && by !== null && rejectedAt !== null
            ? { reason, by, byName, at: rejectedAt }
            : null,
      }));
      return c.json({ next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null, items }, 200);
    });

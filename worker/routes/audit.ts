import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AuditCheck,
  AuditPage,
  AuditQuery,
  DecisionReply,
  UndoPreview,
  UndoRequest,
} from '../../shared/schema/index.ts';
import { goOnAfterwards } from '../http/afterwards.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { toAuditEntry, toldRefusal } from '../services/audit-entry.ts';
import { CHECKED_MAX, checkAudit } from '../services/check-audit.ts';
import { curate } from '../services/curate.ts';
import { type Log, listAudit } from '../services/list-audit.ts';
import { previewUndo } from '../services/preview-undo.ts';
import { planUndo } from '../services/undo-change.ts';
import { createAudit } from '../stores/audit.ts';
import { createDatabases, type Databases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { firstNumberOf, readLogNumber } from '../stores/log-numbers.ts';

const Place = z.object({
  place: z.string().max(64).optional().openapi({ description: 'A jurisdiction, whose database is meant.' }),
});

const list = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/audit',
    tags: ['curation'],
    summary: 'What was done and by whom, the newest first',
    description:
      'Of one instrument, everything under any of its names, and every change of its row. With several databases the log of each counts on its own; a `seq` says whose it is.',
    request: { query: AuditQuery.extend(Place.shape) },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: AuditPage } } } },
  },
  ['badRequest', 'notFound'],
);

const undo = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/audit/{seq}/undo',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Take one change back, and none that came after it',
    description:
      'Refused with 409 where something since depends on it; `errors` then names that change. The undo is a change of its own and can be taken back.',
    request: {
      params: z.object({ seq: z.coerce.number().int().min(1) }),
      query: Place,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: false, content: { 'application/json': { schema: UndoRequest } } },
    },
    responses: {
      200: { description: 'The undo in the audit log.', content: { 'application/json': { schema: DecisionReply } } },
      ...PUT_ASIDE,
    },
  },
  ['badRequest', 'notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const preview = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/audit/{seq}/undo',
    tags: ['curation'],
    summary: 'What taking one change back would do as the index stands',
    description:
      'The undo is made and taken back in one transaction; nothing is written. Where later changes stand on it, `steps` names all to take back, in order.',
    request: { params: z.object({ seq: z.coerce.number().int().min(1) }), query: Place },
    responses: { 200: { description: 'The preview.', content: { 'application/json': { schema: UndoPreview } } } },
  },
  ['badRequest', 'notFound'],
);

const check = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/audit/check',
    tags: ['curation'],
    summary: 'Check that the log is as it was written',
    description: `Each row is hashed with the hash of the row before. Looks at ${CHECKED_MAX} rows from \`from\` on; ask again from the one after \`to\` until it is \`head\`.`,
    request: { query: z.object({ from: z.coerce.number().int().min(1).default(1) }).extend(Place.shape) },
    responses: { 200: { description: 'What was found.', content: { 'application/json': { schema: AuditCheck } } } },
  },
  ['badRequest'],
);

/** Which log a number is of, and which entry there. */
function findEntry(told: number, place: string | undefined, databases: Databases): { db: D1Database; seq: number } {
  const named = readLogNumber(databases, told);
  if (!named) throw new Refusal('notFound');
  // A number of the main log with a place is that of the place's own log, as it was told before.
  return { db: named.db === databases.main ? databases.of(place ?? null) : named.db, seq: named.seq };
}

/** A body may be left out; one of another kind is not passed over. */
function expectJsonIfAny(type: string | undefined): void {
  if (type !== undefined && !/^application\/json\b/i.test(type)) throw new Refusal('unsupported');
}

export const auditRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { place, person, action, instrument, from, to, after, limit, standing } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const found = instrument === undefined ? null : await findInstrument(databases, instrument);
      if (instrument !== undefined && !found) throw new Refusal('notFound');
      const asked = place === undefined ? databases.all : [databases.of(place)];
      const logs: Log[] = found
        ? await Promise.all(
            found.copies.map(async ({ database: db, row }) => ({ db, names: await createAudit(db).names(row.id) })),
          )
        : asked.map((db) => ({ db, names: null }));
      const filter = { person: person ?? null, action: action ?? null, from: from ?? null, to: to ?? null };
      const { rows, names, next } = await listAudit(logs, filter, { after, limit, databases, standing });
      const items = rows.map((row) => toAuditEntry(row, row.told - row.seq));
      return c.json({ next, names, items }, 200);
    })
    .openapi(check, async (c) => {
      const { from, place } = c.req.valid('query');
      return c.json(await checkAudit(createDatabases(c.env).of(place ?? null), from), 200);
    })
    .openapi(preview, async (c) => {
      const { world, caller, requestId } = c.var;
      const { place } = c.req.valid('query');
      const { db, seq } = findEntry(c.req.valid('param').seq, place, createDatabases(c.env));
      return c.json(await previewUndo(seq, { db, env: c.env, world, caller, requestId }), 200);
    })
    .openapi(undo, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const { place } = c.req.valid('query');
      expectJsonIfAny(c.req.header('content-type'));
      const databases = createDatabases(c.env);
      const version = readVersion(ifMatch);
      const { db, seq: own } = findEntry(c.req.valid('param').seq, place, databases);
      const reason = (c.req.valid('json') as UndoRequest | undefined)?.reason;
      const order = { seq: own, version, ...(reason ? { reason } : {}) };
      const around = { db, env: c.env, world, caller, requestId };
      try {
        const { seq } = await curate(around, { key, body: { ...order, place } }, (at) => planUndo(order, at));
        goOnAfterwards(c);
        return c.json({ seq }, 200);
      } catch (error) {
        throw toldRefusal(error, firstNumberOf(databases, db));
      }
    });

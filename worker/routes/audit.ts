import { OpenAPIHono, z } from '@hono/zod-openapi';
import { AuditCheck, AuditPage, AuditQuery, DecisionReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { CHECKED_MAX, checkAudit } from '../services/check-audit.ts';
import { curate } from '../services/curate.ts';
import { isFirstText } from '../services/undo-capture.ts';
import { planUndo } from '../services/undo-change.ts';
import { createAudit } from '../stores/audit.ts';
import { readAuditNames } from '../stores/audit-names.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';

const Place = z.object({
  place: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: 'A jurisdiction, whose database is meant; the main one unless stated.' }),
});

const list = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/audit',
    tags: ['curation'],
    summary: 'What was done and by whom, the newest first',
    description: 'Of one instrument, everything under any of its names, and every change of its row.',
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
    tags: ['curation'],
    summary: 'Take one change back, and none that came after it',
    description:
      'Refused with 409 where something since depends on it; `errors` then names that change. The undo is a change of its own and can be taken back.',
    request: {
      params: z.object({ seq: z.coerce.number().int().min(1) }),
      query: Place,
      headers: IfMatch.extend(IdempotencyKey.shape),
    },
    responses: {
      200: { description: 'The undo in the audit log.', content: { 'application/json': { schema: DecisionReply } } },
      ...PUT_ASIDE,
    },
  },
  ['badRequest', 'notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
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

/** Ids that a state names, such as `i_…` of an instrument. */
const idsIn = (json: string | null) => [...(json ?? '').matchAll(/"([cdipr]_[^"\\]{1,100})"/g)].map(([, id]) => id!);

export const auditRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { place, person, action, instrument, from, to, after, limit } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const found = instrument === undefined ? null : await findInstrument(databases, instrument);
      if (instrument !== undefined && !found) throw new Refusal('notFound');
      const audit = createAudit(found?.database ?? databases.of(place ?? null));
      const own = found && (await audit.names(found.row.id));
      const filter = {
        person: person ?? null,
        action: action ?? null,
        instrument: own,
        from: from ?? null,
        to: to ?? null,
      };
      const rows = await audit.list(filter, after ?? null, limit);
      const told = rows.flatMap(({ subject, before, after: left }) => [subject, ...idsIn(before), ...idsIn(left)]);
      const names = await readAuditNames(found?.database ?? databases.of(place ?? null), told);
      const items = rows.map(({ actor, actorName, before, after: left, rows: kept, version, ...row }) => ({
        ...row,
        version,
        actor: actor === null ? null : { id: actor, name: actorName },
        before: before === null ? null : JSON.parse(before),
        after: left === null ? null : JSON.parse(left),
        undone: version % 2 === 0,
        canUndo:
          version % 2 === 1 &&
          (kept > 0 || (row.action === 'instrument.capture' && isFirstText({ before, after: left }))),
      }));
      return c.json({ next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null, names, items }, 200);
    })
    .openapi(check, async (c) => {
      const { from, place } = c.req.valid('query');
      return c.json(await checkAudit(createDatabases(c.env).of(place ?? null), from), 200);
    })
    .openapi(undo, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const order = { seq: c.req.valid('param').seq, version: readVersion(ifMatch) };
      const { place } = c.req.valid('query');
      const db = createDatabases(c.env).of(place ?? null);
      const around = { db, env: c.env, world, caller, requestId };
      const { seq } = await curate(around, { key, body: { ...order, place } }, (at) => planUndo(order, at));
      return c.json({ seq }, 200);
    });

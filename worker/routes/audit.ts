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
import { type Log, listAudit } from '../services/list-audit.ts';
import { isFirstText } from '../services/undo-capture.ts';
import { planUndo } from '../services/undo-change.ts';
import { createAudit } from '../stores/audit.ts';
import { createDatabases } from '../stores/databases.ts';
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

/** What an undo took back, by the number that is told of it. */
function toldState(json: string | null, action: string, first: number): unknown {
  const state = json === null ? null : JSON.parse(json);
  if (action !== 'undo' || !state || first === 0) return state;
  const numbers = Object.entries(state as Record<string, unknown>);
  return Object.fromEntries(
    numbers.map(([name, is]) => [name, (name === 'seq' || name === 'undoes') && is ? first + Number(is) : is]),
  );
}

/** Says the changes that depend on one by the numbers that are told of them. */
function toldRefusal(error: unknown, first: number): unknown {
  if (!(error instanceof Refusal) || first === 0) return error;
  const { errors, detail: _, ...rest } = error.details;
  const told = (errors ?? []).map((each) =>
    each.path === 'dependsOn' && each.message ? { ...each, message: String(first + Number(each.message)) } : each,
  );
  return new Refusal(error.code, { ...rest, ...(errors ? { errors: told } : { detail: error.details.detail ?? '' }) });
}

export const auditRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { place, person, action, instrument, from, to, after, limit } = c.req.valid('query');
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
      const { rows, names, next } = await listAudit(logs, filter, { after, limit, databases });
      const items = rows.map(({ actor, actorName, before, after: left, rows: kept, version, told, seq, ...row }) => ({
        ...row,
        seq: told,
        version,
        actor: actor === null ? null : { id: actor, name: actorName },
        before: toldState(before, row.action, told - seq),
        after: toldState(left, row.action, told - seq),
        undone: version % 2 === 0,
        canUndo:
          version % 2 === 1 &&
          (kept > 0 || (row.action === 'instrument.capture' && isFirstText({ before, after: left }))),
      }));
      return c.json({ next, names, items }, 200);
    })
    .openapi(check, async (c) => {
      const { from, place } = c.req.valid('query');
      return c.json(await checkAudit(createDatabases(c.env).of(place ?? null), from), 200);
    })
    .openapi(undo, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const { place } = c.req.valid('query');
      const databases = createDatabases(c.env);
      const version = readVersion(ifMatch);
      const named = readLogNumber(databases, c.req.valid('param').seq);
      if (!named) throw new Refusal('notFound');
      // A number of the main log with a place is that of the place's own log, as it was told before.
      const db = named.db === databases.main ? databases.of(place ?? null) : named.db;
      const order = { seq: named.seq, version };
      const around = { db, env: c.env, world, caller, requestId };
      try {
        const { seq } = await curate(around, { key, body: { ...order, place } }, (at) => planUndo(order, at));
        return c.json({ seq }, 200);
      } catch (error) {
        throw toldRefusal(error, firstNumberOf(databases, db));
      }
    });

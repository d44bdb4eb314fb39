import { OpenAPIHono, z } from '@hono/zod-openapi';
import { CurationReply, MergeRequest, SplitRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { curate, expectVersion, type Written } from '../services/curate.ts';
import { toInstrument } from '../services/instrument-card.ts';
import { planMerge, readPair } from '../services/merge-instruments.ts';
import { previewMerge } from '../services/preview-merge.ts';
import { previewSplit } from '../services/preview-split.ts';
import { planSplit, readSplit } from '../services/split-instrument.ts';
import { createDatabases, type Databases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { createStores } from '../stores/index.ts';

const merge = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/instruments/{id}/merge',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Make an instrument one with another',
    description:
      'Every id, key and number of it goes on as a name of the one that stays; facts on which the two differ are kept as suggestions. `dryRun` names everything that would change.',
    request: {
      params: z.object({ id: z.string().min(1).max(300) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: MergeRequest } } },
    },
    responses: {
      200: { description: 'What changed, or would.', content: { 'application/json': { schema: CurationReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const split = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/instruments/{id}/split',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Take an instrument out of one that it was wrongly joined with',
    description:
      'Citations that name its number go with it; chosen ones are from then on what a person confirmed. In a dry run it is called `new`.',
    request: {
      params: z.object({ id: z.string().min(1).max(300) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: SplitRequest } } },
    },
    responses: {
      200: {
        description: 'The instrument that came out, or what would change.',
        content: { 'application/json': { schema: CurationReply } },
      },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

export const mergingRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(merge, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const version = readVersion(ifMatch);
      const { dryRun, ...request } = c.req.valid('json');
      const name = c.req.valid('param').id;
      const databases = createDatabases(c.env);
      const [gone, into] = await Promise.all([
        findInstrument(databases, name),
        findInstrument(databases, request.into),
      ]);
      if (!gone || !into) throw new Refusal('notFound');
      const db = into.database;
      const around = { db, env: c.env, world, caller, requestId };
      const body = { name, version, request };
      const repeated = gone.row.id === into.row.id;
      if (repeated && (dryRun || !key)) throw refuseSame(name, request.into, gone.row.key);
      if (gone.database !== db)
        throw new Refusal('conflict', {
          detail: 'The two are kept in different databases.',
          errors: [{ path: 'into', message: 'otherDatabase' }],
        });
      const order = { ...request, gone: gone.row.id, into: into.row.id, version };
      if (dryRun) {
        const pair = await readPair(order, db);
        expectVersion(version, pair.gone.version);
        return c.json({ seq: null, instrument: null, changes: await previewMerge(pair.gone, pair.into, db) }, 200);
      }
      const written = await curate(around, { key, body }, async (place) => {
        if (repeated) throw refuseSame(name, request.into, gone.row.key);
        return planMerge(order, place);
      });
      return c.json(await writtenReply(written, createDatabases(c.env), world.now()), 200);
    })
    .openapi(split, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const version = readVersion(ifMatch);
      const { dryRun, ...request } = c.req.valid('json');
      const found = await findInstrument(createDatabases(c.env), c.req.valid('param').id);
      if (!found) throw new Refusal('notFound');
      const { database: db, row } = found;
      const order = { id: row.id, version, request };
      if (dryRun) {
        const place = await readSplit(order, { db, stores: createStores({ ...c.env, DB: db }, world) });
        return c.json({ seq: null, instrument: null, changes: await previewSplit(order, place, db) }, 200);
      }
      const around = { db, env: c.env, world, caller, requestId };
      const written = await curate(around, { key, body: order }, (place) => planSplit(order, place));
      return c.json(await writtenReply(written, createDatabases(c.env), world.now()), 200);
    });

async function writtenReply({ seq, id }: Written, databases: Databases, now: Date): Promise<CurationReply> {
  const found = await findInstrument(databases, id);
  if (!found) throw new Refusal('notFound');
  return {
    seq,
    instrument: toInstrument(found.whole, { today: now.toISOString().slice(0, 10), written: null }),
    changes: null,
  };
}

function refuseSame(name: string, into: string, key: string): Refusal {
  const detail =
    name === into ? 'An instrument is not merged into itself.' : `The two are one already, known as ${key}.`;
  return new Refusal('conflict', { detail });
}

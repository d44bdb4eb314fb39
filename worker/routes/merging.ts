import { OpenAPIHono, z } from '@hono/zod-openapi';
import { CurationReply, MergeRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { curate, expectVersion } from '../services/curate.ts';
import { toInstrument } from '../services/instrument-card.ts';
import { planMerge, readPair } from '../services/merge-instruments.ts';
import { previewMerge } from '../services/preview-merge.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { createInstruments } from '../stores/instruments.ts';

const merge = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/instruments/{id}/merge',
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
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

export const mergingRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(merge, async (c) => {
    const { world, caller, requestId } = c.var;
    const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
    const version = readVersion(ifMatch);
    const { dryRun, ...request } = c.req.valid('json');
    const name = c.req.valid('param').id;
    const databases = createDatabases(c.env);
    const [gone, into] = await Promise.all([findInstrument(databases, name), findInstrument(databases, request.into)]);
    if (!gone || !into) throw new Refusal('notFound');
    const db = into.database;
    const around = { db, env: c.env, world, caller, requestId };
    const body = { name, version, request };
    const repeated = gone.row.id === into.row.id;
    if (repeated && (dryRun || !key)) throw refuseSame(name, request.into, gone.row.key);
    if (gone.database !== db) throw new Refusal('conflict', { detail: 'The two are kept in different databases.' });
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
    const row = await createInstruments(db).read(written.id);
    if (!row) throw new Refusal('notFound');
    const today = world.now().toISOString().slice(0, 10);
    return c.json({ seq: written.seq, instrument: toInstrument(row, { today, written: null }), changes: null }, 200);
  });

function refuseSame(name: string, into: string, key: string): Refusal {
  const detail =
    name === into ? 'An instrument is not merged into itself.' : `The two are one already, known as ${key}.`;
  return new Refusal('conflict', { detail });
}

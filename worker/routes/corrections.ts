import { OpenAPIHono, z } from '@hono/zod-openapi';
import { CorrectionRequest, Instrument } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { planCorrection } from '../services/correct-instrument.ts';
import { curate } from '../services/curate.ts';
import { toInstrument } from '../services/instrument-card.ts';
import { createCorrections } from '../stores/corrections.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { createStores } from '../stores/index.ts';
import { settleStatements } from '../stores/settle.ts';
import { createTexts } from '../stores/texts.ts';

const correct = describeRoute(
  'admin',
  {
    method: 'patch',
    path: '/v1/instruments/{id}',
    ...WITHIN_JURISDICTION,
    tags: ['instruments'],
    summary: 'Put right what an instrument is, or state a day that decides its status',
    description:
      'Its earlier key goes on as an alias, and every citation of its earlier or its right number is settled again. A status is worked out from days and never stated; a day of effect or of expiry needs its source. Of an instrument whose text is not held, title and days alone can be stated.',
    request: {
      params: z.object({ id: z.string().min(1).max(300) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: CorrectionRequest } } },
    },
    responses: {
      200: { description: 'The instrument.', content: { 'application/json': { schema: Instrument } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

export const correctionRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(correct, async (c) => {
    const { world, caller, requestId } = c.var;
    const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
    const version = readVersion(ifMatch);
    const request = c.req.valid('json');
    const databases = createDatabases(c.env);
    const found = await findInstrument(databases, c.req.valid('param').id);
    if (!found) throw new Refusal('notFound');
    const { database, row } = found;
    const stores = createStores({ ...c.env, DB: database }, world);
    const settle = (touched: readonly string[], document: string) => settleStatements(database, touched, document);
    const corrections = createCorrections(database);
    const texts = createTexts(database, c.env.TEXTS);
    const around = {
      stores,
      corrections,
      world,
      settle,
      readText: texts.read,
      holds: (jurisdiction: string) => databases.of(jurisdiction) === database,
    };
    const curation = { db: database, env: c.env, world, caller, requestId };
    await curate(curation, { key, body: { id: row.id, version, request } }, async () => {
      const place = { id: row.id, version, caller: caller.id };
      return { id: row.id, ...(await planCorrection(request, place, around)) };
    });
    const corrected = await findInstrument(databases, row.id);
    if (!corrected) throw new Refusal('notFound');
    c.set('version', corrected.row.version);
    return c.json(toInstrument(corrected.whole, { today: world.now().toISOString().slice(0, 10), written: null }), 200);
  });

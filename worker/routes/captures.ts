import { OpenAPIHono } from '@hono/zod-openapi';
import { CaptureReply, CaptureRequest, Instrument } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { InstrumentName } from '../http/instrument-name.ts';
import { CHARACTERS_PER_CITATION, citationsPerMinute } from '../http/limits.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { expectWelcome, markState, mayAccept, planAcceptance } from '../services/accept-capture.ts';
import { applyOnce } from '../services/apply-once.ts';
import { databaseForCapture } from '../services/capture-database.ts';
import { planCapture } from '../services/capture-document.ts';
import { expectWithin } from '../services/expect-within.ts';
import { toInstrument } from '../services/instrument-card.ts';
import { storeText } from '../services/store-text.ts';
import { createDatabases } from '../stores/databases.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { createStores } from '../stores/index.ts';
import { createRejections } from '../stores/rejections.ts';
import { settleStatements } from '../stores/settle.ts';

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

const accept = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/instruments/{id}/accept',
    ...WITHIN_JURISDICTION,
    tags: ['instruments'],
    summary: 'Accept a document that staff captured',
    request: { params: InstrumentName, headers: IfMatch },
    responses: { 200: { description: 'The instrument.', content: { 'application/json': { schema: Instrument } } } },
  },
  ['badRequest', 'notFound', 'preconditionRequired', 'preconditionFailed'],
);

export const captureRoutes = () =>
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
    });

import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AlikePage,
  CitationEvidence,
  JudgementReply,
  JudgementRequest,
  JudgementsReply,
  JudgementsRequest,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute, WITHIN_JURISDICTION } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { toEvidence } from '../services/citation-evidence.ts';
import { curate } from '../services/curate.ts';
import { planJudgement } from '../services/judge-citation.ts';
import { databaseOfAll, namedIn, planJudgements } from '../services/judge-together.ts';
import { createDatabases, type Databases } from '../stores/databases.ts';
import { createDependents } from '../stores/dependents.ts';
import { findIn } from '../stores/find-database.ts';
import { findInstrument } from '../stores/find-instrument.ts';
import { createJudgements } from '../stores/judgements.ts';

const params = z.object({ id: z.string().min(1).max(64) });

const read = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/citations/{id}',
    tags: ['curation'],
    summary: 'A citation of a captured text, with what decides its link',
    request: { params },
    responses: {
      200: { description: 'The citation.', content: { 'application/json': { schema: CitationEvidence } } },
    },
  },
  ['notFound'],
);

/** Citations alike that are told of one; a batch of them is judged at once. */
const ALIKE_MAX = 100;

const alike = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/citations/{id}/alike',
    tags: ['curation'],
    summary: 'Other citations of the same words that wait for a target, those of the same document first',
    description: `At most ${ALIKE_MAX}; \`more\` says that there are others.`,
    request: { params },
    responses: { 200: { description: 'The citations.', content: { 'application/json': { schema: AlikePage } } } },
  },
  ['notFound'],
);

const judge = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/citations/{id}/judgement',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Say what a citation means, what it never means, or leave it to the rules again',
    description: 'A person’s word outranks the rules and holds when its text is captured again.',
    request: {
      params,
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: { 'application/json': { schema: JudgementRequest } } },
    },
    responses: {
      200: { description: 'The citation.', content: { 'application/json': { schema: JudgementReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const together = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/citations/judgements',
    ...WITHIN_JURISDICTION,
    tags: ['curation'],
    summary: 'Say of several citations what each means, or never means, in one transaction',
    description:
      'All of them or none: each in the version that it is sent with, each a change of its own in the audit log, which can be taken back alone. The rule of two people counts the links of all. A refusal names the citations it is about under `refused`; with several databases those of one are judged, and 409 names the others under `elsewhere`.',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: JudgementsRequest } } },
    },
    responses: {
      200: { description: 'The changes.', content: { 'application/json': { schema: JudgementsReply } } },
      ...PUT_ASIDE,
    },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionFailed'],
);

/** A citation with the database that holds its document. */
async function findCitation(databases: Databases, id: string) {
  const found = await findIn(databases, (db) => createJudgements(db).read(id));
  if (!found) throw new Refusal('notFound');
  return found;
}

/** What instruments are called in the database of the document that cites them. */
function idsIn(db: D1Database, databases: Databases, names: readonly string[]): Promise<string[]> {
  return Promise.all(
    names.map(async (name) => {
      const found = await findInstrument(databases, name);
      if (!found) throw new Refusal('notFound', { detail: 'There is no such instrument.' });
      const meant = found.copies.find(({ database }) => database === db);
      if (meant) return meant.row.id;
      throw new Refusal('conflict', {
        detail: `The database of the document that cites it does not know ${found.row.key}.`,
      });
    }),
  );
}

async function evidenceOf(db: D1Database, id: string, now: Date) {
  const judgements = createJudgements(db);
  const [row, candidates] = await Promise.all([judgements.read(id), judgements.candidates([id])]);
  if (!row) throw new Refusal('notFound');
  return toEvidence(row, candidates.get(id) ?? [], now.toISOString().slice(0, 10));
}

export const judgementRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(read, async (c) => {
      const { id } = c.req.valid('param');
      const { db } = await findCitation(createDatabases(c.env), id);
      return c.json(await evidenceOf(db, id, c.var.world.now()), 200);
    })
    .openapi(alike, async (c) => {
      const { db, row } = await findCitation(createDatabases(c.env), c.req.valid('param').id);
      const judgements = createJudgements(db);
      const rows = await judgements.alike(row, ALIKE_MAX + 1);
      const shown = rows.slice(0, ALIKE_MAX);
      const candidates = await judgements.candidates(shown.map(({ id }) => id));
      const today = c.var.world.now().toISOString().slice(0, 10);
      const items = shown.map((each) => toEvidence(each, candidates.get(each.id) ?? [], today));
      return c.json({ more: rows.length > ALIKE_MAX, items }, 200);
    })
    .openapi(together, async (c) => {
      const { world, caller, requestId } = c.var;
      const body = c.req.valid('json');
      const databases = createDatabases(c.env);
      const db = await databaseOfAll(body, databases);
      const names = [...new Set(body.citations.flatMap(({ request }) => namedIn(request)))];
      const known = await createDependents(db).present(names);
      const others = names.filter((name) => !known.has(name));
      const found = await idsIn(db, databases, others);
      const ids = new Map(others.map((name, at) => [name, found[at]!]));
      const around = { db, env: c.env, world, caller, requestId };
      const key = c.req.valid('header')['idempotency-key'];
      const { seq } = await curate(around, { key, body }, (place) => planJudgements({ ...body, ids }, place));
      const first = seq - body.citations.length + 1;
      return c.json({ seqs: body.citations.map((_, at) => first + at) }, 200);
    })
    .openapi(judge, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const version = readVersion(ifMatch);
      const request = c.req.valid('json');
      const { id: citation } = c.req.valid('param');
      const databases = createDatabases(c.env);
      const { db } = await findCitation(databases, citation);
      const named = request.verdict === 'reopen' ? undefined : request.instrument;
      const others = (request.verdict === 'reject' ? request.others : undefined) ?? [];
      const ids = await idsIn(db, databases, named === undefined ? others : [named, ...others]);
      const instrument = named === undefined ? null : ids[0]!;
      const order = { citation, version, request, instrument, others: named === undefined ? ids : ids.slice(1) };
      const around = { db, env: c.env, world, caller, requestId };
      const { seq } = await curate(around, { key, body: { citation, version, request } }, (place) =>
        planJudgement(order, place),
      );
      return c.json({ seq, citation: await evidenceOf(db, citation, world.now()) }, 200);
    });

import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ImportKeptPage,
  ImportRevocation,
  ImportRevocationRequest,
  ImportsPage,
  ImportsQuery,
} from '../../shared/schema/index.ts';
import { goOnAfterwards } from '../http/afterwards.ts';
import type { AppEnv } from '../http/context.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { PUT_ASIDE } from '../http/second-person.ts';
import { toImportJob } from '../services/import-chunk.ts';
import { beginRevocation, takeChunkBack, toRevocation } from '../services/revoke-import.ts';
import { createDatabases } from '../stores/databases.ts';
import { createImportRevocations } from '../stores/import-revocations.ts';
import { listKept, readRevocations } from '../stores/revocations-across.ts';

const Id = z.object({ id: z.string().min(1).max(64) });
const Place = z.tuple([z.string(), z.string()]);
const ONE = { description: 'How far it has come.', content: { 'application/json': { schema: ImportRevocation } } };

const list = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/imports',
    tags: ['imports'],
    summary: 'Imports there were and unfinished ones, the newest first',
    request: { query: ImportsQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: ImportsPage } } } },
  },
  ['badRequest'],
);

const revoke = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/imports/{id}/revocation',
    tags: ['imports'],
    summary: 'Begin to take an import back',
    description:
      'It takes no further chunk. The server goes on by itself; whoever wants it sooner sends the steps, in order, with the number that `done` names. What something said since stands on is left and listed.',
    request: {
      params: Id,
      body: { required: true, content: { 'application/json': { schema: ImportRevocationRequest } } },
    },
    responses: { 200: ONE, ...PUT_ASIDE },
  },
  ['notFound', 'conflict'],
);

const step = describeRoute(
  'admin',
  {
    method: 'put',
    path: '/v1/imports/{id}/revocation/steps/{step}',
    tags: ['imports'],
    summary: 'Take the next chunk of an import back, the last first',
    description: 'Taken back whole or not at all, and once.',
    request: { params: Id.extend({ step: z.coerce.number().int().min(0) }) },
    responses: { 200: ONE },
  },
  ['badRequest', 'notFound', 'conflict'],
);

const kept = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/imports/{id}/kept',
    tags: ['imports'],
    summary: 'What of an import could not be taken back, and why',
    request: {
      params: Id,
      query: z.object({
        after: z.string().max(64).default(''),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: ImportKeptPage } } } },
  },
  ['badRequest', 'notFound'],
);

export const importHistoryRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const { rehearsals, after, limit } = c.req.valid('query');
      const revocations = createImportRevocations(c.env.DB);
      const rows = await revocations.list(rehearsals, readCursor(after, Place), limit);
      const revoked = await readRevocations(
        rows.map(({ id }) => id),
        createDatabases(c.env),
      );
      const items = rows.map((row) => {
        const revocation = revoked.get(row.id);
        return {
          ...toImportJob(row),
          digest: row.digest,
          by: { id: row.createdBy, name: row.creator },
          revocation: revocation ? toRevocation(revocation, row) : null,
        };
      });
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return c.json({ next: last ? writeCursor([last.createdAt, last.id]) : null, items }, 200);
    })
    .openapi(revoke, async (c) => {
      const { world, caller, requestId } = c.var;
      const around = { databases: createDatabases(c.env), env: c.env, world, caller, requestId };
      const begun = await beginRevocation(c.req.valid('param').id, c.req.valid('json').reason, around);
      goOnAfterwards(c);
      return c.json(begun, 200);
    })
    .openapi(step, async (c) => {
      const { world, caller, requestId } = c.var;
      const around = { databases: createDatabases(c.env), env: c.env, world, caller, requestId };
      const { id, step: asked } = c.req.valid('param');
      return c.json(await takeChunkBack(id, asked, around), 200);
    })
    .openapi(kept, async (c) => {
      const { after, limit } = c.req.valid('query');
      if (!(await c.var.stores.imports.read(c.req.valid('param').id))) throw new Refusal('notFound');
      const rows = await listKept(c.req.valid('param').id, after, limit, createDatabases(c.env));
      const items = rows.map(({ id, key, symbol, title, why, change }) => ({
        instrument: { id, key, symbol, title },
        why,
        dependsOn: change,
      }));
      return c.json({ next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null, items }, 200);
    });

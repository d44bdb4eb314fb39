import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ImportChunk,
  ImportChunkReply,
  ImportJob,
  ImportNotesPage,
  ImportRequest,
  SuggestionsPage,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { applyOnce } from '../services/apply-once.ts';
import { applyChunk, type ImportWorld, toImportJob } from '../services/import-chunk.ts';
import { openImport } from '../services/open-import.ts';
import { createDatabases } from '../stores/databases.ts';
import { createStores } from '../stores/index.ts';
import { createListings } from '../stores/listings.ts';
import { settleListed, settleStatements } from '../stores/settle.ts';

const PAGE_MAX = 200;
const Id = z.object({ id: z.string().min(1).max(64) });
const IdempotencyKey = z.object({ 'idempotency-key': z.string().min(1).max(128).optional() });
const Limit = z.coerce.number().int().min(1).max(PAGE_MAX).default(PAGE_MAX);

const open = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/imports',
    tags: ['imports'],
    summary: 'Begin an import, or go on with an unfinished one of the same input',
    description:
      'Rows of metadata (NDJSON, CSV), documents (text, HTML) or an export of an index, which only an empty index takes. Send the chunks next, in order, with the sequence number that `next` names.',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: ImportRequest } } },
    },
    responses: { 200: { description: 'The import.', content: { 'application/json': { schema: ImportJob } } } },
  },
  ['keyReused', 'conflict'],
);

const read = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/imports/{id}',
    tags: ['imports'],
    summary: 'How far an import has come',
    request: { params: Id },
    responses: { 200: { description: 'The import.', content: { 'application/json': { schema: ImportJob } } } },
  },
  ['notFound'],
);

const chunk = describeRoute(
  'admin',
  {
    method: 'put',
    path: '/v1/imports/{id}/chunks/{sequence}',
    tags: ['imports'],
    summary: 'Send the next chunk of an import',
    description:
      'Applied whole or not at all, and once: the same chunk sent again gets the same answer. At most 500 rows.',
    request: {
      params: Id.extend({ sequence: z.coerce.number().int().min(0) }),
      body: { required: true, content: { 'application/json': { schema: ImportChunk } } },
    },
    responses: {
      200: { description: 'What became of its rows.', content: { 'application/json': { schema: ImportChunkReply } } },
    },
  },
  ['notFound', 'conflict', 'keyReused'],
);

const notes = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/imports/{id}/notes',
    tags: ['imports'],
    summary: 'Bad rows, suggestions and remarks of an import, by line',
    request: {
      params: Id,
      query: z.object({
        after: z
          .string()
          .regex(/^\d+\.\d+$/)
          .optional(),
        limit: Limit,
      }),
    },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: ImportNotesPage } } } },
  },
  ['badRequest', 'notFound'],
);

const suggestions = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/suggestions',
    tags: ['imports'],
    summary: 'Facts that imports state otherwise than the index, which a person has yet to decide',
    request: { query: z.object({ after: z.string().max(200).optional(), limit: Limit }) },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: SuggestionsPage } } } },
  },
  ['badRequest'],
);

export const importRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(open, async (c) => {
      const { stores, world, caller, requestId } = c.var;
      const body = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      const job = await applyOnce<ImportJob>(
        { key, body, caller: caller.id, requestId, status: 200 },
        { stores, world },
        () => openImport(body, caller.id, { stores, world, databases: createDatabases(c.env) }),
      );
      return c.json(job, 200);
    })
    .openapi(read, async (c) => {
      const job = await c.var.stores.imports.read(c.req.valid('param').id);
      if (!job) throw new Refusal('notFound');
      return c.json(toImportJob(job), 200);
    })
    .openapi(chunk, async (c) => {
      const { world, caller, requestId } = c.var;
      const at = (DB: D1Database): ImportWorld => ({
        stores: createStores({ ...c.env, DB }, world),
        world,
        texts: c.env.TEXTS,
        settle: (touched, document) => settleStatements(DB, touched, document),
        settleListed: () => settleListed(DB),
      });
      const reply = await applyChunk(
        { ...c.req.valid('param'), chunk: c.req.valid('json'), caller, requestId },
        { databases: createDatabases(c.env), at },
      );
      return c.json(reply, 200);
    })
    .openapi(notes, async (c) => {
      const { imports } = c.var.stores;
      const { id } = c.req.valid('param');
      const { after, limit } = c.req.valid('query');
      if (!(await imports.read(id))) throw new Refusal('notFound');
      const [line = 0, position = 0] = after ? after.split('.').map(Number) : [0, -1];
      const rows = await imports.listNotes(id, { line, position }, limit);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      const items = rows.map(({ position: _, ...note }) => note);
      return c.json({ next: last ? `${last.line}.${last.position}` : null, items }, 200);
    })
    .openapi(suggestions, async (c) => {
      const { after, limit } = c.req.valid('query');
      const { all } = createDatabases(c.env);
      const each = await Promise.all(
        all.map((database) => createListings(database).listSuggestions(after ?? '', limit)),
      );
      const rows = each
        .flat()
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit);
      const items = rows.map(({ instrument, key, ...rest }) => ({ ...rest, instrument: { id: instrument, key } }));
      return c.json({ next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null, items }, 200);
    });

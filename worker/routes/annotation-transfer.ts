import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ANNOTATION_TYPE,
  Annotation,
  AnnotationImportReply,
  AnnotationImportRequest,
} from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { describeRoute } from '../http/route.ts';
import { readWriting } from '../services/annotation-reader.ts';
import { createAddresses, toAnnotation } from '../services/annotation-view.ts';
import { applyOnce } from '../services/apply-once.ts';
import { planNoteImport } from '../services/import-annotations.ts';
import { createAnnotationOrigins } from '../stores/annotation-origins.ts';
import { createAnnotationSearch } from '../stores/find-annotations.ts';
import { createNoteTags } from '../stores/note-tags.ts';

const ID_LENGTH = 16;
const PAGE = 200;

const transfer = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/annotation-export',
    tags: ['annotations'],
    summary: 'All notes one may read, as W3C JSON-LD, page by page',
    request: { query: z.object({ after: z.string().max(200).optional() }) },
    responses: {
      200: {
        description: 'A page with its notes; `next` leads to the following one.',
        content: {
          'application/ld+json': {
            schema: z
              .object({
                '@context': z.string(),
                type: z.literal('AnnotationPage'),
                items: z.array(Annotation),
                next: z.string().optional(),
              })
              .meta({ id: 'ExportedNotes' }),
          },
        },
      },
    },
  },
  ['badRequest'],
);

const bring = describeRoute(
  'staff',
  {
    method: 'post',
    path: '/v1/annotation-imports',
    tags: ['annotations'],
    summary: 'Add notes from a file: W3C annotations, or what Hypothesis exports',
    request: {
      headers: IdempotencyKey,
      body: { required: true, content: { 'application/json': { schema: AnnotationImportRequest } } },
    },
    responses: {
      200: { description: 'What came of each.', content: { 'application/json': { schema: AnnotationImportReply } } },
    },
  },
  ['keyReused'],
);

export const annotationTransferRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(transfer, async (c) => {
      const after = readCursor(c.req.valid('query').after, z.tuple([z.number()]));
      const { reader, annotations } = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      const found = await createAnnotationSearch(c.env.DB).listAll(reader, {
        after: after?.[0] ?? 0,
        limit: PAGE + 1,
      });
      const rows = found.rows.slice(0, PAGE);
      const last = rows.at(-1);
      const roots = await annotations.readMany(rows.map(({ root }) => root));
      const at = createAddresses(c.req.url);
      const body = {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'AnnotationPage' as const,
        items: rows.map((row) => toAnnotation(row, roots.get(row.root) ?? row, reader, at)),
        ...(found.rows.length > PAGE && last
          ? { next: `${new URL(c.req.url).origin}/v1/annotation-export?after=${writeCursor([last.place])}` }
          : {}),
      };
      const day = c.var.world.now().toISOString().slice(0, 10);
      return c.json(body, 200, {
        'content-type': ANNOTATION_TYPE,
        'content-disposition': `attachment; filename="dan-chieu-ghi-chu-${day}.jsonld"`,
      });
    })
    .openapi(bring, async (c) => {
      const { world, caller, stores, requestId } = c.var;
      const body = c.req.valid('json');
      const writing = await readWriting(caller, world.now(), c.env.DB);
      const tags = await createNoteTags(c.env.DB).list();
      const importing = {
        ...writing,
        origins: createAnnotationOrigins(c.env.DB),
        tags: new Map(tags.flatMap(({ id, vi, en }) => [id, vi, en].map((word) => [word.toLowerCase(), id] as const))),
        newId: () => `n_${randomName(world.randomBytes, ID_LENGTH)}`,
      };
      const reply = await applyOnce<AnnotationImportReply>(
        { key: c.req.valid('header')['idempotency-key'], body, caller: caller.id, requestId, status: 200 },
        { stores, world },
        () => planNoteImport(body, importing),
      );
      return c.json(reply, 200);
    });

import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { ANNOTATION_TYPE, Annotation, AnnotationHistory, AnnotationRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { RESOURCE_LINK } from '../services/annotation-container.ts';
import { readWriting } from '../services/annotation-reader.ts';
import { createAddresses, toAnnotation, toVersion } from '../services/annotation-view.ts';
import { applyOnce } from '../services/apply-once.ts';
import { planNote, planNoteChange, planNoteDeletion, readThread, type Writing } from '../services/write-annotation.ts';
import { listVersions } from '../stores/annotation-versions.ts';
import { createAnnotations } from '../stores/annotations.ts';

const ID_LENGTH = 16;
const CONTAINER = '/v1/annotations/';
const Id = z.object({ id: z.string().min(1).max(64) });
const NOTE = { 'application/ld+json': { schema: Annotation } };
const BODY = { required: true, content: { 'application/json': { schema: AnnotationRequest } } };

const create = describeRoute(
  'reviewer',
  {
    method: 'post',
    path: CONTAINER,
    tags: ['annotations'],
    summary: 'Write a note on a page (staff), or a reply to one',
    request: { headers: IdempotencyKey, body: BODY },
    responses: { 201: { description: 'The note, at its Location.', content: NOTE } },
  },
  ['notFound', 'conflict', 'keyReused'],
);

const read = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: `${CONTAINER}{id}`,
    tags: ['annotations'],
    summary: 'One note',
    request: { params: Id },
    responses: { 200: { description: 'The note as JSON-LD.', content: NOTE } },
  },
  ['notFound', 'gone'],
);

const change = describeRoute(
  'reviewer',
  {
    method: 'put',
    path: `${CONTAINER}{id}`,
    tags: ['annotations'],
    summary: 'Change a note: its words, its state, or whom it is assigned to, as far as one may',
    request: { params: Id, headers: IfMatch.extend(IdempotencyKey.shape), body: BODY },
    responses: { 200: { description: 'The note.', content: NOTE } },
  },
  ['notFound', 'gone', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

const remove = describeRoute(
  'reviewer',
  {
    method: 'delete',
    path: `${CONTAINER}{id}`,
    tags: ['annotations'],
    summary: 'Delete a note; its author and admins can bring it back',
    request: { params: Id, headers: IfMatch.extend(IdempotencyKey.shape) },
    responses: { 204: { description: 'Deleted.' } },
  },
  ['notFound', 'preconditionRequired', 'preconditionFailed'],
);

const restore = describeRoute(
  'reviewer',
  {
    method: 'post',
    path: `${CONTAINER}{id}/restore`,
    tags: ['annotations'],
    summary: 'Bring a deleted note back',
    request: { params: Id, headers: IdempotencyKey },
    responses: { 200: { description: 'The note.', content: NOTE } },
  },
  ['notFound'],
);

const history = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: `${CONTAINER}{id}/history`,
    tags: ['annotations'],
    summary: 'What a note was, the newest first',
    request: { params: Id },
    responses: {
      200: { description: 'Its versions.', content: { 'application/json': { schema: AnnotationHistory } } },
    },
  },
  ['notFound'],
);

export const annotationRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(create, async (c) => {
      const { world, caller, stores, requestId } = c.var;
      const body = c.req.valid('json');
      const writing = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      const { id } = await applyOnce<{ id: string }>(
        { key: c.req.valid('header')['idempotency-key'], body, caller: caller.id, requestId, status: 201 },
        { stores, world },
        () => planNote(`n_${randomName(world.randomBytes, ID_LENGTH)}`, body, writing),
      );
      return answer(c, id, writing, 201);
    })
    .openapi(read, async (c) =>
      answer(c, c.req.valid('param').id, await readWriting(c.var.caller, c.var.world.now(), c.env.DB), 200),
    )
    .openapi(change, async (c) => {
      const { world, caller, stores, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const writing = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      const asked = { ...c.req.valid('param'), version: readVersion(ifMatch), request: c.req.valid('json') };
      await applyOnce({ key, body: asked, caller: caller.id, requestId, status: 200 }, { stores, world }, () =>
        planNoteChange(asked, writing),
      );
      return answer(c, asked.id, writing, 200);
    })
    .openapi(remove, async (c) => {
      const { stores, requestId } = c.var;
      const { id } = c.req.valid('param');
      const version = readVersion(c.req.valid('header')['if-match']);
      const writing = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      await stores.ledger.write(requestId, () => planNoteDeletion({ id, version, deleted: true }, writing));
      return c.body(null, 204);
    })
    .openapi(restore, async (c) => {
      const { stores, requestId } = c.var;
      const { id } = c.req.valid('param');
      const writing = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      await stores.ledger.write(requestId, () => planNoteDeletion({ id, version: null, deleted: false }, writing));
      return answer(c, id, writing, 200);
    })
    .openapi(history, async (c) => {
      const { id } = c.req.valid('param');
      const { reader, annotations } = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      await readThread(id, reader, annotations);
      const at = createAddresses(c.req.url);
      return c.json({ items: (await listVersions(id, c.env.DB)).map((row) => toVersion(row, at)) }, 200);
    });

/** The note as it stands, with its version as its tag. */
async function answer<S extends 200 | 201>(
  c: Context<AppEnv>,
  id: string,
  { reader, annotations }: Writing,
  status: S,
) {
  const { row, root } = await readThread(id, reader, annotations);
  if (row.deletedAt !== null && c.req.method === 'GET') throw new Refusal('gone');
  const note = toAnnotation(row, root, reader, createAddresses(c.req.url));
  if (status === 201) c.header('location', note.id);
  c.header('etag', `"${row.version}"`);
  c.header('link', RESOURCE_LINK);
  c.header('allow', 'GET, HEAD, OPTIONS, PUT, DELETE');
  c.header('vary', 'Accept', { append: true });
  return c.json(note, status, { 'content-type': ANNOTATION_TYPE });
}

import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Annotation, AnnotationHistory, AnnotationRequest } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { randomName } from '../http/digest.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { answerNote, type ShownNote } from '../http/note-answer.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { readWriting } from '../services/annotation-reader.ts';
import { createAddresses, readableVersions, toAnnotation, toVersion } from '../services/annotation-view.ts';
import { applyOnce } from '../services/apply-once.ts';
import { planNote, planNoteChange, planNoteDeletion, readThread, type Writing } from '../services/write-annotation.ts';
import { listVersions } from '../stores/annotation-versions.ts';

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
  ['notFound', 'gone', 'conflict', 'keyReused'],
);

const read = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: `${CONTAINER}{id}`,
    tags: ['annotations'],
    summary: 'One note',
    request: { params: Id },
    responses: {
      200: { description: 'The note as JSON-LD; as plain JSON where that is preferred.', content: NOTE },
      304: { description: 'Unchanged.' },
    },
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
  ['notFound', 'gone', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
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
  ['notFound', 'gone', 'keyReused'],
);

const history = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: `${CONTAINER}{id}/history`,
    tags: ['annotations'],
    summary: 'What a note was, the newest first, as far as one could have read it then',
    request: { params: Id },
    responses: {
      200: { description: 'Its versions.', content: { 'application/json': { schema: AnnotationHistory } } },
    },
  },
  ['notFound', 'gone'],
);

/** What changes a note is written once for each key; whoever comes too late is shown the note as it is now. */
async function write(
  c: Context<AppEnv>,
  asked: { id: string; key: string | undefined; body: unknown; status: number },
  plan: (writing: Writing) => ReturnType<typeof planNoteDeletion>,
): Promise<Writing> {
  const { world, caller, stores, requestId } = c.var;
  const writing = await readWriting(caller, world.now(), c.env.DB);
  try {
    await applyOnce({ ...asked, caller: caller.id, requestId }, { stores, world }, () => plan(writing));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'preconditionFailed') throw error;
    const { row, root } = await readThread(asked.id, writing.reader, writing.annotations);
    const current = toAnnotation(row, root, writing.reader, createAddresses(c.req.url));
    const headers = { etag: `"${row.version}"`, 'content-location': current.id };
    throw new Refusal('preconditionFailed', { ...error.details, current, headers });
  }
  return writing;
}

export const annotationRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(create, async (c) => {
      const { world, caller, stores, requestId } = c.var;
      const body = c.req.valid('json');
      const writing = await readWriting(caller, world.now(), c.env.DB);
      const { id } = await applyOnce<{ id: string }>(
        { key: c.req.valid('header')['idempotency-key'], body, caller: caller.id, requestId, status: 201 },
        { stores, world },
        () => planNote(`n_${randomName(world.randomBytes, ID_LENGTH)}`, body, writing),
      );
      return (await answerNote(c, await readWritten(id, writing), 201)) as never;
    })
    .openapi(read, async (c) => {
      const { reader, annotations } = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      const thread = await readThread(c.req.valid('param').id, reader, annotations);
      if (thread.isGone) throw new Refusal('gone');
      return (await answerNote(c, { ...thread, reader }, 200)) as never;
    })
    .openapi(change, async (c) => {
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const asked = { ...c.req.valid('param'), version: readVersion(ifMatch), request: c.req.valid('json') };
      const writing = await write(c, { id: asked.id, key, body: asked, status: 200 }, (w) => planNoteChange(asked, w));
      return (await answerNote(c, await readWritten(asked.id, writing), 200)) as never;
    })
    .openapi(remove, async (c) => {
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const asked = { ...c.req.valid('param'), version: readVersion(ifMatch), deleted: true };
      await write(c, { id: asked.id, key, body: asked, status: 204 }, (w) => planNoteDeletion(asked, w));
      return c.body(null, 204);
    })
    .openapi(restore, async (c) => {
      const key = c.req.valid('header')['idempotency-key'];
      const asked = { ...c.req.valid('param'), version: null, deleted: false };
      const writing = await write(c, { id: asked.id, key, body: asked, status: 200 }, (w) =>
        planNoteDeletion(asked, w),
      );
      return (await answerNote(c, await readWritten(asked.id, writing), 200)) as never;
    })
    .openapi(history, async (c) => {
      const { id } = c.req.valid('param');
      const { reader, annotations } = await readWriting(c.var.caller, c.var.world.now(), c.env.DB);
      const thread = await readThread(id, reader, annotations);
      if (thread.isGone && reader.id !== thread.row.creator) throw new Refusal('gone');
      const at = createAddresses(c.req.url);
      const versions = readableVersions(await listVersions(id, c.env.DB), thread, reader);
      return c.json({ items: versions.map((row) => toVersion(row, at)) }, 200);
    });

/** The note as its writer is shown it: he may have written that it is not for him any more. */
async function readWritten(id: string, { reader, annotations }: Writing): Promise<ShownNote> {
  const row = await annotations.read(id);
  const root = row && row.root !== row.id ? await annotations.read(row.root) : row;
  if (!row || !root) throw new Refusal('notFound');
  return { row, root, reader };
}

import { OpenAPIHono, z } from '@hono/zod-openapi';
import { NoteTagChange, NoteTagReply, NoteTagRequest, NoteTagsReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { IdempotencyKey } from '../http/idempotency-key.ts';
import { IfMatch, readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { planTag, planTagChange, toNoteTag } from '../services/change-note-tag.ts';
import { curate, type Written } from '../services/curate.ts';
import { createNoteTags } from '../stores/note-tags.ts';

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });

const list = describeRoute('reviewer', {
  method: 'get',
  path: '/v1/note-tags',
  tags: ['annotations'],
  summary: 'The terms a note may be tagged with',
  description: 'Those too that are not offered any more, for notes go on bearing them.',
  responses: { 200: { description: 'The vocabulary.', content: json(NoteTagsReply) } },
});

const add = describeRoute(
  'admin',
  {
    method: 'post',
    path: '/v1/note-tags',
    tags: ['annotations'],
    summary: 'Add a term',
    description: 'Taken back by undoing the change, as long as no note bears it.',
    request: { headers: IdempotencyKey, body: { required: true, content: json(NoteTagRequest) } },
    responses: { 200: { description: 'The term.', content: json(NoteTagReply) } },
  },
  ['conflict', 'keyReused'],
);

const change = describeRoute(
  'admin',
  {
    method: 'patch',
    path: '/v1/note-tags/{id}',
    tags: ['annotations'],
    summary: 'Word a term anew, or change from when to when it is offered, or its source',
    description: 'With 412, `current` is the term as it is now.',
    request: {
      params: z.object({ id: z.string().min(1).max(80) }),
      headers: IfMatch.extend(IdempotencyKey.shape),
      body: { required: true, content: json(NoteTagChange) },
    },
    responses: { 200: { description: 'The term as it is now.', content: json(NoteTagReply) } },
  },
  ['notFound', 'conflict', 'keyReused', 'preconditionRequired', 'preconditionFailed'],
);

/** A term that was just written. */
async function written({ seq, id }: Written, db: D1Database, now: Date) {
  const row = await createNoteTags(db).read(id);
  if (!row) throw new Refusal('notFound');
  return { seq, tag: toNoteTag(row, now.toISOString().slice(0, 10)) };
}

export const noteTagRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => {
      const today = c.var.world.now().toISOString().slice(0, 10);
      const rows = await createNoteTags(c.env.DB).list();
      return c.json({ items: rows.map((row) => toNoteTag(row, today)) }, 200);
    })
    .openapi(add, async (c) => {
      const { world, caller, requestId } = c.var;
      const request = c.req.valid('json');
      const around = { db: c.env.DB, env: c.env, world, caller, requestId };
      const key = c.req.valid('header')['idempotency-key'];
      const done = await curate(around, { key, body: request }, (place) => planTag(request, place));
      const reply = await written(done, c.env.DB, world.now());
      return c.json(reply, 200, { etag: `"${reply.tag.version}"` });
    })
    .openapi(change, async (c) => {
      const { world, caller, requestId } = c.var;
      const { 'if-match': ifMatch, 'idempotency-key': key } = c.req.valid('header');
      const order = { id: c.req.valid('param').id, version: readVersion(ifMatch), request: c.req.valid('json') };
      const around = { db: c.env.DB, env: c.env, world, caller, requestId };
      const done = await curate(around, { key, body: order }, (place) => planTagChange(order, place));
      const reply = await written(done, c.env.DB, world.now());
      return c.json(reply, 200, { etag: `"${reply.tag.version}"` });
    });

import { OpenAPIHono } from '@hono/zod-openapi';
import { NoteTagRequest, NoteTagsReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { describeRoute } from '../http/route.ts';
import { createNoteTags } from '../stores/note-tags.ts';

const REPLY = { description: 'The vocabulary.', content: { 'application/json': { schema: NoteTagsReply } } };

const list = describeRoute('reviewer', {
  method: 'get',
  path: '/v1/note-tags',
  tags: ['annotations'],
  summary: 'The terms a note may be tagged with',
  responses: { 200: REPLY },
});

const put = describeRoute('admin', {
  method: 'post',
  path: '/v1/note-tags',
  tags: ['annotations'],
  summary: 'Add a term, word one anew, or retire it',
  request: { body: { required: true, content: { 'application/json': { schema: NoteTagRequest } } } },
  responses: { 200: REPLY },
});

export const noteTagRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(list, async (c) => c.json({ items: await createNoteTags(c.env.DB).list() }, 200))
    .openapi(put, async (c) => {
      const { caller, stores, requestId } = c.var;
      const tags = createNoteTags(c.env.DB);
      const tag = c.req.valid('json');
      await stores.ledger.write(requestId, async () => {
        const before = (await tags.list()).find(({ id }) => id === tag.id) ?? null;
        return {
          statements: [tags.put(tag)],
          audit: { actor: caller.id, action: 'noteTag.put', subject: tag.id, before, after: tag },
          reply: { value: null },
        };
      });
      return c.json({ items: await tags.list() }, 200);
    });

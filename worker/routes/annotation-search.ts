import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { AnnotationQuery, AnnotationsPage, ChangesPage, ChangesQuery } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { describeRoute } from '../http/route.ts';
import { type Feed, readChanges } from '../services/annotation-feed.ts';
import { readReader } from '../services/annotation-reader.ts';
import { createAddresses, idOf, toAnnotation } from '../services/annotation-view.ts';
import { pageOf } from '../services/note-content.ts';
import { createAnnotationChanges } from '../stores/annotation-changes.ts';
import { createAnnotations } from '../stores/annotations.ts';
import { createDatabases } from '../stores/databases.ts';
import { createAnnotationSearch } from '../stores/find-annotations.ts';
import { createGroups } from '../stores/groups.ts';
import { listInstrumentNames } from '../stores/instrument-names.ts';

/** Milliseconds between two looks for changes, and looks of one stream: with them a Worker of the free plan makes fewer than 50 queries. */
const LOOK_EVERY = 1_000;
const LOOKS = 45;

const search = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/annotations/search',
    tags: ['annotations'],
    summary: 'Notes by page, instrument, person, tag, state or group, with their replies',
    request: { query: AnnotationQuery },
    responses: { 200: { description: 'One page.', content: { 'application/json': { schema: AnnotationsPage } } } },
  },
  ['badRequest'],
);

const changes = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/annotations/changes',
    tags: ['annotations'],
    summary: 'What changed since, the oldest first',
    request: { query: ChangesQuery },
    responses: { 200: { description: 'At most 100.', content: { 'application/json': { schema: ChangesPage } } } },
  },
  ['badRequest'],
);

const feed = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/v1/annotations/feed',
    tags: ['annotations'],
    summary: 'The same as server-sent events while one listens',
    description:
      'Each event’s `id` is its `seq`; `Last-Event-ID` goes on from there. The stream ends after 45 seconds and is to be opened again.',
    request: { query: ChangesQuery, headers: z.object({ 'last-event-id': z.coerce.number().int().optional() }) },
    responses: {
      200: {
        description: 'Events `change` with an AnnotationChange.',
        content: { 'text/event-stream': { schema: z.string() } },
      },
    },
  },
  ['badRequest'],
);

const Place = z.tuple([z.string(), z.string()]);

export const annotationSearchRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(search, async (c) => {
      const { url, instrument, creator, assignee, mentioned, overdue, replies, after, limit, ...rest } =
        c.req.valid('query');
      const reader = await readReader(c.var.caller, createGroups(c.env.DB));
      const person = (name: string | undefined) => (name === 'me' ? reader.id : name && idOf(name));
      const filter = {
        ...rest,
        url: url && pageOf(url),
        instrument:
          instrument === undefined ? undefined : await listInstrumentNames(createDatabases(c.env), instrument),
        creator: person(creator),
        assignee: person(assignee),
        mentioned: person(mentioned),
        dueBefore: overdue ? c.var.world.now().toISOString().slice(0, 10) : undefined,
      };
      const store = createAnnotationSearch(c.env.DB);
      const found = await store.listThreads(reader, filter, { after: readCursor(after, Place), limit });
      const roots = found.rows.slice(0, limit);
      const below = replies ? await store.listReplies(roots.map(({ id }) => id)) : [];
      const at = createAddresses(c.req.url);
      const byId = new Map(roots.map((root) => [root.id, root]));
      const items = [...roots, ...below].map((row) => toAnnotation(row, byId.get(row.root) ?? row, reader, at));
      const last = roots.at(-1);
      const next = found.rows.length > limit && last ? writeCursor([last.createdAt, last.id]) : null;
      return c.json({ total: found.total, next, items, seq: found.seq }, 200);
    })
    .openapi(changes, async (c) => {
      const { since, url } = c.req.valid('query');
      return c.json(await readChanges(since, await openFeed(c, url)), 200);
    })
    .openapi(feed, async (c) => {
      const { since, url } = c.req.valid('query');
      const opened = await openFeed(c, url);
      let seq = c.req.valid('header')['last-event-id'] ?? since;
      return streamSSE(c, async (stream) => {
        for (let look = 0; look < LOOKS && !stream.aborted; look++) {
          const page = await readChanges(seq, opened);
          for (const item of page.items)
            await stream.writeSSE({ event: 'change', id: String(item.seq), data: JSON.stringify(item) });
          if (page.items.length === 0) await stream.write(': still here\n\n');
          seq = page.seq;
          if (!page.more) await stream.sleep(LOOK_EVERY);
        }
      });
    });

async function openFeed(c: Context<AppEnv>, url: string | undefined): Promise<Feed> {
  return {
    reader: await readReader(c.var.caller, createGroups(c.env.DB)),
    url: url && pageOf(url),
    at: createAddresses(c.req.url),
    changes: createAnnotationChanges(c.env.DB),
    annotations: createAnnotations(c.env.DB),
  };
}

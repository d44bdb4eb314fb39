import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ANNOTATION_TYPE, Annotation } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { sha256 } from '../http/digest.ts';
import { noteType, sentTags } from '../http/note-answer.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import {
  CONTAINER_LINKS,
  describeContainer,
  describePage,
  NOTES_PER_PAGE,
  readPreference,
} from '../services/annotation-container.ts';
import { readReader } from '../services/annotation-reader.ts';
import { createAddresses, toAnnotation } from '../services/annotation-view.ts';
import { createAnnotations } from '../stores/annotations.ts';
import { createAnnotationSearch } from '../stores/find-annotations.ts';
import { createGroups } from '../stores/groups.ts';

const CONTAINER = '/v1/annotations/';
const TAG_LENGTH = 24;
const Page = z
  .object({ id: z.string(), type: z.literal('AnnotationPage'), items: z.array(z.union([z.string(), Annotation])) })
  .loose()
  .meta({ id: 'AnnotationPage' });
const Collection = z
  .object({
    id: z.string(),
    type: z.array(z.string()),
    total: z.number().int(),
    first: z.union([z.string(), Page]).optional(),
  })
  .loose()
  .meta({ id: 'AnnotationCollection' });

const container = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: CONTAINER,
    tags: ['annotations'],
    summary: 'All notes one may read, as a container of the W3C Web Annotation Protocol',
    description:
      'Without `page` the container; `Prefer` says whether it holds nothing, the addresses of notes or the notes. With `page` one page of it.',
    request: {
      query: z.object({
        page: z.coerce.number().int().nonnegative().optional(),
        iris: z.enum(['0', '1']).optional().openapi({ description: '1: addresses only.' }),
      }),
      headers: z.object({ prefer: z.string().max(500).optional() }),
    },
    responses: {
      200: {
        description: 'The container, or a page of it.',
        content: { 'application/ld+json': { schema: z.union([Collection, Page]) } },
      },
      304: { description: 'Unchanged.' },
    },
  },
  ['badRequest', 'notFound'],
);

export const annotationContainerRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(container, async (c) => {
    const { page, iris } = c.req.valid('query');
    const { prefer } = c.req.valid('header');
    const asked = readPreference(prefer);
    const preference = iris === undefined ? asked : iris === '1' ? 'iris' : 'descriptions';
    const reader = await readReader(c.var.caller, createGroups(c.env.DB));
    const limit = preference === 'minimal' && page === undefined ? 0 : NOTES_PER_PAGE;
    const found = await createAnnotationSearch(c.env.DB).listAll(reader, {
      offset: (page ?? 0) * NOTES_PER_PAGE,
      limit,
    });
    const roots = await createAnnotations(c.env.DB).readMany(found.rows.map(({ root }) => root));
    const at = createAddresses(c.req.url);
    const items = found.rows.map((row) =>
      preference === 'iris' ? at.annotation(row.id) : toAnnotation(row, roots.get(row.root) ?? row, reader, at),
    );
    const address = `${new URL(c.req.url).origin}${CONTAINER}`;
    const modified = found.modified ?? c.var.world.now().toISOString();
    const state = { address, total: found.total, modified, preference };
    const body = page === undefined ? describeContainer(state, items) : describePage(state, page, items);
    if (!body) throw new Refusal('notFound');
    const tag = `"${(await sha256(JSON.stringify(found.total === 0 ? address : body))).slice(0, TAG_LENGTH)}"`;
    const headers = {
      etag: tag,
      vary: 'Accept, Prefer',
      allow: 'GET, HEAD, OPTIONS, POST',
      'accept-post': ANNOTATION_TYPE,
      ...(page === undefined ? { link: CONTAINER_LINKS } : {}),
      ...(page === undefined && prefer
        ? { 'content-location': body.id, 'preference-applied': 'return=representation' }
        : {}),
    };
    if (sentTags(c.req.header('if-none-match')).includes(tag)) return c.body(null, 304, headers);
    return c.json(body as never, 200, { ...headers, 'content-type': noteType(c.req.header('accept')) });
  });

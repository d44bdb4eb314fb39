import { OpenAPIHono, z } from '@hono/zod-openapi';
import { FlyoutReply, ProposalReply, SuggestReply } from '../../shared/schema/index.ts';
import type { AppEnv } from '../http/context.ts';
import { PREVIEW_STYLE, previewBody, previewPage, previewPolicy } from '../http/preview-page.ts';
import { Refusal } from '../http/problem.ts';
import { describeReconcileGet, LINK_NOTE } from '../http/reconcile-route.ts';
import { describeRoute } from '../http/route.ts';
import { styleHash } from '../http/security-headers.ts';
import { RECONCILE_TYPES } from '../services/reconcile-manifest.ts';
import { readPreview } from '../services/reconcile-preview.ts';
import { PROPERTIES } from '../services/reconcile-properties.ts';
import { suggestEntities, suggestFrom } from '../services/reconcile-suggest.ts';
import { createDatabases } from '../stores/databases.ts';
import { createSearchAcross } from '../stores/search-across.ts';

const Prefix = z.object({
  prefix: z.string().max(300).default(''),
  cursor: z.coerce.number().int().min(0).max(10_000).default(0),
});
const PROPOSALS_MAX = 50;
const Proposal = z.object({
  type: z.string().max(64).default('instrument'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .default(PROPOSALS_MAX)
    .transform((limit) => Math.min(limit, PROPOSALS_MAX)),
});

const suggestEntity = describeReconcileGet('/reconcile/suggest/entity', 'Complete an instrument', Prefix, SuggestReply);
const suggestType = describeReconcileGet('/reconcile/suggest/type', 'Complete a type', Prefix, SuggestReply);
const suggestProperty = describeReconcileGet(
  '/reconcile/suggest/property',
  'Complete a property',
  Prefix,
  SuggestReply,
);
const flyout = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/reconcile/flyout/entity',
    tags: ['reconciliation'],
    summary: 'What is shown beside a suggested instrument',
    description: LINK_NOTE,
    request: { query: z.object({ id: z.string().min(1).max(300) }) },
    responses: { 200: { description: 'The answer.', content: { 'application/json': { schema: FlyoutReply } } } },
  },
  ['badRequest', 'notFound'],
);
const propose = describeReconcileGet(
  '/reconcile/properties',
  'Properties to fill columns with',
  Proposal,
  ProposalReply,
);
const preview = describeRoute(
  'reviewer',
  {
    method: 'get',
    path: '/reconcile/preview',
    tags: ['reconciliation'],
    summary: 'An instrument in a few lines of HTML, without scripts',
    description: LINK_NOTE,
    request: { query: z.object({ id: z.string().min(1).max(300) }) },
    responses: { 200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } } },
  },
  ['badRequest', 'notFound'],
);

/** What helps a person while matching: completion, previews, columns to fill. */
export const reconcileSuggestRoutes = () =>
  new OpenAPIHono<AppEnv>()
    .openapi(suggestEntity, async (c) => {
      const around = { search: createSearchAcross(createDatabases(c.env)), now: c.var.world.now() };
      return c.json(await suggestEntities(c.req.valid('query'), around), 200);
    })
    .openapi(suggestType, (c) => c.json(suggestFrom(RECONCILE_TYPES, c.req.valid('query')), 200))
    .openapi(suggestProperty, (c) => c.json(suggestFrom(PROPERTIES, c.req.valid('query')), 200))
    .openapi(flyout, async (c) => {
      const { id } = c.req.valid('query');
      const [row] = await createSearchAcross(createDatabases(c.env)).readCards([id]);
      if (!row) throw new Refusal('notFound');
      return c.json({ id, html: previewBody(readPreview(row, c.var.world.now().toISOString().slice(0, 10))) }, 200);
    })
    .openapi(propose, (c) => {
      const { type, limit } = c.req.valid('query');
      return c.json({ type, limit, properties: PROPERTIES.slice(0, limit).map(({ id, name }) => ({ id, name })) }, 200);
    })
    .openapi(preview, async (c) => {
      const [row] = await createSearchAcross(createDatabases(c.env)).readCards([c.req.valid('query').id]);
      if (!row) throw new Refusal('notFound');
      const page = previewPage(readPreview(row, c.var.world.now().toISOString().slice(0, 10)));
      return c.html(page, 200, { 'content-security-policy': previewPolicy(await styleHash(PREVIEW_STYLE)) });
    });

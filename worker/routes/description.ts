import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from '../http/context.ts';
import { DOCS_STYLE, docsPage } from '../http/docs-page.ts';
import { openApiDocument } from '../http/openapi.ts';
import { describeRoute } from '../http/route.ts';
import { contentPolicy, styleHash } from '../http/security-headers.ts';

const openapi = describeRoute('anyone', {
  method: 'get',
  path: '/openapi.json',
  tags: ['service'],
  summary: 'This description, as OpenAPI 3.1',
  responses: {
    200: {
      description: 'The description.',
      content: { 'application/json': { schema: z.record(z.string(), z.unknown()) } },
    },
  },
});

const docs = describeRoute('anyone', {
  method: 'get',
  path: '/docs',
  tags: ['service'],
  summary: 'This description, as a page to read',
  responses: { 200: { description: 'The page.', content: { 'text/html': { schema: z.string() } } } },
});

/** `whole` is the app these routes end up in: they describe all of it. */
export const descriptionRoutes = (whole: () => OpenAPIHono<AppEnv>) =>
  new OpenAPIHono<AppEnv>()
    .openapi(openapi, (c) => c.json(openApiDocument(whole()) as unknown as Record<string, unknown>, 200))
    .openapi(docs, async (c) => {
      const policy = contentPolicy(await styleHash(DOCS_STYLE));
      return c.html(docsPage(openApiDocument(whole())), 200, { 'content-security-policy': policy });
    });

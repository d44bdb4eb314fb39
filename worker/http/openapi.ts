import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { API_VERSION } from '../../shared/schema/index.ts';
import type { AppEnv } from './context.ts';
import { BODY_MAX, CITATIONS_PER_MINUTE } from './limits.ts';
import { PROBLEMS } from './problem.ts';

const DESCRIPTION = `Finds what a reference in a Vietnamese government document refers to.

Sign in with \`POST /v1/session\` and send \`Authorization: Bearer TOKEN\` with everything else. Behind Cloudflare Access
\`Cf-Access-Jwt-Assertion\` does instead, for a person whose e-mail an admin has added; a token beside it decides.
Errors are RFC 9457 problem documents; read \`code\`, not the words.
Their \`title\` is Vietnamese or English, as \`Accept-Language\` wants.
Writes that name \`Idempotency-Key\` apply the same key and body once and answer alike; the others are applied once by what
they are (an invite code, a chunk's number, a version). A secret is stored nowhere: it follows from the key and the token of
who made it, and is shown again to that token only.
Reads have an \`ETag\` and answer 304 to \`If-None-Match\`. That of an instrument begins with its version, \`"3.9f86d0"\`;
updates take it as \`If-Match\`, or the version alone, \`"3"\`: 428 without it, 412 when the version is another one.
Answers have an \`X-Bookmark\`; who sends it back reads nothing older than that answer. Query parameters that are not named here are ignored.

Limits: a body of ${BODY_MAX} bytes, 1,000 citations and 64,000 characters of text in one request, ${CITATIONS_PER_MINUTE} citations
a minute for one token (counted in the memory of each isolate; 1,000 characters of a text count as one, a search as ten, any other read as one
or a few), pages of at most 200. Beyond them: 413, or 429 with \`Retry-After\`.

${Object.entries(PROBLEMS)
  .map(([code, { status, en }]) => `\`${code}\` (${status}): ${en}`)
  .join('\n')}`;

/** Zod's own JSON Schema of every named shape: it keeps "or null" on a reference, which the generator's does not. */
function namedSchemas(): Record<string, object> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
  });
  return Object.fromEntries(
    Object.entries(schemas as Record<string, Record<string, unknown>>).map(
      ([id, { $schema, $id, id: _, ...schema }]) => [id, schema],
    ),
  );
}

/** The OpenAPI 3.1 description of every route of the app. */
export function openApiDocument(app: OpenAPIHono<AppEnv>) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Dẫn Chiếu',
      version: API_VERSION,
      description: DESCRIPTION,
      license: { name: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
  const named = namedSchemas();
  const used = Object.keys(document.components?.schemas ?? {});
  return {
    ...document,
    components: {
      ...document.components,
      schemas: Object.fromEntries(used.map((id) => [id, named[id]])),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        access: { type: 'apiKey', in: 'header', name: 'Cf-Access-Jwt-Assertion' },
      },
    },
  };
}

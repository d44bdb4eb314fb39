import type { openApiDocument } from './openapi.ts';
import { PROBLEMS } from './problem.ts';

export const DOCS_STYLE = `body{font:16px/1.6 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1B2330;background:#F4F1EA;margin:0}
main{max-width:60rem;margin:0 auto;padding:2rem 1.25rem 5rem}h1{font-size:1.75rem;line-height:1.4}h2{margin-top:2.5rem;font-size:1.2rem}
section{background:#fff;border:1px solid #DDD7C9;border-radius:10px;padding:1rem 1.25rem;margin:1rem 0}section h3{margin:0 0 .25rem;font-size:1rem}
code,pre{font:14px/1.5 ui-monospace,Consolas,monospace}pre{background:#FAF8F3;border:1px solid #DDD7C9;border-radius:7px;padding:.75rem;overflow:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:.75rem 0 0}dt{color:#465063}dd{margin:0}a{color:#1C4F8B}
@media (prefers-color-scheme:dark){body{color:#E9ECF1;background:#11151C}section{background:#1A2029;border-color:#313B49}pre{background:#151A22;border-color:#313B49}dt{color:#BCC4D0}a{color:#8FBAF3}}`;

interface Operation {
  summary?: string;
  'x-role'?: string;
  parameters?: { name: string; in: string; description?: string; schema?: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: object }> }>;
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

function schemaName(schema: object | undefined): string {
  const name = (schema as { $ref?: string } | undefined)?.$ref?.split('/').at(-1);
  return name ? ` <a href="#${name}"><code>${name}</code></a>` : '';
}

function operationHtml(method: string, path: string, operation: Operation): string {
  const rows = [
    ['Role', escapeHtml(operation['x-role'] ?? '')],
    ...(operation.parameters ?? []).map((parameter) => [
      `${parameter.in} <code>${escapeHtml(parameter.name)}</code>`,
      escapeHtml(parameter.description ?? ''),
    ]),
    ...Object.entries(operation.requestBody?.content ?? {}).map(([type, media]) => [
      'Body',
      escapeHtml(type) + schemaName(media.schema),
    ]),
    ...Object.entries(operation.responses).map(([status, response]) => [
      status,
      escapeHtml(response.description) +
        Object.values(response.content ?? {})
          .map((media) => schemaName(media.schema))
          .join(''),
    ]),
  ];
  const list = rows.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('');
  return `<section><h3><code>${method.toUpperCase()} ${escapeHtml(path)}</code></h3>${escapeHtml(operation.summary ?? '')}<dl>${list}</dl></section>`;
}

/** The API description as one readable page without scripts. */
export function docsPage(document: ReturnType<typeof openApiDocument>): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) =>
      operationHtml(method, path, operation),
    ),
  );
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `<section id="${escapeHtml(name)}"><h3>${escapeHtml(name)}</h3><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></section>`,
  );
  const problems = Object.entries(PROBLEMS).map(
    ([code, { status, en, vi }]) =>
      `<section id="${code}"><h3><code>${code}</code> ${status}</h3>${escapeHtml(en)}<br><span lang="vi">${escapeHtml(vi)}</span></section>`,
  );
  const about = (document.info.description ?? '')
    .split('\n\n')
    .slice(0, -1)
    .map((text) => `<p>${escapeHtml(text)}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dẫn Chiếu API</title><style>${DOCS_STYLE}</style></head><body><main><h1>Dẫn Chiếu API ${escapeHtml(document.info.version)}</h1>${about.join('')}<p><a href="/openapi.json">openapi.json</a></p><h2>Routes</h2>${operations.join('')}<h2>Problems</h2>${problems.join('')}<h2>Shapes</h2>${schemas.join('')}</main></body></html>`;
}

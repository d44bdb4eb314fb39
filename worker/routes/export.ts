import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { describeRoute } from '../http/route.ts';
import { exportLines, readPlace } from '../services/index-export.ts';
import { sheetLines } from '../services/index-sheet.ts';
import { createDatabases } from '../stores/databases.ts';
import { createIndexTables } from '../stores/index-tables.ts';

const ROWS_MAX = 100_000;

const whole = describeRoute(
  'admin',
  {
    method: 'get',
    path: '/v1/export',
    tags: ['export'],
    summary: 'The whole index, as NDJSON to restore or as CSV to read',
    description:
      'NDJSON: a row of the index on each line, with the SHA-256 by which a restored row is known to be equal, and full texts at the end. A row of another database than the main one names its group. The last line holds the counts; where it names a place in `next`, the rest follows with `after`. An answer without that last line broke off. CSV: the instruments, for spreadsheets.',
    request: {
      query: z.object({
        format: z.enum(['ndjson', 'csv']).default('ndjson'),
        after: z.string().max(2000).optional(),
        limit: z.coerce.number().int().min(1).max(ROWS_MAX).default(ROWS_MAX),
      }),
    },
    responses: {
      200: {
        description: 'The rows.',
        content: { 'application/x-ndjson': { schema: z.string() }, 'text/csv': { schema: z.string() } },
      },
    },
  },
  ['badRequest'],
);

function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await lines.return(undefined)),
  });
}

export const exportRoutes = () =>
  new OpenAPIHono<AppEnv>().openapi(whole, (c) => {
    const { format, after, limit } = c.req.valid('query');
    const from = after === undefined ? null : readPlace(after);
    if (after !== undefined && !from) throw new Refusal('badRequest', { detail: '`after` is no place of an export.' });
    const csv = format === 'csv';
    const { main, all, of, groups } = createDatabases(c.env);
    const sources = [[null, main] as const, ...groups].map(([group, each]) => ({
      group,
      tables: createIndexTables(each),
    }));
    const at = c.var.world.now().toISOString();
    const lines = csv
      ? sheetLines(
          all.map((each) => ({ tables: createIndexTables(each), isOwn: (jurisdiction) => of(jurisdiction) === each })),
        )
      : exportLines({ from, limit, at }, { sources, texts: c.env.TEXTS });
    return c.body(streamOf(lines), 200, {
      'content-type': csv ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="dan-chieu-${at.slice(0, 10)}.${csv ? 'csv' : 'ndjson'}"`,
    }) as never;
  });

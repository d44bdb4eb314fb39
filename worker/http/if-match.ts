import { z } from '@hono/zod-openapi';
import { Refusal } from './problem.ts';

/** Header of an update: the version that its sender read. */
export const IfMatch = z.object({
  'if-match': z
    .string()
    .max(80)
    .optional()
    .openapi({ description: 'Its ETag as one read it, or its `version` in quotes: `"3"`.' }),
});

/** The version that an If-Match names: `"3"`, `"3.9f86d0"`; one that no instrument has where it names none. */
export function readVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw new Refusal('preconditionRequired');
  return Number(/^(?:W\/)?"(\d{1,9})(?:\.[0-9a-f]+)?"$/.exec(ifMatch.trim())?.[1] ?? Number.NaN);
}

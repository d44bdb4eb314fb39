import type { z } from 'zod';
import { Refusal } from './problem.ts';

/** Where a page ended, as text to send back: the sort keys of its last row. */
export function writeCursor(keys: readonly (string | number)[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify(keys));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** The sort keys a cursor holds; null without one. Refuses what this server did not write. */
export function readCursor<T>(cursor: string | undefined, shape: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    return shape.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new Refusal('badRequest', { errors: [{ path: 'after', message: 'Not a cursor of this list.' }] });
  }
}

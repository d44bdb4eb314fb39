import type { CaptureRequest } from '../../shared/schema/index.ts';
import type { Databases } from '../stores/databases.ts';
import { ownIdentity } from './own-identity.ts';
import { readDocument } from './read-document.ts';

/**
 * The database that a captured text goes to, whole: that of its own place. What it cites of other places is mentioned
 * there as well, because a transaction does not reach into another database.
 */
export function databaseForCapture(
  request: Pick<CaptureRequest, 'text' | 'portal' | 'home'>,
  contentHash: string,
  databases: Databases,
): D1Database {
  if (databases.all.length === 1) return databases.main;
  return databases.of(ownIdentity(readDocument(request), contentHash).jurisdiction);
}

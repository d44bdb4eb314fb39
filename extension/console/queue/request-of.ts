import { ReportedCitation, type ReportRequest } from '../../../shared/schema/index.ts';
import type { Entry } from './entry.ts';
import type { Stated } from './use-stated.ts';

/** What asks for the text of an instrument that citations wait for; null until its sentence has been read. */
export function requestOf({ kind, item }: Entry, stated: Stated | null): ReportRequest | null {
  if (kind !== 'unmatched' || !stated?.own || !item.citation) return null;
  const citation = ReportedCitation.parse(stated.own.citation);
  const [scope = null] = item.citation.citing.key.split('/');
  return { kind: 'missing', citation, scope, shown: null, note: null };
}

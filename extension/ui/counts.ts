import type { PageReference } from '../page-facts.ts';
import { type StatusKey, statusOf } from './status.ts';

/** The order in which screens list statuses. */
export const STATUS_ORDER: readonly StatusKey[] = [
  'inForce',
  'partlyExpired',
  'pending',
  'suspended',
  'unknown',
  'expired',
  'replaced',
  'ambiguous',
  'notFound',
  'notChecked',
];

/** How many references have each status, in {@link STATUS_ORDER}; statuses nothing has are left out. */
export function countByStatus(references: readonly PageReference[]): { status: StatusKey; count: number }[] {
  const counts = new Map<StatusKey, number>();
  for (const { answer } of references) counts.set(statusOf(answer), (counts.get(statusOf(answer)) ?? 0) + 1);
  return STATUS_ORDER.flatMap((status) => {
    const count = counts.get(status);
    return count ? [{ status, count }] : [];
  });
}

/** The oldest moment shown answers are of; null when no answer is stale. */
export function staleSince(references: readonly PageReference[]): string | null {
  const stale = references.flatMap(({ answer }) =>
    answer && 'outcome' in answer && answer.stale ? [answer.asOf] : [],
  );
  return stale.length > 0 ? stale.reduce((a, b) => (a < b ? a : b)) : null;
}

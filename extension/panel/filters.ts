import type { PageReference } from '../page-facts.ts';
import { wantsLook } from '../ui/findings.ts';
import type { MessageKey } from '../ui/i18n.ts';
import { type StatusKey, statusOf } from '../ui/status.ts';

export interface Filter {
  id: string;
  label: MessageKey;
  /** Null: every status. The first one lends its line. */
  statuses: readonly StatusKey[] | null;
  /** Only references on a yellow ground. */
  look?: true;
}

export const ALL: Filter = { id: 'all', label: 'filterAll', statuses: null };

const FILTERS: readonly Filter[] = [
  { id: 'look', label: 'findingsLook', statuses: null, look: true },
  { id: 'inForce', label: 'filterInForce', statuses: ['inForce'] },
  { id: 'partlyExpired', label: 'filterPartlyExpired', statuses: ['partlyExpired'] },
  { id: 'pending', label: 'filterPending', statuses: ['pending'] },
  { id: 'suspended', label: 'filterSuspended', statuses: ['suspended'] },
  { id: 'unknown', label: 'filterUnknown', statuses: ['unknown'] },
  { id: 'ended', label: 'filterEnded', statuses: ['expired', 'replaced'] },
  { id: 'ambiguous', label: 'filterAmbiguous', statuses: ['ambiguous'] },
  { id: 'notFound', label: 'filterNotFound', statuses: ['notFound'] },
  { id: 'notChecked', label: 'filterNotChecked', statuses: ['notChecked'] },
];

/** The filters a page has a use for, each with how many references it leaves. */
export function offerFilters(references: readonly PageReference[]): { filter: Filter; count: number }[] {
  const counted = FILTERS.map((filter) => ({ filter, count: references.filter((one) => passes(filter, one)).length }));
  return [{ filter: ALL, count: references.length }, ...counted.filter(({ count }) => count > 0)];
}

export function filterNamed(id: string): Filter {
  return FILTERS.find((filter) => filter.id === id) ?? ALL;
}

export function passes({ statuses, look }: Filter, reference: PageReference): boolean {
  if (look && !wantsLook(reference)) return false;
  return statuses === null || statuses.includes(statusOf(reference.answer));
}

import { QueueKind } from '../../../shared/schema/index.ts';
import type { MessageKey } from '../../ui/i18n.ts';
import type { StatusKey } from '../../ui/status.ts';

/** What the list shows: everything, one kind, what was put off in this session, or what a second admin has. */
export type Filter = QueueKind | 'all' | 'later' | 'waiting';

export type Counts = Partial<Record<QueueKind, number>>;

interface KindLook {
  filter: MessageKey;
  label: MessageKey;
  /** Whose line stands at the row's edge. */
  line: StatusKey;
}

/** The kinds in the order they are worked through. */
export const KINDS: Readonly<Record<QueueKind, KindLook>> = {
  ambiguous: { filter: 'queueAmbiguousMany', label: 'queueAmbiguous', line: 'ambiguous' },
  unmatched: { filter: 'queueUnmatched', label: 'queueUnmatched', line: 'notFound' },
  duplicates: { filter: 'queueDuplicates', label: 'queueDuplicates', line: 'unknown' },
  facts: { filter: 'queueFacts', label: 'queueFacts', line: 'unknown' },
  dates: { filter: 'queueDates', label: 'queueDates', line: 'unknown' },
  contradictions: { filter: 'queueContradictions', label: 'queueContradictions', line: 'unknown' },
  reports: { filter: 'queueReports', label: 'queueReports', line: 'notChecked' },
  proposed: { filter: 'queueProposed', label: 'queueProposed', line: 'notChecked' },
  relations: { filter: 'queueRelations', label: 'queueRelations', line: 'replaced' },
};
const ORDER = Object.keys(KINDS) as QueueKind[];

/** Kinds a person may read: what readers reported is told to admins alone. */
export function kindsFor(role: 'reviewer' | 'staff' | 'admin'): QueueKind[] {
  return ORDER.filter((kind) => role === 'admin' || kind !== 'reports');
}

/** The kinds a filter reads, one after the other. */
export function kindsOf(filter: Filter, readable: readonly QueueKind[]): QueueKind[] {
  return filter === 'all' || filter === 'later' || filter === 'waiting'
    ? [...readable]
    : readable.filter((kind) => kind === filter);
}

export function readFilter(text: string | null): Filter {
  const kind = QueueKind.safeParse(text);
  if (kind.success) return kind.data;
  return text === 'later' || text === 'waiting' ? text : 'all';
}

export function totalOf(counts: Counts, kinds: readonly QueueKind[]): number {
  return kinds.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
}

import type { QueueItem, QueueKind } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import { createQueue } from '../stores/queue.ts';
import { readQueue } from './read-queue.ts';

const CURSOR = /^(\d{1,2})\.(.*)$/;

/** Where reading goes on: which of the databases, and the place in its list. With one database it is that place alone. */
function readPlace(after: string | undefined, databases: number): { at: number; after: string | undefined } {
  if (after === undefined || databases === 1) return { at: 0, after };
  const [, at, rest] = CURSOR.exec(after) ?? [];
  if (at === undefined || Number(at) >= databases)
    throw new Refusal('badRequest', { errors: [{ path: 'after', message: 'Not a cursor of this list.' }] });
  return { at: Number(at), after: rest || undefined };
}

/** What waits in several databases: the list of the first, then that of the second, and so on. */
export async function readQueueAcross(
  asked: { kind: QueueKind; after: string | undefined; limit: number; dismissed: boolean },
  databases: readonly D1Database[],
  today: string,
): Promise<{ items: QueueItem[]; next: string | null }> {
  let { at, after } = readPlace(asked.after, databases.length);
  const items: QueueItem[] = [];
  while (at < databases.length && items.length < asked.limit) {
    const page = await readQueue({ ...asked, after, limit: asked.limit - items.length }, databases[at]!, today);
    items.push(...page.items);
    if (databases.length === 1) return { items, next: page.next };
    if (page.next === null) at += 1;
    after = page.next ?? undefined;
  }
  return { items, next: at < databases.length ? `${at}.${after ?? ''}` : null };
}

/** How much waits of each kind, in all of the databases together. */
export async function countQueue(databases: readonly D1Database[]): Promise<Record<QueueKind, number>> {
  const [first, ...others] = await Promise.all(databases.map((db) => createQueue(db).counts()));
  const counts = { ...first! };
  for (const other of others) for (const kind of Object.keys(counts) as QueueKind[]) counts[kind] += other[kind];
  return counts;
}

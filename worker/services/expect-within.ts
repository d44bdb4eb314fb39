import { covers } from '../../shared/registry/jurisdiction.ts';
import type { Caller } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import { createJurisdictions } from '../stores/jurisdictions.ts';
import type { AuditEntry } from '../stores/ledger.ts';

/** What an audit entry may name beside its subject, whose document is changed as well. */
const ALSO = ['into', 'source'] as const;

/** Whether a person's word counts for documents of `place`; that of a person of no jurisdiction counts everywhere. */
export const mayDecideFor = ({ jurisdiction }: Pick<Caller, 'jurisdiction'>, place: string): boolean =>
  jurisdiction === null || covers(jurisdiction, place);

/** Refuses changes of documents outside the caller's jurisdiction, and those of which nobody can tell where they belong. */
export async function expectWithin(
  caller: Pick<Caller, 'jurisdiction'>,
  entries: readonly Pick<AuditEntry, 'subject' | 'action' | 'after'>[],
  db: D1Database,
): Promise<void> {
  if (caller.jurisdiction === null) return;
  const ids = entries.flatMap(idsOf);
  const places = await createJurisdictions(db).read(ids);
  const within = (known: readonly string[] = []) =>
    known.length > 0 && known.every((place) => mayDecideFor(caller, place));
  if (![...ids.map((id) => places.get(id)), ...entries.flatMap(placeAfter)].every(within))
    throw new Refusal('outsideJurisdiction', { detail: `Your jurisdiction is ${caller.jurisdiction}.` });
}

/** A key begins with its place: a correction or a split may leave one elsewhere. */
function placeAfter({ after }: Pick<AuditEntry, 'after'>): string[][] {
  const key = (after as { key?: unknown } | null)?.key;
  return typeof key === 'string' ? [[key.slice(0, key.indexOf('/'))]] : [];
}

function idsOf({ subject, action, after }: Pick<AuditEntry, 'subject' | 'action' | 'after'>): string[] {
  const facts = (after ?? {}) as Record<string, unknown>;
  const also = ALSO.flatMap((name) => (typeof facts[name] === 'string' ? [facts[name]] : []));
  // A new relation has no id that anybody knows: it belongs to the document that acts.
  return action === 'relation.create' ? also : [subject, ...also];
}

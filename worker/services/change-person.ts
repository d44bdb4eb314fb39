import type { PersonChange, PersonRecord } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { Change } from '../stores/ledger.ts';
import type { PeopleRecords } from '../stores/people-records.ts';
import { knownJurisdiction } from './known-jurisdiction.ts';

/** A person as an admin wants him. The last admin who can sign in stays one; who is shut out is signed out everywhere. */
export async function planPersonChange(
  { id, version, change }: { id: string; version: number; change: PersonChange },
  { caller, at, people }: { caller: string; at: string; people: PeopleRecords },
): Promise<Change<{ id: string }>> {
  const before = await people.read(id, at);
  if (!before) throw new Refusal('notFound');
  if (before.version !== version)
    throw new Refusal('preconditionFailed', { detail: `It is at version ${before.version}.` });
  const after = {
    ...before,
    name: change.name ?? before.name,
    role: change.role ?? before.role,
    jurisdiction: change.jurisdiction === undefined ? before.jurisdiction : knownJurisdiction(change.jurisdiction),
    disabledAt: disabledAfter(before, change, at),
  };
  if (isAdmin(before) && !isAdmin(after) && (await people.countOtherAdmins(id)) === 0)
    throw new Refusal('conflict', { detail: 'Nobody else could manage people: make another admin first.' });
  return {
    statements: [people.update(after), ...(after.disabledAt === null ? [] : [people.endSignIns(id, null, at)])],
    audit: { actor: caller, action: 'person.change', subject: id, before: auditOf(before), after: auditOf(after) },
    reply: { value: { id } },
  };
}

function disabledAfter({ disabledAt }: PersonRecord, { disabled }: PersonChange, at: string): string | null {
  if (disabled === undefined) return disabledAt;
  return disabled ? (disabledAt ?? at) : null;
}

/** One who may manage people: an admin of the whole country. */
const isAdmin = ({ role, jurisdiction, disabledAt }: PersonRecord) =>
  role === 'admin' && jurisdiction === null && disabledAt === null;
const auditOf = ({ name, role, jurisdiction, disabledAt }: PersonRecord) => ({ name, role, jurisdiction, disabledAt });

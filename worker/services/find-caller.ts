import type { Caller } from '../http/context.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { People } from '../stores/people.ts';

/** The person behind an Authorization header. Refuses a missing, unknown, revoked or outdated token; notes the day. */
export async function findCaller(authorization: string | undefined, people: People, now: Date): Promise<Caller> {
  const token = /^Bearer ([\x21-\x7e]{8,200})$/i.exec(authorization ?? '')?.[1];
  const challenge = { headers: { 'www-authenticate': 'Bearer' } };
  if (!token) throw new Refusal('unauthenticated', challenge);
  const tokenHash = await sha256(token);
  const row = await people.readToken(tokenHash);
  if (!row || row.revokedAt || row.disabledAt) throw new Refusal('unauthenticated', challenge);
  if (row.expiresAt <= now.toISOString()) throw new Refusal('expired', challenge);
  const day = now.toISOString().slice(0, 10);
  if (row.lastUsedOn !== day) await people.noteUse(tokenHash, day);
  const { person: id, name, role, jurisdiction, expiresAt } = row;
  return { id, name, role, jurisdiction, expiresAt, tokenHash };
}

import { API_VERSION } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import { randomName, sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Stores } from '../stores/index.ts';

const TOKEN_DAYS = 180;
const TOKEN_LENGTH = 40;
const PERSON_LENGTH = 16;

export const daysAfter = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

/** Exchanges an unused invite code for a person and a token; the token is in this answer and nowhere else. */
export async function signIn(
  request: { invite: string; name?: string },
  { stores, world, requestId }: { stores: Stores; world: World; requestId: string },
) {
  const codeHash = await sha256(request.invite);
  return stores.ledger.write(requestId, async () => {
    const now = world.now();
    const invite = await stores.people.readInvite(codeHash);
    if (!invite || invite.usedAt || invite.expiresAt <= now.toISOString()) throw new Refusal('inviteUsed');
    const { role, jurisdiction } = invite;
    const person = { id: `p_${randomName(world.randomBytes, PERSON_LENGTH)}`, role, jurisdiction };
    const name = request.name ?? invite.name ?? 'Chưa đặt tên';
    const token = `dc_${randomName(world.randomBytes, TOKEN_LENGTH)}`;
    const at = now.toISOString();
    const expiresAt = daysAfter(now, TOKEN_DAYS);
    return {
      statements: [
        stores.people.insertPerson({ ...person, name, createdAt: at }),
        stores.people.useInvite(codeHash, person.id, at),
        stores.people.insertToken({ tokenHash: await sha256(token), person: person.id, createdAt: at, expiresAt }),
      ],
      audit: {
        actor: person.id,
        action: 'session.open',
        subject: person.id,
        before: null,
        after: { name, role, ...(jurisdiction ? { jurisdiction } : {}) },
      },
      reply: { value: { token, role, name, expiresAt, api: API_VERSION } },
    };
  });
}

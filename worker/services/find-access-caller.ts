import { errors, jwtVerify } from 'jose';
import { Role } from '../../shared/schema/index.ts';
import type { Env, World } from '../env.ts';
import type { AccessKeys } from '../http/access-keys.ts';
import type { Caller } from '../http/context.ts';
import { randomName, sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Stores } from '../stores/index.ts';
import type { EmailRow } from '../stores/people.ts';

const PERSON_LENGTH = 16;
/** Seconds by which the clocks of two machines of Cloudflare's may differ. */
const CLOCK_TOLERANCE = 5;

interface Around {
  env: Env;
  world: World;
  stores: Stores;
  requestId: string;
  keys: AccessKeys;
}

/** Whether the deployment stands behind Cloudflare Access. Throws when only half of it is set. */
export function accessIsOn({ ACCESS_TEAM_DOMAIN, ACCESS_AUD }: Env): boolean {
  if (!ACCESS_TEAM_DOMAIN !== !ACCESS_AUD) throw new Error('ACCESS_TEAM_DOMAIN and ACCESS_AUD belong together.');
  return Boolean(ACCESS_TEAM_DOMAIN);
}

async function readAssertion(assertion: string, { env, world, keys }: Around) {
  const issuer = `https://${env.ACCESS_TEAM_DOMAIN}`;
  try {
    const { payload } = await jwtVerify(assertion, keys(issuer), {
      algorithms: ['RS256'],
      issuer,
      audience: env.ACCESS_AUD,
      currentDate: world.now(),
      clockTolerance: CLOCK_TOLERANCE,
      requiredClaims: ['exp'],
    });
    const email = typeof payload.email === 'string' ? payload.email.trim().toLowerCase() : '';
    return { email, expiresAt: new Date((payload.exp ?? 0) * 1000).toISOString() };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refusal('expired');
    if (error instanceof errors.JOSEError) throw new Refusal('unauthenticated');
    throw error;
  }
}

/** Makes a person of the role that the deployment gives to everybody whom Access lets in. */
function welcome(email: string, role: Role, { stores, world, requestId }: Around): Promise<EmailRow> {
  return stores.ledger.write<EmailRow>(requestId, async () => {
    const known = await stores.people.readByEmail(email);
    if (known) return { value: known };
    const person = { id: `p_${randomName(world.randomBytes, PERSON_LENGTH)}`, name: email, role };
    return {
      statements: [stores.people.insertPerson({ ...person, email, createdAt: world.now().toISOString() })],
      audit: { actor: person.id, action: 'person.welcome', subject: person.id, before: null, after: { email, role } },
      reply: { value: { ...person, jurisdiction: null, disabledAt: null } },
    };
  });
}

/**
 * The person behind a `Cf-Access-Jwt-Assertion`, known by the e-mail it states. Refuses what the team did not sign for
 * this application, what is outdated, and whom nobody has made a person here.
 */
export async function findAccessCaller(assertion: string, around: Around): Promise<Caller> {
  const { email, expiresAt } = await readAssertion(assertion, around);
  const stranger = new Refusal('forbidden', { detail: 'Nobody here has this e-mail; ask an admin to add it.' });
  if (!email) throw stranger;
  const role = around.env.ACCESS_DEFAULT_ROLE;
  const person =
    (await around.stores.people.readByEmail(email)) ?? (role ? await welcome(email, Role.parse(role), around) : null);
  if (!person || person.disabledAt) throw stranger;
  const { id, name, role: own, jurisdiction } = person;
  return { id, name, role: own, jurisdiction, expiresAt, tokenHash: await sha256(assertion) };
}

import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { World } from '../env.ts';
import { Refusal } from './problem.ts';

const REFETCH_MS = 60_000;
const FRESH_MS = 3_600_000;
/** A team has a handful of keys; an answer beyond this is not one of theirs. */
const ANSWER_MAX = 65_536;

interface Held {
  keys: JWTVerifyGetKey;
  fetchedAt: number;
  triedAt: number;
}

/** Finds the public key that a token of an issuer names. */
export type AccessKeys = (issuer: string) => JWTVerifyGetKey;

async function fetchKeys(issuer: string, { fetch }: World): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/cdn-cgi/access/certs`, { redirect: 'manual' });
  const text = await answer.text();
  if (!answer.ok || text.length > ANSWER_MAX) throw new Error(`certs ${answer.status}`);
  return createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
}

/**
 * Keys of a Cloudflare Access team, kept in the isolate's memory for an hour. An unknown key id fetches them again at
 * most once a minute, however many tokens name one; keys that cannot be fetched anew serve on.
 */
export function createAccessKeys(world: World): AccessKeys {
  const teams = new Map<string, Held>();

  async function refresh(issuer: string): Promise<Held> {
    const at = world.now().getTime();
    const held = teams.get(issuer);
    if (held) held.triedAt = at;
    try {
      const fresh = { keys: await fetchKeys(issuer, world), fetchedAt: at, triedAt: at };
      teams.set(issuer, fresh);
      return fresh;
    } catch (error) {
      console.error(JSON.stringify({ accessKeys: issuer, message: String(error) }));
      if (held) return held;
      throw new Refusal('unavailable', { headers: { 'retry-after': '5' } });
    }
  }

  return (issuer) => async (header, token) => {
    const mayTry = ({ triedAt }: Held) => world.now().getTime() - triedAt >= REFETCH_MS;
    let held = teams.get(issuer) ?? (await refresh(issuer));
    if (world.now().getTime() - held.fetchedAt >= FRESH_MS && mayTry(held)) held = await refresh(issuer);
    try {
      return await held.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !mayTry(held)) throw error;
      return (await refresh(issuer)).keys(header, token);
    }
  };
}

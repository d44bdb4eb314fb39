import { derivedBytes } from '../http/derived-bytes.ts';
import { randomName, sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Change } from '../stores/ledger.ts';
import { applyOnce } from './apply-once.ts';

type Request = Omit<Parameters<typeof applyOnce>[0], 'status'> & {
  /** What the caller signs in with, as he sent it. */
  credential: string;
};

/**
 * Writes a change that makes a secret, once for each Idempotency-Key. The secret is stored as a hash only; the same request
 * with the same sign-in makes it again, and with another one is told that it cannot be shown any more.
 */
export async function makeSecret<T>(
  { credential, ...request }: Request,
  around: Parameters<typeof applyOnce>[1],
  secret: { prefix: string; length: number },
  plan: (hash: string) => Promise<Change<T>>,
): Promise<{ secret: string; value: T }> {
  const bytes = request.key === undefined ? around.world.randomBytes : await derivedBytes(credential, request.key);
  const text = secret.prefix + randomName(bytes, secret.length);
  const hash = await sha256(text);
  const reply = await applyOnce<{ hash: string; value: T }>({ ...request, status: 201 }, around, async () => {
    const change = await plan(hash);
    if (!('value' in change.reply)) throw new Error('a secret goes with a reply that is known');
    return { ...change, reply: { value: { hash, value: change.reply.value } } };
  });
  if (reply.hash !== hash)
    throw new Refusal('conflict', {
      detail: 'This was made under another sign-in, and its secret cannot be shown again.',
    });
  return { secret: text, value: reply.value };
}

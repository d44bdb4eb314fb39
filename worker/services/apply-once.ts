import type { World } from '../env.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Stores } from '../stores/index.ts';
import type { Change } from '../stores/ledger.ts';

/**
 * Writes a planned change once for each Idempotency-Key: a second request with the same key and body gets the first
 * answer, one with another body is refused. Without a key it is simply written. A plan that has nothing to write is answered
 * and not kept.
 */
export async function applyOnce<T>(
  request: { key: string | undefined; body: unknown; caller: string; requestId: string; status: number },
  { stores, world }: { stores: Stores; world: World },
  plan: () => Promise<Change<T> | { value: T }>,
): Promise<T> {
  const { key } = request;
  if (key === undefined) return stores.ledger.write(request.requestId, plan);
  const bodyHash = await sha256(JSON.stringify(request.body));
  return stores.ledger.write<T>(request.requestId, async () => {
    const stored = await stores.idempotency.read(request.caller, key);
    if (stored && stored.bodyHash !== bodyHash) throw new Refusal('keyReused');
    if (stored) return { value: JSON.parse(stored.reply) as T };
    const change = await plan();
    if ('value' in change) return change;
    const createdAt = world.now().toISOString();
    const row = { person: request.caller, key, bodyHash, status: request.status, createdAt };
    return { ...change, statements: [...change.statements, stores.idempotency.insert(row, change.reply)] };
  });
}

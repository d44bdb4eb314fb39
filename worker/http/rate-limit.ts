import { Refusal } from './problem.ts';

interface Bucket {
  left: number;
  at: number;
}

/**
 * Takes citations from a caller's minute, or refuses. What is `owed` for work already done is taken in any case, and the
 * caller waits the longer for what he asks next.
 */
export type Spend = (caller: string, amount: number, perMinute: number, now: Date, kind?: 'asked' | 'owed') => void;

/**
 * A token bucket per caller, counted in citations. It lives in the isolate's memory: a deployment on several isolates
 * lets through a small multiple of the figure, and D1 is not written to for a read.
 */
export function createRateLimit(): Spend {
  const buckets = new Map<string, Bucket>();
  return (caller, amount, perMinute, now, kind = 'asked') => {
    const at = now.getTime();
    const bucket = buckets.get(caller) ?? { left: perMinute, at };
    const left = Math.min(perMinute, bucket.left + ((at - bucket.at) / 60_000) * perMinute);
    if (left < amount && kind === 'asked') {
      const seconds = Math.max(1, Math.ceil(((amount - left) / perMinute) * 60));
      buckets.set(caller, { left, at });
      throw new Refusal('rateLimited', { headers: { 'retry-after': String(seconds) } });
    }
    if (buckets.size > 10_000) buckets.clear();
    buckets.set(caller, { left: left - amount, at });
  };
}

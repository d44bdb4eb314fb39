import type { Context, ExecutionContext } from 'hono';
import { goOn } from '../services/go-on.ts';
import type { AppEnv } from './context.ts';

/** Steps that are done at once when a change has been answered; the rest is for the minute (`worker/index.ts`). */
const AT_ONCE = 4;

/** What the platform gives to go on after the answer; null where a test asked without it. */
export function executionOf(c: Context<AppEnv>): ExecutionContext | null {
  try {
    return c.executionCtx;
  } catch {
    return null;
  }
}

/** Begins, once the answer is out, with the work that a change has left. What fails is taken up again by the minute. */
export function goOnAfterwards(c: Context<AppEnv>): void {
  const { world, requestId } = c.var;
  executionOf(c)?.waitUntil(
    goOn({ env: c.env, world, requestId, steps: AT_ONCE }).catch((error: unknown) => {
      console.error(JSON.stringify({ requestId, message: error instanceof Error ? error.message : String(error) }));
    }),
  );
}

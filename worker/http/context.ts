import type { Role } from '../../shared/schema/index.ts';
import type { Env, World } from '../env.ts';
import type { Stores } from '../stores/index.ts';
import type { Spend } from './rate-limit.ts';

/** The person a token belongs to. */
export interface Caller {
  id: string;
  name: string;
  role: Role;
  /** Whose documents this person may put right; null for all. */
  jurisdiction: string | null;
  expiresAt: string;
  tokenHash: string;
  /** Where another admin makes this person's proposed change: which one, and whether only to see what it does. */
  second?: { proposal: string; person: string; rehearse: boolean };
}

/** What every handler finds on its context. */
export interface AppEnv {
  Bindings: Env;
  Variables: { requestId: string; world: World; stores: Stores; caller: Caller; spend: Spend; version?: number };
}

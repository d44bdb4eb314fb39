import type { Role } from '../../shared/schema/index.ts';
import type { Groups } from '../stores/groups.ts';
import type { Reader } from './annotation-access.ts';

/** A caller with the groups he is in. */
export async function readReader(caller: { id: string; role: Role }, groups: Groups): Promise<Reader> {
  const own = await groups.listOf(caller.id);
  return { id: caller.id, role: caller.role, groups: own.map(({ id }) => id) };
}

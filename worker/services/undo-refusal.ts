import { Refusal } from '../http/problem.ts';
import type { Obstacle } from './undo-obstacles.ts';

/** Later changes that a refusal names. */
const NAMED_MAX = 20;

/** What keeps a change from being taken back: the later ones that stand on it. */
export function refuseFor({ reason, later: all }: Obstacle): Refusal {
  const later = all.slice(0, NAMED_MAX);
  const detail =
    later.length === 0
      ? reason
      : `${reason} ${later.length === 1 ? `Change ${later[0]} depends` : `Changes ${later.join(', ')} depend`} on it.`;
  const named = later.length === 0 ? [''] : later.map(String);
  return new Refusal('conflict', { detail, errors: named.map((message) => ({ path: 'dependsOn', message })) });
}

import type { AuditEntry } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { AuditRow } from '../stores/audit.ts';
import { canUndo } from './undo-standing.ts';

/** What an undo took back, by the number that is told of it. */
function toldState(json: string | null, action: string, first: number): unknown {
  const state = json === null ? null : JSON.parse(json);
  if (action !== 'undo' || !state || first === 0) return state;
  const numbers = Object.entries(state as Record<string, unknown>);
  return Object.fromEntries(
    numbers.map(([name, is]) => [name, (name === 'seq' || name === 'undoes') && is ? first + Number(is) : is]),
  );
}

/** An entry as clients see it; `first` is what the numbers of its log begin after. */
export function toAuditEntry(row: AuditRow & { standing?: number[] | null }, first: number): AuditEntry {
  const { seq, at, actor, actorName, action, subject, before, after, version, standing } = row;
  return {
    seq: first + seq,
    at,
    actor: actor === null ? null : { id: actor, name: actorName },
    action,
    subject,
    before: toldState(before, action, first),
    after: toldState(after, action, first),
    version,
    undone: version % 2 === 0,
    canUndo: canUndo(row),
    ...(standing === undefined ? {} : { dependents: standing }),
  };
}

/** Says the changes that depend on one by the numbers that are told of them. */
export function toldRefusal(error: unknown, first: number): unknown {
  if (!(error instanceof Refusal) || first === 0) return error;
  const { errors, detail: _, ...rest } = error.details;
  const told = (errors ?? []).map((each) =>
    each.path === 'dependsOn' && each.message ? { ...each, message: String(first + Number(each.message)) } : each,
  );
  return new Refusal(error.code, { ...rest, ...(errors ? { errors: told } : { detail: error.details.detail ?? '' }) });
}

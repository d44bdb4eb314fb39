import type { PlannedDecision, RelationDecisions, ReportRequest } from '../../../shared/schema/index.ts';
import type { ServerCall } from '../../messages.ts';
import type { Step } from './contradiction.ts';
import { type Entry, openCandidates } from './entry.ts';

/** What a person says of an item. */
export type Decision =
  | { kind: 'confirm'; instrument: string }
  | { kind: 'none' }
  | { kind: 'accept' }
  | { kind: 'rejectCapture' }
  /** `keep`: which of the two stays; null: the one whose text is held, else the older key. */
  | { kind: 'merge'; keep: string | null }
  | { kind: 'notOne' }
  | { kind: 'fact'; take: 'held' | 'offered' }
  | { kind: 'relation'; state: 'confirmed' | 'rejected' }
  | { kind: 'settle'; steps: readonly Step[] }
  | { kind: 'close' }
  | { kind: 'request'; body: ReportRequest };

/** The one request that a decision is, as it can be looked ahead at too; null where nothing but the item itself changes. */
export function planOf({ item }: Entry, decision: Decision, reason: string): PlannedDecision | null {
  const of = { id: item.id, version: item.version ?? 1 };
  switch (decision.kind) {
    case 'confirm':
      return { on: 'citation', ...ofCitation(item), request: { verdict: 'confirm', instrument: decision.instrument } };
    case 'none': {
      const [instrument, ...others] = openCandidates(item).map(({ id }) => id);
      return { on: 'citation', ...ofCitation(item), request: { verdict: 'reject', instrument, others } };
    }
    case 'rejectCapture':
      return { on: 'capture', ...of, request: { reason } };
    case 'merge': {
      const keep = decision.keep ?? undefined;
      return { on: 'suggestion', ...of, request: { decision: 'accept', keep, reason } };
    }
    case 'notOne':
      return { on: 'suggestion', ...of, request: { decision: 'dismiss', reason } };
    case 'fact': {
      const taken = decision.take === 'offered' ? 'accept' : 'dismiss';
      return { on: 'suggestion', ...of, request: { decision: taken, reason } };
    }
    case 'relation':
      return { on: 'relations', request: { changes: [{ ...of, state: decision.state }], reason } };
    case 'settle':
      return planSteps(decision.steps, reason);
    case 'accept':
    case 'close':
    case 'request':
      return null;
  }
}

const ofCitation = ({ id, version, citation }: Entry['item']) => ({ id, version: citation?.version ?? version ?? 1 });

/** Steps are of relations, all of them or none; or there is one, of an instrument. */
function planSteps(steps: readonly Step[], reason: string): PlannedDecision | null {
  const [first] = steps;
  if (!first) return null;
  const { of, id, version, body } = first;
  if (of === 'instrument') return { on: 'instrument', id, version, request: { ...body, reason } };
  const changes = new Map(
    steps.map((step) => [step.id, { ...step.body, id: step.id, version: step.version }] as const),
  );
  return { on: 'relations', request: { changes: [...changes.values()] as RelationDecisions['changes'], reason } };
}

const quoted = (version: number | null) => `"${version ?? 1}"`;
const name = encodeURIComponent;

/** The call that makes a planned decision, once for each key. */
export function callOf(plan: PlannedDecision, key: string): ServerCall {
  const body = plan.request;
  if (plan.on === 'relations') return { method: 'POST', path: '/v1/relations/decisions', body, key };
  const ifMatch = quoted(plan.version);
  switch (plan.on) {
    case 'citation':
      return { method: 'POST', path: `/v1/citations/${name(plan.id)}/judgement`, body, ifMatch, key };
    case 'suggestion':
      return { method: 'POST', path: `/v1/suggestions/${name(plan.id)}/decision`, body, ifMatch, key };
    case 'instrument':
      return { method: 'PATCH', path: `/v1/instruments/${name(plan.id)}`, body, ifMatch, key };
    case 'capture':
      return { method: 'POST', path: `/v1/instruments/${name(plan.id)}/rejection`, body, ifMatch, key };
  }
}

/** The calls of what is not looked ahead at. */
export function plainCallOf({ item }: Entry, decision: Decision, reason: string, key: string): ServerCall | null {
  const ifMatch = quoted(item.version);
  switch (decision.kind) {
    case 'accept':
      return { method: 'POST', path: `/v1/instruments/${name(item.id)}/accept`, ifMatch, key };
    case 'close':
      return { method: 'POST', path: `/v1/reports/${name(item.id)}/close`, body: { reason }, ifMatch, key };
    case 'request':
      return { method: 'POST', path: '/v1/reports', body: decision.body, key };
    default:
      return null;
  }
}

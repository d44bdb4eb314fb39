import { z } from 'zod';
import {
  AuditPage,
  DecisionReply,
  Instrument,
  JudgementReply,
  RelationReply,
  Report,
  ReportReply,
  type ReportRequest,
} from '../../../shared/schema/index.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import type { Step } from './contradiction.ts';
import { type Entry, openCandidates } from './entry.ts';

/** What a person says of an item. */
export type Decision =
  | { kind: 'confirm'; instrument: string }
  | { kind: 'none' }
  | { kind: 'accept' }
  | { kind: 'rejectCapture' }
  | { kind: 'merge'; keep: string }
  | { kind: 'notOne' }
  | { kind: 'fact'; take: 'held' | 'offered' }
  | { kind: 'relation'; state: 'confirmed' | 'rejected' }
  | { kind: 'settle'; steps: readonly Step[] }
  | { kind: 'close' }
  | { kind: 'request'; body: ReportRequest };

/** Numbers of the changes in the audit log; what cannot be taken back has none. */
export type Written = Answered<readonly number[]>;

/** A relation's reply names the change, an instrument's does not. */
const Changed = z.object({ seq: z.number().int().optional() });

const quoted = (version: number | null) => `"${version ?? 1}"`;
const key = () => crypto.randomUUID();

/** Writes a decision on an item as it was read; `reason` goes into the audit log. */
export function writeDecision(entry: Entry, decision: Decision, reason: string): Promise<Written> {
  const { item } = entry;
  const suggestion = (body: object) =>
    change(`/v1/suggestions/${encodeURIComponent(item.id)}/decision`, item.version, { ...body, reason });
  switch (decision.kind) {
    case 'confirm':
      return judge(entry, [{ verdict: 'confirm', instrument: decision.instrument }]);
    case 'none':
      return judge(
        entry,
        openCandidates(item).map(({ id }) => ({ verdict: 'reject', instrument: id })),
      );
    case 'accept':
      return accept(entry);
    case 'rejectCapture':
      return change(`/v1/instruments/${encodeURIComponent(item.id)}/rejection`, item.version, { reason });
    case 'merge':
      return suggestion({ decision: 'accept', keep: decision.keep });
    case 'notOne':
      return suggestion({ decision: 'dismiss' });
    case 'fact':
      return suggestion({ decision: decision.take === 'offered' ? 'accept' : 'dismiss' });
    case 'relation':
      return relate(entry, { state: decision.state, reason });
    case 'settle':
      return settle(decision.steps, reason);
    case 'close':
      return close(entry, reason);
    case 'request':
      return request(decision.body);
  }
}

async function change(path: string, version: number | null, body: object): Promise<Written> {
  const call = { method: 'POST', path, body, ifMatch: quoted(version), key: key() } as const;
  const answer = await callServer(call, DecisionReply);
  return answer.kind === 'ok' ? { kind: 'ok', value: [answer.value.seq] } : answer;
}

/** Words on one citation one after the other, each in the version that the one before left. */
async function judge({ item }: Entry, bodies: readonly object[]): Promise<Written> {
  let version = item.citation?.version ?? item.version;
  const changes: number[] = [];
  for (const body of bodies) {
    const path = `/v1/citations/${encodeURIComponent(item.id)}/judgement`;
    const answer = await callServer(
      { method: 'POST', path, body, ifMatch: quoted(version), key: key() },
      JudgementReply,
    );
    if (answer.kind !== 'ok') return answer;
    changes.push(answer.value.seq);
    version = answer.value.citation.version;
  }
  return { kind: 'ok', value: changes };
}

/** Calls one after the other; what is refused ends it, and the item comes back as it then stands. */
async function settle(steps: readonly Step[], reason: string): Promise<Written> {
  const changes: number[] = [];
  for (const { of, id, version, body } of steps) {
    const path = `/v1/${of}s/${encodeURIComponent(id)}`;
    const call = { method: 'PATCH', path, body: { ...body, reason }, ifMatch: quoted(version), key: key() } as const;
    const answer = await callServer(call, Changed);
    if (answer.kind !== 'ok') return answer;
    const seq = answer.value.seq ?? (of === 'instrument' ? await latestOf(id, 'instrument.correct') : null);
    if (seq !== null) changes.push(seq);
  }
  return { kind: 'ok', value: changes };
}

/** The latest change of a kind, where the reply to it does not name it: the log does. */
async function latestOf(instrument: string, action: string): Promise<number | null> {
  const log = pathWith('/v1/audit', { instrument, action, limit: 1 });
  const found = await callServer({ method: 'GET', path: log }, AuditPage);
  return found.kind === 'ok' ? (found.value.items[0]?.seq ?? null) : null;
}

async function accept({ item }: Entry): Promise<Written> {
  const path = `/v1/instruments/${encodeURIComponent(item.id)}/accept`;
  const answer = await callServer({ method: 'POST', path, ifMatch: quoted(item.version), key: key() }, Instrument);
  if (answer.kind !== 'ok') return answer;
  const seq = await latestOf(item.id, 'instrument.accept');
  return { kind: 'ok', value: seq === null ? [] : [seq] };
}

async function relate({ item }: Entry, body: object): Promise<Written> {
  const path = `/v1/relations/${encodeURIComponent(item.id)}`;
  const answer = await callServer(
    { method: 'PATCH', path, body, ifMatch: quoted(item.version), key: key() },
    RelationReply,
  );
  return answer.kind === 'ok' ? { kind: 'ok', value: [answer.value.seq] } : answer;
}

async function close({ item }: Entry, reason: string): Promise<Written> {
  const path = `/v1/reports/${encodeURIComponent(item.id)}/close`;
  const call = { method: 'POST', path, body: { reason }, ifMatch: quoted(item.version), key: key() } as const;
  const answer = await callServer(call, Report);
  return answer.kind === 'ok' ? { kind: 'ok', value: [] } : answer;
}

async function request(body: ReportRequest): Promise<Written> {
  const answer = await callServer({ method: 'POST', path: '/v1/reports', body, key: key() }, ReportReply);
  return answer.kind === 'ok' ? { kind: 'ok', value: [] } : answer;
}

/** Takes changes back, the last first. */
export async function undoChanges(changes: readonly number[]): Promise<Answered<null>> {
  for (const seq of changes.toReversed()) {
    const call = { method: 'POST', path: `/v1/audit/${seq}/undo`, ifMatch: quoted(1), key: key() } as const;
    const answer = await callServer(call, z.unknown());
    if (answer.kind !== 'ok') return answer;
  }
  return { kind: 'ok', value: null };
}

import type { Report, ReportReply, ReportRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { Change } from '../stores/ledger.ts';
import type { ReportRow, Reports } from '../stores/reports.ts';
import type { Requests } from '../stores/requests.ts';
import { formatWanted, readWanted } from './wanted.ts';

/** A reader's report as it is to be written, with its audit row. Who asks again for what he asks for has asked once. */
export async function planReport(
  request: ReportRequest,
  place: { id: string; caller: string; at: string },
  { reports, requests }: { reports: Reports; requests: Requests },
): Promise<Change<ReportReply> | { value: ReportReply }> {
  const { kind, citation, scope, shown, note } = request;
  const { id, caller, at } = place;
  const claimed = kind === 'missing' ? readWanted(request) : null;
  const wanted = claimed && formatWanted(claimed);
  const asked = wanted && (await requests.mine(wanted, caller));
  if (asked) return { value: { id: asked } };
  const row = {
    wanted,
    wantedSymbol: claimed?.symbol ?? null,
    id,
    kind,
    citation: JSON.stringify(citation),
    scope,
    shown,
    note,
    createdBy: caller,
    createdAt: at,
  };
  return {
    statements: [reports.insert(row)],
    audit: {
      actor: caller,
      action: 'report.create',
      subject: id,
      before: null,
      after: { kind, symbol: citation.symbol, shown },
    },
    reply: { value: { id } },
  };
}

/** The closing of a report that is still open. */
export async function planClosing(
  { id, version, reason }: { id: string; version: number; reason: string },
  place: { caller: string; at: string },
  reports: Reports,
): Promise<Change<ReportReply>> {
  const row = await reports.read(id);
  if (!row) throw new Refusal('notFound');
  if (row.version !== version) throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  if (row.closedAt !== null) throw new Refusal('conflict', { detail: `Closed by ${row.closedBy} at ${row.closedAt}.` });
  return {
    statements: [reports.close(id, place.caller, place.at, reason)],
    audit: {
      actor: place.caller,
      action: 'report.close',
      subject: id,
      before: { state: 'open', version },
      after: { state: 'closed', reason },
    },
    reply: { value: { id } },
  };
}

export function toReport({ citation, createdBy, createdAt, closedBy, closedAt, reason, ...row }: ReportRow): Report {
  return {
    ...row,
    citation: JSON.parse(citation),
    by: createdBy,
    at: createdAt,
    state: closedAt === null ? 'open' : 'closed',
    closed: closedAt === null ? null : { by: closedBy ?? '', at: closedAt, reason: reason ?? '' },
  };
}

import type { ReportKind, ReportRequest } from '../shared/schema/index.ts';
import type { PageReference } from './page-facts.ts';
import { instrumentOf } from './ui/status.ts';

/** What the admins are told of a reference: its citation as stated, the province it was read in, and the act that is shown; nothing else of the page. */
export function reportOf(
  { citation, answer }: Pick<PageReference, 'citation' | 'answer'>,
  kind: ReportKind,
  scope: string | null,
): ReportRequest {
  const { type, symbol, name, issuedOn, issuer, title, pinpoint } = citation;
  return {
    kind,
    citation: { kind: citation.kind, type, symbol, name, issuedOn, issuer, title, pinpoint },
    scope,
    shown: kind === 'wrongLink' ? (instrumentOf(answer)?.key ?? null) : null,
    note: null,
  };
}

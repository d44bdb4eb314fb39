import type { CorrectionRequest } from '../../shared/schema/index.ts';
import { Refusal } from '../http/problem.ts';
import type { CorrectedRow, Corrections } from '../stores/corrections.ts';
import type { Change } from '../stores/ledger.ts';
import { shownFacts } from './corrected-facts.ts';

/** Plans what a person says of an instrument whose text is not held; what others say it is stays with them. */
export function planStatement(
  { title, issuedOn, effectiveOn, expiresOn, source, reason, ...identity }: CorrectionRequest,
  row: CorrectedRow,
  {
    corrections,
    settle,
    caller,
  }: {
    corrections: Corrections;
    settle: (touched: readonly string[], document: string) => D1PreparedStatement[];
    caller: string;
  },
): Change<{ id: string }> {
  if (Object.values(identity).some((value) => value !== undefined))
    throw new Refusal('conflict', {
      detail: 'Its text is not held: number, body, place and type are what others say of it.',
    });
  if (issuedOn !== undefined && /^\d{4}/.test(row.series) && issuedOn.slice(0, 4) !== row.series.slice(0, 4))
    throw new Refusal('conflict', { detail: 'Its number is of another year.' });
  const stated = { title, issuedOn, effectiveOn, expiresOn };
  const facts = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
  const outweighs = title !== undefined || issuedOn !== undefined;
  return {
    statements: [
      corrections.state(row.id, outweighs ? { ...facts, verified: 1 } : facts),
      ...settle([row.symbolFolded, ...(row.nameFolded ? [row.nameFolded] : [])], ''),
    ],
    audit: {
      actor: caller,
      action: 'instrument.correct',
      subject: row.id,
      before: { ...shownFacts(row), version: row.version },
      after: { ...shownFacts({ ...row, ...facts }), readIn: source ?? null, reason: reason ?? null },
    },
    reply: { value: { id: row.id } },
    journal: true,
  };
}

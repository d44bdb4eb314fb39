import type { StatedCitation } from '../schema/citation.ts';
import type { Citation, InstrumentSymbol } from './types.ts';

/** Canonical Vietnamese spelling of a symbol: "25/2022/QĐ-UBND", "52-NQ/TW". Reading it again gives the same parts. */
export function formatSymbol(
  symbol: Pick<InstrumentSymbol, 'number' | 'year' | 'typeCode' | 'issuerCode' | 'unitCode'>,
  party = false,
): string {
  const { number, year, typeCode, issuerCode, unitCode } = symbol;
  if (party) return `${number}-${[typeCode, issuerCode].filter(Boolean).join('/')}${unitCode ? `-${unitCode}` : ''}`;
  return [number, year, [typeCode, issuerCode, unitCode].filter(Boolean).join('-')]
    .filter((part) => part !== null)
    .join('/');
}

/**
 * What a citation states, ready for the wire; date and issuer of the mention it repeats go into `implied`.
 * `all` is the result the citation came from; `ref` is the caller's handle.
 */
export function citationToStated(citation: Citation, all: readonly Citation[], ref: string): StatedCitation {
  const earlier = citation.antecedent === null ? undefined : all[citation.antecedent];
  const number = citation.name && !citation.symbol && !citation.issuedOn ? earlier?.symbol : null;
  const implied = {
    issuedOn: citation.issuedOn ? null : (earlier?.issuedOn?.iso ?? null),
    issuer: citation.issuer ? null : (earlier?.issuer?.text.slice(0, 300) ?? null),
    ...(number?.issuerCode ? { symbol: number.text.slice(0, 160) } : {}),
  };
  return {
    ref,
    kind: citation.kind,
    type: citation.type,
    symbol: citation.symbol?.text.slice(0, 160) ?? null,
    name: citation.name?.slice(0, 600) ?? null,
    issuedOn: citation.issuedOn?.iso ?? null,
    issuer: citation.issuer?.text.slice(0, 300) ?? null,
    title: citation.title?.text.slice(0, 1000) ?? null,
    pinpoint: citation.pinpoint?.text.slice(0, 300) ?? null,
    ...(implied.issuedOn || implied.issuer || implied.symbol ? { implied } : {}),
    ...(citation.cue ? { relation: citation.cue.relation } : {}),
    ...(citation.issuedOn?.problem
      ? { dateText: citation.issuedOn.text.slice(0, 80), dateProblem: citation.issuedOn.problem }
      : {}),
  };
}

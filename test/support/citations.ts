import type { PageContext, StatedCitation } from '../../shared/schema/index.ts';

/** A stated citation with every field but those given empty. */
export function stated(fields: Partial<StatedCitation>): StatedCitation {
  return {
    ref: fields.symbol ?? fields.name ?? 'ref',
    kind: 'full',
    type: null,
    symbol: null,
    name: null,
    issuedOn: null,
    issuer: null,
    title: null,
    pinpoint: null,
    ...fields,
  };
}

/** A page of which nothing is known but the fields given. */
export function context(fields: Partial<PageContext> = {}): PageContext {
  return { letterheadIssuer: null, letterheadPlace: null, issuedOn: null, portal: null, home: null, ...fields };
}

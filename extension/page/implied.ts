import type { StatedCitation } from '../../shared/schema/index.ts';

type Fields = Pick<StatedCitation, 'issuedOn' | 'issuer'>;

/** Remembers what full mentions state, so that a short one far below can be completed. */
export interface EarlierMentions {
  /** The citation as it stands, or with what every earlier full mention of its symbol agrees on. */
  complete(citation: StatedCitation): StatedCitation;
}

export function createEarlierMentions(): EarlierMentions {
  const known = new Map<string, Fields | 'unclear'>();
  return {
    complete(citation) {
      const { symbol, issuedOn, issuer, implied } = citation;
      if (symbol === null) return citation;
      const earlier = known.get(symbol);
      if (issuedOn !== null || issuer !== null) {
        const agrees =
          !earlier || (earlier !== 'unclear' && earlier.issuedOn === issuedOn && earlier.issuer === issuer);
        known.set(symbol, agrees ? { issuedOn, issuer } : 'unclear');
        return citation;
      }
      if (implied || !earlier || earlier === 'unclear') return citation;
      return { ...citation, implied: { ...earlier } };
    },
  };
}

import type { StatedCitation } from '../../shared/schema/index.ts';

type Fields = Pick<StatedCitation, 'issuedOn' | 'issuer'>;

/** Remembers what full mentions state, so that a short one far below can be completed. */
export interface EarlierMentions {
  /** The citation as it stands, or with what every earlier full mention of its symbol agrees on. */
  complete(citation: StatedCitation): StatedCitation;
  /** The page no longer shows these. */
  forget(gone: readonly StatedCitation[]): void;
}

interface Mentions {
  count: number;
  fields: Fields | 'unclear';
}

export function createEarlierMentions(): EarlierMentions {
  const known = new Map<string, Mentions>();
  return {
    complete(citation) {
      const { symbol, issuedOn, issuer, implied } = citation;
      if (symbol === null) return citation;
      const earlier = known.get(symbol);
      if (isFull(citation)) {
        const fields = !earlier || agree(earlier.fields, citation) ? { issuedOn, issuer } : 'unclear';
        known.set(symbol, { count: (earlier?.count ?? 0) + 1, fields });
        return citation;
      }
      if (implied || !earlier || earlier.fields === 'unclear') return citation;
      return { ...citation, implied: { ...earlier.fields } };
    },
    forget(gone) {
      for (const citation of gone) {
        const earlier = citation.symbol === null || !isFull(citation) ? undefined : known.get(citation.symbol);
        if (earlier && --earlier.count === 0) known.delete(citation.symbol!);
      }
    },
  };
}

function isFull({ issuedOn, issuer }: StatedCitation): boolean {
  return issuedOn !== null || issuer !== null;
}

function agree(fields: Fields | 'unclear', { issuedOn, issuer }: StatedCitation): boolean {
  return fields !== 'unclear' && fields.issuedOn === issuedOn && fields.issuer === issuer;
}

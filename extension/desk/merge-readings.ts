import type { PageReading } from '../page-facts.ts';

/** All frames as one page: the facts of the first that has a letterhead, references in document order. */
export function mergeReadings(first: PageReading, rest: readonly PageReading[]): PageReading {
  return rest.reduce((whole, part) => {
    const isHeaded = whole.letterhead.issuer !== null || part.letterhead.issuer === null;
    return {
      title: whole.title,
      facts: isHeaded ? whole.facts : part.facts,
      letterhead: isHeaded ? whole.letterhead : part.letterhead,
      references: [...whole.references, ...part.references],
      characters: whole.characters + part.characters,
      capped: whole.capped || part.capped,
      scope: whole.scope ?? part.scope,
      current: whole.current ?? part.current,
    };
  }, first);
}

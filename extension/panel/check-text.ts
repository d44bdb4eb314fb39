import { ask } from '../ask.ts';
import type { PageFacts, PageReference } from '../page-facts.ts';

const NO_FACTS: PageFacts = {
  letterheadIssuer: null,
  letterheadPlace: null,
  letterheadSymbol: null,
  issuedOn: null,
};

/** The references in a text, what the index says of them and in which province; null when the background did not answer. */
export async function checkText(
  text: string,
  facts: PageFacts | null,
): Promise<{ references: PageReference[]; scope: string | null } | null> {
  const found = await ask({ type: 'page/find', text });
  if (!found) return null;
  const cited = found.map(({ text, citation }, at) => ({ text, citation: { ...citation, ref: `look-up-${at}` } }));
  if (cited.length === 0) return { references: [], scope: null };
  const citations = cited.map(({ citation }) => citation);
  const reply = await ask({ type: 'page/resolve', facts: facts ?? NO_FACTS, citations });
  if (!reply) return null;
  const references = cited.map(({ text, citation }) => ({
    ref: citation.ref,
    text: text.replace(/\s+/g, ' '),
    citation,
    answer: reply.answers[citation.ref] ?? null,
  }));
  return { references, scope: reply.scope };
}

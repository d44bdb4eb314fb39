import { citationToStated, findCitations, letterheadDate, readLetterhead } from '../../../shared/citation/index.ts';
import type { PageContext, StatedCitation } from '../../../shared/schema/index.ts';
import { writeDocument } from './documents.ts';
import type { World } from './world.ts';

/** What a page asks of the index, and what each of its references truly means. */
export interface Question {
  context: PageContext;
  citations: StatedCitation[];
  /** By the reference's handle: the key of what is meant, null where the world has none such. */
  truth: Map<string, string | null>;
}

const PER_TEXT = 40;
/** References to what nobody in the world has. */
const ABSENT = 0.06;

/** A page of `count` references in the words of a document of the world, read as the extension reads it. */
export function askAs(world: World, index: number, count: number): Question {
  const citations: StatedCitation[] = [];
  const truth = new Map<string, string | null>();
  let context: PageContext | null = null;
  for (let lot = 1; citations.length < count && lot < count; lot++) {
    const { text, cited } = writeDocument(world, index, { citations: Math.min(PER_TEXT, count), absent: ABSENT, lot });
    const letterhead = readLetterhead(text);
    context ??= {
      letterheadIssuer: letterhead.issuer?.text ?? null,
      letterheadPlace: letterhead.place?.text ?? null,
      issuedOn: letterheadDate(letterhead).iso,
      portal: null,
      home: null,
    };
    const found = findCitations(text);
    const meant = new Map(cited.map(({ printed, key }) => [printed, key]));
    for (const citation of found) {
      const ref = String(citations.length);
      const stated = citationToStated(citation, found, ref);
      const printed = [stated.name, stated.symbol].find((words) => words !== null && meant.has(words));
      if (citation.kind === 'self' || typeof printed !== 'string' || citations.length === count) continue;
      truth.set(ref, meant.get(printed) ?? null);
      citations.push(stated);
    }
  }
  return { context: context!, citations, truth };
}

import { randomName } from '../http/digest.ts';
import type { ReadCitation } from './read-document.ts';

const ID_LENGTH = 16;

interface Words {
  text: string;
  sentence: string;
  sentenceStart: number;
}

/**
 * Ids of the citations of a text. The same words in the same sentence keep the id they had when the text was captured
 * before, so that what people decided about them holds.
 */
export function citationIds(
  citations: readonly ReadCitation[],
  before: readonly (Words & { id: string })[],
  randomBytes: (length: number) => Uint8Array,
): string[] {
  const nameOf = ({ text, sentence, sentenceStart }: Words) => JSON.stringify([text, sentence, sentenceStart]);
  const known = Map.groupBy(before, nameOf);
  return citations.map(({ citation, sentence }) => {
    const words = { text: citation.text, sentence: sentence.text, sentenceStart: sentence.start };
    return known.get(nameOf(words))?.shift()?.id ?? `c_${randomName(randomBytes, ID_LENGTH)}`;
  });
}

import { describeQuote } from '../../shared/anchoring/index.ts';
import { ask } from '../ask.ts';
import { readWords } from '../read-tab.ts';
import { noteDraftSetting } from '../settings.ts';
import { spanOfWords } from './passage.ts';

/** Begins a note on words of a tab's page, for the notes to take up; false where the page does not hold them any more. */
export async function beginNoteOn(tab: number, words: string, citation: string | null): Promise<boolean> {
  const text = (await readWords(tab))?.text ?? '';
  const place = spanOfWords(text, words);
  const page = place && (await ask({ type: 'notes/draft', tab, of: 'page' }));
  if (!place || !page) return false;
  const quote = describeQuote(text, place);
  const selector = [
    { type: 'TextQuoteSelector' as const, ...quote },
    { type: 'TextPositionSelector' as const, ...place },
  ];
  await noteDraftSetting.write({ tab, target: { ...page.target, citation, selector }, words: quote.exact });
  return true;
}

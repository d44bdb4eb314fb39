import { type Letterhead, letterheadDate, readLetterhead } from '../../shared/citation/index.ts';
import type { HeadReading } from '../page-facts.ts';

/** What a page's text says of itself. The text stays in the browser: only the facts go along with a question. */
export function readHead(text: string): HeadReading {
  const letterhead = readLetterhead(text);
  const { iso, dateText } = letterheadDate(letterhead);
  return {
    facts: {
      letterheadIssuer: letterhead.issuer?.text.slice(0, 300) ?? null,
      letterheadPlace: letterhead.place?.text.slice(0, 120) ?? null,
      letterheadSymbol: letterhead.symbol?.text.slice(0, 160) ?? null,
      issuedOn: iso,
      writtenText: dateText,
    },
    letterhead: describe(letterhead),
    written: { iso, text: dateText },
  };
}

function describe(letterhead: Letterhead): HeadReading['letterhead'] {
  const { symbol, issuedOn, signatory } = letterhead;
  return {
    type: letterhead.type,
    symbol: symbol?.text ?? null,
    numberBlank: symbol?.number === '',
    issuer: letterhead.issuer?.text ?? null,
    place: letterhead.place?.text ?? null,
    dateText: issuedOn?.text ?? null,
    dayBlank: issuedOn?.problem === 'partial',
    title: letterhead.title?.text ?? null,
    addressees: letterhead.addressees.map(({ text }) => text),
    signatory: signatory.name?.text ?? null,
    capacity: signatory.capacity?.text ?? null,
    distribution: letterhead.distribution.map(({ text }) => text),
    fileMark: letterhead.fileMark?.text ?? null,
  };
}
